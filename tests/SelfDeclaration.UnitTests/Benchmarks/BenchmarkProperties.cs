using CsCheck;
using SelfDeclaration.Benchmarks;
using SelfDeclaration.Statistics;

namespace SelfDeclaration.UnitTests.Benchmarks;

/// <summary>Whatever is answered, by whoever, in whatever order.</summary>
public sealed class BenchmarkProperties
{
    private const int Least = 10;
    private const int Extras = 2;

    private static readonly Gen<string> s_answers = Gen.Char['1', '5']
        .Array[27]
        .Select(a => string.Concat(a));

    private static readonly Gen<BenchmarkStanding> s_standing = Gen.Select(
        s_answers,
        Gen.Double[1, 5],
        Gen.Double[1, 5],
        OneOf("small", "large", null),
        OneOf("trade", "finance", "medical", null),
        (answers, v, i, size, industry) => new BenchmarkStanding(answers, v, i, size, industry)
    );

    private static readonly Gen<GroupAnswer> s_member = Gen.Select(
        s_answers,
        Gen.Char['1', '5'].Array[Extras].Select(a => string.Concat(a)),
        OneOf(null, null, "みずほ精工", "あおば商店", "ひかり工業"),
        (answers, extra, name) => new GroupAnswer(answers, extra, name)
    );

    [Fact]
    public void Totals_and_indices_stay_in_their_range() =>
        s_standing.Sample(s =>
        {
            Assert.InRange(s.Total, 27, 135);
            Assert.InRange(s.RiskIndex!.Value, 20, 100);
            Assert.Contains(s.GroupCode(Editions.Questions), (string[])["I", "II", "III"]);
            Assert.All(s.AreaMeans(Editions.Questions), m => Assert.InRange(m, 1, 5));
        });

    [Fact]
    public void The_order_of_results_changes_nothing_in_the_base() =>
        s_standing
            .Array[1, 60]
            .Sample(
                results =>
                {
                    var (one, other) = (Build(results), Build(results.Reverse()));
                    Assert.Equivalent(one, other, strict: true);
                    Assert.All(
                        one.Segments,
                        s =>
                        {
                            Assert.All(s.Figures.Means, m => Assert.InRange(m, 1, 5));
                            Assert.All(s.Figures.Targets, t => Assert.InRange(t, 1, 5));
                        }
                    );
                },
                iter: 100
            );

    [Fact]
    public void What_is_hidden_is_never_the_small_difference_of_what_is_shown() =>
        Gen.Select(Gen.Int[0, 40].Array[0, 8], Gen.Int[0, 40])
            .Sample(
                (sizes, rest) =>
                {
                    var parts = sizes.Select((count, at) => ($"{at}", count)).ToList();
                    var shown = Suppression.Shown(parts, rest, Least);

                    var hidden =
                        sizes.Sum()
                        + rest
                        - parts.Where(p => shown.Contains(p.Item1)).Sum(p => p.count);
                    Assert.All(
                        parts.Where(p => shown.Contains(p.Item1)),
                        p => Assert.True(p.count >= Least)
                    );
                    Assert.True(hidden is 0 or >= Least || shown.Count == 0);
                    parts.Reverse();
                    Assert.Equal(shown, Suppression.Shown(parts, rest, Least));
                }
            );

    [Fact]
    public void The_difference_of_two_bases_is_never_that_of_a_few_results() =>
        Gen.Select(s_standing.Array[30, 80], s_standing.Array[Least, 30])
            .Sample(
                (old, added) =>
                {
                    var (last, made) = (Build(old), Build([.. old, .. added]));
                    var came = added
                        .SelectMany(a => a.Segments(Editions.Questions))
                        .GroupBy(s => s)
                        .ToDictionary(g => g.Key, g => g.Count());
                    var shown = BaseRenewal.After(last, made, came, Least);

                    foreach (var kind in shown.Segments.GroupBy(s => s.Segment.Kind))
                    {
                        // What is new in the figures of each part, and in no part's: the rest of the whole.
                        var differences = kind.Where(s => s.Figures == made.Find(s.Segment))
                            .Select(s => came.GetValueOrDefault(s.Segment))
                            .ToList();
                        var rest = added.Length - differences.Sum();
                        Assert.All(differences, d => Assert.True(d is 0 or >= Least));
                        Assert.True(rest is 0 or >= Least || differences.Sum() == 0);
                        // What was hidden and is shown now did not hide a few others.
                        var hidden =
                            old.Length
                            - last.Segments.Where(s => s.Segment.Kind == kind.Key)
                                .Sum(s => s.Figures.Count);
                        var first = kind.Where(s => last.Find(s.Segment) is null)
                            .Sum(s => s.Figures.Count - came.GetValueOrDefault(s.Segment));
                        Assert.True(first == 0 || hidden - first is 0 or >= Least);
                    }
                },
                iter: 300
            );

    [Fact]
    public void Members_of_a_group_in_another_order_make_the_same_picture() =>
        s_member
            .Array[0, 30]
            .Sample(
                members =>
                    Assert.Equivalent(
                        Of(members),
                        Of([.. members.OrderBy(m => m.Answers).ThenBy(m => m.Extra)]),
                        strict: true
                    ),
                iter: 100
            );

    [Fact]
    public void A_group_tells_about_nobody() =>
        s_member
            .Array[0, 40]
            .Sample(
                members =>
                {
                    if (Of(members) is not { } figures)
                    {
                        Assert.True(members.Length < Least);
                        return;
                    }

                    var others = figures.Count - figures.Named.Count;
                    Assert.True(figures.Count >= Least);
                    Assert.True(figures.Named.Count == 0 || others is 0 or >= Least);
                    Assert.All(figures.Items, levels => Assert.Equal(members.Length, levels.Sum()));
                    Assert.DoesNotContain(
                        figures.Named,
                        n => members.All(m => m.Name != n.Name || m.Answers != n.Answers)
                    );
                },
                iter: 200
            );

    [Fact]
    public void Two_groups_of_one_organiser_never_differ_by_a_few_answers() =>
        Gen.Select(s_answers.Array[1, 25], s_answers.Array[0, 25], Gen.Int[0, 25])
            .Sample(
                (shared, added, changed) =>
                {
                    var one = shared.Index().ToDictionary(a => (long)a.Index, a => a.Item);
                    var other = one.Concat(
                            added.Select((a, at) => KeyValuePair.Create(1000L + at, a))
                        )
                        .ToDictionary(
                            a => a.Key,
                            a => a.Key < changed ? Changed(a.Value) : a.Value
                        );
                    // Each answer that is in one of them only: the one more member, or who answered anew.
                    var alone = added.Length + (2 * Math.Min(changed, shared.Length));
                    var tells = GroupFigures.TellTogether(one, other, Least);

                    Assert.Equal(tells, GroupFigures.TellTogether(other, one, Least));
                    Assert.True(tells || alone is 0 or >= Least || changed >= shared.Length);
                    Assert.False(tells && alone >= Least);
                },
                iter: 300
            );

    private static string Changed(string answers) => (answers[0] == '1' ? '2' : '1') + answers[1..];

    private static Gen<string?> OneOf(params string?[] values) =>
        Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static GroupFigures? Of(GroupAnswer[] members) =>
        GroupFigures.Of(Editions.Questions, Extras, members, Least);

    private static BenchmarkBase Build(IEnumerable<BenchmarkStanding> results)
    {
        var builder = new BenchmarkBaseBuilder(Editions.Questions);
        foreach (var result in results)
        {
            builder.Add(result);
        }

        return builder.Build("", isFictional: false, null);
    }
}
