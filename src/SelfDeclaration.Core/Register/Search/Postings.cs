using System.Runtime.InteropServices;

namespace SelfDeclaration.Register.Search;

/// <summary>出現の一覧: for each gram of one length, the ordinals whose text contains it.</summary>
/// <remarks>
/// Laid out as Roaring bitmaps are: for every 65,536 ordinals that have any, their block, how many, and then the ordinals'
/// lower halves, or from 4,096 on a bitmap of 8 KiB, which is shorter. All in one array.
/// </remarks>
internal sealed class Postings
{
    private const int Block = 1 << 16;
    private const int BlockWords = Block / 64;
    private const int MostListed = 4096;

    private readonly int[] counts;
    private readonly int[] starts;
    private readonly ushort[] values;

    /// <param name="columns">Whose texts.</param>
    /// <param name="grams">For each position of the text the gram that begins there, or −1.</param>
    /// <param name="grammar">How many grams there are.</param>
    public Postings(RegisterColumns columns, int[] grams, int grammar)
    {
        counts = new int[grammar];
        ForEach(columns, grams, grammar, (gram, _) => counts[gram]++);
        var next = new int[grammar];
        var total = 0;
        for (var gram = 0; gram < grammar; gram++)
        {
            next[gram] = total;
            total += counts[gram];
        }

        var ordinals = new int[total];
        ForEach(columns, grams, grammar, (gram, ordinal) => ordinals[next[gram]++] = ordinal);
        starts = new int[grammar];
        values = Pack(ordinals);
    }

    /// <summary>In how many texts the gram stands.</summary>
    public int CountOf(int gram) => counts[gram];

    /// <summary>Of the ordinals in bits, keeps those that have the gram.</summary>
    public void Keep(Span<ulong> bits, int gram)
    {
        Span<ulong> listed = stackalloc ulong[BlockWords];
        var (at, left, cleared) = (starts[gram], counts[gram], 0);
        while (left > 0)
        {
            var from = values[at] * BlockWords;
            var count = values[at + 1] + 1;
            bits[cleared..from].Clear();
            cleared = Math.Min(from + BlockWords, bits.Length);
            var block = bits[from..cleared];
            at += 2;
            if (count > MostListed)
            {
                var bitmap = MemoryMarshal.Cast<ushort, ulong>(values.AsSpan(at, MostListed));
                Bits.And(block, bitmap[..block.Length]);
                at += MostListed;
            }
            else
            {
                listed.Clear();
                foreach (var ordinal in values.AsSpan(at, count))
                {
                    Bits.Set(listed, ordinal);
                }

                Bits.And(block, listed[..block.Length]);
                at += count;
            }

            left -= count;
        }

        bits[cleared..].Clear();
    }

    /// <summary>Each gram of each text once, the texts in order.</summary>
    private static void ForEach(
        RegisterColumns columns,
        int[] grams,
        int grammar,
        Action<int, int> found
    )
    {
        var last = new int[grammar];
        Array.Fill(last, -1);
        for (var ordinal = 0; ordinal < columns.Count; ordinal++)
        {
            for (var p = columns.TextStart[ordinal]; p < columns.TextStart[ordinal + 1]; p++)
            {
                var gram = grams[p];
                if (gram >= 0 && last[gram] != ordinal)
                {
                    last[gram] = ordinal;
                    found(gram, ordinal);
                }
            }
        }
    }

    private ushort[] Pack(int[] ordinals)
    {
        var packed = new ushort[SizeOf(ordinals)];
        var (from, at) = (0, 0);
        for (var gram = 0; gram < counts.Length; gram++)
        {
            starts[gram] = at;
            var end = from + counts[gram];
            while (from < end)
            {
                var to = EndOfBlock(ordinals, from, end);
                var block = ordinals.AsSpan(from, to - from);
                packed[at++] = (ushort)(block[0] / Block);
                packed[at++] = (ushort)(block.Length - 1);
                if (block.Length > MostListed)
                {
                    foreach (var ordinal in block)
                    {
                        packed[at + (ordinal % Block >> 4)] |= (ushort)(1 << (ordinal & 15));
                    }

                    at += MostListed;
                }
                else
                {
                    foreach (var ordinal in block)
                    {
                        packed[at++] = (ushort)ordinal;
                    }
                }

                from = to;
            }
        }

        return packed;
    }

    private int SizeOf(int[] ordinals)
    {
        var (from, size) = (0, 0);
        foreach (var count in counts)
        {
            var end = from + count;
            while (from < end)
            {
                var to = EndOfBlock(ordinals, from, end);
                size += 2 + Math.Min(to - from, MostListed);
                from = to;
            }
        }

        return size;
    }

    private static int EndOfBlock(int[] ordinals, int from, int end)
    {
        var block = ordinals[from] / Block;
        var to = from + 1;
        while (to < end && ordinals[to] / Block == block)
        {
            to++;
        }

        return to;
    }
}
