namespace SelfDeclaration.Benchmarks;

/// <summary>比較の区分の集計: all results of one segment, added up.</summary>
/// <remarks>Kept as whole numbers by total score: adding in another order gives the same figures to the last digit.</remarks>
public sealed class SegmentSums(int items, int lowest, int highest)
{
    private readonly int[] _counts = new int[highest - lowest + 1];
    private readonly long[] _levels = new long[(highest - lowest + 1) * items];

    public int Count { get; private set; }

    /// <param name="answers">A level as a digit for each item.</param>
    public void Add(string answers)
    {
        var total = 0;
        foreach (var answer in answers)
        {
            total += answer - '0';
        }

        var at = total - lowest;
        _counts[at]++;
        Count++;
        for (var item = 0; item < items; item++)
        {
            _levels[(at * items) + item] += answers[item] - '0';
        }
    }

    /// <param name="targetShare">Which part of them, the best by total, makes 望まれる水準.</param>
    public SegmentFigures Figures(double targetShare) =>
        new(
            Count,
            lowest,
            _counts,
            Means(Count, best: false),
            Means(Count * targetShare, best: true)
        );

    // Of those with the total at which the share ends, each counts for as much as there is room.
    private double[] Means(double room, bool best)
    {
        var means = new double[items];
        var left = room;
        for (var at = _counts.Length - 1; at >= 0 && left > 0; at--)
        {
            if (_counts[at] == 0)
            {
                continue;
            }

            var part = best ? Math.Min(1, left / _counts[at]) : 1;
            for (var item = 0; item < items; item++)
            {
                means[item] += _levels[(at * items) + item] * part;
            }

            left -= _counts[at];
        }

        return [.. means.Select(m => room > 0 ? Math.Round(m / room, 6) : 0)];
    }
}

/// <summary>比較の区分の数字</summary>
/// <param name="Count">件数</param>
/// <param name="Lowest">The total of the first of <paramref name="Counts"/>.</param>
/// <param name="Counts">How many have each total.</param>
/// <param name="Means">平均 of each item.</param>
/// <param name="Targets">望まれる水準 of each item.</param>
public sealed record SegmentFigures(
    int Count,
    int Lowest,
    IReadOnlyList<int> Counts,
    IReadOnlyList<double> Means,
    IReadOnlyList<double> Targets
)
{
    public double Mean => Count == 0 ? 0 : Totals.Sum(t => (double)t.Total * t.Count) / Count;

    /// <summary>標準偏差 of the totals: the segment is all there is, not a sample.</summary>
    public double Deviation =>
        Count == 0 ? 0 : Math.Sqrt(Totals.Sum(t => Math.Pow(t.Total - Mean, 2) * t.Count) / Count);

    /// <summary>四分位: the smallest total that a quarter, half and three quarters do not exceed.</summary>
    public IReadOnlyList<int> Quartiles => [Quartile(0.25), Quartile(0.5), Quartile(0.75)];

    /// <summary>度数分布: bars of <paramref name="width"/> totals; what is left over belongs to the last.</summary>
    public IReadOnlyList<HistogramBar> Bars(int width)
    {
        var bars = Counts.Count / width;
        return
        [
            .. Enumerable
                .Range(0, bars)
                .Select(bar =>
                {
                    var (from, to) = (
                        bar * width,
                        bar == bars - 1 ? Counts.Count : (bar + 1) * width
                    );
                    return new HistogramBar(
                        Lowest + from,
                        Lowest + to - 1,
                        Counts.Skip(from).Take(to - from).Sum()
                    );
                }),
        ];
    }

    /// <summary>How many have more than this total.</summary>
    public int Above(int total) => Totals.Where(t => t.Total > total).Sum(t => t.Count);

    private int Quartile(double share) => Statistics.Quantile.Of(Totals, share) ?? 0;

    private IEnumerable<(int Total, int Count)> Totals =>
        Counts.Index().Select(c => (Lowest + c.Index, c.Item));
}

/// <summary>A bar of 度数分布: totals from one to another, both included.</summary>
public sealed record HistogramBar(int From, int To, int Count);
