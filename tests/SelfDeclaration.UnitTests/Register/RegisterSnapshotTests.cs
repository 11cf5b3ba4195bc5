using CsCheck;
using SelfDeclaration.Declarations;
using SelfDeclaration.Register;
using SelfDeclaration.Register.Search;
using SelfDeclaration.Text;

namespace SelfDeclaration.UnitTests.Register;

public sealed class RegisterSnapshotTests
{
    // Few letters, so that random words are found and stand in one another's middle.
    private static readonly Gen<string> Word = OneOf(
        "京",
        "都",
        "東",
        "山",
        "み",
        "ず",
        "ほ",
        "𠮷",
        "髙",
        "ア"
    )
        .Array[1, 4]
        .Select(string.Concat);

    private static readonly Gen<RegisterEntry> Entry = Gen.Select(
        Gen.Long[1, 60],
        Gen.Select(Word, Word, Word, (name, kana, trade) => (name, kana, trade)),
        OneOf("岡谷市本町", "横浜市中区山手町", "北佐久郡軽井沢町東", "京都"),
        Gen.Int[1, 4],
        Gen.Int[9, 13],
        Gen.Int[0, 6],
        Gen.Bool,
        (key, names, city, prefecture, industry, day, two) =>
            new RegisterEntry(
                key,
                new PublicBusiness
                {
                    // As many letters as a key has, and not in the order of the keys.
                    Key = $"{key * 7 % 61:0000000000000000}",
                    Name = two ? $"株式会社{names.name}" : names.name,
                    TradeName = key % 3 == 0 ? names.trade : null,
                    PrefectureCode = $"{prefecture:00}",
                    CityAndTown = city,
                    Star = two ? StarLevel.TwoStar : StarLevel.OneStar,
                    DeclaredOn = new DateOnly(2026, 3, 1).AddDays(day),
                },
                names.kana,
                key % 2 == 0 ? $"{7000000000000 + key % 5}" : null,
                $"{industry:00}"
            )
    );

    private static readonly Gen<BusinessQuery> Query = Gen.Select(
        Word.Array[0, 2],
        OneOf("", "", "", "岡谷", "中区", "軽井沢", "市"),
        OneOf<string?>(null, null, null, "7000000000002"),
        Gen.Int[0, 3],
        Gen.Int[0, 6],
        Gen.Int[0, 6],
        Gen.Enum<BusinessOrder>(),
        (words, city, number, filter, from, to, order) =>
            new BusinessQuery
            {
                Words = SearchText.Words(string.Join(' ', words)),
                City = SearchText.Fold(city),
                CorporateNumber = number,
                Prefectures = filter == 1 ? [new(1, 1), new(3, 3)] : [],
                Industries = filter == 2 ? [new(10, 12)] : [],
                Star = filter == 3 ? StarLevel.TwoStar : null,
                From = from < 3 ? new DateOnly(2026, 3, 1).AddDays(from) : null,
                To = to > 3 ? new DateOnly(2026, 3, 1).AddDays(to) : null,
                Order = order,
            }
    );

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
    public void What_is_stored_and_read_again_is_the_same() =>
        Gen.Select(Entry.Array[0, 60], Entry.Array[0, 10], Query)
            .Sample(
                (entries, news, query) =>
                {
                    var register = Distinct(entries).ToDictionary(e => e.DeclarationKey);
                    var changed = Distinct(news);
                    var snapshot = RegisterSnapshot
                        .Of(register.Values)
                        .With([.. changed.Select(c => c.DeclarationKey)], changed);
                    changed.ForEach(c => register[c.DeclarationKey] = c);
                    using var file = new MemoryStream();
                    var place = new SnapshotPlace(
                        DateTimeOffset.UnixEpoch,
                        7,
                        [8, 9],
                        new(10, -11)
                    );
                    SnapshotFormat.Write(file, snapshot.Compacted(), place);
                    file.Position = 0;

                    var read = SnapshotFormat.ReadAsync(file, _ => Task.CompletedTask);
                    var (again, at) = read.GetAwaiter().GetResult();

                    ExpectSame(register.Values, again, query);
                    Assert.Equal(place with { Known = at.Known }, at);
                    Assert.Equal(place.Known, at.Known);
                }
            );

    [Fact]
    public void A_file_with_one_bit_changed_is_never_read() =>
        Gen.Select(Entry.Array[1, 20], Gen.Int[0, int.MaxValue], Gen.Int[0, 7])
            .Sample(
                (entries, where, bit) =>
                {
                    using var whole = new MemoryStream();
                    SnapshotFormat.Write(
                        whole,
                        RegisterSnapshot.Of(Distinct(entries)),
                        new(DateTimeOffset.UnixEpoch, 7, [8, 9], new(10, -11))
                    );
                    var bytes = whole.ToArray();
                    bytes[where % bytes.Length] ^= (byte)(1 << bit);
                    using var damaged = new MemoryStream(bytes);

                    Assert.Throws<InvalidDataException>(() =>
                        SnapshotFormat
                            .ReadAsync(damaged, _ => Task.CompletedTask)
                            .GetAwaiter()
                            .GetResult()
                    );
                },
                iter: 2_000
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

    private static Gen<T> OneOf<T>(params T[] values) =>
        Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static List<RegisterEntry> Distinct(IEnumerable<RegisterEntry> entries) =>
        [.. entries.DistinctBy(e => e.DeclarationKey)];

    private static void ExpectSame(
        IEnumerable<RegisterEntry> register,
        RegisterSnapshot snapshot,
        BusinessQuery query
    )
    {
        var expected = SearchOracle.All(register, query).Select(e => e.Business).ToList();
        List<PublicBusiness> found = [];
        BusinessAnswer answer;
        BusinessCursor? after = null;
        do
        {
            answer = snapshot.Search(query, 15, after);
            Assert.Equal(expected.Count, answer.Total);
            found.AddRange(answer.Businesses);
            after = answer.Next;
        } while (after is not null);

        Assert.Equal(expected, found);
    }
}
