using SelfDeclaration.Declarations;
using SelfDeclaration.Text;
using SelfDeclaration.Validation;

namespace SelfDeclaration.Benchmarks;

/// <summary>ベンチマークPLUSのグループを開く, as typed.</summary>
public sealed record GroupInput
{
    /// <summary>独自の質問 a group may ask.</summary>
    public const int MostQuestions = 30;

    /// <summary>A year: longer ahead is a slip of the pen.</summary>
    private const int MostDaysOpen = 366;

    private const int LongestQuestion = 120;

    public string? Name { get; set; }

    /// <summary>One question a line.</summary>
    public string? Questions { get; set; }

    /// <summary>目標の水準 of each area, in their order; empty for none.</summary>
    public List<string?> Targets { get; set; } = [];

    public DateInput ClosesOn { get; set; } = new();

    public static readonly Field NameField = new(nameof(Name), "グループの名前")
    {
        Required = true,
        MaxLength = 60,
        Hint = "参加する人に見えます。例 みどり商工会 情報セキュリティ点検2026",
    };

    public static readonly Field QuestionsField = new(nameof(Questions), "独自の質問")
    {
        MaxLength = MostQuestions * (LongestQuestion + 1),
        Hint =
            "1行に1問、30問まで書けます。5段階の水準で答えてもらう形で書いてください。例 受発注システムの利用者を、年に1回見直していますか",
    };

    public static readonly Field ClosesOnField = new(nameof(ClosesOn), "回答の締切日")
    {
        Required = true,
        Hint = "この日の終わりまで回答を受け付け、翌日から結果を見られます",
    };

    public static Field TargetField(BenchmarkArea area) =>
        new($"Targets.{area.Number}", $"{area.Title}の目標");

    public static IReadOnlyList<FieldError> Check(
        BenchmarkQuestions questions,
        GroupInput input,
        DateOnly today
    )
    {
        List<FieldError?> errors =
        [
            NameField.CheckText(TypedText.Name(input.Name)),
            CheckQuestions(input.Questions),
            .. questions
                .Areas.Index()
                .Select(area =>
                    input.Targets.ElementAtOrDefault(area.Index) is { Length: > 0 } target
                    && questions.Levels.All(l => $"{l.Level}" != target)
                        ? TargetField(area.Item).ChooseAgain()
                        : null
                ),
            CheckClosing(input.ClosesOn, today),
        ];
        return [.. errors.OfType<FieldError>()];
    }

    /// <summary>独自の質問, one each.</summary>
    public static IReadOnlyList<string> QuestionsOf(string? typed) =>
        [
            .. TypedText
                .Paragraphs(typed)
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(TypedText.Name)
                .Where(q => q.Length > 0),
        ];

    /// <summary>Of input that passed <see cref="Check"/>.</summary>
    public static DateOnly ClosingOf(GroupInput input) => TypedDates.Read(input.ClosesOn)!.Value;

    private static FieldError? CheckQuestions(string? typed)
    {
        var questions = QuestionsOf(typed);
        var label = QuestionsField.Label;
        return questions.Count > MostQuestions
                ? QuestionsField.Says(
                    $"{label}は{MostQuestions}問までです（いまは{questions.Count}問。{questions.Count - MostQuestions}問減らしてください）"
                )
            : questions.Index().FirstOrDefault(q => VisibleText.Count(q.Item) > LongestQuestion)
                is { Item: { } text } tooLong
                ? QuestionsField.Says(
                    $"{label}の{tooLong.Index + 1}問目は{LongestQuestion}文字以内で入力してください（いまは{VisibleText.Count(text)}文字）"
                )
            : questions.GroupBy(q => q).FirstOrDefault(g => g.Count() > 1) is { } twice
                ? QuestionsField.Says($"{label}に「{twice.Key}」が2回あります。1つにしてください")
            : null;
    }

    private static FieldError? CheckClosing(DateInput typed, DateOnly today) =>
        TypedDates.Read(typed) is not { } day ? TypedDates.Check(ClosesOnField, typed, today)
        : day < today
            ? ClosesOnField.Says(
                $"{ClosesOnField.Label}は、今日（{today.ShowDate()}）か、それより後の日付にしてください"
            )
        : day > today.AddDays(MostDaysOpen)
            ? ClosesOnField.Says($"{ClosesOnField.Label}は、1年以内の日付にしてください")
        : null;
}
