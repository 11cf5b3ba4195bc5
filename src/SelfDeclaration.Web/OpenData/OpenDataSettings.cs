namespace SelfDeclaration.Web.OpenData;

/// <summary>Settings under <c>OpenData</c>.</summary>
public sealed class OpenDataSettings
{
    public const string Section = "OpenData";

    /// <summary>Hour in Japan after which the day's files are made: before offices open, when few declare.</summary>
    public int Hour { get; init; } = 4;

    /// <summary>How long a day's files stay: a reader who missed a week of holidays still finds each difference, and who left the register is gone from here soon.</summary>
    public int KeepDays { get; init; } = 10;

    /// <summary>How long one copy has for the files of a day before another one tries: many times what five million businesses take.</summary>
    public int MakeMinutes { get; init; } = 60;

    /// <summary>ライセンス, as its page is called.</summary>
    public string LicenseName { get; init; } =
        "クリエイティブ・コモンズ 表示 4.0 国際（CC BY 4.0）";

    public string LicenseUrl { get; init; } = "https://creativecommons.org/licenses/by/4.0/deed.ja";

    public bool IsPossible =>
        Hour is >= 0 and <= 23
        && KeepDays > 1
        && MakeMinutes > 0
        && LicenseName.Length > 0
        && LicenseUrl.StartsWith("https://", StringComparison.Ordinal);
}
