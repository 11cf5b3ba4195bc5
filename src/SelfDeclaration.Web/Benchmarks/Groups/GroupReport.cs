using SelfDeclaration.Benchmarks;
using SelfDeclaration.Web.Charts;
using SelfDeclaration.Web.Statistics;

namespace SelfDeclaration.Web.Benchmarks.Groups;

/// <summary>グループの結果: charts and tables of a group that has closed, for its organiser or beside a member's own.</summary>
public sealed class GroupReport(GroupView view)
{
    private readonly GroupFigures _figures = view.Figures!;
    private readonly BenchmarkQuestions _questions = view.Questions;
    private readonly string? _own = view.Member?.Answers;
    private readonly string _address = BenchmarkGroups.AddressOf(view.Group);

    public GroupView View => view;

    public IReadOnlyList<Chart> Charts => [Areas(), Totals()];

    /// <summary>Tables without a drawing.</summary>
    public IReadOnlyList<Figure> Tables =>
        [.. new[] { Items(), Extras(), Names() }.Where(f => f.Rows.Count > 0)];

    public IEnumerable<Figure> Figures => [.. Charts.Select(c => c.Figure), .. Tables];

    public string CsvOf(string figure) => $"{_address}/{figure}.csv";

    private DotRangeChart Areas()
    {
        var means = BenchmarkAnswers.AreaMeans(_questions, _figures.Benchmark.Means);
        var targets = view.Group.Targets.Select(t => t == 0 ? (double?)null : t).ToList();
        List<ChartSeries> series = [new("グループの平均", [.. means.Select(m => (double?)m)])];
        if (_own is not null)
        {
            var own = BenchmarkAnswers.AreaMeans(_questions, [.. _own.Select(a => a - '0')]);
            series.Insert(0, new("自社", [.. own.Select(m => (double?)m)]));
        }

        if (targets.Any(t => t is not null))
        {
            series.Add(new("主催者の目標", targets));
        }

        var lowest = _questions.Areas.Index().MinBy(a => means[a.Index]);
        return new(
            new(
                "areas",
                "分野ごとの平均",
                $"グループの平均がいちばん低い分野は「{lowest.Item.Title}」の{BenchmarkReport.One(means[lowest.Index])}です。",
                ["分野", .. series.Select(s => s.Name)],
                [
                    .. _questions.Areas.Select(
                        (area, at) =>
                            new FigureRow(
                                area.Title,
                                0,
                                [
                                    .. series.Select(s =>
                                        s.Values[at] is { } value ? BenchmarkReport.One(value) : "–"
                                    ),
                                ]
                            )
                    ),
                ]
            ),
            [.. _questions.Areas.Select(a => $"{a.Number} {a.Title}")],
            series,
            1,
            GroupFigures.Levels,
            BenchmarkCharts.LevelWords,
            CsvOf("areas")
        );
    }

    private HistogramChart Totals()
    {
        var all = _figures.Benchmark;
        var bars = all.Bars(BenchmarkCharts.BarWidth);
        var mark = _own?.Sum(a => a - '0') ?? (int)Math.Round(all.Mean);
        var at = bars.Index().First(b => mark >= b.Item.From && mark <= b.Item.To).Index;
        return new(
            new(
                "totals",
                "合計点の分布",
                $"{all.Count}件の平均は{BenchmarkReport.One(all.Mean)}点、まん中は{all.Quartiles[1]}点です。半分の会社が{all.Quartiles[0]}〜{all.Quartiles[2]}点に入ります。",
                ["合計点", "件数"],
                [.. bars.Select(b => new FigureRow($"{b.From}〜{b.To}点", b.Count, $"{b.Count}"))]
            ),
            at,
            _own is null ? $"平均 {BenchmarkReport.One(all.Mean)}点" : $"自社 {mark}点",
            BenchmarkCharts.EdgesOf(bars),
            BenchmarkCharts.TotalWords,
            CsvOf("totals")
        );
    }

    private Figure Items() =>
        Distribution(
            "items",
            "ベンチマークの項目ごとの分布",
            [.. _questions.Items.Select(i => $"{i.Id} {i.Topic}")],
            _figures.Items,
            _own
        );

    private Figure Extras() =>
        Distribution(
            "extras",
            "独自の質問の分布",
            view.Group.Questions,
            _figures.Extras,
            view.Member?.Extra
        );

    private static Figure Distribution(
        string id,
        string heading,
        IReadOnlyList<string> names,
        IReadOnlyList<IReadOnlyList<int>> counts,
        string? own
    ) =>
        new(
            id,
            heading,
            "それぞれの水準を選んだ会社の数です。",
            [
                "項目",
                .. Enumerable.Range(1, GroupFigures.Levels).Select(l => $"水準{l}"),
                "平均",
                .. own is null ? (string[])[] : ["自社"],
            ],
            [
                .. names.Select(
                    (name, at) =>
                        new FigureRow(
                            name,
                            0,
                            [
                                .. counts[at].Select(c => $"{c}"),
                                BenchmarkReport.One(
                                    counts[at].Select((c, level) => c * (level + 1.0)).Sum()
                                        / Math.Max(1, counts[at].Sum())
                                ),
                                .. own is null ? (string[])[] : [$"{own[at]}"],
                            ]
                        )
                ),
            ]
        );

    // To the organiser alone: that is what was agreed to.
    private Figure Names() =>
        new(
            "names",
            "名前を見せてよいと答えた参加者",
            $"{_figures.Named.Count}社が、主催者に名前と点数を見せてよいと答えました。",
            ["名前", "合計点", .. _questions.Areas.Select(a => $"分野{a.Number}")],
            view.Organises
                ?
                [
                    .. _figures.Named.Select(n => new FigureRow(
                        n.Name,
                        n.Total,
                        [
                            $"{n.Total}",
                            .. BenchmarkAnswers
                                .AreaMeans(_questions, [.. n.Answers.Select(a => a - '0')])
                                .Select(BenchmarkReport.One),
                        ]
                    )),
                ]
                : []
        );
}
