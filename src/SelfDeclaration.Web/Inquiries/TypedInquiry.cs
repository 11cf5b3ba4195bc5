using SelfDeclaration.Inquiries;

namespace SelfDeclaration.Web.Inquiries;

/// <summary>確認を待つお問い合わせ: sealed between its two pages.</summary>
/// <param name="Input">As typed.</param>
/// <param name="Opened">When the form was first opened, sealed.</param>
/// <param name="ByProgram">Will be thanked and not kept.</param>
public sealed record TypedInquiry(InquiryInput Input, string? Opened, bool ByProgram);

/// <summary>受け付けたお問い合わせ, for the page that names its number.</summary>
public sealed record DoneInquiry(string Number, string Mail);
