using CsCheck;
using SelfDeclaration.Declarations;
using SelfDeclaration.Register;
using SelfDeclaration.Register.Search;

namespace SelfDeclaration.UnitTests.Register;

/// <summary>The index against the scan, on registers large enough for every kind of list.</summary>
public sealed class NgramIndexTests
{
    private const int Businesses = 150_000;

    private static readonly Lazy<RegisterColumns> Large = new(() => ColumnsOf(Businesses));
    private static readonly Lazy<NgramIndex> Index = new(() => new(Large.Value));

    [Fact]
    public void Any_part_of_any_text_is_found_exactly_where_it_stands() =>
        Gen.Select(Gen.Int[0, Businesses - 1], Gen.Int[0, 20], Gen.Int[1, 12])
            .Sample(
                (ordinal, from, length) =>
                {
                    var text = Large.Value.TextOf(ordinal)[..^1];
                    var start = Math.Min(from, text.Length - 1);
                    ExpectSame(text.Slice(start, Math.Min(length, text.Length - start)).ToString());
                },
                iter: 300,
                threads: 1
            );

    [Fact]
    public void Any_word_is_found_exactly_where_it_stands() =>
        Gen.Char["山川東京商事建設ミズホアイウ田中\u001F\u001E"]
            .Array[1, 5]
            .Select(string.Concat)
            .Sample(ExpectSame, iter: 300, threads: 1);

    [Theory]
    // Both pairs stand in one name, the three together do not.
    [InlineData("東京都")]
    [InlineData("山山山山山山山山")]
    [InlineData("こんな字はない")]
    public void Words_that_deceive_an_index_deceive_it_not(string word) => ExpectSame(word);

    [Theory]
    // The last ones stand in as many texts as what they begin with, and share its list.
    [InlineData("山")]
    [InlineData("商事")]
    [InlineData("都市開発")]
    [InlineData("サービス")]
    [InlineData("横浜市中区山手町")]
    public void An_index_from_its_file_finds_the_same(string word)
    {
        using var file = new MemoryStream();
        var writer = new SnapshotWriter(file);
        Index.Value.Write(writer);
        writer.End();
        file.Position = 0;

        var again = NgramIndex.Read(Large.Value, new SnapshotReader(file));

        Assert.Equal(All(Large.Value, Index.Value, word), All(Large.Value, again, word));
    }

    [Fact]
    public void Any_query_after_any_change_is_answered_as_by_reading() =>
        Gen.Select(
                OneOf(
                    "東京",
                    "山",
                    "商事",
                    "アイウ1",
                    "都東",
                    "稀",
                    "横浜市",
                    "山田建設",
                    "東京都"
                ),
                OneOf("", "", "ミズホ", "山手"),
                Gen.Enum<BusinessOrder>(),
                Gen.Int[0, 3],
                Gen.Long[0, Businesses - 1].Array[0, 40],
                Gen.Int[0, 3]
            )
            .Sample(
                (word, second, order, filter, changed, pages) =>
                {
                    var query = new BusinessQuery
                    {
                        Words = [.. new[] { word, second }.Where(w => w.Length > 0)],
                        Order = order,
                        Prefectures = filter == 1 ? [new(20, 20)] : [],
                        Star = filter == 2 ? StarLevel.TwoStar : null,
                        From = filter == 3 ? new DateOnly(2021, 1, 1) : null,
                    };
                    var some = changed.Distinct().ToList();
                    var renamed = some.Where(k => k % 2 == 0).Select(k => EntryOf((int)k + 1, k));
                    ExpectSame(
                        RegisterSnapshot.Of(Large.Value, Index.Value).With(some, renamed),
                        RegisterSnapshot
                            .Of(Large.Value, new TextScan(Large.Value))
                            .With(some, renamed),
                        query,
                        pages
                    );
                },
                iter: 100,
                threads: 1
            );

    [Fact]
    public void An_empty_register_finds_nothing()
    {
        var none = RegisterSnapshot.Of([]);

        Assert.Equal(0, none.Search(new() { Words = ["ア"] }, 20).Total);
    }

    private static void ExpectSame(string word)
    {
        var columns = Large.Value;
        var indexed = All(columns, Index.Value, word);
        var scanned = All(columns, new TextScan(columns), word);
        Assert.True(
            indexed.SequenceEqual(scanned),
            $"{word}: {indexed.Count} instead of {scanned.Count}"
        );
    }

    private static List<int> All(RegisterColumns columns, IWordFinder finder, string word)
    {
        var part = new RegisterPart(columns, finder, Gone: []);
        List<int> all = [];
        if (Matching.Of(part, new(), [word]) is not { } matching)
        {
            return all;
        }

        using var block = Block.Rent();
        while (matching.Next(block) > 0)
        {
            block.AddTo(all, 0, int.MaxValue);
        }

        Assert.Equal(all.Count, Matching.Of(part, new(), [word])!.KnownTotal ?? all.Count);
        return all;
    }

    private static Gen<string> OneOf(params string[] values) =>
        Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static void ExpectSame(
        RegisterSnapshot indexed,
        RegisterSnapshot scanned,
        BusinessQuery query,
        int pages
    )
    {
        BusinessCursor? after = null;
        do
        {
            var answer = indexed.Search(query, 30, after);
            var expected = scanned.Search(query, 30, after);
            Assert.Equal(expected.Total, answer.Total);
            Assert.Equal(expected.Businesses, answer.Businesses);
            Assert.Equal(expected.Next, answer.Next);
            after = answer.Next;
        } while (after is not null && pages-- > 0);
    }

    private static RegisterColumns ColumnsOf(int count)
    {
        var builder = new RegisterColumnsBuilder();
        for (var i = 0; i < count; i++)
        {
            builder.Add(EntryOf(i, i));
        }

        return builder.Build();
    }

    private static RegisterEntry EntryOf(int i, long key)
    {
        string[] first =
        [
            "東京",
            "京都",
            "山田",
            "みずほ",
            "川中",
            "建東",
            "𠮷田",
            "アイ",
            "山",
            "都東京",
        ];
        string[] last = ["商事", "建設", "工業", "みずほ", "京", "サービス", "都市開発", "山山"];
        // Frequent words at every seventh, rare ones in runs, so that blocks are full, sparse and absent.
        var name =
            first[i % 7 == 0 ? 0 : i * 31 % 997 % first.Length] + last[i * 17 % 991 % last.Length];
        return new(
            key,
            new PublicBusiness
            {
                Key = $"{key:0000000000000000}",
                Name = i % 70_000 < 20 ? $"株式会社{name}稀{i % 7}" : name,
                PrefectureCode = i % 3 == 1 ? "20" : "13",
                CityAndTown = i % 3 == 0 ? "横浜市中区山手町" : "岡谷市本町",
                Star = i % 11 == 0 ? StarLevel.TwoStar : StarLevel.OneStar,
                DeclaredOn = new DateOnly(2020, 1, 1).AddDays(i / 100),
            },
            i % 5 == 0 ? "ミズホ" : $"アイウ{i % 11}",
            null,
            "09"
        );
    }
}
