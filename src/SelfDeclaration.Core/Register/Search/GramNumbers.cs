namespace SelfDeclaration.Register.Search;

/// <summary>Numbers the grams of one length: a gram is the pair of the two grams within it that are one shorter.</summary>
/// <remarks>So no text is stored. Open addressing in two arrays; a dictionary would take three times the memory.</remarks>
internal sealed class GramNumbers
{
    private const ulong Free = ulong.MaxValue;
    private ulong[] pairs = [];
    private int[] numbers = [];

    public GramNumbers() => Allocate(1 << 10);

    public int Count { get; private set; }

    /// <summary>The gram's number; −1 when it has none.</summary>
    public int Find(int left, int right)
    {
        var pair = Pair(left, right);
        var slot = SlotOf(pair);
        return pairs[slot] == pair ? numbers[slot] : -1;
    }

    public int FindOrAdd(int left, int right)
    {
        var pair = Pair(left, right);
        var slot = SlotOf(pair);
        if (pairs[slot] == pair)
        {
            return numbers[slot];
        }

        if (Count >= pairs.Length / 4 * 3)
        {
            Resize(pairs.Length * 2);
            slot = SlotOf(pair);
        }

        (pairs[slot], numbers[slot]) = (pair, Count);
        return Count++;
    }

    /// <summary>Takes in all of another's grams.</summary>
    /// <returns>For each number there, the one here.</returns>
    public int[] AddAll(GramNumbers others)
    {
        var here = new int[others.Count];
        foreach (var (gram, left, right) in others.All())
        {
            here[gram] = FindOrAdd(left, right);
        }

        return here;
    }

    /// <summary>Each gram's number and those of the two within it.</summary>
    public IEnumerable<(int Gram, int Left, int Right)> All()
    {
        for (var slot = 0; slot < pairs.Length; slot++)
        {
            if (pairs[slot] is var pair and not Free)
            {
                yield return (numbers[slot], (int)(pair >> 32), (int)(uint)pair);
            }
        }
    }

    private static ulong Pair(int left, int right) => ((ulong)(uint)left << 32) | (uint)right;

    private int SlotOf(ulong pair)
    {
        var mixed = pair * 0x9E3779B97F4A7C15UL;
        var slot = (int)((mixed >> 32) ^ (mixed >> 15)) & (pairs.Length - 1);
        while (pairs[slot] != pair && pairs[slot] != Free)
        {
            slot = (slot + 1) & (pairs.Length - 1);
        }

        return slot;
    }

    private void Resize(int length)
    {
        var (oldPairs, oldNumbers) = (pairs, numbers);
        Allocate(length);
        for (var i = 0; i < oldPairs.Length; i++)
        {
            if (oldPairs[i] != Free)
            {
                var slot = SlotOf(oldPairs[i]);
                (pairs[slot], numbers[slot]) = (oldPairs[i], oldNumbers[i]);
            }
        }
    }

    private void Allocate(int length)
    {
        (pairs, numbers) = (new ulong[length], new int[length]);
        Array.Fill(pairs, Free);
    }

    public void Write(SnapshotWriter to)
    {
        to.Write(Count);
        to.Write<ulong>(pairs);
        to.Write<int>(numbers);
    }

    public static GramNumbers Read(SnapshotReader from) =>
        new()
        {
            Count = (int)from.ReadNumber(),
            pairs = from.Read<ulong>(),
            numbers = from.Read<int>(),
        };
}
