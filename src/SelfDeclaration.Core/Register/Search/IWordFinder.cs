namespace SelfDeclaration.Register.Search;

/// <summary>Finds where a word stands: by reading everything, or by an index.</summary>
internal interface IWordFinder
{
    /// <summary>Null when it stands nowhere. What is returned serves one walk through the blocks, forwards.</summary>
    IFound? Find(string word);
}

/// <summary>Where something stands, block by block.</summary>
internal interface IFound
{
    /// <summary>In how many texts at most.</summary>
    int Most { get; }

    /// <summary>It is in that many, and <see cref="Keep"/> is all there is to do.</summary>
    bool IsExact { get; }

    /// <summary>The first block from this one on in which it may stand; <see cref="Block.None"/> when there is no more.</summary>
    int NextBlock(int from);

    /// <summary>Of the ordinals in the block, keeps those where it may stand, as far as that is quick to tell.</summary>
    void Keep(Block block);

    /// <summary>Of those, keeps the ones where it does. Whatever else narrows the block comes before.</summary>
    void Verify(Block block);
}
