using SelfDeclaration.Web.Statistics;

namespace SelfDeclaration.Web.Charts;

/// <summary>折れ線グラフ: values one after another, with the newest at the right.</summary>
/// <param name="Figure">Its rows are the points.</param>
/// <param name="Points">Short words below each, such as a day, in up to two lines.</param>
/// <param name="Series">The first carries its values as words.</param>
/// <param name="Lowest">At the foot of the drawing.</param>
/// <param name="Highest">At its top.</param>
/// <param name="Step">Between two lines across it.</param>
/// <param name="Unit">What is measured, over the scale.</param>
public sealed record LineChart(
    Figure Figure,
    IReadOnlyList<IReadOnlyList<string>> Points,
    IReadOnlyList<ChartSeries> Series,
    double Lowest,
    double Highest,
    double Step,
    string Unit,
    string? CsvUrl = null
) : Chart(Figure, CsvUrl)
{
    public const double Width = 372;
    public const double Height = 264;
    public const double Left = 42;
    private const double Right = 30;
    private const double Top = 38;
    private const double Bottom = 46;

    public override string View => "~/Charts/_Line.cshtml";
    public override string Kind => "折れ線グラフ";

    public double RightEnd => Width - Right + 12;

    public Spot At(int point, double value)
    {
        var across = Width - Left - Right - 18;
        var x =
            Points.Count < 2
                ? Left + 18 + (across / 2)
                : Left + 18 + (across * point / (Points.Count - 1));
        return new(x, HeightOf(value));
    }

    public double HeightOf(double value) =>
        Top
        + (
            (Height - Top - Bottom)
            * (1 - ((Math.Clamp(value, Lowest, Highest) - Lowest) / (Highest - Lowest)))
        );

    /// <summary>Values at which a line is drawn across.</summary>
    public IEnumerable<double> Levels
    {
        get
        {
            for (var level = Math.Ceiling(Lowest / Step) * Step; level <= Highest; level += Step)
            {
                yield return level;
            }
        }
    }

    public override IEnumerable<PlotLabel> Words
    {
        get
        {
            yield return new(0, 13, "start", Unit);
            foreach (var level in Levels)
            {
                yield return new(Left - 6, HeightOf(level) + 5, "end", $"{level:0}");
            }

            foreach (var (at, lines) in Points.Index())
            {
                yield return new(new Spot(At(at, Lowest).X, Height - 27), "middle", lines);
            }

            foreach (var (at, value) in Series[0].Values.Index())
            {
                if (value is { } here)
                {
                    yield return new(
                        At(at, here).X,
                        At(at, here).Y - 10,
                        "middle",
                        $"{here:0.#}",
                        true
                    );
                }
            }
        }
    }

    public IReadOnlyList<Spot?> Spots(ChartSeries series) =>
        [.. series.Values.Select((v, i) => v is { } value ? At(i, value) : (Spot?)null)];
}
