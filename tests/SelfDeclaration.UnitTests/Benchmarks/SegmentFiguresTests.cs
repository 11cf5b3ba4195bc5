using SelfDeclaration.Benchmarks;

namespace SelfDeclaration.UnitTests.Benchmarks;

public sealed class SegmentFiguresTests
{
    // Two items; totals 10, 8, 8, 4, 2, 3.
    private static readonly string[] s_answers = ["55", "44", "35", "22", "11", "12"];

    private static readonly SegmentFigures s_figures = Of(s_answers);

    [Fact]
    public void Mean_and_deviation_are_those_worked_out_by_hand()
    {
        // 35/6; squares 100+64+64+16+4+9 = 257, 257/6 - (35/6)² = 8.80556.
        Assert.Equal(5.8333, s_figures.Mean, 4);
        Assert.Equal(2.9674, s_figures.Deviation, 4);
        Assert.Equal([16 / 6.0, 19 / 6.0], s_figures.Means, Near);
        Assert.Equal([3, 4, 8], s_figures.Quartiles);
    }

    // The best third is two of six: the 10, and of the two with 8 a half each.
    [Fact]
    public void The_wanted_level_is_the_mean_of_the_best_third() =>
        Assert.Equal([4.25, 4.75], s_figures.Targets, Near);

    [Fact]
    public void A_t_score_shows_how_it_was_computed()
    {
        var score = TScore.Of(8, s_figures, least: 6);

        Assert.Equal(57.30, score.Value!.Value, 2);
        Assert.Equal("（8 − 5.8）÷ 3.0 × 10 ＋ 50 ＝ 57.3", score.Words);
    }

    [Fact]
    public void Too_few_results_have_no_t_score_and_say_why()
    {
        var score = TScore.Of(8, s_figures, least: 30);

        Assert.Null(score.Value);
        Assert.Equal(
            "比べる結果が30件に満たないので（いまは6件）、偏差値は出しません。",
            score.Words
        );
    }

    [Fact]
    public void Results_that_are_all_alike_have_no_t_score_and_say_why()
    {
        var score = TScore.Of(6, Of(Enumerable.Repeat("33", 40)), least: 30);

        Assert.Null(score.Value);
        Assert.Contains("散らばりがない", score.Words);
    }

    [Fact]
    public void Bars_cover_every_total_and_the_last_takes_what_is_left()
    {
        var bars = s_figures.Bars(4);

        Assert.Equal([(2, 5, 3), (6, 10, 3)], bars.Select(b => (b.From, b.To, b.Count)));
        Assert.Equal(3, s_figures.Above(4));
    }

    // Computed apart from the program, from the file: mean 73.42, deviation 19.98709, quartiles 59, 72, 87,
    // first item 2.656667, of the best third 3.465; 123 above 90; 120 of 301 people or more.
    [Fact]
    public void The_fictional_base_has_the_figures_computed_elsewhere()
    {
        var fictional = Editions.Fictional;
        var all = fictional.All;

        Assert.True(fictional.IsFictional);
        Assert.Equal((600, 123), (all.Count, all.Above(90)));
        Assert.Equal(73.42, all.Mean, 6);
        Assert.Equal(19.98709, all.Deviation, 5);
        Assert.Equal([59, 72, 87], all.Quartiles);
        Assert.Equal(2.656667, all.Means[0], 5);
        Assert.Equal(3.465, all.Targets[0], 5);
        Assert.Equal(120, fictional.Find(new(SegmentKind.Size, "large"))!.Count);
        Assert.Equal(58.2954, TScore.Of(90, all, 30).Value!.Value, 4);
        Assert.Equal([9, 35], all.Bars(9).Take(2).Select(b => b.Count));
        Assert.Equal(
            (126, 135, 4),
            (all.Bars(9)[^1].From, all.Bars(9)[^1].To, all.Bars(9)[^1].Count)
        );
    }

    private static SegmentFigures Of(IEnumerable<string> answers)
    {
        var sums = new SegmentSums(2, 2, 10);
        foreach (var answer in answers)
        {
            sums.Add(answer);
        }

        return sums.Figures(1 / 3.0);
    }

    private static bool Near(double a, double b) => Math.Abs(a - b) < 0.0001;
}
