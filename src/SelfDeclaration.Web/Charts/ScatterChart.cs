using System.Text;
using SelfDeclaration.Web.Statistics;

namespace SelfDeclaration.Web.Charts;

/// <summary>散布図の点: how many lie at one place, and to which series they belong.</summary>
public sealed record ScatterDot(double X, double Y, int Series, int Count);

/// <summary>自分の点, with its words.</summary>
public sealed record ScatterOwn(double X, double Y, string Words);

/// <summary>散布図: a thousand dots as a few paths, whose points are round or square caps of nothing but a pen.</summary>
/// <param name="Figure">The own points come first in its table.</param>
/// <param name="Dots">Those of all others.</param>
/// <param name="Names">Of their series: the first is drawn round, the second square.</param>
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
    public const double Height = 330;
    public const double Left = 34;
    private const double Top = 22;
    private const double Right = 8;
    private const double Bottom = 40;

    public override string View => "~/Charts/_Scatter.cshtml";
    public override string Kind => "散布図";

    public static double Base => Height - Bottom;

    public double XOf(double value) => Left + ((Width - Left - Right) * Across.Share(value));

    public double YOf(double value) => Base - ((Base - Top) * Up.Share(value));

    /// <summary>Pens from thin to thick: for one, a few, many results at a place.</summary>
    public static IReadOnlyList<int> Pens { get; } = [1, 2, 5];

    /// <summary>The dots of a series that take one pen, as one path.</summary>
    public string Path(int series, int pen)
    {
        var path = new StringBuilder();
        foreach (var dot in Dots.Where(d => d.Series == series && PenOf(d.Count) == pen))
        {
            path.Append('M')
                .Append((int)Math.Round(XOf(dot.X)))
                .Append(' ')
                .Append((int)Math.Round(YOf(dot.Y)))
                .Append("h0");
        }

        return path.ToString();
    }

    private static int PenOf(int count) => Pens.Last(p => p <= count);
}

/// <summary>An axis with the values at which a line is drawn.</summary>
public sealed record ScatterAxis(string Name, double From, double To, IReadOnlyList<double> Marks)
{
    public double Share(double value) => (Math.Clamp(value, From, To) - From) / (To - From);
}
