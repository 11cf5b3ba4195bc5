using SelfDeclaration.Web.Statistics;

namespace SelfDeclaration.Web.Charts;

/// <summary>点と幅の図: for each row the values of all series on one line, so that the gap between them is what one sees.</summary>
/// <param name="Figure">Its rows are those of the drawing.</param>
/// <param name="Rows">Words over each line.</param>
/// <param name="Series">The first carries its values as words.</param>
/// <param name="Lowest">At the left end.</param>
/// <param name="Highest">At the right end.</param>
/// <param name="Unit">What is measured, under the scale.</param>
public sealed record DotRangeChart(
    Figure Figure,
    IReadOnlyList<string> Rows,
    IReadOnlyList<ChartSeries> Series,
    double Lowest,
    double Highest,
    string Unit,
    string? CsvUrl = null
) : Chart(Figure, CsvUrl)
{
    public const double Width = 372;
    public const double Left = 14;
    private const double RowHeight = 50;
    private const double Foot = 40;

    public override string View => "~/Charts/_DotRange.cshtml";
    public override string Kind => "点の図";

    public double Height => (Rows.Count * RowHeight) + Foot;

    public double BottomOfRows => Rows.Count * RowHeight;

    public override IEnumerable<PlotLabel> Words
    {
        get
        {
            for (var value = Lowest; value <= Highest; value++)
            {
                yield return new(XOf(value), BottomOfRows + 16, "middle", Plot.Number(value));
            }

            yield return new(Width, Height - 5, "end", Unit);
            foreach (var (row, words) in Rows.Index())
            {
                var y = (row * RowHeight) + 16;
                yield return new(0, y, "start", words);
                if (Series[0].Values[row] is { } own)
                {
                    yield return new(Width, y, "end", $"{Series[0].Name} {own:0.0}", true);
                }
            }
        }
    }

    public Spot At(int row, double value) => new(XOf(value), (row * RowHeight) + 34);

    public double XOf(double value) =>
        Left
        + (
            (Width - (2 * Left))
            * (Math.Clamp(value, Lowest, Highest) - Lowest)
            / (Highest - Lowest)
        );

    /// <summary>The scale under a row: a line with a tick at every step.</summary>
    public string Ticks(int row)
    {
        var path = new System.Text.StringBuilder(Plot.Line([At(row, Lowest), At(row, Highest)]));
        for (var value = Lowest; value <= Highest; value++)
        {
            path.Append('M').Append(At(row, value) with { Y = At(row, value).Y - 6 }).Append("v12");
        }

        return path.ToString();
    }

    /// <summary>From the smallest to the greatest value of a row.</summary>
    public string Span(int row)
    {
        var values = Series.Select(s => s.Values[row]).OfType<double>().ToList();
        return values.Count < 2 ? "" : Plot.Line([At(row, values.Min()), At(row, values.Max())]);
    }
}
