using SelfDeclaration.Statistics;

namespace SelfDeclaration.Benchmarks;

/// <summary>基礎データの更新: which figures of a new base may stand beside those of the base before it.</summary>
/// <remarks>
/// Who saves the figures of two nights can subtract them. A part in which only a few results came or went keeps the
/// figures it had, and so do the smallest others for as long as it could be told from the difference of the whole.
/// </remarks>
public static class BaseRenewal
{
    /// <param name="last">The base before.</param>
    /// <param name="made">All results of now.</param>
    /// <param name="came">How many of them came since, by segment.</param>
    /// <param name="least">So many that came or went tell about nobody.</param>
    public static BenchmarkBase After(
        BenchmarkBase last,
        BenchmarkBase made,
        IReadOnlyDictionary<Segment, int> came,
        int least
    )
    {
        var whole = Changes(last.All, made.All.Count, came.GetValueOrDefault(Segment.All));
        var renewed = made
            .Segments.Where(s => s.Segment.Kind != SegmentKind.All)
            .GroupBy(s => s.Segment.Kind)
            .SelectMany(kind => Renewed(last, [.. kind], whole, came, least))
            .Append(Segment.All)
            .ToHashSet();
        return made with
        {
            Segments =
            [
                .. made
                    .Segments.Select(s =>
                        renewed.Contains(s.Segment) ? s
                        : last.Find(s.Segment) is { } figures ? s with { Figures = figures }
                        : null
                    )
                    .OfType<SegmentOfBase>(),
            ],
        };
    }

    /// <summary>How many came or went.</summary>
    public static int Changes(SegmentFigures? last, int count, int came) =>
        last is null ? came : came + Math.Abs(last.Count + came - count);

    private static IEnumerable<Segment> Renewed(
        BenchmarkBase last,
        IReadOnlyList<SegmentOfBase> kind,
        int whole,
        IReadOnlyDictionary<Segment, int> came,
        int least
    )
    {
        var known = kind.Where(s => last.Find(s.Segment) is not null).ToList();
        // Of those shown for the first time the older results were hidden, perhaps for the sake of others.
        var first = kind.Except(known).ToList();
        var hidden =
            last.All.Count
            - last.Segments.Where(s => s.Segment.Kind == kind[0].Segment.Kind)
                .Sum(s => s.Figures.Count)
            - first.Sum(s => s.Figures.Count - came.GetValueOrDefault(s.Segment));
        List<SegmentOfBase> may = [.. known, .. hidden == 0 || hidden >= least ? first : []];
        var parts = may.Select(s =>
                (
                    Name: s.Segment.Code,
                    Count: Changes(
                        last.Find(s.Segment),
                        s.Figures.Count,
                        came.GetValueOrDefault(s.Segment)
                    )
                )
            )
            .ToList();
        var shown = Suppression.Shown(parts, Math.Max(0, whole - parts.Sum(p => p.Count)), least);
        var renewed = parts
            .Where(p => p.Count == 0 || shown.Contains(p.Name))
            .Select(p => kind[0].Segment with { Code = p.Name })
            .ToHashSet();
        // All of them or none: one alone would leave the others to be told from what was hidden.
        return first.All(s => renewed.Contains(s.Segment))
            ? renewed
            : renewed.Except(first.Select(s => s.Segment));
    }
}
