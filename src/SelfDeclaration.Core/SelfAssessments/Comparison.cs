using SelfDeclaration.Statistics;

namespace SelfDeclaration.SelfAssessments;

/// <summary>比べる相手の集まり.</summary>
public enum ComparisonKind
{
    /// <summary>全体</summary>
    All = 1,

    /// <summary>同じ業種（大分類）: code is its letter.</summary>
    Industry,

    /// <summary>同じ従業員規模: code is the name of the size.</summary>
    Size,
}

/// <summary>集まりの点数: how often each total came, and the sums of the axes.</summary>
/// <remarks>Adding one by one, in any order, gives the same: a job reads the results page by page.</remarks>
public sealed class ScoreTally(int axes)
{
    private readonly SortedDictionary<int, int> _totals = [];
    private readonly long[] _axes = new long[axes];

    public int Count { get; private set; }

    public void Add(int total, IReadOnlyList<int> axisValues)
    {
        Count++;
        _totals[total] = _totals.GetValueOrDefault(total) + 1;
        for (var i = 0; i < _axes.Length; i++)
        {
            _axes[i] += axisValues[i];
        }
    }

    public GroupScore Score()
    {
        var sum = _totals.Sum(t => (long)t.Key * t.Value);
        return new(
            Count,
            Rounded((double)sum / Count),
            Median(),
            [.. _axes.Select(a => Rounded((double)a / Count))]
        );
    }

    // 中央値: of an even number, halfway between the two in the middle.
    private double Median()
    {
        var (low, high) = (At((Count - 1) / 2), At(Count / 2));
        return (low + high) / 2.0;
    }

    private int At(int place)
    {
        foreach (var (total, count) in _totals)
        {
            if (place < count)
            {
                return total;
            }

            place -= count;
        }

        return 0;
    }

    private static double Rounded(double value) =>
        Math.Round(value, 1, MidpointRounding.AwayFromZero);
}

/// <summary>集まりの平均と中央値.</summary>
public sealed record GroupScore(int Count, double Mean, double Median, IReadOnlyList<double> Axes);

/// <summary>比べられる集まり: which ones are large enough.</summary>
public static class ComparedGroups
{
    /// <summary>Fewer than that are nobody's business: neither shown nor to be worked out from others.</summary>
    public const int HiddenBelow = 10;

    /// <summary>Fewer than that say too little to compare with.</summary>
    public const int ComparedFrom = 30;

    /// <summary>The groups of one kind that may be published.</summary>
    /// <param name="groups">All groups of one kind, with their sizes.</param>
    /// <param name="whole">How many there are in all, those in no group included.</param>
    public static IReadOnlySet<string> Published(
        IReadOnlyDictionary<string, int> groups,
        int whole
    ) =>
        whole < ComparedFrom
            ? new HashSet<string>()
            : Suppression.Shown(
                groups.Select(g => (g.Key, g.Value)),
                whole - groups.Values.Sum(),
                ComparedFrom,
                HiddenBelow
            );
}
