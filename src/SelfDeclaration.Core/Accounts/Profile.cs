namespace SelfDeclaration.Accounts;

/// <summary>
/// 利用者のプロフィール: what an account tells about its organisation, so that its results can be compared
/// with others. Everything in it is optional.
/// </summary>
public sealed class Profile
{
    public long AccountKey { get; init; }

    /// <summary>組織名; shown to nobody but its holder.</summary>
    public string? Organisation { get; set; }

    /// <summary>業種 as 大分類 of the 日本標準産業分類, "A" to "T".</summary>
    public string? MajorIndustry { get; set; }

    public CompanySize? Size { get; set; }

    /// <summary>都道府県 (JIS X 0401), two digits.</summary>
    public string? Prefecture { get; set; }

    /// <summary>統計利用への同意: since when the account's results may be counted; null when they may not.</summary>
    public DateTimeOffset? StatisticsConsentAt { get; set; }

    public required DateTimeOffset UpdatedAt { get; set; }
}
