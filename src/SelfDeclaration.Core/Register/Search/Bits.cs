using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SelfDeclaration.Register.Search;

/// <summary>A set of ordinals, one bit each, and what is done to such sets.</summary>
internal static class Bits
{
    public static bool Has(ReadOnlySpan<ulong> bits, int ordinal) =>
        (bits[ordinal >> 6] >> ordinal & 1) != 0;

    public static void Set(Span<ulong> bits, int ordinal) => bits[ordinal >> 6] |= 1UL << ordinal;

    public static void Clear(Span<ulong> bits, int ordinal) =>
        bits[ordinal >> 6] &= ~(1UL << ordinal);

    /// <summary>All ordinals from one to before another, and no others.</summary>
    public static void SetRange(Span<ulong> bits, int from, int to)
    {
        bits.Clear();
        if (from >= to)
        {
            return;
        }

        var (first, last) = (from >> 6, (to - 1) >> 6);
        bits[first..(last + 1)].Fill(ulong.MaxValue);
        bits[first] &= ulong.MaxValue << from;
        bits[last] &= ulong.MaxValue >> (63 - ((to - 1) & 63));
    }

    public static int Count(ReadOnlySpan<ulong> bits)
    {
        var count = 0;
        foreach (var word in bits)
        {
            count += BitOperations.PopCount(word);
        }

        return count;
    }

    /// <summary>Both of whole vectors of 512 bits, as a block is.</summary>
    public static void And(Span<ulong> bits, ReadOnlySpan<ulong> others)
    {
        var wide = MemoryMarshal.Cast<ulong, Vector512<ulong>>(bits);
        var with = MemoryMarshal.Cast<ulong, Vector512<ulong>>(others);
        for (var i = 0; i < wide.Length; i++)
        {
            wide[i] &= with[i];
        }
    }

    public static void AndNot(Span<ulong> bits, ReadOnlySpan<ulong> others)
    {
        for (var i = 0; i < bits.Length; i++)
        {
            bits[i] &= ~others[i];
        }
    }

    /// <summary>Keeps the ordinals whose code is in one of the ranges.</summary>
    /// <param name="codes">Filled up to 64 for each word of bits.</param>
    public static void Keep(
        Span<ulong> bits,
        ReadOnlySpan<byte> codes,
        IReadOnlyList<CodeRange> ranges
    )
    {
        ReadOnlySpan<CodeRange> all = [.. ranges];
        for (var i = 0; i < bits.Length; i++)
        {
            if (bits[i] == 0)
            {
                continue;
            }

            var sixtyFour = Vector512.Create(codes.Slice(i * 64, 64));
            var kept = 0UL;
            foreach (var range in all)
            {
                var above = sixtyFour - Vector512.Create(range.First);
                var width = Vector512.Create((byte)(range.Last - range.First));
                kept |= Vector512.LessThanOrEqual(above, width).ExtractMostSignificantBits();
            }

            bits[i] &= kept;
        }
    }
}
