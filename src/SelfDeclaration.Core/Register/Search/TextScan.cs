using System.Runtime.InteropServices;

namespace SelfDeclaration.Register.Search;

/// <summary>走査: reads all text with the processor's widest instructions. Needs no preparation.</summary>
/// <remarks>Searches what changed since the index was built, and is what the index is tested against.</remarks>
internal sealed class TextScan(RegisterColumns columns) : IWordFinder
{
    // Below this many left, looking at each is faster than reading everything: a page of text costs as much as some 30 looks.
    private const int Few = 32;

    public IFound Find(string word) => new Found(columns, word);

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

    private sealed class Found(RegisterColumns columns, string word) : IFound
    {
        public int Most => int.MaxValue;

        public bool IsExact => false;

        public int NextBlock(int from) => from < columns.Blocks ? from : Block.None;

        public void Keep(Block block) { }

        public void Verify(Block block)
        {
            var starts = columns.TextStart;
            var ordinal = block.Base;
            var end = Math.Min(ordinal + Block.Size, columns.Count);
            if (block.Count <= (end - ordinal) / Few)
            {
                block.KeepVerified(columns, word);
                return;
            }

            var hits = new List<ushort>();
            var text = columns.Text.AsSpan(0, starts[end]);
            var at = starts[ordinal];
            while (text[at..].IndexOf(word, StringComparison.Ordinal) is >= 0 and var hit)
            {
                ordinal = OrdinalAt(starts, ordinal, at + hit);
                hits.Add((ushort)ordinal);
                at = starts[ordinal + 1];
            }

            block.Keep(CollectionsMarshal.AsSpan(hits));
        }
    }
}
