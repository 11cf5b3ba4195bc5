namespace SelfDeclaration.Declarations;

/// <summary>アンケート（任意）の質問と選択肢.</summary>
public static class QuestionnaireChoices
{
    public static readonly IReadOnlyList<Choice> HeardFrom =
    [
        new("website", "公式サイト"),
        new("association", "商工団体"),
        new("advisor", "税理士などの専門家"),
        new("vendor", "ITベンダー"),
        new("subsidy", "補助金の案内"),
        new("seminar", "セミナー"),
        new("other", "その他"),
    ];

    public static readonly IReadOnlyList<Choice> Employees =
    [
        new("1-5", "1〜5人"),
        new("6-20", "6〜20人"),
        new("21-50", "21〜50人"),
        new("51-100", "51〜100人"),
        new("101-300", "101〜300人"),
        new("301-", "301人以上"),
    ];

    public static readonly IReadOnlyList<Choice> SecurityStaff =
    [
        new("dedicated", "専任の担当者がいる"),
        new("shared", "ほかの仕事と兼ねた担当者がいる"),
        new("none", "担当者はいない"),
    ];

    public static readonly IReadOnlyList<Choice> PastIncident =
    [
        new("yes", "ある"),
        new("no", "ない"),
        new("unknown", "わからない"),
    ];

    /// <summary>Question and answer in words, for those that were answered.</summary>
    public static IEnumerable<(string Question, string Answer)> Answers(QuestionnaireInput given) =>
        (
            (IEnumerable<(string Question, string? Answer)>)
                [
                    (QuestionnaireFields.HeardFrom.Label, LabelOf(HeardFrom, given.HeardFrom)),
                    (QuestionnaireFields.Employees.Label, LabelOf(Employees, given.Employees)),
                    (
                        QuestionnaireFields.SecurityStaff.Label,
                        LabelOf(SecurityStaff, given.SecurityStaff)
                    ),
                    (QuestionnaireFields.Subsidy.Label, given.Subsidy),
                    (
                        QuestionnaireFields.PastIncident.Label,
                        LabelOf(PastIncident, given.PastIncident)
                    ),
                    (QuestionnaireFields.Troubles.Label, given.Troubles),
                ]
        )
            .Where(a => a.Answer is not null)
            .Select(a => (a.Question, a.Answer!));

    private static string? LabelOf(IReadOnlyList<Choice> choices, string? code) =>
        choices.FirstOrDefault(c => c.Code == code)?.Label;
}
