namespace SelfDeclaration.Statistics;

/// <summary>色の段階: a few classes of counts for a map, with about as many places in each.</summary>
/// <remarks>
/// One prefecture has a sixth of all businesses, so classes of equal width would paint all others alike.
/// The bounds are said beside the map, so they follow from the counts alone.
/// </remarks>
public sealed class ShadeSteps
{
    /// <summary>More shades than that are not told apart.</summary>
    public const int Most = 5;

    private ShadeSteps(IReadOnlyList<(int From, int To)> classes) => Classes = classes;

    /// <summary>From the lowest, without gaps, both bounds counted; none when nothing is above zero.</summary>
    public IReadOnlyList<(int From, int To)> Classes { get; }

    public static ShadeSteps Of(IEnumerable<int> counts)
    {
        var sorted = counts.Where(c => c > 0).Order().ToList();
        var highest = Enumerable
            .Range(1, sorted.Count == 0 ? 0 : Most)
            .Select(n => sorted[((sorted.Count * n) + Most - 1) / Most - 1])
            .Distinct();
        List<(int From, int To)> classes = [];
        foreach (var to in highest)
        {
            classes.Add((classes is [.., var below] ? below.To + 1 : 1, to));
        }

        return new(classes);
    }

    /// <summary>0 for nothing, else the number of the class from 1 on.</summary>
    public int Of(int count) => Classes.Count(c => c.From <= count);
}
