namespace SelfDeclaration.Register.Search;

/// <summary>Finds where a word stands: by reading everything, or by an index.</summary>
internal interface IWordFinder
{
    /// <summary>Of the ordinals in <paramref name="bits"/>, keeps those whose text contains the word.</summary>
    void Keep(Span<ulong> bits, string word);
}
