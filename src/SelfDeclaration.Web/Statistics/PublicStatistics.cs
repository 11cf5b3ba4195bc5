using System.Globalization;
using SelfDeclaration.Declarations;
using SelfDeclaration.Web.Reference;

namespace SelfDeclaration.Web.Statistics;

/// <summary>自己宣言の統計: what the public page says, draws and lists.</summary>
/// <param name="MadeAt">集計日時; null before the first.</param>
/// <param name="Total">All public declarations.</param>
/// <param name="LastYear">Those of the last twelve months, the present one included.</param>
/// <param name="Figures">段階別, 月別, 都道府県別, 業種別.</param>
/// <param name="Map">都道府県別 as a map.</param>
public sealed record PublicStatistics(
    DateTimeOffset? MadeAt,
    Stars Total,
    int LastYear,
    IReadOnlyList<Figure> Figures,
    PrefectureTiles Map
)
{
    /// <summary>The figure that is drawn as a map.</summary>
    public const string Prefectures = "prefecture";

    /// <summary>All that the page shows, in one line: two are alike when their pages are.</summary>
    public string Content =>
        $"{MadeAt:O}\n{string.Join('\n', Figures.SelectMany(f => f.Rows, (f, r) => $"{f.Id} {r.Label} {string.Join(' ', r.Cells)}"))}";

    private const string Nothing = "公開されている自己宣言はありません。";

    /// <param name="madeAt">When it was counted.</param>
    /// <param name="months">By the first of the month.</param>
    /// <param name="prefectures">By 都道府県コード.</param>
    /// <param name="industries">By the name of the 大分類.</param>
    /// <param name="reference">Names.</param>
    public static PublicStatistics Of(
        DateTimeOffset? madeAt,
        Dictionary<DateOnly, Stars> months,
        Dictionary<string, Stars> prefectures,
        Dictionary<string, Stars> industries,
        ReferenceData reference
    )
    {
        var total = months.Values.Aggregate(Stars.None, (a, b) => a + b);
        var day = (madeAt ?? DateTimeOffset.UnixEpoch).DateInJapan();
        var month = new DateOnly(day.Year, day.Month, 1);
        var lastYear = months.Where(m => m.Key > month.AddYears(-1)).Sum(m => m.Value.All);
        var byPrefecture = By(
            Prefectures,
            "都道府県",
            "都道府県",
            reference.Prefectures.Select(p =>
                (p.Name, prefectures.GetValueOrDefault(p.Code, Stars.None))
            )
        );
        return new(
            madeAt,
            total,
            lastYear,
            [
                ByStar(total),
                ByMonth(months, month, lastYear),
                byPrefecture,
                By(
                    "industry",
                    "業種",
                    "業種（大分類）",
                    industries.Select(i => (i.Key, i.Value)).OrderByDescending(i => i.Value.All)
                ),
            ],
            PrefectureTiles.Of(
                reference,
                prefectures.ToDictionary(p => p.Key, p => p.Value.All),
                byPrefecture.Sentence
            )
        );
    }

    private static Figure ByStar(Stars total) =>
        new(
            "star",
            "段階別",
            total.All == 0
                ? Nothing
                : $"{Show(total.All)}件のうち、一つ星が{Show(total.One)}件（{Share(total.One, total.All)}）、二つ星が{Show(total.Two)}件（{Share(total.Two, total.All)}）です。",
            ["段階", "宣言", "割合"],
            [
                Row(StarLevel.OneStar.Label(), total.One, total.All),
                Row(StarLevel.TwoStar.Label(), total.Two, total.All),
            ]
        );

    private static FigureRow Row(string label, int count, int all) =>
        new(label, count, Show(count), Share(count, all));

    private static Figure ByMonth(Dictionary<DateOnly, Stars> months, DateOnly last, int lastYear)
    {
        List<FigureRow> rows = [];
        var first = months.Count == 0 ? last : months.Keys.Min();
        for (var month = first; month <= last; month = month.AddMonths(1))
        {
            rows.Add(
                Row($"{month.Year}年{month.Month}月", months.GetValueOrDefault(month, Stars.None))
            );
        }

        var most = rows.MaxBy(r => r.Value);
        return new(
            "month",
            "月別",
            most is { Value: > 0 }
                ? $"この12か月に宣言したものが{Show(lastYear)}件あります。いちばん多い月は{most.Label}の{Show(most.Value)}件です。"
                : Nothing,
            ["宣言した月", "宣言", "一つ星", "二つ星"],
            rows
        );
    }

    private static Figure By(
        string id,
        string what,
        string column,
        IEnumerable<(string Label, Stars Count)> counts
    )
    {
        var all = counts.ToList();
        var sum = all.Sum(c => c.Count.All);
        var most = sum == 0 ? default : all.MaxBy(c => c.Count.All);
        return new(
            id,
            $"{what}別",
            sum == 0
                ? Nothing
                : $"いちばん多い{what}は{most.Label}の{Show(most.Count.All)}件（{Share(most.Count.All, sum)}）です。",
            [column, "宣言", "割合", "一つ星", "二つ星"],
            [
                .. all.Select(c => new FigureRow(
                    c.Label,
                    c.Count.All,
                    Show(c.Count.All),
                    Share(c.Count.All, sum),
                    Show(c.Count.One),
                    Show(c.Count.Two)
                )),
            ],
            all.Count
        );
    }

    private static FigureRow Row(string label, Stars count) =>
        new(label, count.All, Show(count.All), Show(count.One), Show(count.Two));

    private static string Show(int count) => count.ToString("N0", CultureInfo.InvariantCulture);

    private static string Share(int count, int all) =>
        (100.0 * count / Math.Max(1, all)).ToString("0.0", CultureInfo.InvariantCulture) + "%";
}
