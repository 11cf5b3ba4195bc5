using SelfDeclaration.Web.Statistics;

namespace SelfDeclaration.Web.Charts;

/// <summary>軸: its full name stands in the table, the short lines around the drawing.</summary>
public sealed record RadarAxis(string Name, IReadOnlyList<string> Lines);

/// <summary>レーダーチャート: several values of one thing as a shape, more being farther out.</summary>
/// <param name="Figure">Its rows are the axes.</param>
/// <param name="Axes">From the top, clockwise; three or more.</param>
/// <param name="Series">The first is drawn in front and filled.</param>
/// <param name="CsvUrl">See <see cref="Chart"/>.</param>
/// <param name="Highest">The value of the outer ring; the centre is zero.</param>
public sealed record RadarChart(
    Figure Figure,
    IReadOnlyList<RadarAxis> Axes,
    IReadOnlyList<ChartSeries> Series,
    string? CsvUrl = null,
    double Highest = 100
) : Chart(Figure, CsvUrl)
{
    /// <summary>Units of the drawing: small, so that its words stay readable on a phone.</summary>
    public const double Width = 372;
    public const double Height = 290;

    private const double Radius = 108;
    private static readonly Spot s_centre = new(Width / 2, Height / 2);

    public override string View => "~/Charts/_Radar.cshtml";
    public override string Kind => "レーダーチャート";

    /// <summary>Shares of the whole at which a ring is drawn.</summary>
    public static IReadOnlyList<double> Rings { get; } = [0.25, 0.5, 0.75, 1];

    public Spot At(int axis, double value) => Out(axis, Radius * Math.Clamp(value / Highest, 0, 1));

    /// <summary>A ring, straight from axis to axis.</summary>
    public string Ring(double share) =>
        Plot.Line(Axes.Select((_, i) => (Spot?)At(i, share * Highest))) + "Z";

    public string Spokes() =>
        string.Concat(Axes.Select((_, i) => Plot.Line([s_centre, At(i, Highest)])));

    /// <summary>A series as a path; closed when no value is missing.</summary>
    public string Shape(ChartSeries series)
    {
        var spots = Spots(series);
        var line = Plot.Line(spots);
        return spots.Contains(null) ? line : line + "Z";
    }

    public IReadOnlyList<Spot?> Spots(ChartSeries series) =>
        [.. series.Values.Select((v, i) => v is { } value ? At(i, value) : (Spot?)null)];

    /// <summary>Names of the axes around the drawing, each line at its own height.</summary>
    public override IEnumerable<PlotLabel> Words =>
        Axes.Select(
            (axis, i) =>
            {
                var at = Out(i, Radius + 12);
                var (dx, dy) = (at.X - s_centre.X, at.Y - s_centre.Y);
                var anchor =
                    Math.Abs(dx) < 1 ? "middle"
                    : dx > 0 ? "start"
                    : "end";
                // Above the drawing the words end where they stand below it they begin.
                var lift =
                    (1 - (dy / (Radius + 12))) / 2 * (axis.Lines.Count - 1) * PlotLabel.LineHeight;
                return new PlotLabel(at with { Y = at.Y + 5 - lift }, anchor, axis.Lines);
            }
        );

    private Spot Out(int axis, double distance)
    {
        var angle = (2 * Math.PI * axis / Axes.Count) - (Math.PI / 2);
        return new(
            s_centre.X + (distance * Math.Cos(angle)),
            s_centre.Y + (distance * Math.Sin(angle))
        );
    }
}
