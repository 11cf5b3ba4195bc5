using SelfDeclaration.Benchmarks;

namespace SelfDeclaration.Web.Benchmarks;

/// <summary>ベンチマークの版: every folder of <c>data/benchmark</c>, read once at the start.</summary>
/// <remarks>A folder is named by the day from which it holds and never edited after it: results were made with it.</remarks>
public sealed class BenchmarkEditions
{
    private readonly IReadOnlyList<BenchmarkEdition> _all;

    private BenchmarkEditions(IReadOnlyList<BenchmarkEdition> all) => _all = all;

    public static BenchmarkEditions Load(string folder)
    {
        var editions = Directory
            .EnumerateDirectories(folder)
            .Order(StringComparer.Ordinal)
            .Select(BenchmarkEdition.Read)
            .ToList();
        return editions.Count > 0
            ? new(editions)
            : throw new InvalidOperationException($"No questions of the benchmark in {folder}.");
    }

    /// <summary>The version in force.</summary>
    public BenchmarkEdition Current(DateOnly today) =>
        _all.LastOrDefault(e =>
            string.CompareOrdinal(e.Questions.Version, $"{today:yyyy-MM-dd}") <= 0
        ) ?? _all[0];

    /// <summary>Null for a version that was never there.</summary>
    public BenchmarkEdition? Find(string? version) =>
        _all.FirstOrDefault(e => e.Questions.Version == version);
}

/// <summary>One version: its questions and the invented results that come with it.</summary>
public sealed record BenchmarkEdition(BenchmarkQuestions Questions, BenchmarkBase Fictional)
{
    public static BenchmarkEdition Read(string folder)
    {
        var questions = BenchmarkQuestions.Parse(
            File.ReadAllText(Path.Combine(folder, "questions.json"))
        );
        return questions.Version == Path.GetFileName(folder)
            ? new(
                questions,
                FictionalBase.Parse(
                    questions,
                    File.ReadLines(Path.Combine(folder, "fictional-base.tsv"))
                )
            )
            : throw new InvalidOperationException(
                $"{folder}: the folder is named by the version of its questions."
            );
    }
}
