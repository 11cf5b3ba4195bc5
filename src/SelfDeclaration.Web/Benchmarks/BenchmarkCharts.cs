using SelfDeclaration.Benchmarks;
using SelfDeclaration.Web.Charts;
using SelfDeclaration.Web.Statistics;

namespace SelfDeclaration.Web.Benchmarks;

/// <summary>結果の図: each with its finding in a sentence and the table it is drawn from.</summary>
internal static class BenchmarkCharts
{
    public const string Scatter = "scatter";
    public const string Histogram = "histogram";

    public const string TotalWords = "合計点（点）";
    public const string LevelWords = "水準";

    /// <summary>Classes of the totals, 27 to 135.</summary>
    public const int BarWidth = 9;

    public static IEnumerable<Chart> Of(BenchmarkReport report)
    {
        if (report.Standing.RiskIndex is { } risk)
        {
            yield return ScatterOf(report, risk);
        }

        yield return HistogramOf(report);
        foreach (var comparison in report.Comparisons)
        {
            if (comparison is { Figures: { } figures, Segment.Kind: not SegmentKind.All })
            {
                yield return ComparisonCharts.AreasOf(report, comparison, figures);
            }
        }

        if (report.Earlier.Count > 0)
        {
            yield return ComparisonCharts.TotalsOf(report);
            yield return ComparisonCharts.HistoryOf(report);
        }
    }

    private static ScatterChart ScatterOf(BenchmarkReport report, double risk)
    {
        var questions = report.Edition;
        var own = report
            .Earlier.Where(e => e.Standing.RiskIndex is not null)
            .Select((e, i) => Own(e.Standing, $"{i + 1}回前"))
            .Prepend(Own(report.Standing, "今回"))
            .ToList();
        var middle = report.Base.All.Quartiles[1];
        var figure = new Figure(
            Scatter,
            "合計点とリスク指標の散布図",
            $"自社は合計点{report.Standing.Total}点、リスク指標{BenchmarkReport.One(risk)}です。全体のまん中（{middle}点）{Beside(report.Standing.Total, middle)}。{report.BaseWords}",
            ["だれの結果か", "合計点", "リスク指標", "件数"],
            [
                .. own.Select(o => new FigureRow(
                    $"自社（{o.Words}）",
                    0,
                    $"{o.Y:0}",
                    BenchmarkReport.One(o.X),
                    "1"
                )),
                .. report
                    .Base.Cells.GroupBy(c => (int)c.Risk / 20 * 20)
                    .Where(g => g.Sum(c => c.Count) >= questions.LeastShown)
                    .OrderBy(g => g.Key)
                    .Select(g => new FigureRow(
                        $"ほかの結果、リスク指標{g.Key}〜{g.Key + 19}",
                        0,
                        $"平均 {g.Sum(c => c.Total * c.Count) / g.Sum(c => c.Count):0}",
                        $"{g.Key}〜{g.Key + 19}",
                        $"{g.Sum(c => c.Count)}"
                    )),
            ]
        );
        var sizes = questions.Sizes.Select(s => s.Code).ToList();
        return new(
            figure,
            [
                .. report.Base.Cells.Select(c => new ScatterDot(
                    c.Risk,
                    c.Total,
                    report.View.BySize ? Math.Max(0, sizes.IndexOf(c.Size)) : 0,
                    c.Count
                )),
            ],
            report.View.BySize ? [.. questions.Sizes.Select(s => s.Label)] : ["ほかの結果"],
            own,
            new("リスク指標（右ほど大きい）", 20, 100, [20, 40, 60, 80, 100]),
            new(TotalWords, questions.LowestTotal, questions.HighestTotal, [27, 54, 81, 108, 135]),
            report.CsvOf(Scatter)
        );

        static ScatterOwn Own(BenchmarkStanding standing, string words) =>
            new(standing.RiskIndex!.Value, standing.Total, words);
    }

    private static HistogramChart HistogramOf(BenchmarkReport report)
    {
        var (all, total) = (report.Base.All, report.Standing.Total);
        var bars = all.Bars(BarWidth);
        var own = bars.Index().First(b => total >= b.Item.From && total <= b.Item.To).Index;
        var above = all.Above(total);
        var figure = new Figure(
            Histogram,
            "合計点の分布",
            $"自社の{total}点より高い結果は、{all.Count:N0}件のうち{above:N0}件（{100.0 * above / all.Count:0}%）です。{report.BaseWords}",
            ["合計点", "件数", "自社"],
            [
                .. bars.Select(
                    (b, i) =>
                        new FigureRow(
                            $"{b.From}〜{b.To}点",
                            b.Count,
                            $"{b.Count:N0}",
                            i == own ? $"ここ（{total}点）" : ""
                        )
                ),
            ]
        );
        return new(
            figure,
            own,
            $"自社 {total}点",
            EdgesOf(bars),
            TotalWords,
            report.CsvOf(Histogram)
        );
    }

    /// <summary>Every third class says where it begins, and the last where it ends: as the scatter's axis has them.</summary>
    public static IReadOnlyList<string?> EdgesOf(IReadOnlyList<HistogramBar> bars) =>
        [.. bars.Select((b, at) => at % 3 == 0 ? $"{b.From}" : null), $"{bars[^1].To}"];

    public static string Beside(int own, int other) =>
        own > other ? $"より{own - other}点高い結果です"
        : own < other ? $"より{other - own}点低い結果です"
        : "と同じ点です";
}
