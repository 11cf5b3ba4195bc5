namespace SelfDeclaration.SelfAssessments;

/// <summary>自社診断の回答.</summary>
public enum Answer
{
    /// <summary>実施している</summary>
    Yes = 1,

    /// <summary>一部実施している</summary>
    Partly,

    /// <summary>実施していない</summary>
    No,

    /// <summary>わからない</summary>
    Unknown,

    /// <summary>該当なし: the business has no such thing. Counts as done and is shown apart.</summary>
    NotApplicable,
}

/// <summary>回答 in words and as the letters they are kept in.</summary>
public static class Answers
{
    public static readonly IReadOnlyList<(Answer Answer, string Label)> All =
    [
        (Answer.Yes, "実施している"),
        (Answer.Partly, "一部実施している"),
        (Answer.No, "実施していない"),
        (Answer.Unknown, "わからない"),
        (Answer.NotApplicable, "該当なし"),
    ];

    // One letter each, in the order of the enum; a dot for what was not answered.
    private const string Letters = ".YPNUX";

    public static string Label(this Answer answer) => All.First(a => a.Answer == answer).Label;

    /// <summary>One letter for each question; null for what was not answered.</summary>
    public static string Write(IEnumerable<Answer?> answers) =>
        string.Concat(answers.Select(a => Letters[(int)(a ?? 0)]));

    /// <summary>Null for a text that nobody wrote with <see cref="Write"/> for so many questions.</summary>
    public static IReadOnlyList<Answer?>? Read(string? text, int count)
    {
        if (text is null || text.Length != count || text.Any(c => !Letters.Contains(c)))
        {
            return null;
        }

        return
        [
            .. text.Select(c =>
                Letters.IndexOf(c, StringComparison.Ordinal) is > 0 and var at
                    ? (Answer)at
                    : (Answer?)null
            ),
        ];
    }
}
