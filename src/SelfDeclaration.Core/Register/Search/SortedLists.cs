namespace SelfDeclaration.Register.Search;

/// <summary>Sorted lists of a block's lower halves, and what is done to them in place.</summary>
internal static class SortedLists
{
    // From this many times as long on, a list is looked up in by halving instead of walked along.
    private const int MuchLonger = 16;

    /// <summary>How many are below a value.</summary>
    public static int Below(ReadOnlySpan<ushort> list, int value)
    {
        var (low, high) = (0, list.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = list[middle] < value ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>Leaves in a list what is in the other as well.</summary>
    public static int Intersect(Span<ushort> list, int count, ReadOnlySpan<ushort> others)
    {
        var to = 0;
        if (others.Length / MuchLonger > count)
        {
            for (var i = 0; i < count && others.Length > 0; i++)
            {
                others = others[Below(others, list[i])..];
                if (others.Length > 0 && others[0] == list[i])
                {
                    list[to++] = list[i];
                }
            }

            return to;
        }

        var at = 0;
        for (var i = 0; i < count && at < others.Length; )
        {
            var (one, other) = (list[i], others[at]);
            list[to] = one;
            to += one == other ? 1 : 0;
            i += one <= other ? 1 : 0;
            at += other <= one ? 1 : 0;
        }

        return to;
    }

    /// <summary>Leaves, of a list, what is in a set of bits, or what is not.</summary>
    /// <param name="list">May be the one that is written to.</param>
    public static int KeepSet(
        ReadOnlySpan<ushort> list,
        ReadOnlySpan<ulong> bits,
        Span<ushort> kept,
        bool not = false
    )
    {
        var (to, wanted) = (0, not ? 0UL : 1UL);
        foreach (var ordinal in list)
        {
            kept[to] = ordinal;
            to += ((bits[ordinal >> 6] >> ordinal) & 1) == wanted ? 1 : 0;
        }

        return to;
    }

    /// <summary>Leaves, of a list, what is not among some ordinals.</summary>
    public static int Except(Span<ushort> list, int count, ReadOnlySpan<int> ordinals, int start)
    {
        if (ordinals.IsEmpty)
        {
            return count;
        }

        var (to, at) = (0, 0);
        for (var i = 0; i < count; i++)
        {
            while (at < ordinals.Length && ordinals[at] - start < list[i])
            {
                at++;
            }

            if (at == ordinals.Length || ordinals[at] - start != list[i])
            {
                list[to++] = list[i];
            }
        }

        return to;
    }
}
