using SelfDeclaration.Benchmarks;
using SelfDeclaration.Web.Charts;
using SelfDeclaration.Web.Papers;
using SelfDeclaration.Web.Statistics;
using SkiaSharp;

namespace SelfDeclaration.Web.Benchmarks;

/// <summary>結果の書面: everything of the page, to be printed and handed round.</summary>
internal static class BenchmarkPaper
{
    public const string Title = "情報セキュリティ対策ベンチマークの結果";

    private const float ChartWidth = 440;
    private const float RowHeight = 24;

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

    private static void Add(Paper paper, Chart chart)
    {
        paper.Heading(chart.Figure.Heading, 2).Text(chart.Figure.Sentence);
        if (chart is DotRangeChart dots)
        {
            paper.Figure(ChartWidth, dots.Rows.Count * RowHeight, canvas => Draw(canvas, dots));
        }

        AddTable(paper, chart.Figure, heading: false);
    }

    // Label, then each column with its head, as a line: read aloud and copied it stays understood.
    private static void AddTable(Paper paper, Figure figure, bool heading = true)
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

    // The marks of the page: circle, square, triangle, diamond.
    private static void Draw(SKCanvas canvas, DotRangeChart chart)
    {
        using var line = new SKPaint
        {
            Color = new(0x99, 0x99, 0x99),
            StrokeWidth = 1,
            IsStroke = true,
        };
        using var ink = new SKPaint { Color = SKColors.Black, IsAntialias = true };
        var scale = ChartWidth / (float)DotRangeChart.Width;
        for (var row = 0; row < chart.Rows.Count; row++)
        {
            var y = (row + 0.5f) * RowHeight;
            canvas.DrawLine(0, y, ChartWidth, y, line);
            foreach (var (at, series) in chart.Series.Index().Reverse())
            {
                if (series.Values[row] is { } value)
                {
                    var x = (float)chart.XOf(value) * scale;
                    using var mark = SKPath.ParseSvgPathData(Plot.Marker(at, new(x, y)));
                    ink.IsStroke = at > 0;
                    canvas.DrawPath(mark, ink);
                }
            }
        }
    }
}
