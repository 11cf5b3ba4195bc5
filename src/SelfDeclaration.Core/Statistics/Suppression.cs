namespace SelfDeclaration.Statistics;

/// <summary>少ない数字を出さない: which parts of a whole may be shown when the whole is shown too.</summary>
public static class Suppression
{
    /// <summary>
    /// Hides what is too small, and then the smallest of the rest for as long as the hidden ones could be told by
    /// subtracting the shown ones from the whole.
    /// </summary>
    /// <param name="parts">Name and size of each part.</param>
    /// <param name="rest">Size of what is never shown, e.g. those who did not say.</param>
    /// <param name="least">Fewer are too few to show.</param>
    /// <param name="hidden">Fewer are too few to hide among; as many as may be shown, unless given.</param>
    /// <returns>Names of the parts that may be shown.</returns>
    public static IReadOnlySet<string> Shown(
        IEnumerable<(string Name, int Count)> parts,
        int rest,
        int least,
        int? hidden = null
    )
    {
        var all = parts.Where(p => p.Count > 0).ToList();
        var shown = all.Where(p => p.Count >= least)
            // Ties by name: which one goes must not depend on the order they came in.
            .OrderBy(p => p.Count)
            .ThenBy(p => p.Name, StringComparer.Ordinal)
            .ToList();
        var unseen = rest + all.Where(p => p.Count < least).Sum(p => p.Count);
        while (unseen > 0 && unseen < (hidden ?? least) && shown.Count > 0)
        {
            unseen += shown[0].Count;
            shown.RemoveAt(0);
        }

        return shown.Select(p => p.Name).ToHashSet();
    }
}
