namespace SelfDeclaration.Web.Demo;

/// <summary>The same choices for the same seed, on every machine and in every version of .NET.</summary>
/// <remarks>
/// SplitMix64 (Steele, Lea, Flood 2014). System.Random promises no stable sequence and is banned because
/// reference numbers are secrets; fictional ones are not, and must be repeatable.
/// </remarks>
public struct SeededChoice(ulong seed, ulong index)
{
    private ulong state = Mix(seed) ^ Mix(index + 0x632B_E59B_D9B4_E019);

    public ulong Next() => Mix(state += 0x9E37_79B9_7F4A_7C15);

    /// <summary>0 … <paramref name="count"/> − 1.</summary>
    public int Below(int count) => (int)Math.BigMul(Next(), (ulong)count, out _);

    public int Between(int first, int last) => first + Below(last - first + 1);

    public bool OneIn(int count) => Below(count) == 0;

    public bool Percent(int percent) => Below(100) < percent;

    public T Of<T>(IReadOnlyList<T> choices) => choices[Below(choices.Count)];

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58_476D_1CE4_E5B9;
        z = (z ^ (z >> 27)) * 0x94D0_49BB_1331_11EB;
        return z ^ (z >> 31);
    }
}

/// <summary>Choices of which some come more often: a table of running totals.</summary>
public sealed class Weighted<T>
{
    private readonly T[] choices;
    private readonly int[] upTo;

    public Weighted(IEnumerable<(T Choice, int Weight)> weights)
    {
        var all = weights.Where(w => w.Weight > 0).ToArray();
        choices = [.. all.Select(w => w.Choice)];
        upTo = new int[all.Length];
        var total = 0;
        for (var i = 0; i < all.Length; i++)
        {
            upTo[i] = total += all[i].Weight;
        }
    }

    public T Draw(ref SeededChoice choice)
    {
        var found = Array.BinarySearch(upTo, choice.Below(upTo[^1]) + 1);
        return choices[found < 0 ? ~found : found];
    }
}
