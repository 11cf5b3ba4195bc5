using SelfDeclaration.Web.Papers;
using SkiaSharp;

namespace SelfDeclaration.Web.Charts;

/// <summary>図 on paper: the shapes of the page's SVG in black, its words as text that can be searched for.</summary>
public static class ChartDrawing
{
    // The words of the drawing become 10 points.
    private const float Scale = 0.72f;
    private const float WordSize = 10;
    private const float LegendSize = 9.5f;

    private static readonly SKColor s_grey = new(0x99, 0x99, 0x99);
    private static readonly SKColor s_pale = new(0xdd, 0xdd, 0xdd);
    private static readonly SKColor s_dark = new(0x33, 0x33, 0x33);

    private static readonly (string Words, float[]? Dashes)[] s_lines =
    [
        ("実線に丸", null),
        ("破線に四角", [8, 4]),
        ("点線に三角", [2, 4]),
    ];

    private static readonly string[] s_marks = ["丸", "四角", "三角", "ひし形", "逆さの三角"];

    /// <summary>Nothing for a chart that is bars: those are read from the table.</summary>
    public static Paper Put(Paper paper, Chart chart)
    {
        if (Shape(chart) is not var (width, height, draw, legend))
        {
            return paper;
        }

        paper.Drawing(
            (float)width * Scale,
            (float)height * Scale,
            canvas =>
            {
                canvas.Scale(Scale);
                draw(canvas);
            },
            chart.Words.SelectMany(word =>
                word.Lines.Select(
                    (line, row) =>
                        new PaperWord(
                            line,
                            (float)word.At.X * Scale,
                            (float)(word.At.Y + (row * PlotLabel.LineHeight)) * Scale,
                            WordSize,
                            word.Anchor
                        )
                )
            )
        );
        return legend.Length > 0 ? paper.Text(legend, LegendSize) : paper;
    }

    /// <summary>How much of a page it takes; 0 for what is not drawn.</summary>
    public static float HeightOf(Chart chart) =>
        Shape(chart) is var (_, height, _, _) ? (float)height * Scale : 0;

    private static (double Width, double Height, Action<SKCanvas> Draw, string Legend)? Shape(
        Chart chart
    ) =>
        chart switch
        {
            RadarChart radar => (
                RadarChart.Width,
                RadarChart.Height,
                canvas => Draw(canvas, radar),
                LinesOf(radar.Series)
            ),
            LineChart line => (
                LineChart.Width,
                LineChart.Height,
                canvas => Draw(canvas, line),
                line.Series.Count > 1 ? LinesOf(line.Series) : ""
            ),
            DotRangeChart dots => (
                DotRangeChart.Width,
                dots.Height,
                canvas => Draw(canvas, dots),
                "印："
                    + string.Join("、", dots.Series.Select((s, at) => $"{s.Name}（{s_marks[at]}）"))
            ),
            HistogramChart histogram => (
                HistogramChart.Width,
                HistogramChart.Height,
                canvas => Draw(canvas, histogram),
                ""
            ),
            ScatterChart scatter => (
                ScatterChart.Width,
                ScatterChart.Height,
                canvas => Draw(canvas, scatter),
                "印：自社（今回はひし形、前の回は三角）、"
                    + string.Join(
                        "、",
                        scatter.Names.Select((n, at) => $"{n}（{(at == 0 ? "点" : "十字")}）")
                    )
            ),
            _ => null,
        };

    private static string LinesOf(IReadOnlyList<ChartSeries> series) =>
        "線："
        + string.Join(
            "、",
            series.Select((s, at) => $"{s.Name}（{s_lines[at % s_lines.Length].Words}）")
        );

    private static void Draw(SKCanvas canvas, RadarChart chart)
    {
        Stroke(canvas, chart.Spokes(), 0.5f, s_dark);
        foreach (var ring in RadarChart.Rings)
        {
            Stroke(canvas, chart.Ring(ring), ring == 1 ? 1 : 0.5f, s_dark);
        }

        foreach (var (at, series) in chart.Series.Index())
        {
            Stroke(canvas, chart.Shape(series), 2, s_dark, s_lines[at % s_lines.Length].Dashes);
            Marks(canvas, at, chart.Spots(series).OfType<Spot>());
        }
    }

