using SelfDeclaration.Businesses;

namespace SelfDeclaration.Declarations;

/// <summary>
/// 下書き: what one applicant has answered so far. Submitting 内容確認 turns it into an application.
/// </summary>
/// <remarks>
/// How far the applicant may go is worked out from the answers, never stored beside them, so
/// the two cannot disagree: after a rule or the terms change, an old draft simply opens at the
/// first page whose answers no longer pass.
/// </remarks>
public sealed record DeclarationDraft
{
    public TermsAgreement? Terms { get; init; }

    /// <summary>Where the applicant came from (<c>from=</c> on the first address); null when unknown.</summary>
    public string? Origin { get; init; }

    public BusinessInput Business { get; init; } = new();

    /// <summary>Hash of the パスワード; the password itself is never kept.</summary>
    public string? PasswordHash { get; init; }

    /// <summary>
    /// How long the パスワード is, in UTF-16 code units: what has another length need not be tried against its
    /// hash, which is slow on purpose.
    /// </summary>
    public int PasswordLength { get; init; }

    /// <summary>Why the password last typed was refused; null when there is nothing to say.</summary>
    public string? PasswordRefusal { get; init; }

    public DeclarationInput Declaration { get; init; } = new();

    /// <summary>Why a second declaration for the same 法人番号 is needed, in the applicant's words.</summary>
    public string? DuplicateReason { get; init; }

    /// <summary>番地 looks to be in 市区町村・町名, and the applicant said that it is right.</summary>
    public bool KeepCityAsTyped { get; init; }

    /// <summary>Pages whose last answers were refused; each shows its messages until it is posted again.</summary>
    public IReadOnlyList<DeclarePage> Refused { get; init; } = [];

    /// <summary>The furthest page this applicant may open.</summary>
    /// <param name="currentTerms">Version of the 使用規約 in force.</param>
    /// <param name="today">Date in Japan.</param>
    public DeclarePage Reached(DateOnly currentTerms, DateOnly today) =>
        Terms?.Version != currentTerms ? DeclarePage.Terms
        : BusinessRules.CheckKind(Business).Any() ? DeclarePage.Kind
        : BusinessRules.CheckName(Business).Any() ? DeclarePage.Name
        : BusinessRules.CheckAddress(Business, KeepCityAsTyped).Any() ? DeclarePage.Address
        : BusinessRules.CheckProfile(Business).Any() || PasswordHash is null ? DeclarePage.Profile
        : DeclarationRules.Check(Declaration, today).Any() ? DeclarePage.Declaration
        : DeclarePage.Confirm;
}
