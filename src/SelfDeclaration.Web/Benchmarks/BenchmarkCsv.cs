using System.Text;
using SelfDeclaration.Web.Benchmarks.Groups;
using SelfDeclaration.Web.Site;
using SelfDeclaration.Web.Statistics;

namespace SelfDeclaration.Web.Benchmarks;

/// <summary>結果のCSV: one figure as its table, or everything of a page with one value a line.</summary>
internal static class BenchmarkCsv
{
    private static readonly string[] s_columns = ["区分", "項目", "内容", "値"];

    public static IResult Of(Figure figure) =>
        File(figure.PlainRows.Prepend(figure.Columns), $"benchmark-{figure.Id}.csv");

    public static IResult Of(BenchmarkReport report) =>
        File(Rows(report).Prepend(s_columns), "benchmark.csv");

    public static IResult Of(GroupReport report) =>
        File(Rows(report).Prepend(s_columns), "benchmark-group.csv");

    private static IEnumerable<string[]> Rows(BenchmarkReport report)
    {
        const string result = "結果";
        const string advice = "おすすめの取り組み";
        var standing = report.Standing;
        return
        [
            [result, "企業名", "", report.CompanyName ?? ""],
            [result, "診断の範囲", "", report.Scope ?? ""],
            [result, "診断した日", "", $"{report.MadeAt.DateInJapan():yyyy-MM-dd}"],
            [result, "質問の版", "", report.Edition.Version],
            [result, "基礎データ", "", report.BaseWords],
            [result, "合計点", "", $"{standing.Total}"],
            [
                result,
                "リスク指標",
                "",
                standing.RiskIndex is { } risk ? BenchmarkReport.One(risk) : "",
            ],
            [result, "グループ", "", report.Group?.Name ?? ""],
            .. report.Scores.SelectMany(s =>
                (string[][])
                    [
                        [
                            "偏差値",
                            s.With.Name,
                            "偏差値",
                            s.Score.Value is { } t ? BenchmarkReport.One(t) : "",
                        ],
                        ["偏差値", s.With.Name, "計算", s.Score.Words],
                        ["偏差値", s.With.Name, "件数", $"{s.With.Figures!.Count}"],
                    ]
            ),
            .. report.Figures.SelectMany(Rows),
            .. report.Low.SelectMany(l =>
                (string[][])
                    [
                        [advice, $"{l.Item.Id} {l.Item.Topic}", "いまの水準", $"{l.Level}"],
                        [advice, $"{l.Item.Id} {l.Item.Topic}", "取り組み", l.Item.Action],
                    ]
            ),
        ];
    }

    private static IEnumerable<string[]> Rows(GroupReport report)
    {
        const string group = "グループ";
        return
        [
            [group, "グループの名前", "", report.View.Group.Name],
            [group, "回答の締切日", "", $"{report.View.Group.ClosesOn:yyyy-MM-dd}"],
            [group, "回答の数", "", $"{report.View.Figures!.Count}"],
            .. report.Figures.SelectMany(Rows),
        ];
    }

    private static IEnumerable<string[]> Rows(Figure figure) =>
        figure.PlainRows.SelectMany(row =>
            row.Skip(1)
                .Zip(figure.Columns.Skip(1))
                .Where(cell => !string.IsNullOrEmpty(cell.First))
                .Select(cell =>
                    (string[])[figure.Heading, row.First() ?? "", cell.Second, cell.First!]
                )
        );

    private static IResult File(IEnumerable<IEnumerable<string?>> rows, string name) =>
        Results.Bytes(
            Encoding.UTF8.GetBytes("\uFEFF" + string.Concat(rows.Select(CsvFile.Line))),
            "text/csv; charset=utf-8",
            name
        );
}
