using SelfDeclaration.Statistics;

namespace SelfDeclaration.Benchmarks;

/// <summary>比較の区分</summary>
public enum SegmentKind
{
    All,
    Group,
    Size,
    Industry,
}

/// <param name="Kind">All, or by what it is cut out.</param>
/// <param name="Code">Of the group or bucket; empty for all.</param>
public sealed record Segment(SegmentKind Kind, string Code)
{
    public static Segment All { get; } = new(SegmentKind.All, "");
}

/// <summary>A part of the scatter: how many results of a size lie in the field around a total and a リスク指標.</summary>
public sealed record ScatterCell(double Total, double Risk, string Size, int Count);

/// <summary>基礎データ: the figures with which a result is compared, of one version of the questions.</summary>
/// <param name="Version">Names it; a result keeps the name.</param>
/// <param name="IsFictional">架空: not made of results.</param>
/// <param name="MadeAt">集計日時; null when it is a file.</param>
/// <param name="Segments">Those that may be shown.</param>
/// <param name="Cells">The scatter.</param>
public sealed record BenchmarkBase(
    string Version,
    bool IsFictional,
    DateTimeOffset? MadeAt,
    IReadOnlyList<SegmentOfBase> Segments,
    IReadOnlyList<ScatterCell> Cells
)
{
    public SegmentFigures All => Find(Segment.All)!;

    /// <summary>Null when too few are in it.</summary>
    public SegmentFigures? Find(Segment segment) =>
        Segments.FirstOrDefault(s => s.Segment == segment)?.Figures;
}

public sealed record SegmentOfBase(Segment Segment, SegmentFigures Figures);

/// <summary>基礎データの集計: takes results one by one, in any order.</summary>
public sealed class BenchmarkBaseBuilder(BenchmarkQuestions questions)
{
    /// <summary>Points of the scatter are joined in fields of this side, and in larger ones until they are few enough.</summary>
    private const int CellSide = 2;

    /// <summary>More fields than this make a page heavy and show no more: a thousand are eight kilobytes.</summary>
    public const int MostCells = 1000;

    private readonly Dictionary<Segment, SegmentSums> _segments = [];
    private readonly Dictionary<(int Total, int Risk, string Size), int> _cells = [];

    public int Count { get; private set; }

    public void Add(BenchmarkStanding result)
    {
        Count++;
        foreach (var segment in result.Segments(questions))
        {
            SumsOf(segment).Add(result.Answers);
        }

        if (result.RiskIndex is { } risk)
        {
            var cell = (result.Total, (int)Math.Round(risk), result.Size ?? "");
            _cells[cell] = _cells.GetValueOrDefault(cell) + 1;
        }
    }

    public BenchmarkBase Build(string version, bool isFictional, DateTimeOffset? madeAt)
    {
        List<SegmentOfBase> segments = [Figures(Segment.All)];
        foreach (var kind in new[] { SegmentKind.Group, SegmentKind.Size, SegmentKind.Industry })
        {
            var parts = _segments
                .Where(s => s.Key.Kind == kind)
                .Select(s => (s.Key.Code, s.Value.Count))
                .ToList();
            var shown = Suppression.Shown(
                parts,
                Count - parts.Sum(p => p.Count),
                questions.LeastShown
            );
            segments.AddRange(
                shown.Order(StringComparer.Ordinal).Select(code => Figures(new(kind, code)))
            );
        }

        return new(version, isFictional, madeAt, segments, Cells());
    }

    private SegmentOfBase Figures(Segment segment) =>
        new(segment, SumsOf(segment).Figures(questions.TargetShare));

    private SegmentSums SumsOf(Segment segment)
    {
        if (!_segments.TryGetValue(segment, out var sums))
        {
            sums = new(questions.Items.Count, questions.LowestTotal, questions.HighestTotal);
            _segments[segment] = sums;
        }

        return sums;
    }

    private List<ScatterCell> Cells()
    {
        for (var side = CellSide; ; side *= 2)
        {
            var cells = _cells
                .GroupBy(c => (c.Key.Total / side, c.Key.Risk / side, c.Key.Size))
                .ToList();
            if (cells.Count <= MostCells)
            {
                return
                [
                    .. cells
                        .OrderBy(c => c.Key)
                        .Select(c => new ScatterCell(
                            Middle(c.Key.Item1, side),
                            Middle(c.Key.Item2, side),
                            c.Key.Size,
                            c.Sum(f => f.Value)
                        )),
                ];
            }
        }
    }

    private static double Middle(int field, int side) => (field * side) + ((side - 1) / 2.0);
}
