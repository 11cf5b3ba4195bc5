namespace SelfDeclaration.Register.Search;

/// <summary>Many short pieces of text, put one behind the other. Nothing is moved when there are more, nor when two such heaps become one.</summary>
internal sealed class Pieces
{
    private const int PageBits = 20;
    private const int LongestPage = 1 << PageBits;
    private const int ShortestPage = 1 << 12;

    private readonly List<char[]> pages = [];
    private int used;

    /// <summary>Where it lies: the number of its page, and where in it.</summary>
    public int Append(ReadOnlySpan<char> piece)
    {
        if (pages.Count == 0 || pages[^1].Length - used < piece.Length)
        {
            // Most registers are small, such as what changed since this morning.
            var size = pages.Count == 0 ? ShortestPage : pages[^1].Length * 2;
            pages.Add(
                GC.AllocateUninitializedArray<char>(Math.Clamp(size, piece.Length, LongestPage))
            );
            used = 0;
        }

        var place = ((pages.Count - 1) << PageBits) | used;
        piece.CopyTo(pages[^1].AsSpan(used));
        used += piece.Length;
        return place;
    }

    public ReadOnlySpan<char> Of(int place, int length) =>
        pages[place >> PageBits].AsSpan(place & (LongestPage - 1), length);

    /// <summary>Takes over all pieces of another, which is not used again.</summary>
    /// <returns>By how much their places have grown.</returns>
    public int Take(Pieces other)
    {
        var moved = pages.Count << PageBits;
        pages.AddRange(other.pages);
        used = other.pages.Count == 0 ? used : other.used;
        return moved;
    }
}
