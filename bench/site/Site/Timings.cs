using System.Collections.Concurrent;

namespace SelfDeclaration.SiteBench.Site;

/// <summary>How long each request took, by what it was.</summary>
internal sealed class Timings
{
    private readonly ConcurrentBag<(string What, TimeSpan Took, long Bytes)> _requests = [];

    public int Count => _requests.Count;
    public long Bytes => _requests.Sum(r => r.Bytes);

    /// <summary>What took longest in the middle, first.</summary>
    public IEnumerable<(string What, Spread Took)> ByKind =>
        _requests
            .GroupBy(r => r.What)
            .Select(g => (g.Key, new Spread(g.Select(r => r.Took))))
            .OrderByDescending(g => g.Item2.P50);

    public Spread All => new(_requests.Select(r => r.Took));

    public void Add(string what, TimeSpan took, long bytes) => _requests.Add((what, took, bytes));
}

/// <summary>Milliseconds.</summary>
internal sealed class Spread(IEnumerable<TimeSpan> times)
{
    private readonly double[] _sorted = [.. times.Select(t => t.TotalMilliseconds).Order()];

    public double P50 => At(0.50);
    public double P95 => At(0.95);
    public double P99 => At(0.99);
    public double Most => _sorted[^1];

    private double At(double share) =>
        _sorted[(int)Math.Min(_sorted.Length * share, _sorted.Length - 1)];
}
