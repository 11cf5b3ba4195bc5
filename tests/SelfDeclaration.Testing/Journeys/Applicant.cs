namespace SelfDeclaration.Testing.Journeys;

/// <summary>申込者: what one fictional applicant types. Change what the test is about, leave the rest.</summary>
public sealed record Applicant
{
    public const string Password = "みずうみの朝は静かです2026";

    public static Applicant Corporation { get; } = new();

    public static Applicant SoleProprietor { get; } =
        new()
        {
            Kind = "個人事業主",
            Name = "推進 太郎",
            NameKana = "スイシンタロウ",
            TradeName = "推進太郎事務所",
        };

    /// <summary>法人 or 個人事業主.</summary>
    public string Kind { get; init; } = "法人";
    public string CorporateNumber { get; init; } = "7123456789012";

    /// <summary>事業者名, or 代表者名 of a 個人事業主.</summary>
    public string Name { get; init; } = "株式会社情報処理推進";
    public string NameKana { get; init; } = "ジョウホウショリスイシン";
    public string TradeName { get; init; } = "";
    public bool PublishesTradeName { get; init; }

    public string PostalCode { get; init; } = "113-0021";
    public string Prefecture { get; init; } = "東京都";
    public string CityAndTown { get; init; } = "文京区本駒込";
    public string StreetNumber { get; init; } = "2-28-8";
    public string Phone { get; init; } = "03-1234-5678";

    /// <summary>業種コード (中分類).</summary>
    public string Industry { get; init; } = "39";

    /// <summary>1 or 2.</summary>
    public int Stars { get; init; } = 1;
    public string ContactName { get; init; } = "山田 花子";
    public string Mail { get; init; } = "hanako@example.co.jp";
}
