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
                yield return AreasOf(report, comparison, figures);
            }
        }

        if (report.Earlier.Count > 0)
        {
            yield return TotalsOf(report);
            yield return HistoryOf(report);
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

    private static Chart AreasOf(
        BenchmarkReport report,
        BenchmarkComparison comparison,
        SegmentFigures figures
    )
    {
        var (own, mean, target) = (
            report.Standing.AreaMeans(report.Edition),
            BenchmarkAnswers.AreaMeans(report.Edition, figures.Means),
            BenchmarkAnswers.AreaMeans(report.Edition, figures.Targets)
        );
        var lowest = report.Edition.Areas.Index().MinBy(a => own[a.Index] - target[a.Index]);
        var gap = target[lowest.Index] - own[lowest.Index];
        var id = comparison.Segment.Kind.ToString().ToLowerInvariant();
        return Drawn(
            report,
            id,
            $"{Heading(comparison.Segment.Kind)}との比較（{comparison.Name}）",
            gap > 0
                ? $"望まれる水準までいちばん遠いのは「{lowest.Item.Title}」で、{BenchmarkReport.One(gap)}の差があります。{comparison.Name}の{figures.Count:N0}件と比べました。{report.BaseWords}"
                : $"どの分野も望まれる水準に届いています。{comparison.Name}の{figures.Count:N0}件と比べました。{report.BaseWords}",
            [("自社", own), ("平均", mean), ("望まれる水準", target)]
        );
    }

    // Beside the group where there is one: the narrowest comparison that says how high is high.
    private static LineChart TotalsOf(BenchmarkReport report)
    {
        var with = Nearest(report);
        var (mean, target) = (with.Figures!.Mean, with.Figures.Targets.Sum());
        var before = report.Earlier[0];
        List<EarlierResult> all =
        [
            .. report.Earlier.Reverse(),
            new(report.MadeAt, report.Standing),
        ];
        return new(
            new(
                "totals",
                "これまでの自社との比較（合計点）",
                $"前回（{before.MadeAt.ShowDate()}）の合計点{before.Standing.Total}点{Beside(report.Standing.Total, before.Standing.Total)}。{with.Name}の望まれる水準は{BenchmarkReport.One(target)}点、平均は{BenchmarkReport.One(mean)}点です。{report.BaseWords}",
                ["診断した日", "自社", $"{with.Name}の平均", $"{with.Name}の望まれる水準"],
                [
                    .. all.Select(r => new FigureRow(
                        r.MadeAt.ShowDate(),
                        r.Standing.Total,
                        $"{r.Standing.Total}",
                        BenchmarkReport.One(mean),
                        BenchmarkReport.One(target)
                    )),
                ]
            ),
            [.. all.Select(r => Plot.Day(r.MadeAt))],
            [
                new("自社", [.. all.Select(r => (double?)r.Standing.Total)]),
                new("平均", [.. all.Select(_ => (double?)mean)]),
                new("望まれる水準", [.. all.Select(_ => (double?)target)]),
            ],
            report.Edition.LowestTotal,
            report.Edition.HighestTotal,
            report.Edition.Items.Count,
            TotalWords,
            report.CsvOf("totals")
        );
    }

    private static BenchmarkComparison Nearest(BenchmarkReport report) =>
        report.Comparisons.First(c => c.Segment.Kind == SegmentKind.Group)
            is { Figures: not null } group
            ? group
            : report.Comparisons[0];

    private static Chart HistoryOf(BenchmarkReport report)
    {
        var before = report.Earlier[0];
        var (now, then) = (
            report.Standing.AreaMeans(report.Edition),
            before.Standing.AreaMeans(report.Edition)
        );
        var risen = report
            .Edition.Areas.Where((_, at) => now[at] > then[at])
            .Select(a => a.Title)
            .ToList();
        return Drawn(
            report,
            "history",
            "これまでの自社との比較（分野）",
            risen.Count == 0 ? $"前回（{before.MadeAt.ShowDate()}）より上がった分野はありません。"
                : risen.Count == then.Count
                    ? $"どの分野も前回（{before.MadeAt.ShowDate()}）より上がりました。"
                : $"前回（{before.MadeAt.ShowDate()}）より上がった分野は「{string.Join("」「", risen)}」です。",
            [
                ("今回", now),
                .. report.Earlier.Select(
                    (e, i) =>
                        (
                            $"{i + 1}回前（{e.MadeAt.ShowDate()}、{e.Standing.Total}点）",
                            e.Standing.AreaMeans(report.Edition)
                        )
                ),
            ]
        );
    }

    // Dots on a line by themselves, and as a radar for who asks for it.
    private static Chart Drawn(
        BenchmarkReport report,
        string id,
        string heading,
        string sentence,
        IReadOnlyList<(string Name, IReadOnlyList<double> Values)> series
    )
    {
        var areas = report.Edition.Areas;
        var figure = new Figure(
            id,
            heading,
            sentence,
            ["分野", .. series.Select(s => s.Name)],
            [
                .. areas.Select(
                    (area, at) =>
                        new FigureRow(
                            area.Title,
                            0,
                            [.. series.Select(s => BenchmarkReport.One(s.Values[at]))]
                        )
                ),
            ]
        );
        var drawn = series
            .Select(s => new ChartSeries(s.Name, [.. s.Values.Select(v => (double?)v)]))
            .ToList();
        return report.View.Radar
            ? new RadarChart(
                figure,
                [.. areas.Select(a => new RadarAxis(a.Title, [$"分野{a.Number}"]))],
                drawn,
                report.CsvOf(id),
                report.Edition.Levels.Count
            )
            : new DotRangeChart(
                figure,
                [.. areas.Select(a => $"{a.Number} {a.Title}")],
                drawn,
                1,
                report.Edition.Levels.Count,
                LevelWords,
                report.CsvOf(id)
            );
    }

    /// <summary>スコア一覧</summary>
    public static Figure ItemFigure(BenchmarkReport report)
    {
        var with = Nearest(report);
        var figures = with.Figures!;
        var behind = Enumerable
            .Range(0, report.Edition.Items.Count)
            .Count(at => report.Standing.Level(at) < figures.Targets[at]);
        return new(
            "items",
            "項目ごとの点数",
            $"27項目のうち{behind}項目が、{with.Name}の望まれる水準に届いていません。{report.BaseWords}",
            ["項目", "自社", "平均", "望まれる水準", "望まれる水準まで"],
            [
                .. report.Edition.Items.Select(
                    (item, at) =>
                        new FigureRow(
                            $"{item.Id} {item.Topic}",
                            report.Standing.Level(at),
                            $"{report.Standing.Level(at)}",
                            BenchmarkReport.One(figures.Means[at]),
                            BenchmarkReport.One(figures.Targets[at]),
                            Short(figures.Targets[at] - report.Standing.Level(at))
                        )
                ),
            ]
        );
    }

    private static string Heading(SegmentKind kind) =>
        kind switch
        {
            SegmentKind.Group => "同じグループ",
            SegmentKind.Size => "同じ規模",
            _ => "同じ業種",
        };

    private static string Short(double gap) =>
        gap < 0.05 ? "届いています" : $"あと{BenchmarkReport.One(gap)}";

    private static string Beside(int own, int other) =>
        own > other ? $"より{own - other}点高い結果です"
        : own < other ? $"より{other - own}点低い結果です"
        : "と同じ点です";
}
