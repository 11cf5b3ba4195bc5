using SelfDeclaration.Accounts;

namespace SelfDeclaration.Benchmarks;

/// <summary>診断の結果: what 27 answers and a profile come to.</summary>
/// <param name="Answers">27 digits, each a level, in the order of the items.</param>
/// <param name="V">Mean of the axis; null when a question of it is not answered.</param>
/// <param name="I">Likewise.</param>
/// <param name="Size">Code of the class of sizes; null when not said.</param>
/// <param name="Industry">Code of the class of 業種; null when not said.</param>
public sealed record BenchmarkStanding(
    string Answers,
    double? V,
    double? I,
    string? Size,
    string? Industry
)
{
    public int Total { get; } = Answers.Sum(LevelOf);

    /// <summary>リスク指標: (V + I) × 10, 20 to 100.</summary>
    public double? RiskIndex => (V + I) * 10;

    public int Level(int item) => LevelOf(Answers[item]);

    /// <summary>分野の平均, in the order of the areas.</summary>
    public IReadOnlyList<double> AreaMeans(BenchmarkQuestions questions) =>
        BenchmarkAnswers.AreaMeans(questions, [.. Answers.Select(a => (double)LevelOf(a))]);

    /// <summary>Both axes high Ⅰ, one of them Ⅱ, none Ⅲ; null without both.</summary>
    public string? GroupCode(BenchmarkQuestions questions) =>
        (V, I) is not ({ } v, { } i)
            ? null
            : (v >= questions.AxisThreshold, i >= questions.AxisThreshold) switch
            {
                (true, true) => "I",
                (false, false) => "III",
                _ => "II",
            };

    /// <summary>比較の区分 it is counted in.</summary>
    public IEnumerable<Segment> Segments(BenchmarkQuestions questions)
    {
        yield return Segment.All;
        if (GroupCode(questions) is { } group)
        {
            yield return new(SegmentKind.Group, group);
        }

        if (Size is { } size)
        {
            yield return new(SegmentKind.Size, size);
        }

        if (Industry is { } industry)
        {
            yield return new(SegmentKind.Industry, industry);
        }
    }

    /// <summary>The result of answers that are complete; null when one is missing.</summary>
    public static BenchmarkStanding? Of(BenchmarkQuestions questions, BenchmarkInput input)
    {
        if (BenchmarkAnswers.Join(questions, input.Answers) is not { } answers)
        {
            return null;
        }

        var chosen = questions
            .Profile.Select(q => q.Find(input.Profile.GetValueOrDefault(q.Id)))
            .OfType<ProfileOption>()
            .ToList();
        return new(
            answers,
            Mean(RiskAxis.V),
            Mean(RiskAxis.I),
            chosen.Select(o => o.Size).FirstOrDefault(s => s is not null),
            chosen.Select(o => o.Industry).FirstOrDefault(i => i is not null)
        );

        double? Mean(RiskAxis axis)
        {
            var weights = questions
                .Profile.Where(q => q.Axis == axis)
                .Select(q => q.Find(input.Profile.GetValueOrDefault(q.Id))?.Weight)
                .ToList();
            return weights.Contains(null) ? null : weights.Average();
        }
    }

    private static int LevelOf(char answer) => answer - '0';
}

/// <summary>回答: 27 digits, and what is missing of them.</summary>
public static class BenchmarkAnswers
{
    /// <summary>Null when one is missing.</summary>
    public static string? Join(
        BenchmarkQuestions questions,
        IReadOnlyDictionary<string, int> answers
    ) =>
        Missing(questions, answers).Any()
            ? null
            : string.Concat(questions.Items.Select(i => answers[i.Id]));

    public static IEnumerable<BenchmarkItem> Missing(
        BenchmarkQuestions questions,
        IReadOnlyDictionary<string, int> answers
    ) => questions.Items.Where(i => !answers.ContainsKey(i.Id));

    /// <summary>Means of the areas from values of the items.</summary>
    public static IReadOnlyList<double> AreaMeans(
        BenchmarkQuestions questions,
        IReadOnlyList<double> items
    )
    {
        List<double> means = [];
        var at = 0;
        foreach (var area in questions.Areas)
        {
            means.Add(items.Skip(at).Take(area.Items.Count).Average());
            at += area.Items.Count;
        }

        return means;
    }
}

/// <summary>回答の途中: what a visitor has answered so far.</summary>
public sealed record BenchmarkInput
{
    /// <summary>Version of the questions; null before the first answer.</summary>
    public string? Version { get; init; }

    /// <summary>By id of the question: the option's code, or what was typed.</summary>
    public IReadOnlyDictionary<string, string> Profile { get; init; } =
        new Dictionary<string, string>();

    /// <summary>By id of the item.</summary>
    public IReadOnlyDictionary<string, int> Answers { get; init; } = new Dictionary<string, int>();

    /// <summary>従業員規模 and 業種 as a profile of ours has them.</summary>
    public (CompanySize? Size, string? MajorIndustry) Comparable =>
        (
            Profile.GetValueOrDefault("employees") switch
            {
                { Length: > 0 } code when Enum.TryParse<CompanySize>(code, out var size) => size,
                { Length: > 0 } => CompanySize.Over300,
                _ => null,
            },
            Profile.GetValueOrDefault("industry") is { Length: 1 } major ? major : null
        );
}
