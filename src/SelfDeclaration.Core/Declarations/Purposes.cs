namespace SelfDeclaration.Declarations;

/// <summary>A choice with the code that is stored and the words that are shown.</summary>
public sealed record Choice(string Code, string Label);

/// <summary>目的の選択肢.</summary>
public static class Purposes
{
    public const string Other = "other";

    public static readonly IReadOnlyList<Choice> All =
    [
        new("subsidy", "補助金・助成金の申請要件のため"),
        new("trust", "取引先からの信頼を高めるため"),
        new("employees", "従業員の意識を高めるため"),
        new("executives", "経営者の意識を高めるため"),
        new("review", "自社の対策を見直すため"),
        new("requested", "取引先・親会社から求められたため"),
        new("customers", "事業拡大・顧客開拓のため"),
        new(Other, "その他"),
    ];

    /// <summary>The words for a stored code; the code itself when it is no longer offered.</summary>
    public static string LabelOf(string code) =>
        All.FirstOrDefault(c => c.Code == code)?.Label ?? code;
}
