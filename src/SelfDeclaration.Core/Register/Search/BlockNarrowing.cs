namespace SelfDeclaration.Register.Search;

/// <summary>What leaves fewer in a block, in whatever form it is.</summary>
internal sealed partial class Block
{
    // So many texts are fetched from memory at once, instead of one after the other.
    private const int Ahead = 32;

    /// <summary>Keeps those in a sorted list of lower halves.</summary>
    public void Keep(ReadOnlySpan<ushort> sorted)
    {
        switch (form)
        {
            case Form.All:
                sorted = sorted[SortedLists.Below(sorted, first)..SortedLists.Below(sorted, end)];
                sorted.CopyTo(listed);
                count = sorted.Length;
                break;
            case Form.Listed:
                count = SortedLists.Intersect(listed, count, sorted);
                break;
            default:
                count = SortedLists.KeepSet(sorted, bits, listed);
                break;
        }

        form = Form.Listed;
    }

    /// <summary>Keeps those in a list of steps from one to the next; 255 goes on.</summary>
    public void KeepSteps(ReadOnlySpan<byte> steps, int ordinals)
    {
        var ordinal = 0;
        if (form is Form.Listed)
        {
            // Going along two lists side by side takes three times as long: each step there waits for the one before.
            bits.AsSpan().Clear();
            foreach (var step in steps)
            {
                ordinal += step;
                bits[ordinal >> 6] |= (step == byte.MaxValue ? 0UL : 1UL) << ordinal;
            }

            count = SortedLists.KeepSet(listed.AsSpan(0, count), bits, listed);
            return;
        }

        var isAll = form is Form.All && end - first == Size;
        var (to, at) = (isAll ? listed : others, 0);
        foreach (var step in steps)
        {
            ordinal += step;
            to[at] = (ushort)ordinal;
            at += step == byte.MaxValue ? 0 : 1;
        }

        if (isAll)
        {
            (count, form) = (ordinals, Form.Listed);
        }
        else
        {
            Keep(others.AsSpan(0, ordinals));
        }
    }

    /// <summary>Keeps those in a set of bits.</summary>
    public void KeepBits(ReadOnlySpan<ulong> others)
    {
        if (form is Form.Listed)
        {
            count = SortedLists.KeepSet(listed.AsSpan(0, count), others, listed);
            return;
        }

        AsBits();
        Bits.And(bits, others);
    }

    /// <summary>Keeps those whose code is in one of the ranges.</summary>
    public void KeepCodes(byte[] codes, IReadOnlyList<CodeRange> ranges)
    {
        if (form is not Form.Listed)
        {
            AsBits();
            var padded = Math.Min(Words, (codes.Length - Base) / 64);
            Bits.Keep(bits.AsSpan(0, padded), codes.AsSpan(Base), ranges);
            return;
        }

        Span<bool> kept = stackalloc bool[byte.MaxValue + 1];
        kept.Clear();
        foreach (var range in ranges)
        {
            kept[range.First..(range.Last + 1)].Fill(true);
        }

        var of = codes.AsSpan(Base);
        var to = 0;
        for (var i = 0; i < count; i++)
        {
            var ordinal = listed[i];
            listed[to] = ordinal;
            to += kept[of[ordinal]] ? 1 : 0;
        }

        count = to;
    }

    /// <summary>Keeps those whose text contains the word, by looking at each.</summary>
    public void KeepVerified(RegisterColumns columns, string word)
    {
        AsListed();
        var to = 0;
        for (var at = 0; at < count; at += Ahead)
        {
            var some = listed.AsSpan(at, Math.Min(Ahead, count - at));
            columns.Touch(Base, some);
            foreach (var ordinal in some)
            {
                if (columns.TextOf(Base | ordinal).IndexOf(word.AsSpan()) >= 0)
                {
                    listed[to++] = ordinal;
                }
            }
        }

        count = to;
    }

    /// <summary>Strikes out what is found.</summary>
    public void Remove(IFound found)
    {
        using var struck = Rent();
        struck.Fill(Number, Base, Base + Size);
        found.Keep(struck);
        found.Verify(struck);
        struck.AsBits();
        if (form is Form.Listed)
        {
            count = SortedLists.KeepSet(listed.AsSpan(0, count), struck.bits, listed, not: true);
            return;
        }

        AsBits();
        Bits.AndNot(bits, struck.bits);
    }

    /// <summary>Strikes out ordinals, sorted.</summary>
    public void Remove(ReadOnlySpan<int> ordinals)
    {
        if (form is Form.Listed)
        {
            count = SortedLists.Except(listed, count, ordinals, Base);
            return;
        }

        if (ordinals.Length > 0)
        {
            AsBits();
            foreach (var ordinal in ordinals)
            {
                Bits.Clear(bits, ordinal - Base);
            }
        }
    }
}
