using System.Globalization;
using SelfDeclaration.Web.Statistics;

namespace SelfDeclaration.Web.Charts;

/// <summary>図: a <see cref="Figure"/> — its heading, its finding in a sentence, its table and CSV — and how it is drawn.</summary>
/// <remarks>
/// Drawn on the server as SVG; colours come from css/charts.css, so that dark, print and forced colours need
/// nothing here. No series is told apart by its colour alone: each has its own line and its own marker.
/// <c>~/Charts/_Chart.cshtml</c> shows any of them.
/// </remarks>
/// <param name="Figure">What it says; its rows are those of the table.</param>
/// <param name="CsvUrl">Where the table is saved from; null where the page has no such address.</param>
public abstract record Chart(Figure Figure, string? CsvUrl)
{
    /// <summary>The partial that draws it.</summary>
    public abstract string View { get; }

    /// <summary>What the picture is called: 折れ線グラフ and the like.</summary>
    public abstract string Kind { get; }

    /// <summary>The words in the picture, on the page as on paper.</summary>
    public virtual IEnumerable<PlotLabel> Words => [];

    /// <summary>Spoken in place of the picture.</summary>
    public string Name => $"{Figure.Heading}の{Kind}";
}

/// <summary>系列: what is drawn in one line and one marker.</summary>
/// <param name="Name">In the legend and in the head of the table.</param>
/// <param name="Values">One for each axis or point; null where there is none.</param>
public sealed record ChartSeries(string Name, IReadOnlyList<double?> Values);

/// <summary>A place in a drawing, in its own units.</summary>
public readonly record struct Spot(double X, double Y)
{
    public override string ToString() => $"{Plot.Number(X)} {Plot.Number(Y)}";
}

/// <summary>A word in a drawing.</summary>
/// <param name="Anchor">start, middle or end, as SVG calls it.</param>
/// <param name="Strong">A value of one's own, readable across what lies behind it.</param>
public sealed record PlotLabel(
    Spot At,
    string Anchor,
    IReadOnlyList<string> Lines,
    bool Strong = false
)
{
    /// <summary>From one line to the next.</summary>
    public const double LineHeight = 16;

    public PlotLabel(double x, double y, string anchor, string words, bool strong = false)
        : this(new(x, y), anchor, [words], strong) { }
}

/// <summary>描画: numbers and shapes as SVG paths have them.</summary>
public static class Plot
{
    private const double Mark = 4.5;

    /// <summary>Numbers of a drawing never follow the reader's culture.</summary>
    public static string Number(double number) =>
        Math.Round(number, 1).ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>A day in two short lines, for under an axis.</summary>
    public static IReadOnlyList<string> Day(DateTimeOffset at)
    {
        var day = at.DateInJapan();
        return [$"{day.Month}/{day.Day}", $"{day.Year}"];
    }

    /// <summary>A line through the spots; a missing one interrupts it.</summary>
    public static string Line(IEnumerable<Spot?> spots)
    {
        var path = new System.Text.StringBuilder();
        var drawing = false;
        foreach (var spot in spots)
        {
            if (spot is { } here)
            {
                path.Append(drawing ? 'L' : 'M').Append(here);
            }

            drawing = spot is not null;
        }

        return path.ToString();
    }

    /// <summary>Steps of 1, 2 or 5 and so on that divide a height into four or fewer.</summary>
    public static IEnumerable<int> Steps(int highest)
    {
        var (step, size) = (1, 1);
        while (highest / step > 4)
        {
            (step, size) =
                step == size ? (2 * size, size)
                : step == 2 * size ? (5 * size, size)
                : (10 * size, 10 * size);
        }

        for (var at = 0; at <= highest; at += step)
        {
            yield return at;
        }
    }

    /// <summary>The marker of a series: circle, square, triangle, diamond, triangle on its head, so that colour is not needed.</summary>
    public static string Marker(int series, Spot at)
    {
        var (x, y) = at;
        return (series % 5) switch
        {
            0 =>
                $"M{new Spot(x - Mark, y)}a{Mark} {Mark} 0 1 0 {2 * Mark} 0a{Mark} {Mark} 0 1 0 {-2 * Mark} 0Z",
            1 => $"M{new Spot(x - 4, y - 4)}h8v8h-8Z",
            2 => $"M{new Spot(x, y - 5)}l5 9h-10Z",
            3 => $"M{new Spot(x, y - 5.5)}l5.5 5.5l-5.5 5.5l-5.5 -5.5Z",
            _ => $"M{new Spot(x, y + 5)}l5 -9h-10Z",
        };
    }
}
