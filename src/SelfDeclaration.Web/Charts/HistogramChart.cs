using SelfDeclaration.Web.Statistics;

namespace SelfDeclaration.Web.Charts;

/// <summary>度数分布: how many lie in each class of values, and in which the own one.</summary>
/// <param name="Figure">Its rows are the classes.</param>
/// <param name="Own">The class the own value lies in; it has a mark as well as a colour.</param>
/// <param name="OwnWords">What stands over it.</param>
/// <param name="Edges">Words at the left edge of each class, and at the right one of the last; null for none.</param>
/// <param name="Across">What is measured.</param>
public sealed record HistogramChart(
    Figure Figure,
    int Own,
    string OwnWords,
    IReadOnlyList<string?> Edges,
    string Across,
    string? CsvUrl = null
) : Chart(Figure, CsvUrl)
{
    public const double Width = 372;
    public const double Height = 250;
    public const double Left = 44;
    private const double Right = 16;
    private const double Top = 58;
    private const double Bottom = 40;

    public override string View => "~/Charts/_Histogram.cshtml";
    public override string Kind => "度数分布図";

    public static double Base => Height - Bottom;

    public static double RightEnd => Width - Right;

    private double Step => (RightEnd - Left) / Math.Max(1, Figure.Rows.Count);

    /// <summary>Counts at which a line is drawn across.</summary>
    public IEnumerable<int> Levels => Plot.Steps(Figure.Largest);

    public double MiddleOf(int bar) => Left + ((bar + 0.5) * Step);

    public double HeightOf(int count) => Base - ((Base - Top) * count / Figure.Largest);

    /// <summary>A bar as a path.</summary>
    public string Bar(int bar)
    {
        var (left, right) = (Left + (bar * Step) + 2, Left + ((bar + 1) * Step) - 2);
        var top = HeightOf(Figure.Rows[bar].Value);
        return Plot.Line([
                new Spot(left, Base),
                new Spot(left, top),
                new Spot(right, top),
                new Spot(right, Base),
            ]) + "Z";
    }

    /// <summary>Over the own bar.</summary>
    public string Arrow => $"M{new Spot(MiddleOf(Own), TopOfOwn - 4)}l-6 -10h12Z";

    public override IEnumerable<PlotLabel> Words
    {
        get
        {
            yield return new(0, 13, "start", "件数");
            yield return new(Width, Height - 4, "end", Across);
            foreach (var level in Levels.Where(l => l > 0))
            {
                yield return new(Left - 6, HeightOf(level) + 5, "end", $"{level}");
            }

            foreach (var (at, words) in Edges.Index())
            {
                if (words is not null)
                {
                    yield return new(Left + (at * Step), Base + 17, "middle", words);
                }
            }

            // So that none of it is cut off.
            var (x, anchor) =
                MiddleOf(Own) < Width * 0.3 ? (Left, "start")
                : MiddleOf(Own) > Width * 0.7 ? (Width, "end")
                : (MiddleOf(Own), "middle");
            yield return new(x, TopOfOwn - 19, anchor, OwnWords, true);
        }
    }

    private double TopOfOwn => HeightOf(Figure.Rows[Own].Value);
}
