namespace SelfDeclaration.Register.Search;

/// <summary>Which lists of the index a word needs: its own, or the rarest of its parts and what is in the texts.</summary>
internal struct NgramPlan
{
    // Looking at texts this few costs less than another list.
    private const int Few = 64;

    private int length;
    private GramList rarest;
    private GramList second;
    private bool isWhole;

    public void Consider(Postings postings, int gram, int ofLength)
    {
        var list = new GramList(postings, gram);
        if (rarest.Postings is null || list.Count < rarest.Count)
        {
            // A part of the rarest adds nothing to it.
            second = length == ofLength ? rarest : default;
            (rarest, length) = (list, ofLength);
        }
        else if (
            list != rarest
            && length == ofLength
            && (second.Postings is null || list.Count < second.Count)
        )
        {
            second = list;
        }
    }

    /// <summary>The word itself has a list: there is nothing to look at.</summary>
    public void SetWhole(Postings postings, int gram) =>
        (rarest, isWhole) = (new(postings, gram), true);

    public readonly IFound Found(RegisterColumns columns, string word) =>
        isWhole ? new Whole(rarest.Cursor)
        : rarest.Count > Few && second.Postings is not null
            ? new Parts(columns, word, rarest.Cursor, second.Cursor)
        : new Parts(columns, word, rarest.Cursor, null);

    private readonly record struct GramList(Postings Postings, int Gram)
    {
        public int Count => Postings.CountOf(Gram);

        public Postings.Cursor Cursor => Postings.Of(Gram);
    }

    private sealed class Whole(Postings.Cursor cursor) : IFound
    {
        private Postings.Cursor cursor = cursor;

        public int Most { get; } = cursor.Count;

        public bool IsExact => true;

        public int NextBlock(int from) => cursor.Next(from);

        public void Keep(Block block) => cursor.Keep(block);

        public void Verify(Block block) { }
    }

    private sealed class Parts(
        RegisterColumns columns,
        string word,
        Postings.Cursor rarest,
        Postings.Cursor? second
    ) : IFound
    {
        private readonly bool hasSecond = second is not null;
        private Postings.Cursor rarest = rarest;
        private Postings.Cursor second = second ?? default;

        public int Most { get; } = rarest.Count;

        public bool IsExact => false;

        public int NextBlock(int from) => rarest.Next(from);

        public void Keep(Block block)
        {
            rarest.Keep(block);
            if (hasSecond)
            {
                second.Keep(block);
            }
        }

        public void Verify(Block block) => block.KeepVerified(columns, word);
    }
}
