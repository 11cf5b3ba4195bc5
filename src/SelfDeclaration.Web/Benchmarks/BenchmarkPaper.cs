using SelfDeclaration.Benchmarks;
using SelfDeclaration.Web.Charts;
using SelfDeclaration.Web.Papers;
using SelfDeclaration.Web.Statistics;

namespace SelfDeclaration.Web.Benchmarks;

/// <summary>結果の書面: everything of the page, to be printed and handed round.</summary>
internal static class BenchmarkPaper
{
    public const string Title = "情報セキュリティ対策ベンチマークの結果";

    // A heading, a sentence of three lines and the legend.
    private const float HeadHeight = 130;

    public static byte[] Pdf(BenchmarkReport report, PaperFonts fonts)
    {
        var paper = new Paper(fonts, Title)
            .Heading(Title)
            .Rows([
                ("企業名", report.CompanyName ?? "記入なし"),
                ("診断の範囲", report.Scope ?? "記入なし"),
                ("診断した日", report.MadeAt.ShowDate()),
                (
                    "合計点",
                    $"{report.Standing.Total}点（{report.Edition.LowestTotal}〜{report.Edition.HighestTotal}点）"
                ),
                (
                    "リスク指標",
                    report.Standing.RiskIndex is { } risk
                        ? $"{BenchmarkReport.One(risk)}（20〜100）"
                        : "企業プロフィールがそろっていないため出していません"
                ),
                (
                    "グループ",
                    report.Group is { } group ? $"{group.Name}：{group.Meaning}" : "出していません"
                ),
                ("基礎データ", report.BaseWords),
            ])
            .Heading("偏差値", 2)
            .Text(TScore.Formula)
            .Rows(
                report.Scores.Select(s =>
                    (
                        $"{s.With.Name}との偏差値",
                        s.Score.Value is { } value
                            ? $"{BenchmarkReport.One(value)}　{s.Score.Words}"
                            : s.Score.Words
                    )
                )
            );
        foreach (var chart in report.Charts)
        {
            Add(paper, chart);
        }

        AddTable(paper, report.Items);
        paper.Heading("おすすめの取り組み", 2);
        if (report.Low.Count == 0)
        {
            paper.Text($"水準{report.Edition.LowLevel}以下の項目はありません。");
        }

        paper.List(
            [
                .. report.Low.Select(l =>
                    $"{l.Item.Id} {l.Item.Topic}（いまは水準{l.Level}）：{l.Item.Action}"
                ),
            ],
            numbered: false
        );
        return paper
            .Statement(
                "この書面は、自社で答えた結果をまとめたものです。第三者が認定・認証したものではありません。"
            )
            .ToPdf(report.MadeAt);
    }

    internal static void Add(Paper paper, Chart chart)
    {
        paper
            .Keep(ChartDrawing.HeightOf(chart) + HeadHeight)
            .Heading(chart.Figure.Heading, 2)
            .Text(chart.Figure.Sentence);
        ChartDrawing.Put(paper, chart);
        AddTable(paper, chart.Figure, heading: false);
    }

    // Label, then each column with its head, as a line: read aloud and copied it stays understood.
    internal static void AddTable(Paper paper, Figure figure, bool heading = true)
    {
        if (heading)
        {
            paper.Heading(figure.Heading, 2).Text(figure.Sentence);
        }

        paper.Rows(
            figure.Rows.Select(row =>
                (
                    row.Label,
                    string.Join(
                        "　",
                        figure
                            .Columns.Skip(1)
                            .Zip(row.Cells)
                            .Where(c => c.Second.Length > 0)
                            .Select(c => $"{c.First} {c.Second}")
                    )
                )
            ),
            size: 9
        );
    }
}
