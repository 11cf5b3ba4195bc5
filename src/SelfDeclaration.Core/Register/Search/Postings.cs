using System.Runtime.InteropServices;

namespace SelfDeclaration.Register.Search;

/// <summary>出現の一覧: for each gram of one length, the ordinals whose text contains it.</summary>
/// <remarks>
/// Laid out much as Roaring bitmaps are: for every 65,536 ordinals that have any, their block, how many, and then what is
/// shortest: the ordinals' lower halves; or one byte for each step from one to the next, 255 for a step that goes on; or
/// a bitmap of 8 KiB. All in one array. A gram that stands in as many texts as a part of it stands in the same ones,
/// and has the part's list: with long words in many names that is every second list.
/// </remarks>
internal sealed class Postings
{
    // Steps are up to 256 bytes more than one for each; a bitmap is 8,192.
    private const int MostListed = 256;
    private const int MostSteps = 8192;
    private const int BitmapSize = Block.Size / 16;

    private readonly int[] counts;
    private readonly int[] starts;
    private readonly ushort[] values;
    private readonly Postings? shorter;

    /// <param name="counts">In how many texts each gram stands.</param>
    /// <param name="starts">Where its list begins; or the complement of the gram one shorter that has the same.</param>
    /// <param name="values">The lists.</param>
    /// <param name="shorter">Of the grams one shorter.</param>
    public Postings(int[] counts, int[] starts, ushort[] values, Postings? shorter) =>
        (this.counts, this.starts, this.values, this.shorter) = (counts, starts, values, shorter);

    /// <summary>In how many texts the gram stands.</summary>
    public int CountOf(int gram) => counts[gram];

    public Cursor Of(int gram) =>
        starts[gram] < 0 ? shorter!.Of(~starts[gram]) : new(values, starts[gram], counts[gram]);

    /// <summary>How many values a block's list takes, without its block and count.</summary>
    /// <param name="count">How many ordinals.</param>
    /// <param name="steps">How many bytes their steps.</param>
    public static int SizeOf(int count, int steps) =>
        FormOf(count) switch
        {
            PostingsForm.Listed => count,
            PostingsForm.Steps => 1 + (steps + 1) / 2,
            _ => BitmapSize,
        };

    public static PostingsForm FormOf(int count) =>
        count <= MostListed ? PostingsForm.Listed
        : count <= MostSteps ? PostingsForm.Steps
        : PostingsForm.Bitmap;

    public void Write(SnapshotWriter to)
    {
        to.Write<int>(counts);
        to.Write<int>(starts);
        to.Write<ushort>(values);
    }

    public static Postings Read(SnapshotReader from, Postings? shorter) =>
        new(from.Read<int>(), from.Read<int>(), from.Read<ushort>(), shorter);

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
                // Steps say how many values they take.
                at += 2 + SizeOf(count, (values[at + 2] - 1) * 2);
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
            var list = values.AsSpan(at + 2);
            switch (FormOf(count))
            {
                case PostingsForm.Listed:
                    block.Keep(list[..count]);
                    break;
                case PostingsForm.Steps:
                    block.KeepSteps(MemoryMarshal.AsBytes(list[1..list[0]]), count);
                    break;
                default:
                    block.KeepBits(MemoryMarshal.Cast<ushort, ulong>(list[..BitmapSize]));
                    break;
            }
        }
    }
}

/// <summary>How a block's list is written.</summary>
internal enum PostingsForm
{
    Listed,
    Steps,
    Bitmap,
}
