using System.Globalization;
using SelfDeclaration.SelfAssessments;
using SelfDeclaration.Web.Charts;
using SelfDeclaration.Web.Statistics;

namespace SelfDeclaration.Web.SelfAssessments;

/// <summary>診断結果の図: what the page, its CSV files and the PDF draw and list.</summary>
/// <param name="Before">Results of the same account, oldest first, this one perhaps among them; empty for who does not own it.</param>
/// <param name="Previous">The one right before this, when it answered the same questions.</param>
public sealed record AssessmentPicture(
    AssessmentResult Result,
    Assessment Assessment,
    IReadOnlyList<ComparedGroup> Groups,
    IReadOnlyList<AssessmentResult> Before,
    Assessment? Previous
)
{
    public string Address => $"/self-assessment/results/{Result.Address}";

    /// <summary>All of them, for the CSV files.</summary>
    public IEnumerable<Chart> Charts =>
        new Chart?[] { Parts, Axes, Compared, History }.OfType<Chart>();

    /// <summary>部ごとの点</summary>
    public BarChart Parts
    {
        get
        {
            var lowest = Assessment.Parts.MinBy(p => (double)p.Points / p.Most)!;
            return new(
                new(
                    "parts",
                    "部ごとの点",
                    Assessment.Total == Assessment.Questions.Most
                        ? "三つの部のどれも満点です。"
                        : $"「{lowest.Part.Name}」は{lowest.Most}点中{Show(lowest.Points)}点で、三つの部のうち、いちばん伸ばせるところです。",
                    ["部", "点", "満点"],
                    [
                        .. Assessment.Parts.Select(p => new FigureRow(
                            p.Part.Name,
                            p.Points,
                            Show(p.Points),
                            Show(p.Most)
                        )),
                    ]
                ),
                [
                    .. Assessment.Parts.Select(p => new Bar(
                        p.Part.Name,
                        100.0 * p.Points / p.Most,
                        $"{Show(p.Points)} / {p.Most}"
                    )),
                ],
                100,
                CsvUrl: Csv("parts")
            );
        }
    }

    /// <summary>分野ごとの点</summary>
    public RadarChart Axes
    {
        get
        {
            var axes = Assessment.Axes;
            var lowest = axes.Min(a => a.Value);
            var names = axes.Where(a => a.Value == lowest).Select(a => a.Axis.Name).ToList();
            List<(string Name, IReadOnlyList<double> Values)> others =
            [
                .. Previous is { } previous
                    ? [("前回", [.. previous.Axes.Select(a => (double)a.Value)])]
                    : Array.Empty<(string, IReadOnlyList<double>)>(),
                .. Groups.Select(g => ($"{g.Name}の平均", g.Score.Axes)),
            ];
            return new(
                new(
                    "axes",
                    "分野ごとの点",
                    lowest == 100 ? "どの分野も100点です。"
                        : names.Count > 3
                            ? $"100点のうち{lowest}点の分野が{names.Count}あります。下の表で確かめてください。"
                        : $"いちばん低いのは「{string.Join("」「", names)}」の{lowest}点です。",
                    ["分野（100点満点）", "今回", .. others.Select(o => o.Name)],
                    [
                        .. axes.Select(
                            (a, i) =>
                                new FigureRow(
                                    a.Axis.Name,
                                    a.Value,
                                    [Show(a.Value), .. others.Select(o => Show(o.Values[i]))]
                                )
                        ),
                    ]
                ),
                [.. axes.Select(a => new RadarAxis(a.Axis.Name, a.Axis.Lines))],
                // More lines than three are not told apart; the table has them all.
                [
                    new("今回", [.. axes.Select(a => (double?)a.Value)]),
                    .. others
                        .Take(2)
                        .Select(o => new ChartSeries(
                            o.Name,
                            [.. o.Values.Select(v => (double?)v)]
                        )),
                ],
                Csv("axes")
            );
        }
    }

    /// <summary>ほかの事業者との比較; null where no group is large enough.</summary>
    public BarChart? Compared
    {
        get
        {
            if (Groups.Count == 0)
            {
                return null;
            }

            var nearest = Groups[^1];
            var difference = Assessment.Total - nearest.Score.Median;
            return new(
                new(
                    "comparison",
                    "ほかの事業者との比較",
                    $"{nearest.Name}の中央値は{Show(nearest.Score.Median)}点です。今回の結果は、"
                        + (
                            difference == 0
                                ? "それと同じです。"
                                : $"それより{Show(Math.Abs(difference))}点{(difference > 0 ? "高い" : "低い")}点数です。"
                        ),
                    ["比べる相手", "件数", "中央値", "平均"],
                    [
                        .. Groups.Select(g => new FigureRow(
                            g.Name,
                            (int)Math.Round(g.Score.Median),
                            Show(g.Score.Count),
                            Show(g.Score.Median),
                            Show(g.Score.Mean)
                        )),
                    ]
                ),
                [
                    new("今回の結果", Assessment.Total, $"{Show(Assessment.Total)}点"),
                    .. Groups.Select(g => new Bar(
                        g.Name,
                        g.Score.Median,
                        $"{Show(g.Score.Median)}点",
                        g.Score.Mean
                    )),
                ],
                Assessment.Questions.Most,
                "平均（棒は中央値）",
                Csv("comparison")
            );
        }
    }

    /// <summary>これまでの合計点; null before the second.</summary>
    public LineChart? History
    {
        get
        {
            if (Before.Count < 2)
            {
                return null;
            }

            var change = Before[^1].Total - Before[^2].Total;
            return new(
                new(
                    "history",
                    "これまでの合計点",
                    change == 0
                        ? "新しい結果は、その前の回と同じ点数です。"
                        : $"新しい結果は、その前の回より{Show(Math.Abs(change))}点{(change > 0 ? "上がり" : "下がり")}ました。",
                    ["診断した日", "合計点"],
                    [
                        .. Before.Select(r => new FigureRow(
                            r.AnsweredAt.ShowDate(),
                            r.Total,
                            Show(r.Total)
                        )),
                    ]
                ),
                [.. Before.Select(r => Plot.Day(r.AnsweredAt))],
                [new("合計点", [.. Before.Select(r => (double?)r.Total)])],
                Assessment.Questions.Least,
                Assessment.Questions.Most,
                25,
                "点",
                Csv("history")
            );
        }
    }

    /// <summary>回答の一覧 for its CSV.</summary>
    public IEnumerable<IEnumerable<string?>> AnswerRows =>
        Assessment.Answered.Select(a =>
            (IEnumerable<string?>)
                [
                    $"{a.Question.No}",
                    a.Question.Topic,
                    a.Question.Text,
                    a.Answer.Label(),
                    $"{a.Points}",
                    a.CanImprove ? a.Question.Advice : "",
                ]
        );

    public string Csv(string id) => $"{Address}/{id}.csv";

    /// <summary>A number as it is read: with a minus and not a hyphen.</summary>
    public static string Show(double number) =>
        number.ToString("#,0.#", CultureInfo.InvariantCulture).Replace('-', '−');
}