    private static void Draw(SKCanvas canvas, LineChart chart)
    {
        foreach (var level in chart.Levels)
        {
            Across(canvas, LineChart.Left, chart.RightEnd, chart.HeightOf(level));
        }

        foreach (var (at, series) in chart.Series.Index())
        {
            var spots = chart.Spots(series);
            Stroke(canvas, Plot.Line(spots), 2, s_dark, s_lines[at % s_lines.Length].Dashes);
            Marks(canvas, at, spots.OfType<Spot>());
        }
    }

    private static void Draw(SKCanvas canvas, DotRangeChart chart)
    {
        for (var row = 0; row < chart.Rows.Count; row++)
        {
            Stroke(canvas, chart.Ticks(row), 0.5f, s_grey);
            Stroke(canvas, chart.Span(row), 2, s_grey);
        }

        foreach (var (at, series) in chart.Series.Index().Reverse())
        {
            Marks(
                canvas,
                at,
                series
                    .Values.Index()
                    .Where(v => v.Item is not null)
                    .Select(v => chart.At(v.Index, v.Item!.Value))
            );
        }
    }

    private static void Draw(SKCanvas canvas, HistogramChart chart)
    {
        foreach (var level in chart.Levels)
        {
            Across(canvas, HistogramChart.Left, HistogramChart.RightEnd, chart.HeightOf(level));
        }

        for (var bar = 0; bar < chart.Figure.Rows.Count; bar++)
        {
            Fill(canvas, chart.Bar(bar), bar == chart.Own ? s_dark : s_pale);
            Stroke(canvas, chart.Bar(bar), 0.5f, s_dark);
        }

        Fill(canvas, chart.Arrow, s_dark);
    }

    private static void Draw(SKCanvas canvas, ScatterChart chart)
    {
        foreach (var mark in chart.Up.Marks)
        {
            Across(canvas, ScatterChart.Left, ScatterChart.Width, chart.YOf(mark));
        }

        foreach (var mark in chart.Across.Marks)
        {
            var x = chart.XOf(mark);
            Stroke(
                canvas,
                Plot.Line([new Spot(x, ScatterChart.Top), new Spot(x, ScatterChart.Base)]),
                0.5f,
                s_grey
            );
        }

        for (var series = 0; series < chart.Names.Count; series++)
        {
            foreach (var pen in ScatterChart.Pens)
            {
                Stroke(
                    canvas,
                    chart.Path(series, pen),
                    series == 0 ? ScatterChart.WidthOf(pen) : 1,
                    s_grey
                );
            }
        }

        foreach (var (at, own) in chart.Own.Index().Reverse())
        {
            Fill(canvas, ScatterChart.OwnMarker(at, chart.Place(own)), SKColors.Black);
        }
    }

    private static void Across(SKCanvas canvas, double from, double to, double y) =>
        Stroke(canvas, Plot.Line([new Spot(from, y), new Spot(to, y)]), 0.5f, s_grey);

    // The first is filled, the others are outlines: laid over each other they stay apart.
    private static void Marks(SKCanvas canvas, int series, IEnumerable<Spot> spots)
    {
        foreach (var spot in spots)
        {
            var mark = Plot.Marker(series, spot);
            Fill(canvas, mark, series == 0 ? SKColors.Black : SKColors.White);
            Stroke(canvas, mark, 1, SKColors.Black);
        }
    }

    private static void Fill(SKCanvas canvas, string path, SKColor colour)
    {
        using var ink = new SKPaint { IsAntialias = true, Color = colour };
        using var shape = SKPath.ParseSvgPathData(path);
        canvas.DrawPath(shape, ink);
    }

    private static void Stroke(
        SKCanvas canvas,
        string path,
        float width,
        SKColor colour,
        float[]? dashes = null
    )
    {
        using var effect = dashes is null ? null : SKPathEffect.CreateDash(dashes, 0);
        using var pen = new SKPaint
        {
            IsAntialias = true,
            Style = SKPaintStyle.Stroke,
            StrokeWidth = width,
            StrokeCap = width > 2 ? SKStrokeCap.Round : SKStrokeCap.Butt,
            Color = colour,
            PathEffect = effect,
        };
        using var shape = SKPath.ParseSvgPathData(path);
        canvas.DrawPath(shape, pen);
    }
}
