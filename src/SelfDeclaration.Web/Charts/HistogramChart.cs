using SelfDeclaration.Web.Statistics;

namespace SelfDeclaration.Web.Charts;

/// <summary>度数分布: how many lie in each class of values, and in which the own one.</summary>
/// <param name="Figure">Its rows are the classes.</param>
/// <param name="Own">The class the own value lies in; it has a mark as well as a colour.</param>
/// <param name="OwnWords">What stands over it.</param>
/// <param name="Ends">Words under the first and after the last class.</param>
public sealed record HistogramChart(
    Figure Figure,
    int Own,
    string OwnWords,
    (string First, string Last) Ends,
    string? CsvUrl = null
) : Chart(Figure, CsvUrl)
{
    public const double Width = 372;
    public const double Height = 216;
    private const double Top = 44;
    private const double Bottom = 26;

    public override string View => "~/Charts/_Histogram.cshtml";
    public override string Kind => "度数分布図";

    public static double Base => Height - Bottom;

    private double Step => Width / Math.Max(1, Figure.Rows.Count);

    public double MiddleOf(int bar) => (bar + 0.5) * Step;

    public double TopOf(int bar) => Base - ((Base - Top) * Figure.Rows[bar].Value / Figure.Largest);

    /// <summary>A bar as a path.</summary>
    public string Bar(int bar)
    {
        var (left, right) = ((bar * Step) + 2, ((bar + 1) * Step) - 2);
        return Plot.Line([
                new Spot(left, Base),
                new Spot(left, TopOf(bar)),
                new Spot(right, TopOf(bar)),
                new Spot(right, Base),
            ]) + "Z";
    }

    /// <summary>Where the words over the own bar stand, so that none is cut off.</summary>
    public (double X, string Anchor) OwnPlace =>
        MiddleOf(Own) < Width * 0.3 ? (0, "start")
        : MiddleOf(Own) > Width * 0.7 ? (Width, "end")
        : (MiddleOf(Own), "middle");
}
