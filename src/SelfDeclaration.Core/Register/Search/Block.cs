using System.Numerics;

namespace SelfDeclaration.Register.Search;

/// <summary>ブロック: which of 65,536 neighbouring ordinals match so far. A search goes from block to block, so that what it works on stays in the processor's nearest memory.</summary>
/// <remarks>Few are a sorted list, many are bits; «all from one to another» is neither, and what most blocks begin as. Rented, as a new one for each search would keep the garbage collector busy.</remarks>
internal sealed partial class Block : IDisposable
{
    public const int Size = 1 << 16;
    public const int Words = Size / 64;

    /// <summary>After the last block.</summary>
    public const int None = int.MaxValue;

    [ThreadStatic]
    private static Stack<Block>? spare;

    private readonly ulong[] bits = new ulong[Words];
    private readonly ushort[] listed = new ushort[Size];
    private readonly ushort[] others = new ushort[Size];
    private Form form;

    // Of what is listed; of all, where they begin and end.
    private int count;
    private int first;
    private int end;

    private Block() { }

    private enum Form
    {
        All,
        Listed,
        Bits,
    }

    public int Number { get; private set; }

    /// <summary>The ordinal of the block's first.</summary>
    public int Base => Number * Size;

    public int Count =>
        form switch
        {
            Form.All => end - first,
            Form.Listed => count,
            _ => Bits.Count(bits),
        };

    /// <summary>Does something for each of so many ordinals, block by block on all processors.</summary>
    public static void Each(int count, Action<int> what) =>
        Parallel.For(
            0,
            (count + Size - 1) / Size,
            block =>
            {
                var end = Math.Min(count, (block + 1) * Size);
                for (var ordinal = block * Size; ordinal < end; ordinal++)
                {
                    what(ordinal);
                }
            }
        );

    public static Block Rent() => (spare ??= []).TryPop(out var block) ? block : new();

    public void Dispose() => (spare ??= []).Push(this);

    /// <summary>All ordinals of the block that are in the range.</summary>
    public void Fill(int number, int from, int to)
    {
        (Number, form) = (number, Form.All);
        first = Math.Clamp(from - Base, 0, Size);
        end = Math.Clamp(to - Base, first, Size);
    }

    /// <summary>Some ordinals of the block, sorted.</summary>
    public void Fill(int number, ReadOnlySpan<int> ordinals)
    {
        (Number, form, count) = (number, Form.Listed, ordinals.Length);
        for (var i = 0; i < count; i++)
        {
            listed[i] = (ushort)(ordinals[i] - Base);
        }
    }

    /// <summary>Adds the ordinals from one on until the list is full.</summary>
    public void AddTo(List<int> ordinals, int from, int most)
    {
        var start = Math.Max(0, from - Base);
        if (form is Form.Listed)
        {
            var i = SortedLists.Below(listed.AsSpan(0, count), start);
            for (; i < count && ordinals.Count < most; i++)
            {
                ordinals.Add(Base | listed[i]);
            }

            return;
        }

        AsBits();
        for (var i = start / 64; i < Words && ordinals.Count < most; i++)
        {
            var left = i == start / 64 ? bits[i] & (ulong.MaxValue << start) : bits[i];
            for (; left != 0 && ordinals.Count < most; left &= left - 1)
            {
                ordinals.Add(Base | (i << 6) | BitOperations.TrailingZeroCount(left));
            }
        }
    }

    /// <summary>Sets the ordinals' bits in a set of the whole register.</summary>
    public void CopyTo(Span<ulong> register)
    {
        var to = register[(Base / 64)..];
        if (form is Form.Listed)
        {
            foreach (var ordinal in listed.AsSpan(0, count))
            {
                Bits.Set(to, ordinal);
            }

            return;
        }

        AsBits();
        bits.AsSpan(0, Math.Min(Words, to.Length)).CopyTo(to);
    }

    private void AsBits()
    {
        if (form is Form.All)
        {
            Bits.SetRange(bits, first, end);
        }
        else if (form is Form.Listed)
        {
            bits.AsSpan().Clear();
            foreach (var ordinal in listed.AsSpan(0, count))
            {
                Bits.Set(bits, ordinal);
            }
        }

        form = Form.Bits;
    }

    private void AsListed()
    {
        if (form is Form.Listed)
        {
            return;
        }

        AsBits();
        count = 0;
        for (var i = 0; i < Words; i++)
        {
            for (var left = bits[i]; left != 0; left &= left - 1)
            {
                listed[count++] = (ushort)((i << 6) | BitOperations.TrailingZeroCount(left));
            }
        }

        form = Form.Listed;
    }
}
