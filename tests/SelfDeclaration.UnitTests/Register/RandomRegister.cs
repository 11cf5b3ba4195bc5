using CsCheck;
using SelfDeclaration.Declarations;
using SelfDeclaration.Register;
using SelfDeclaration.Register.Search;
using SelfDeclaration.Text;

namespace SelfDeclaration.UnitTests.Register;

/// <summary>Random registers and searches, and what has to be found in them.</summary>
internal static class RandomRegister
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

    public static readonly Gen<RegisterEntry> Entry = Gen.Select(
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

    public static readonly Gen<BusinessQuery> Query = Gen.Select(
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

    private static Gen<T> OneOf<T>(params T[] values) =>
        Gen.Int[0, values.Length - 1].Select(i => values[i]);

    public static List<RegisterEntry> Distinct(IEnumerable<RegisterEntry> entries) =>
        [.. entries.DistinctBy(e => e.DeclarationKey)];

    public static void ExpectSame(
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
