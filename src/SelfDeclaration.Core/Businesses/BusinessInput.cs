namespace SelfDeclaration.Businesses;

/// <summary>法人 / 個人事業主.</summary>
public enum BusinessKind
{
    /// <summary>法人</summary>
    Corporation = 1,

    /// <summary>個人事業主</summary>
    SoleProprietor,
}

/// <summary>事業者情報, exactly as typed. <see cref="BusinessRules"/> says whether it will do.</summary>
/// <remarks>
/// Both kinds' answers are kept side by side, so that changing 法人 to 個人事業主 and back loses
/// nothing; the rules look only at the chosen side.
/// </remarks>
public sealed record BusinessInput
{
    public BusinessKind? Kind { get; init; }

    // 法人
    public string? CorporateNumber { get; init; }
    public string? Name { get; init; }
    public string? NameKana { get; init; }

    // 個人事業主
    public string? RepresentativeName { get; init; }
    public string? RepresentativeNameKana { get; init; }
    public string? TradeName { get; init; }
    public bool PublishTradeName { get; init; }

    public string? Url { get; init; }

    public string? PostalCode { get; init; }
    public string? Prefecture { get; init; }
    public string? CityAndTown { get; init; }
    public string? StreetNumber { get; init; }
    public string? Building { get; init; }
    public string? Phone { get; init; }

    public string? Industry { get; init; }
    public bool? BelongsToAssociation { get; init; }
    public string? Association { get; init; }
    public bool? WantsNews { get; init; }
}
