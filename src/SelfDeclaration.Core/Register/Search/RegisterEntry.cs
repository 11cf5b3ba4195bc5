namespace SelfDeclaration.Register.Search;

/// <summary>検索の一件: a public business, and by what it may be found without being shown.</summary>
public sealed record RegisterEntry(
    long DeclarationKey,
    PublicBusiness Business,
    string NameKana,
    string? CorporateNumber,
    string IndustryCode
)
{
    /// <summary>Null while the declaration is not public.</summary>
    public static RegisterEntry? Of(RegisterRow row) =>
        PublicBusiness.Of(row) is { } business
            ? new(row.DeclarationKey, business, row.NameKana, row.CorporateNumber, row.IndustryCode)
            : null;
}
