using System.Numerics;

namespace SelfDeclaration.Register.Search;

/// <summary>五十音順: takes the first of a set in the order of kana.</summary>
internal static class KanaOrder
{
    public static (int Total, List<(SortKey, int)> First) Take(
        RegisterColumns columns,
        Matching matching,
        SortKey? after,
        int most
    )
    {
        using var rented = new RentedBits(columns.Words);
        var match = rented.Span;
        match.Clear();
        var total = 0;
        using (var block = Block.Rent())
        {
            while (matching.Next(block) is > 0 and var count)
            {
                total += count;
                block.CopyTo(match);
            }
        }

        var from = after is { } place ? FirstAfter(columns, place) : 0;
        var places =
            Walked(columns, match, from, most, steps: total)
            ?? Collected(columns, match, from, most);
        return (
            total,
            [.. places.Select(p => columns.ByKana[p]).Select(o => (KeyAt(columns, o), o))]
        );
    }

    private static SortKey KeyAt(RegisterColumns columns, int ordinal) =>
        new(
            RegisterPart.NotByCloseness,
            columns.KanaOf(ordinal).ToString(),
            columns.DayOf(ordinal),
            columns.KeyOf(ordinal)
        );

    /// <summary>Goes along the order until the page is full; null when that took as many steps as there are to choose from, for they may all stand at its end.</summary>
    private static List<int>? Walked(
        RegisterColumns columns,
        ReadOnlySpan<ulong> match,
        int from,
        int most,
        int steps
    )
    {
        List<int> places = [];
        var end = (int)Math.Min(columns.Count, (long)from + steps);
        for (var place = from; place < end && places.Count < most; place++)
        {
            if (Bits.Has(match, columns.ByKana[place]))
            {
                places.Add(place);
            }
        }

        return places.Count == most || end == columns.Count ? places : null;
    }

    /// <summary>Goes along what matches, and keeps the first in order.</summary>
    private static List<int> Collected(
        RegisterColumns columns,
        ReadOnlySpan<ulong> match,
        int from,
        int most
    )
    {
        List<int> first = [];
        for (var i = 0; i < match.Length; i++)
        {
            for (var left = match[i]; left != 0; left &= left - 1)
            {
                var place = columns.KanaPlace[(i << 6) | BitOperations.TrailingZeroCount(left)];
                if (place < from || (first.Count == most && place > first[^1]))
                {
                    continue;
                }

                first.Insert(~first.BinarySearch(place), place);
                if (first.Count > most)
                {
                    first.RemoveAt(most);
                }
            }
        }

        return first;
    }

    private static int FirstAfter(RegisterColumns columns, SortKey after)
    {
        var (low, high) = (0, columns.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            var isAfter = KeyAt(columns, columns.ByKana[middle]).CompareTo(after) > 0;
            (low, high) = isAfter ? (low, middle) : (middle + 1, high);
        }

        return low;
    }
}
