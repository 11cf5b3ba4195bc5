namespace SelfDeclaration.Register.Search;

/// <summary>Which ordinal a number belongs to: sorted, and of each number only its lower half, for the upper ones are few.</summary>
internal sealed class OrdinalsByNumber
{
    public required int[] Uppers { get; init; }

    /// <summary>Where each upper half begins, and where the last ends.</summary>
    public required int[] Starts { get; init; }
    public required uint[] Lowers { get; init; }
    public required int[] Ordinals { get; init; }

    /// <summary>Sorts what it is given.</summary>
    public static OrdinalsByNumber Of(long[] numbers, int[] ordinals)
    {
        Array.Sort(numbers, ordinals);
        var (uppers, starts) = (new List<int>(), new List<int>());
        var lowers = new uint[numbers.Length];
        for (var i = 0; i < numbers.Length; i++)
        {
            var upper = (int)(numbers[i] >> 32);
            if (uppers.Count == 0 || uppers[^1] != upper)
            {
                uppers.Add(upper);
                starts.Add(i);
            }

            lowers[i] = (uint)numbers[i];
        }

        starts.Add(numbers.Length);
        return new()
        {
            Uppers = [.. uppers],
            Starts = [.. starts],
            Lowers = lowers,
            Ordinals = ordinals,
        };
    }

    /// <summary>All with this number: a 法人番号 may have declared twice.</summary>
    public ReadOnlySpan<int> Of(long number)
    {
        var upper = Uppers.AsSpan().BinarySearch((int)(number >> 32));
        if (upper < 0)
        {
            return [];
        }

        var (from, to) = (Starts[upper], Starts[upper + 1]);
        var first = Lowers.AsSpan(from, to - from).BinarySearch((uint)number) + from;
        if (first < from)
        {
            return [];
        }

        var last = first;
        while (first > from && Lowers[first - 1] == (uint)number)
        {
            first--;
        }

        while (last + 1 < to && Lowers[last + 1] == (uint)number)
        {
            last++;
        }

        return Ordinals.AsSpan(first, last - first + 1);
    }

    /// <summary>The number of each ordinal; 0 where it has none.</summary>
    public long[] Numbers(int count)
    {
        var numbers = new long[count];
        for (var upper = 0; upper < Uppers.Length; upper++)
        {
            for (var i = Starts[upper]; i < Starts[upper + 1]; i++)
            {
                numbers[Ordinals[i]] = ((long)Uppers[upper] << 32) | Lowers[i];
            }
        }

        return numbers;
    }

    public void Write(SnapshotWriter to)
    {
        to.Write<int>(Uppers);
        to.Write<int>(Starts);
        to.Write<uint>(Lowers);
        to.Write<int>(Ordinals);
    }

    public static OrdinalsByNumber Read(SnapshotReader from) =>
        new()
        {
            Uppers = from.Read<int>(),
            Starts = from.Read<int>(),
            Lowers = from.Read<uint>(),
            Ordinals = from.Read<int>(),
        };
}
