using CsCheck;
using SelfDeclaration.Declarations;
using SelfDeclaration.Register.Search;
using static SelfDeclaration.UnitTests.Register.RandomRegister;

namespace SelfDeclaration.UnitTests.Register;

public sealed class RegisterSnapshotTests
{
    /// <summary>By reading; by an index of everything, of some, and as it is shipped.</summary>
    private static readonly Func<RegisterColumns, IWordFinder>[] Finders =
    [
        columns => new TextScan(columns),
        columns => new NgramIndex(columns, 0, 0),
        columns => new NgramIndex(columns, 2, 3),
        columns => new NgramIndex(columns),
    ];

    public static TheoryData<int> EveryFinder => [.. Enumerable.Range(0, Finders.Length)];

    [Theory]
    [MemberData(nameof(EveryFinder))]
    public void Whatever_is_searched_the_answer_is_the_plain_one(int finder) =>
        Gen.Select(Entry.Array[0, 80], Query)
            .Sample(
                (entries, query) =>
                    ExpectSame(
                        Distinct(entries),
                        RegisterSnapshot.Of(Distinct(entries), Finders[finder]),
                        query
                    )
            );

    [Theory]
    [MemberData(nameof(EveryFinder))]
    public void Whatever_changes_the_answer_is_that_of_the_register_as_it_is(int finder) =>
        Gen.Select(
                Entry.Array[0, 40],
                Gen.Select(Entry.Array[0, 6], Gen.Long[1, 60].Array[0, 4]).Array[1, 6],
                Query
            )
            .Sample(
                (entries, edits, query) =>
                {
                    var register = Distinct(entries).ToDictionary(e => e.DeclarationKey);
                    var snapshot = RegisterSnapshot.Of(register.Values, Finders[finder]);
                    foreach (var (written, removed) in edits)
                    {
                        foreach (var key in removed)
                        {
                            register.Remove(key);
                        }

                        foreach (var entry in written)
                        {
                            register[entry.DeclarationKey] = entry;
                        }

                        long[] touched = [.. removed, .. written.Select(e => e.DeclarationKey)];
                        snapshot = snapshot.With(
                            touched,
                            touched.Distinct().Where(register.ContainsKey).Select(k => register[k])
                        );
                        ExpectSame(register.Values, snapshot, query);
                        snapshot = written.Length % 3 == 2 ? snapshot.Compacted() : snapshot;
                    }

                    ExpectSame(register.Values, snapshot, query);
                }
            );

    /// <summary>By two readers, as at a start; searched at once, changed, and only then indexed.</summary>
    [Fact]
    public void A_register_that_was_just_read_answers_alike_before_and_after_it_is_indexed() =>
        Gen.Select(Entry.Array[0, 60], Entry.Array[0, 6], Query)
            .Sample(
                (entries, news, query) =>
                {
                    var register = Distinct(entries).ToDictionary(e => e.DeclarationKey);
                    var (one, other) = (
                        new RegisterSnapshot.Builder(),
                        new RegisterSnapshot.Builder()
                    );
                    foreach (var entry in register.Values)
                    {
                        (entry.DeclarationKey % 2 == 0 ? one : other).Add(entry);
                    }

                    one.Take(other);
                    var snapshot = one.Build();
                    ExpectSame(register.Values, snapshot, query);

                    var changed = Distinct(news);
                    changed.ForEach(c => register[c.DeclarationKey] = c);
                    snapshot = snapshot.With([.. changed.Select(c => c.DeclarationKey)], changed);
                    Assert.False(snapshot.IsIndexed);
                    ExpectSame(register.Values, snapshot, query);
                    Assert.True(snapshot.Indexed().IsIndexed);
                    ExpectSame(register.Values, snapshot.Indexed(), query);
                }
            );

    [Fact]
    public void Pages_follow_one_another_while_the_register_changes() =>
        Gen.Select(Entry.Array[1, 60], Entry.Array[0, 20], Query, Gen.Int[1, 7])
            .Sample(
                (entries, added, query, size) =>
                {
                    var before = Distinct(entries);
                    var news = Distinct(added)
                        .Where(a => before.All(b => b.DeclarationKey != a.DeclarationKey))
                        .ToList();
                    var first = RegisterSnapshot.Of(before);
                    var then = first.With([.. news.Select(n => n.DeclarationKey)], news);
                    List<string> seen = [];
                    var answer = first.Search(query, size);
                    seen.AddRange(answer.Businesses.Select(b => b.Key));
                    while (answer.Next is { } next)
                    {
                        Assert.True(BusinessCursor.TryParse(next.Text, out var cursor));
                        answer = then.Search(query, size, cursor);
                        seen.AddRange(answer.Businesses.Select(b => b.Key));
                    }

                    Assert.Equal(seen.Distinct(), seen);
                    var stayed = SearchOracle.All(before, query).Select(e => e.Business.Key);
                    Assert.Equal(stayed, seen.Intersect(before.Select(b => b.Business.Key)));
                }
            );

    [Theory]
    [InlineData("")]
    [InlineData("!!!")]
    [InlineData("MiA")]
    [InlineData("OSA3Mzk2MDAgMDEyMzQ1Njc4OWFiY2RlZiA")]
    public void A_cursor_that_is_not_ours_is_none(string text) =>
        Assert.False(BusinessCursor.TryParse(text, out _));

    [Fact]
    public void The_count_follows_every_change()
    {
        var entry = new RegisterEntry(
            1,
            new()
            {
                Key = "0000000000000001",
                Name = "みずほ",
                PrefectureCode = "20",
                CityAndTown = "岡谷市",
                Star = StarLevel.OneStar,
                DeclaredOn = new(2026, 3, 1),
            },
            "ミズホ",
            null,
            "09"
        );
        var one = RegisterSnapshot.Of([entry]);
        var none = one.With([1], []);
        var again = none.With([1], [entry]);

        Assert.Equal((1, 0, 1), (one.Count, none.Count, again.Count));
        Assert.Equal(1, one.Search(new(), 20).Total);
        Assert.Equal(0, none.Search(new(), 20).Total);
        Assert.Equal(entry.Business, Assert.Single(again.Search(new(), 20).Businesses));
    }
}
