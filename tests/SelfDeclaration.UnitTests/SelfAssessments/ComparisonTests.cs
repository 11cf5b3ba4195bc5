using CsCheck;
using SelfDeclaration.SelfAssessments;

namespace SelfDeclaration.UnitTests.SelfAssessments;

/// <summary>自社診断の統計: means, medians, and that small groups stay hidden.</summary>
public sealed class ComparisonTests
{
    [Fact]
    public void Mean_and_median_of_a_group()
    {
        var tally = new ScoreTally(2);
        tally.Add(-3, [0, 50]);
        tally.Add(40, [100, 50]);
        tally.Add(41, [100, 25]);
        tally.Add(90, [100, 0]);

        var score = tally.Score();

        Assert.Equal((4, 42.0, 40.5), (score.Count, score.Mean, score.Median));
        Assert.Equal([75, 31.3], score.Axes);
    }

    [Fact]
    public void The_order_in_which_results_are_read_changes_nothing()
    {
        Gen.Int[-25, 100]
            .Array[1, 60]
            .SelectMany(totals => Gen.Shuffle(totals).Select(mixed => (totals, mixed)))
            .Sample(t =>
            {
                var (one, other) = (Score(t.totals), Score(t.mixed));
                return (one.Count, one.Mean, one.Median) == (other.Count, other.Mean, other.Median);
            });
    }

    [Fact]
    public void No_group_is_published_that_is_too_small_nor_can_one_be_worked_out()
    {
        Gen.Select(Gen.Int[0, 80].Array[1, 20], Gen.Int[0, 40])
            .Sample(
                (sizes, inNone) =>
                {
                    var groups = sizes.Index().ToDictionary(g => $"{g.Index}", g => g.Item);
                    var whole = sizes.Sum() + inNone;
                    var shown = ComparedGroups.Published(groups, whole);
                    var rest = whole - shown.Sum(g => groups[g]);
                    return shown.All(g => groups[g] >= ComparedGroups.ComparedFrom)
                        && (shown.Count == 0 || rest == 0 || rest >= ComparedGroups.HiddenBelow);
                }
            );
    }

    [Fact]
    public void A_group_gives_way_to_hide_a_smaller_one()
    {
        var groups = new Dictionary<string, int>
        {
            ["E"] = 60,
            ["I"] = 35,
            ["P"] = 4,
        };

        Assert.Equal(["E"], ComparedGroups.Published(groups, 99).Order());
        Assert.Equal(["E", "I"], ComparedGroups.Published(groups, 110).Order());
        Assert.Empty(ComparedGroups.Published(groups, 29));
    }

    private static GroupScore Score(IEnumerable<int> totals)
    {
        var tally = new ScoreTally(0);
        foreach (var total in totals)
        {
            tally.Add(total, []);
        }

        return tally.Score();
    }
}
