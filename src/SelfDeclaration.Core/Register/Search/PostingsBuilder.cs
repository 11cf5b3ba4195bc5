using System.Runtime.InteropServices;

namespace SelfDeclaration.Register.Search;

/// <summary>Makes <see cref="Postings"/>: once to learn how long each list becomes, once to write it. Each processor takes some of the blocks.</summary>
internal static class PostingsBuilder
{
    // More would not be faster: they wait for memory.
    private const int MostParts = 4;

    /// <param name="columns">Whose texts.</param>
    /// <param name="left">The texts that have any of the grams, sorted.</param>
    /// <param name="grams">For each position of the text the gram that begins there, or −1.</param>
    /// <param name="grammar">How many grams there are.</param>
    public static Postings Build(RegisterColumns columns, int[] left, int[] grams, int grammar)
    {
        var count = Math.Clamp(Math.Min(Environment.ProcessorCount, columns.Blocks), 1, MostParts);
        var parts = Enumerable
            .Range(0, count)
            .Select(i => new Part(
                columns,
                left,
                grams,
                grammar,
                columns.Blocks * i / count,
                columns.Blocks * (i + 1) / count
            ))
            .ToArray();
        Parallel.ForEach(parts, part => part.Measure());
        var (counts, starts, at) = (new int[grammar], new int[grammar], 0);
        for (var gram = 0; gram < grammar; gram++)
        {
            starts[gram] = at;
            foreach (var part in parts)
            {
                counts[gram] += part.Counts[gram];
                var size = part.Places[gram];
                part.Places[gram] = at;
                at = checked(at + size);
            }
        }

        var values = new ushort[at];
        Parallel.ForEach(parts, part => part.Write(values));
        return new(counts, starts, values);
    }

    private sealed class Part(
        RegisterColumns columns,
        int[] left,
        int[] grams,
        int grammar,
        int firstBlock,
        int endBlock
    )
    {
        private readonly int[] last = new int[grammar];
        private readonly int[] inBlock = new int[grammar];
        private readonly int[] steps = new int[grammar];
        private readonly List<int> met = [];
        private readonly List<int> ends = [];

        public int[] Counts { get; } = new int[grammar];

        /// <summary>First how long this part of each list is, then where it is written next.</summary>
        public int[] Places { get; } = new int[grammar];

        public void Measure()
        {
            Array.Fill(last, int.MinValue);
            for (var block = firstBlock; block < endBlock; block++)
            {
                CountIn(block);
                foreach (var gram in met)
                {
                    Counts[gram] += inBlock[gram];
                    Places[gram] += 2 + Postings.SizeOf(inBlock[gram], steps[gram]);
                    (inBlock[gram], steps[gram]) = (0, 0);
                }
            }
        }

        public void Write(ushort[] values)
        {
            Array.Fill(last, int.MinValue);
            for (var block = firstBlock; block < endBlock; block++)
            {
                CountIn(block);
                foreach (var gram in met)
                {
                    var place = Places[gram];
                    (values[place], values[place + 1]) = (
                        (ushort)block,
                        (ushort)(inBlock[gram] - 1)
                    );
                    var size = Postings.SizeOf(inBlock[gram], steps[gram]);
                    if (Postings.FormOf(inBlock[gram]) is PostingsForm.Steps)
                    {
                        values[place + 2] = (ushort)size;
                    }

                    ends.Add(place + 2 + size);
                    Places[gram] = place + 2;
                    steps[gram] = 0;
                }

                WriteIn(block, values);
                for (var i = 0; i < met.Count; i++)
                {
                    Places[met[i]] = ends[i];
                    (inBlock[met[i]], steps[met[i]]) = (0, 0);
                }

                ends.Clear();
            }
        }

        private void CountIn(int block)
        {
            met.Clear();
            var from = block * Block.Size;
            foreach (var ordinal in LeftIn(from))
            {
                var end = columns.TextStart[ordinal + 1];
                for (var p = columns.TextStart[ordinal]; p < end; p++)
                {
                    var gram = grams[p];
                    if (gram < 0 || last[gram] == ordinal)
                    {
                        continue;
                    }

                    // A step of 255 and more goes on in the next byte.
                    steps[gram] += (ordinal - Math.Max(last[gram], from)) / 255 + 1;
                    last[gram] = ordinal;
                    if (inBlock[gram]++ == 0)
                    {
                        met.Add(gram);
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
                for (var p = columns.TextStart[ordinal]; p < end; p++)
                {
                    var gram = grams[p];
                    // Marked otherwise than when they were counted.
                    if (gram < 0 || last[gram] == ~ordinal)
                    {
                        continue;
                    }

                    // What was only counted yet is no step's beginning.
                    var step = ordinal - (last[gram] < 0 ? Math.Max(~last[gram], from) : from);
                    last[gram] = ~ordinal;
                    Write(gram, ordinal - from, step, values);
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
}
