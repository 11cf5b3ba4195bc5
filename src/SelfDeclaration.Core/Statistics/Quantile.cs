namespace SelfDeclaration.Statistics;

/// <summary>中央値 and 90%点, from how often each value came.</summary>
public static class Quantile
{
    /// <summary>The smallest value that this share of all does not exceed; null when there are none.</summary>
    public static int? Of(IEnumerable<(int Value, int Count)> counts, double share)
    {
        var sorted = counts.Where(c => c.Count > 0).OrderBy(c => c.Value).ToList();
        var needed = share * sorted.Sum(c => (long)c.Count);
        long seen = 0;
        foreach (var (value, count) in sorted)
        {
            seen += count;
            if (seen >= needed)
            {
                return value;
            }
        }

        return null;
    }
}
