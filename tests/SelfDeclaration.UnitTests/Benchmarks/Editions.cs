using SelfDeclaration.Benchmarks;

namespace SelfDeclaration.UnitTests.Benchmarks;

/// <summary>The questions as they are shipped.</summary>
internal static class Editions
{
    private const string Folder = "data/benchmark/2026-11-01/";

    public static BenchmarkQuestions Questions { get; } =
        BenchmarkQuestions.Parse(File.ReadAllText(Repository.PathOf(Folder + "questions.json")));

    public static BenchmarkBase Fictional { get; } =
        FictionalBase.Parse(
            Questions,
            File.ReadLines(Repository.PathOf(Folder + "fictional-base.tsv"))
        );

    /// <summary>The option of a question that has this weight.</summary>
    public static string Weighing(string question, int weight) =>
        Questions.Profile.First(q => q.Id == question).Options.First(o => o.Weight == weight).Code;
}
