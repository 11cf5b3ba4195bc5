using System.Text;
using SelfDeclaration.Web.Statistics;

namespace SelfDeclaration.Web.Charts;

/// <summary>散布図の点: how many lie at one place, and to which series they belong.</summary>
public sealed record ScatterDot(double X, double Y, int Series, int Count);

/// <summary>自分の点, with its words.</summary>
public sealed record ScatterOwn(double X, double Y, string Words);

/// <summary>散布図: a thousand dots as a few paths; those of the first series are the round caps of nothing but a pen, of the second crosses.</summary>
/// <param name="Figure">The own points come first in its table.</param>
/// <param name="Dots">Those of all others.</param>
/// <param name="Names">Of their series, two at most.</param>
/// <param name="Own">The newest first.</param>
/// <param name="Across">Name and ends of the axis to the right.</param>
/// <param name="Up">Likewise upwards.</param>
public sealed record ScatterChart(
    Figure Figure,
    IReadOnlyList<ScatterDot> Dots,
    IReadOnlyList<string> Names,
    IReadOnlyList<ScatterOwn> Own,
    ScatterAxis Across,
    ScatterAxis Up,
    string? CsvUrl = null
) : Chart(Figure, CsvUrl)
{
    public const double Width = 372;
    public const double Height = 350;
    public const double Left = 38;
    public const double Top = 34;
    private const double Right = 16;
    private const double Bottom = 44;

    /// <summary>Between the words of two own points.</summary>
    private const double Apart = 16;

    public override string View => "~/Charts/_Scatter.cshtml";
    public override string Kind => "散布図";

    public static double Base => Height - Bottom;

    public double XOf(double value) => Left + ((Width - Left - Right) * Across.Share(value));

    public double YOf(double value) => Base - ((Base - Top) * Up.Share(value));

    public Spot Place(ScatterOwn own) => new(XOf(own.X), YOf(own.Y));

    /// <summary>The newest as a diamond, those before as triangles.</summary>
    public static string OwnMarker(int at, Spot spot) => Plot.Marker(at == 0 ? 3 : 2, spot);

    /// <summary>Pens from thin to thick: for one, a few, many results at a place.</summary>
    public static IReadOnlyList<int> Pens { get; } = [1, 2, 5];

    /// <summary>How thick a pen is, as css/benchmark.css has it.</summary>
    public static float WidthOf(int pen) =>
        pen switch
        {
            1 => 3,
            2 => 5,
            _ => 7,
        };

    /// <summary>The dots of a series that take one pen, as one path.</summary>
    public string Path(int series, int pen)
    {
        var path = new StringBuilder();
        foreach (var dot in Dots.Where(d => d.Series == series && PenOf(d.Count) == pen))
        {
            path.Append(Dot(series, pen, (int)Math.Round(XOf(dot.X)), (int)Math.Round(YOf(dot.Y))));
        }

        return path.ToString();
    }

    /// <summary>One dot: the place for a round cap, or a cross that grows with the pen.</summary>
    public static string Dot(int series, int pen, int x, int y)
    {
        if (series == 0)
        {
            return $"M{x} {y}h0";
        }

        var arm = pen switch
        {
            1 => 2,
            2 => 3,
            _ => 4,
        };
        return $"M{x - arm} {y}h{2 * arm}m{-arm} {-arm}v{2 * arm}";
    }

    public override IEnumerable<PlotLabel> Words
    {
        get
        {
            yield return new(0, 13, "start", Up.Name);
            yield return new(Width, Height - 5, "end", Across.Name);
            foreach (var mark in Up.Marks)
            {
                yield return new(Left - 6, YOf(mark) + 5, "end", Plot.Number(mark));
            }

            foreach (var mark in Across.Marks)
            {
                yield return new(XOf(mark), Base + 18, "middle", Plot.Number(mark));
            }

            // From the top down, so that the words of points that lie together stand one below the other.
            var last = double.MinValue;
            foreach (var own in Own.OrderByDescending(o => o.Y))
            {
                last = Math.Max(YOf(own.Y) + 5, last + Apart);
                var (x, isAtEnd) = (XOf(own.X), XOf(own.X) > Width - 70);
                yield return new(
                    isAtEnd ? x - 9 : x + 9,
                    last,
                    isAtEnd ? "end" : "start",
                    own.Words,
                    true
                );
            }
        }
    }

    private static int PenOf(int count) => Pens.Last(p => p <= count);
}

/// <summary>An axis with the values at which a line is drawn.</summary>
public sealed record ScatterAxis(string Name, double From, double To, IReadOnlyList<double> Marks)
{
    public double Share(double value) => (Math.Clamp(value, From, To) - From) / (To - From);
}
