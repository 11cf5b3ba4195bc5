using System.Runtime.InteropServices;

namespace SelfDeclaration.Register.Search;

/// <summary>出現の一覧: for each gram of one length, the ordinals whose text contains it.</summary>
/// <remarks>
/// Laid out as Roaring bitmaps are: for every 65,536 ordinals that have any, their block, how many, and then the ordinals'
/// lower halves, or from 4,096 on a bitmap of 8 KiB, which is shorter. All in one array.
/// </remarks>
internal sealed class Postings
{
    public const int MostListed = 4096;

    private readonly int[] counts;
    private readonly int[] starts;
    private readonly ushort[] values;

    public Postings(int[] counts, int[] starts, ushort[] values) =>
        (this.counts, this.starts, this.values) = (counts, starts, values);

    /// <summary>In how many texts the gram stands.</summary>
    public int CountOf(int gram) => counts[gram];

    public Cursor Of(int gram) => new(values, starts[gram], counts[gram]);

    public void Write(SnapshotWriter to)
    {
        to.Write<int>(counts);
        to.Write<int>(starts);
        to.Write<ushort>(values);
    }

    public static Postings Read(SnapshotReader from) =>
        new(from.Read<int>(), from.Read<int>(), from.Read<ushort>());

    /// <summary>Goes along one gram's list, forwards.</summary>
    public struct Cursor(ushort[] values, int at, int left)
    {
        private int at = at;
        private int left = left;

        public readonly int Count => left;

        /// <summary>Goes to the first block from one on that has any.</summary>
        public int Next(int from)
        {
            while (left > 0 && values[at] < from)
            {
                var count = values[at + 1] + 1;
                at += 2 + Math.Min(count, MostListed);
                left -= count;
            }

            return left > 0 ? values[at] : Block.None;
        }

        public void Keep(Block block)
        {
            if (Next(block.Number) != block.Number)
            {
                block.Keep([]);
                return;
            }

            var count = values[at + 1] + 1;
            var listed = values.AsSpan(at + 2, Math.Min(count, MostListed));
            if (count > MostListed)
            {
                block.KeepBits(MemoryMarshal.Cast<ushort, ulong>(listed));
            }
            else
            {
                block.Keep(listed);
            }
        }
    }
}
