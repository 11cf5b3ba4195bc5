using System.Numerics;

namespace SelfDeclaration.Register.Search;

/// <summary>五十音順: takes the first of a set in the order of kana.</summary>
internal static class KanaOrder
{
    // With fewer than one in this many, collecting and sorting them is faster than walking the order until a page is full.
    private const int Sparse = 64;

    public static List<(SortKey, int)> Take(
        RegisterColumns columns,
        ReadOnlySpan<ulong> match,
        int total,
        SortKey? after,
        int most
    )
    {
        var from = after is { } place ? FirstAfter(columns, place) : 0;
        var ordinals =
            total < columns.Count / Sparse
                ? Collected(columns, match, from).Order().Take(most).Select(p => columns.ByKana[p])
                : Walked(columns, match, from, most);
        return [.. ordinals.Select(o => (KeyAt(columns, o), o))];
    }

    private static List<int> Walked(
        RegisterColumns columns,
        ReadOnlySpan<ulong> match,
        int from,
        int most
    )
    {
        List<int> ordinals = [];
        for (var p = from; p < columns.Count && ordinals.Count < most; p++)
        {
            if (Bits.Has(match, columns.ByKana[p]))
            {
                ordinals.Add(columns.ByKana[p]);
            }
        }

        return ordinals;
    }

    private static SortKey KeyAt(RegisterColumns columns, int ordinal) =>
        new(
            RegisterPart.NotByCloseness,
            columns.KanaOf(ordinal).ToString(),
            columns.Days[ordinal],
            columns.Keys[ordinal]
        );

    private static List<int> Collected(RegisterColumns columns, ReadOnlySpan<ulong> match, int from)
    {
        List<int> places = [];
        for (var i = 0; i < match.Length; i++)
        {
            for (var left = match[i]; left != 0; left &= left - 1)
            {
                var kana = columns.KanaPlace[(i << 6) | BitOperations.TrailingZeroCount(left)];
                if (kana >= from)
                {
                    places.Add(kana);
                }
            }
        }

        return places;
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
