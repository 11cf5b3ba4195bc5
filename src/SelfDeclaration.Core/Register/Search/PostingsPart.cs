using System.Runtime.InteropServices;

namespace SelfDeclaration.Register.Search;

/// <summary>What <see cref="PostingsBuilder"/> does of some neighbouring blocks.</summary>
internal sealed class PostingsPart(
    RegisterColumns columns,
    int[] left,
    int[] grams,
    int grammar,
    int firstBlock,
    int endBlock
)
{
    // No ordinal: this gram has the list of another.
    private const int Elsewhere = int.MaxValue;

    private readonly int[] last = new int[grammar];
    private readonly int[] inBlock = new int[grammar];
    private readonly int[] steps = new int[grammar];
    private readonly List<int> met = [];

    // What each block has: of a gram how many, and how many bytes their steps.
    private readonly List<(int Gram, int Count, int Steps)[]> blocks = [];

    public int[] Counts { get; } = new int[grammar];

    /// <summary>First how long this part of each list is, then where it is written next.</summary>
    public int[] Places { get; } = new int[grammar];

    public void Measure()
    {
        Array.Fill(last, int.MinValue);
        for (var block = firstBlock; block < endBlock; block++)
        {
            CountIn(block);
            blocks.Add([.. met.Select(gram => (gram, inBlock[gram], steps[gram]))]);
            foreach (var gram in met)
            {
                Counts[gram] += inBlock[gram];
                Places[gram] += 2 + Postings.SizeOf(inBlock[gram], steps[gram]);
                (inBlock[gram], steps[gram]) = (0, 0);
            }

            met.Clear();
        }
    }

    public void Write(int[] starts, ushort[] values)
    {
        for (var gram = 0; gram < last.Length; gram++)
        {
            last[gram] = starts[gram] < 0 ? Elsewhere : int.MinValue;
        }

        for (var block = firstBlock; block < endBlock; block++)
        {
            var lists = blocks[block - firstBlock];
            foreach (var (gram, count, bytes) in lists)
            {
                inBlock[gram] = count;
                if (last[gram] != Elsewhere)
                {
                    Begin(block, Places[gram], count, bytes, values);
                    Places[gram] += 2;
                }
            }

            WriteIn(block, values);
            foreach (var (gram, count, bytes) in lists)
            {
                // A list of single ordinals has moved on by itself.
                Places[gram] +=
                    Postings.FormOf(count) is PostingsForm.Listed
                        ? 0
                        : Postings.SizeOf(count, bytes);
                steps[gram] = 0;
            }
        }
    }

    private static void Begin(int block, int place, int count, int steps, ushort[] values)
    {
        (values[place], values[place + 1]) = ((ushort)block, (ushort)(count - 1));
        if (Postings.FormOf(count) is PostingsForm.Steps)
        {
            values[place + 2] = (ushort)Postings.SizeOf(count, steps);
        }
    }

    private void CountIn(int block)
    {
        var from = block * Block.Size;
        foreach (var ordinal in LeftIn(from))
        {
            var end = columns.TextStart[ordinal + 1];
            for (var p = columns.TextStart[ordinal]; p < end; )
            {
                var gram = grams[p];
                if (gram < 0)
                {
                    p -= gram;
                    continue;
                }

                p++;
                if (last[gram] is var before && before != ordinal)
                {
                    // A step of 255 and more goes on in the next byte.
                    steps[gram] += (ordinal - Math.Max(before, from)) / 255 + 1;
                    last[gram] = ordinal;
                    if (inBlock[gram]++ == 0)
                    {
                        met.Add(gram);
                    }
                }
            }
        }
    }

    private void WriteIn(int block, ushort[] values)
    {
        var from = block * Block.Size;
        foreach (var ordinal in LeftIn(from))
        {
            var end = columns.TextStart[ordinal + 1];
            for (var p = columns.TextStart[ordinal]; p < end; )
            {
                var gram = grams[p];
                if (gram < 0)
                {
                    p -= gram;
                    continue;
                }

                p++;
                if (last[gram] is var before && before != ordinal && before != Elsewhere)
                {
                    last[gram] = ordinal;
                    Write(gram, ordinal - from, ordinal - Math.Max(before, from), values);
                }
            }
        }
    }

    private void Write(int gram, int within, int step, ushort[] values)
    {
        ref var place = ref Places[gram];
        switch (Postings.FormOf(inBlock[gram]))
        {
            case PostingsForm.Listed:
                values[place++] = (ushort)within;
                break;
            case PostingsForm.Bitmap:
                values[place + (within >> 4)] |= (ushort)(1 << (within & 15));
                break;
            default:
                var bytes = MemoryMarshal.AsBytes(values.AsSpan(place + 1));
                for (; step >= byte.MaxValue; step -= byte.MaxValue)
                {
                    bytes[steps[gram]++] = byte.MaxValue;
                }

                bytes[steps[gram]++] = (byte)step;
                break;
        }
    }

    private ReadOnlySpan<int> LeftIn(int from)
    {
        var (first, end) = (
            left.AsSpan().BinarySearch(from),
            left.AsSpan().BinarySearch(from + Block.Size)
        );
        return left.AsSpan()[(first < 0 ? ~first : first)..(end < 0 ? ~end : end)];
    }
}
