using System.Text.Json;
using SelfDeclaration.Benchmarks;

namespace SelfDeclaration.UnitTests.Benchmarks;

/// <summary>偏差値, 四分位, 望まれる水準 and グループ beside examples that were worked out apart from the program.</summary>
public sealed class WorkedExamplesTests
{
    private static readonly Examples s_all = JsonSerializer.Deserialize<Examples>(
        File.ReadAllText(
            Repository.PathOf("tests/SelfDeclaration.UnitTests/Benchmarks/worked-examples.json")
        ),
        JsonSerializerOptions.Web
    )!;

    public static TheoryData<string> Names => [.. s_all.Segments.Select(s => s.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_segment_has_the_figures_worked_out(string name)
    {
        var example = s_all.Segments.First(s => s.Name == name);
        var questions = Editions.Questions;
        var sums = new SegmentSums(
            questions.Items.Count,
            questions.LowestTotal,
            questions.HighestTotal
        );
        foreach (var answers in example.Answers)
        {
            sums.Add(answers);
        }

        var figures = sums.Figures(questions.TargetShare);

        Assert.Equal(example.Mean, figures.Mean, 5);
        Assert.Equal(example.Deviation, figures.Deviation, 5);
        Assert.Equal(example.Quartiles, figures.Quartiles);
        Assert.Equal(example.Targets, figures.Targets, (a, b) => Math.Abs(a - b) < 0.00001);
        var score = TScore.Of(example.Own, figures, questions.LeastForTScore).Value;
        Assert.Equal(example.TScore is null, score is null);
        Assert.Equal(example.TScore ?? 0, score ?? 0, 4);
    }

    [Fact]
    public void Profiles_have_the_index_and_group_worked_out() =>
        Assert.All(
            s_all.Groups,
            example =>
            {
                var standing = new BenchmarkStanding(
                    new string('3', 27),
                    example.V.Average(),
                    example.I.Average(),
                    null,
                    null
                );
                Assert.Equal(example.Risk, standing.RiskIndex!.Value, 5);
                Assert.Equal(example.Group, standing.GroupCode(Editions.Questions));
            }
        );

    private sealed record Examples(
        IReadOnlyList<SegmentExample> Segments,
        IReadOnlyList<GroupExample> Groups
    );

    private sealed record SegmentExample(
        string Name,
        IReadOnlyList<string> Answers,
        double Mean,
        double Deviation,
        IReadOnlyList<int> Quartiles,
        IReadOnlyList<double> Targets,
        int Own,
        double? TScore
    );

    private sealed record GroupExample(
        IReadOnlyList<int> V,
        IReadOnlyList<int> I,
        double Risk,
        string Group
    );
}
