namespace SelfDeclaration.Accounts;

/// <summary>プロフィールの入力, exactly as typed. <see cref="ProfileRules"/> says whether it will do.</summary>
public sealed record ProfileInput
{
    /// <summary>氏名またはニックネーム; asked of an <see cref="AssessmentAccount"/> only.</summary>
    public string? Name { get; init; }
    public string? Organisation { get; init; }
    public string? MajorIndustry { get; init; }
    public CompanySize? Size { get; init; }
    public string? Prefecture { get; init; }

    /// <summary>統計に利用してよい</summary>
    public bool Consents { get; init; }

    /// <summary>What one would type for a profile.</summary>
    public static ProfileInput Of(Profile profile) =>
        new()
        {
            Organisation = profile.Organisation,
            MajorIndustry = profile.MajorIndustry,
            Size = profile.Size,
            Prefecture = profile.Prefecture,
            Consents = profile.StatisticsConsentAt is not null,
        };
}
