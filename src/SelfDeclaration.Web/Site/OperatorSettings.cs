namespace SelfDeclaration.Web.Site;

/// <summary>運営者: who runs the site. The defaults are a fictional secretariat.</summary>
public sealed record OperatorSettings
{
    public const string Section = "Operator";

    public string Name { get; init; } = "SECURITY ACTION事務局";
    public string Unit { get; init; } = "自己宣言担当";
    public string Address { get; init; } = "東京都文京区（見本）";
    public string Mail { get; init; } = "security-action@example.jp";
    public string Phone { get; init; } = "03-0000-0000";

    /// <summary>SECURITY ACTION公式サイト; no link to it when empty.</summary>
    public string SiteUrl { get; init; } = "https://www.example.jp/security-action/";

    /// <summary>中小企業の情報セキュリティ対策ガイドライン; no link to it when empty.</summary>
    public string GuidelineUrl { get; init; } =
        "https://www.ipa.go.jp/security/guide/sme/about.html";
}
