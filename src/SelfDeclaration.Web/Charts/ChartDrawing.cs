using SelfDeclaration.Web.Papers;
using SkiaSharp;

namespace SelfDeclaration.Web.Charts;

/// <summary>レーダーチャート on paper: the shapes of the page's SVG in black, its words as text that can be searched for.</summary>
public static class RadarDrawing
{
    // The words of the drawing become 10 points.
    private const float Scale = 0.72f;
    private const float WordSize = 10;
    private const float LineHeight = 16;

    private static readonly (string Words, float[]? Dashes)[] s_lines =
    [
        ("実線に丸", null),
        ("破線に四角", [8, 4]),
        ("点線に三角", [2, 4]),
    ];

    public static void Put(Paper paper, RadarChart chart) =>
        paper.Drawing(
            (float)RadarChart.Width * Scale,
            (float)RadarChart.Height * Scale,
            canvas => Draw(canvas, chart),
            chart.Labels.SelectMany(label =>
                label.Lines.Select(
                    (line, row) =>
                        new PaperWord(
                            line,
                            (float)label.At.X * Scale,
                            ((float)label.At.Y + (row * LineHeight)) * Scale,
                            WordSize,
                            label.Anchor
                        )
                )
            )
        );

    /// <summary>A series and its line in words, for a legend on paper.</summary>
    public static string Described(ChartSeries series, int at) =>
        $"{series.Name}（{s_lines[at % s_lines.Length].Words}）";

    private static void Draw(SKCanvas canvas, RadarChart chart)
    {
        canvas.Scale(Scale);
        Stroke(canvas, chart.Spokes(), 0.5f, null);
        foreach (var ring in RadarChart.Rings)
        {
            Stroke(canvas, chart.Ring(ring), ring == 1 ? 1 : 0.5f, null);
        }

        foreach (var (at, series) in chart.Series.Index())
        {
            Stroke(canvas, chart.Shape(series), 2, s_lines[at % s_lines.Length].Dashes);
            using var ink = new SKPaint { IsAntialias = true, Color = SKColors.Black };
            foreach (var spot in chart.Spots(series).OfType<Spot>())
            {
                using var mark = SKPath.ParseSvgPathData(Plot.Marker(at, spot));
                canvas.DrawPath(mark, ink);
            }
        }
    }

    private static void Stroke(SKCanvas canvas, string path, float width, float[]? dashes)
    {
        using var effect = dashes is null ? null : SKPathEffect.CreateDash(dashes, 0);
        using var pen = new SKPaint
        {
            IsAntialias = true,
            Style = SKPaintStyle.Stroke,
            StrokeWidth = width,
            Color = new(0x33, 0x33, 0x33),
            PathEffect = effect,
        };
        using var shape = SKPath.ParseSvgPathData(path);
        canvas.DrawPath(shape, pen);
    }
}
