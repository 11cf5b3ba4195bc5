using SelfDeclaration.Web.Statistics;

namespace SelfDeclaration.Web.Charts;

/// <summary>水準の分布図: for each question one bar, cut into its levels by how many chose each.</summary>
/// <param name="Figure">Its rows are those of the drawing.</param>
/// <param name="Rows">From the top.</param>
/// <param name="Levels">Names of the levels, from the lowest.</param>
/// <param name="OwnWords">What the mark under a bar stands for; null without own answers.</param>
public sealed record LevelsChart(
    Figure Figure,
    IReadOnlyList<LevelsRow> Rows,
    IReadOnlyList<string> Levels,
    string? OwnWords,
    string? CsvUrl = null
) : Chart(Figure, CsvUrl)
{
    public const double Width = 372;
    public const double BarHeight = 24;

    // A number of two digits at its largest.
    private const double RoomForCount = 22;

    public override string View => "~/Charts/_Levels.cshtml";
    public override string Kind => "帯グラフ";

    public double Height => OwnWords is null ? BarHeight : BarHeight + 12;

    public static IEnumerable<LevelsPiece> Pieces(LevelsRow row)
    {
        var (all, before) = (Math.Max(1, row.Counts.Sum()), 0);
        foreach (var (at, count) in row.Counts.Index())
        {
            if (count > 0)
            {
                yield return new(at + 1, Width * before / all, Width * count / all, count);
            }

            before += count;
        }
    }

    /// <summary>Under the piece of the own level.</summary>
    public static string Arrow(LevelsRow row) =>
        Pieces(row).FirstOrDefault(p => p.Level == row.Own) is { } piece
            ? $"M{new Spot(Math.Clamp(piece.Middle, 6, Width - 6), BarHeight + 2)}l6 9h-12Z"
            : "";

    public static bool HasRoom(LevelsPiece piece) => piece.Width >= RoomForCount;
}

/// <param name="Label">The question.</param>
/// <param name="Counts">How many chose each level.</param>
/// <param name="Own">The own level; null for none.</param>
public sealed record LevelsRow(string Label, IReadOnlyList<int> Counts, int? Own);

/// <summary>A part of a bar.</summary>
public sealed record LevelsPiece(int Level, double X, double Width, int Count)
{
    public double Middle => X + (Width / 2);

    public string Shape =>
        $"M{new Spot(X, 0)}h{Plot.Number(Width)}v{Plot.Number(LevelsChart.BarHeight)}h{Plot.Number(-Width)}Z";
}
