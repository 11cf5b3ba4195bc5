namespace SelfDeclaration.Businesses;

/// <summary>法人番号と国税庁の公表情報との照合.</summary>
public enum DirectoryCheck
{
    /// <summary>The directory was empty or hides the entry, or the business has no 法人番号.</summary>
    Unchecked = 1,

    /// <summary>Found, and the name is the same.</summary>
    Same,

    /// <summary>Found under another name: for the secretariat to look at.</summary>
    NameDiffers,

    /// <summary>登記記録の閉鎖</summary>
    Closed,

    NotFound,
}

/// <summary>事業者: who declares. Every value here has passed <see cref="BusinessRules"/>.</summary>
public sealed class Business
{
    /// <summary>What stands in the place of a name that was removed.</summary>
    public const string Anonymous = "（匿名）";

    public long Key { get; init; }
    public required BusinessKind Kind { get; init; }

    /// <summary>法人番号, 13 digits; null for 個人事業主.</summary>
    public string? CorporateNumber { get; set; }

    /// <summary>事業者名 of a 法人, 代表者名 of a 個人事業主: the name the register shows.</summary>
    public required string Name { get; set; }
    public required string NameKana { get; set; }

    /// <summary>屋号, 個人事業主 only.</summary>
    public string? TradeName { get; set; }
    public bool PublishTradeName { get; set; }

    /// <summary>What the register is searched by; follows the names by itself.</summary>
    public string SearchText
    {
        get => Text.SearchText.Of(Name, NameKana, TradeName);
        private set { }
    }

    public string? Url { get; set; }

    /// <summary>Seven digits.</summary>
    public required string PostalCode { get; set; }

    /// <summary>都道府県コード (JIS X 0401), 01–47.</summary>
    public required string PrefectureCode { get; set; }
    public required string CityAndTown { get; set; }
    public required string StreetNumber { get; set; }
    public string? Building { get; set; }

    /// <summary>Ten or eleven digits.</summary>
    public required string Phone { get; set; }

    /// <summary>業種: 日本標準産業分類 中分類, two digits.</summary>
    public required string IndustryCode { get; set; }
    public string? Association { get; set; }
    public bool WantsNews { get; set; }

    public DirectoryCheck DirectoryCheck { get; set; } = DirectoryCheck.Unchecked;

    /// <summary>匿名化: everything goes but what the figures count.</summary>
    public void Anonymise()
    {
        (Name, NameKana, TradeName, PublishTradeName) = (Anonymous, "", null, false);
        (CorporateNumber, Url, Association, WantsNews) = (null, null, null, false);
        (PostalCode, CityAndTown, StreetNumber, Building) = ("", "", "", null);
        Phone = "";
    }
}
