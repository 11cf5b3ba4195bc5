namespace SelfDeclaration.Register.Search;

/// <summary>A word that has a list of its own: there is nothing to look at.</summary>
internal sealed class FoundWhole(Postings.Cursor cursor) : IFound
{
    private Postings.Cursor cursor = cursor;

    public int Most { get; } = cursor.Count;

    public bool IsExact => true;

    public int NextBlock(int from) => cursor.Next(from);

    public void Keep(Block block) => cursor.Keep(block);

    public void Verify(Block block) { }
}

/// <summary>A word by the lists of its rarest parts; what is in them is looked at.</summary>
internal sealed class FoundParts : IFound
{
    // A list that much longer costs more to go along than looking at what it would leave out.
    private const int MuchLonger = 16;
    private const int MostLists = 3;

    // As does any for so few.
    private const int Few = 64;

    private readonly RegisterColumns columns;
    private readonly string word;
    private readonly Postings.Cursor[] rarest;

    public FoundParts(RegisterColumns columns, string word, List<Postings.Cursor> parts)
    {
        (this.columns, this.word) = (columns, word);
        parts.Sort((a, b) => a.Count.CompareTo(b.Count));
        Most = parts[0].Count;
        var longest = Most > Few ? (long)Most * MuchLonger : Most;
        rarest = [.. parts.TakeWhile(p => p.Count <= longest).Take(MostLists)];
    }

    public int Most { get; }

    public bool IsExact => false;

    public int NextBlock(int from) => rarest[0].Next(from);

    public void Keep(Block block)
    {
        for (var i = 0; i < rarest.Length; i++)
        {
            rarest[i].Keep(block);
        }
    }

    public void Verify(Block block) => block.KeepVerified(columns, word);
}
