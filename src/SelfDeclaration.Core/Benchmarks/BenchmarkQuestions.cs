using System.Text.Json;
using System.Text.Json.Serialization;

namespace SelfDeclaration.Benchmarks;

/// <summary>情報セキュリティ対策ベンチマークの質問: one version of <c>data/benchmark</c>; a result keeps the one it was made with.</summary>
public sealed record BenchmarkQuestions
{
    private static readonly JsonSerializerOptions s_format = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>The day from which it holds, 2026-11-01.</summary>
    public required string Version { get; init; }

    /// <summary>所要時間の目安, in minutes.</summary>
    public required int Minutes { get; init; }

    /// <summary>From this mean on an axis counts as high.</summary>
    public required double AxisThreshold { get; init; }

    /// <summary>望まれる水準 is the mean of this share of a segment, the best by total.</summary>
    public required double TargetShare { get; init; }

    /// <summary>Of fewer results no 偏差値 is computed.</summary>
    public required int LeastForTScore { get; init; }

    /// <summary>Of a segment with fewer results nothing is shown.</summary>
    public required int LeastShown { get; init; }

    /// <summary>An answer up to this level comes with what to do about it.</summary>
    public required int LowLevel { get; init; }

    public required IReadOnlyList<BenchmarkLevel> Levels { get; init; }
    public required IReadOnlyList<BenchmarkArea> Areas { get; init; }
    public required IReadOnlyList<RiskGroup> Groups { get; init; }
    public required IReadOnlyList<Bucket> Sizes { get; init; }
    public required IReadOnlyList<Bucket> Industries { get; init; }

    /// <summary>企業プロフィール</summary>
    public required IReadOnlyList<ProfileQuestion> Profile { get; init; }

    /// <summary>All items in their order.</summary>
    public IReadOnlyList<BenchmarkItem> Items => field ??= [.. Areas.SelectMany(a => a.Items)];

    public int LowestTotal => Items.Count * Levels[0].Level;
    public int HighestTotal => Items.Count * Levels[^1].Level;

    public static BenchmarkQuestions Parse(string json)
    {
        var questions = JsonSerializer.Deserialize<BenchmarkQuestions>(json, s_format)!;
        return questions.Faults.FirstOrDefault() is { } fault
            ? throw new InvalidOperationException($"Benchmark {questions.Version}: {fault}.")
            : questions;
    }

    /// <summary>Where an item stands in the string of answers.</summary>
    public int IndexOf(string item) => Items.Index().First(i => i.Item.Id == item).Index;

    private IEnumerable<string> Faults
    {
        get
        {
            if (!Levels.Select(l => l.Level).SequenceEqual(Enumerable.Range(1, 5)))
            {
                yield return "the levels are 1 to 5";
            }

            if (Items.Select(i => i.Id).Distinct().Count() != Items.Count)
            {
                yield return "an item is there twice";
            }

            if (Items.FirstOrDefault(i => i.Levels.Count != Levels.Count) is { } item)
            {
                yield return $"item {item.Id} says what each level means";
            }

            foreach (var axis in Enum.GetValues<RiskAxis>())
            {
                if (!Profile.Any(q => q.Axis == axis))
                {
                    yield return $"no question of axis {axis}";
                }
            }

            foreach (var option in Profile.SelectMany(q => q.Options))
            {
                if (option.Size is { } size && Sizes.All(s => s.Code != size))
                {
                    yield return $"no size {size}";
                }

                if (option.Industry is { } industry && Industries.All(i => i.Code != industry))
                {
                    yield return $"no industry {industry}";
                }
            }
        }
    }
}

/// <summary>水準: one of the five answers.</summary>
public sealed record BenchmarkLevel(int Level, string Name, string Text);

/// <summary>分野: items that belong together and are answered on one page.</summary>
public sealed record BenchmarkArea(int Number, string Title, IReadOnlyList<BenchmarkItem> Items);

/// <summary>評価項目</summary>
/// <param name="Id">1-1 and so on.</param>
/// <param name="Topic">Short, for tables.</param>
/// <param name="Question">As it is asked.</param>
/// <param name="Levels">What each 水準 means for it, from the lowest.</param>
/// <param name="Action">推奨される取り組み, for who is low in it.</param>
public sealed record BenchmarkItem(
    string Id,
    string Topic,
    string Question,
    IReadOnlyList<string> Levels,
    string Action
);

/// <summary>リスクのグループ, Ⅰ to Ⅲ.</summary>
public sealed record RiskGroup(string Code, string Name, string Meaning);

/// <summary>比較の区分: a class of sizes or of 業種.</summary>
public sealed record Bucket(string Code, string Label);

/// <summary>リスクの軸: V how exposed a business is, I how much an incident would hurt.</summary>
public enum RiskAxis
{
    V,
    I,
}

/// <summary>企業プロフィールの質問; without options its answer is typed.</summary>
public sealed record ProfileQuestion(string Id, string Label, string Part)
{
    public string Hint { get; init; } = "";
    public RiskAxis? Axis { get; init; }
    public IReadOnlyList<ProfileOption> Options { get; init; } = [];

    /// <summary>Null for an answer that is not among the options.</summary>
    public ProfileOption? Find(string? code) => Options.FirstOrDefault(o => o.Code == code);
}

/// <param name="Code">As kept.</param>
/// <param name="Label">As read.</param>
public sealed record ProfileOption(string Code, string Label)
{
    /// <summary>1 to 5 on the question's axis.</summary>
    public int Weight { get; init; }
    public string? Size { get; init; }
    public string? Industry { get; init; }
}
