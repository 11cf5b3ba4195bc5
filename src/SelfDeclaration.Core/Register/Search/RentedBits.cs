using System.Buffers;

namespace SelfDeclaration.Register.Search;

/// <summary>A set of ordinals for the time of one search: at five million, a new one for each would keep the garbage collector busy.</summary>
/// <remarks>What is in it at first is anybody's.</remarks>
internal readonly ref struct RentedBits
{
    private readonly ulong[] array;

    public RentedBits(int words)
    {
        array = ArrayPool<ulong>.Shared.Rent(words);
        Span = array.AsSpan(0, words);
    }

    public Span<ulong> Span { get; }

    public void Dispose() => ArrayPool<ulong>.Shared.Return(array);
}
