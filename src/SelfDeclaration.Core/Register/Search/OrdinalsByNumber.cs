namespace SelfDeclaration.Register.Search;

/// <summary>Which ordinal a number belongs to: two sorted arrays, a third of what a dictionary takes.</summary>
internal sealed class OrdinalsByNumber
{
    private readonly long[] numbers;
    private readonly int[] ordinals;

    public OrdinalsByNumber(long[] numbers, int[] ordinals)
    {
        Array.Sort(numbers, ordinals);
        (this.numbers, this.ordinals) = (numbers, ordinals);
    }

    /// <summary>All with this number: a 法人番号 may have declared twice.</summary>
    public ReadOnlySpan<int> Of(long number)
    {
        var first = numbers.AsSpan().BinarySearch(number);
        if (first < 0)
        {
            return [];
        }

        var last = first;
        while (first > 0 && numbers[first - 1] == number)
        {
            first--;
        }

        while (last + 1 < numbers.Length && numbers[last + 1] == number)
        {
            last++;
        }

        return ordinals.AsSpan(first, last - first + 1);
    }
}
