using SelfDeclaration.Validation;

namespace SelfDeclaration.Learning;

/// <summary>問いへの答え: a choice for each question, null where none was made. Stands in the address as digits.</summary>
public sealed record LessonAnswers(IReadOnlyList<int?> Chosen)
{
    /// <summary>In the address, where a question has no answer.</summary>
    private const char None = '-';

    /// <summary>As a form field is called: q1 to q3.</summary>
    public static string NameOf(int question) => $"q{question + 1}";

    /// <summary>Null for what this page never wrote.</summary>
    public static LessonAnswers? Read(string? code) =>
        code is { Length: Lesson.QuestionsEach } && code.All(c => c is None or >= '0' and < '3')
            ? new([.. code.Select(c => c == None ? (int?)null : c - '0')])
            : null;

    /// <param name="posted">The posted value of each question; what is not a choice counts as none.</param>
    public static LessonAnswers Of(IEnumerable<string?> posted) =>
        Read(string.Concat(posted.Select(p => p is "0" or "1" or "2" ? p[0] : None)))!;

    public string Code => string.Concat(Chosen.Select(c => c is { } at ? (char)('0' + at) : None));

    public bool IsRight(Lesson lesson, int question) =>
        Chosen[question] == lesson.Questions[question].Right;

    public int Right(Lesson lesson) =>
        Enumerable.Range(0, lesson.Questions.Count).Count(q => IsRight(lesson, q));

    /// <summary>One for each question that has no answer yet.</summary>
    public IReadOnlyList<FieldError> Missing =>
        [
            .. Chosen
                .Index()
                .Where(c => c.Item is null)
                .Select(c => new FieldError(
                    NameOf(c.Index),
                    $"{c.Index + 1}問目の答えを選んでください"
                )),
        ];
}
