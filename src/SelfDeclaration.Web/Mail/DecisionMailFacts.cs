using SelfDeclaration.Changes;
using SelfDeclaration.Declarations;

namespace SelfDeclaration.Web.Mail;

/// <summary>③ 申込受理: the mark can be fetched, and how to speak of the declaration.</summary>
public sealed record AcceptedMail(Addressee To, StarLevel Star, Uri Link)
    : DeclarationMail(MailKind.Accepted, To)
{
    protected override IReadOnlyDictionary<string, string> More =>
        new Dictionary<string, string> { ["star"] = Star.Label(), ["link"] = Link.AbsoluteUri };
}

/// <summary>差戻し: every item to put right.</summary>
public sealed record ReturnedMail(
    Addressee To,
    StarLevel Star,
    IReadOnlyList<string> Items,
    Uri Link
) : DeclarationMail(MailKind.Returned, To)
{
    protected override IReadOnlyDictionary<string, string> More =>
        new Dictionary<string, string> { ["star"] = Star.Label(), ["link"] = Link.AbsoluteUri };

    public override IReadOnlyList<string> Lines => [.. Items.SelectMany(MailText.Item)];
}

/// <summary>不受理</summary>
public sealed record RejectedMail(Addressee To, string ReceiptNumber, IReadOnlyList<string> Reason)
    : DeclarationMail(MailKind.Rejected, To)
{
    protected override IReadOnlyDictionary<string, string> More =>
        new Dictionary<string, string> { ["receiptNumber"] = ReceiptNumber };

    public override IReadOnlyList<string> Lines => [.. Reason.SelectMany(MailText.Item)];
}

/// <summary>取消</summary>
public sealed record RevokedMail(Addressee To, IReadOnlyList<string> Reason)
    : DeclarationMail(MailKind.Revoked, To)
{
    protected override IReadOnlyDictionary<string, string> More =>
        new Dictionary<string, string> { };

    public override IReadOnlyList<string> Lines => [.. Reason.SelectMany(MailText.Item)];
}

/// <summary>統合: which of the two ended and which stays, by their 受付番号.</summary>
public sealed record MergedMail(
    Addressee To,
    string EndedNumber,
    string KeptNumber,
    IReadOnlyList<string> Reason
) : DeclarationMail(MailKind.Merged, To)
{
    protected override IReadOnlyDictionary<string, string> More =>
        new Dictionary<string, string>
        {
            ["endedNumber"] = EndedNumber,
            ["keptNumber"] = KeptNumber,
        };

    public override IReadOnlyList<string> Lines => [.. Reason.SelectMany(MailText.Item)];
}

/// <summary>変更の申請の見送り: what stays as it was, and why.</summary>
public sealed record ChangeDeclinedMail(
    Addressee To,
    IReadOnlyList<ChangedValue> Changes,
    string Reason,
    Uri Link
) : DeclarationMail(MailKind.ChangeDeclined, To)
{
    protected override IReadOnlyDictionary<string, string> More =>
        new Dictionary<string, string> { ["link"] = Link.AbsoluteUri };

    public override IReadOnlyList<string> Lines =>
        [
            .. Changes.SelectMany(c => MailText.Item($"{c.Label}：{c.After ?? "（なし）"}")),
            .. MailText.Item($"理由：{Reason}"),
        ];
}
