using System.Numerics;

namespace SelfDeclaration.Register.Search;

/// <summary>走査: reads all text with the processor's widest instructions. Needs no preparation.</summary>
/// <remarks>Searches what changed since the index was built, and is what the index is tested against.</remarks>
internal sealed class TextScan(RegisterColumns columns) : IWordFinder
{
    // Below this many left, looking at each is faster than reading everything: a page of text costs as much as some 30 looks.
    private const int Few = 32;

    public void Keep(Span<ulong> bits, string word)
    {
        if (Bits.Count(bits) <= columns.Count / Few)
        {
            KeepVerified(columns, bits, word);
            return;
        }

        using var rented = new RentedBits(bits.Length);
        var found = rented.Span;
        found.Clear();
        var text = columns.Text.AsSpan();
        var starts = columns.TextStart;
        var (at, ordinal) = (0, 0);
        while (text[at..].IndexOf(word, StringComparison.Ordinal) is >= 0 and var hit)
        {
            ordinal = OrdinalAt(starts, ordinal, at + hit);
            Bits.Set(found, ordinal);
            at = starts[ordinal + 1];
        }

        Bits.And(bits, found);
    }

    /// <summary>Looks at each ordinal that is left.</summary>
    public static void KeepVerified(RegisterColumns columns, Span<ulong> bits, string word)
    {
        for (var i = 0; i < bits.Length; i++)
        {
            for (var left = bits[i]; left != 0; left &= left - 1)
            {
                var ordinal = (i << 6) | BitOperations.TrailingZeroCount(left);
                if (columns.TextOf(ordinal).IndexOf(word, StringComparison.Ordinal) < 0)
                {
                    Bits.Clear(bits, ordinal);
                }
            }
        }
    }

    /// <summary>Whose text a position is in: doubles its steps from where the last one was found, then halves them.</summary>
    private static int OrdinalAt(int[] starts, int from, int position)
    {
        var step = 1;
        while (from + step < starts.Length - 1 && starts[from + step] <= position)
        {
            from += step;
            step *= 2;
        }

        var to = Math.Min(from + step, starts.Length - 1);
        while (to - from > 1)
        {
            var middle = (from + to) / 2;
            (from, to) = starts[middle] <= position ? (middle, to) : (from, middle);
        }

        return from;
    }
}
