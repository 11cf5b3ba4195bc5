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

    /// <summary>What one would type to register this business as it is.</summary>
    public static BusinessInput Of(Business business)
    {
        var isCorporation = business.Kind is BusinessKind.Corporation;
        return new()
        {
            Kind = business.Kind,
            CorporateNumber = business.CorporateNumber,
            Name = isCorporation ? business.Name : null,
            NameKana = isCorporation ? business.NameKana : null,
            RepresentativeName = isCorporation ? null : business.Name,
            RepresentativeNameKana = isCorporation ? null : business.NameKana,
            TradeName = business.TradeName,
            PublishTradeName = business.PublishTradeName,
            Url = business.Url,
            PostalCode = business.PostalCode,
            Prefecture = business.PrefectureCode,
            CityAndTown = business.CityAndTown,
            StreetNumber = business.StreetNumber,
            Building = business.Building,
            Phone = business.Phone,
            Industry = business.IndustryCode,
            BelongsToAssociation = business.Association is not null,
            Association = business.Association,
            WantsNews = business.WantsNews,
        };
    }
}
