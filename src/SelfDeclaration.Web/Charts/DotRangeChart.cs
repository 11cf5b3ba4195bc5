using SelfDeclaration.Web.Statistics;

namespace SelfDeclaration.Web.Charts;

/// <summary>点と幅の図: for each row the values of all series on one line, so that the gap between them is what one sees.</summary>
/// <param name="Figure">Its rows are those of the drawing.</param>
/// <param name="Rows">Words over each line.</param>
/// <param name="Series">The first carries its values as words.</param>
/// <param name="Lowest">At the left end.</param>
/// <param name="Highest">At the right end.</param>
public sealed record DotRangeChart(
    Figure Figure,
    IReadOnlyList<string> Rows,
    IReadOnlyList<ChartSeries> Series,
    double Lowest,
    double Highest,
    string? CsvUrl = null
) : Chart(Figure, CsvUrl)
{
    public const double Width = 372;
    public const double Left = 14;
    private const double RowHeight = 50;
    private const double Foot = 22;

    public override string View => "~/Charts/_DotRange.cshtml";
    public override string Kind => "点の図";

    public double Height => (Rows.Count * RowHeight) + Foot;

    public double BottomOfRows => Rows.Count * RowHeight;

    public static double WordsOf(int row) => (row * RowHeight) + 16;

    public Spot At(int row, double value) => new(XOf(value), (row * RowHeight) + 34);

    public double XOf(double value) =>
        Left
        + (
            (Width - (2 * Left))
            * (Math.Clamp(value, Lowest, Highest) - Lowest)
            / (Highest - Lowest)
        );

    /// <summary>From the smallest to the greatest value of a row.</summary>
    public string Span(int row)
    {
        var values = Series.Select(s => s.Values[row]).OfType<double>().ToList();
        return values.Count < 2 ? "" : Plot.Line([At(row, values.Min()), At(row, values.Max())]);
    }
}
