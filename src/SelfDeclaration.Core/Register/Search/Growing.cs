namespace SelfDeclaration.Register.Search;

/// <summary>Values that are put one piece after the other, and then laid out in another order.</summary>
internal sealed class Growing<T>
{
    private T[] values = new T[1024];

    public int Length { get; private set; }

    public void Append(ReadOnlySpan<T> piece)
    {
        if (Length + piece.Length > values.Length)
        {
            Array.Resize(ref values, Math.Max(Length + piece.Length, values.Length * 2));
        }

        piece.CopyTo(values.AsSpan(Length));
        Length += piece.Length;
    }

    /// <summary>The pieces in an order, and where each begins; where the last one ends stands behind.</summary>
    /// <param name="order">Numbers of pieces.</param>
    /// <param name="starts">Where each piece began.</param>
    public (T[] Values, int[] Start) Laid(int[] order, int[] starts)
    {
        var (laid, start, at) = (new T[Length], new int[order.Length + 1], 0);
        for (var i = 0; i < order.Length; i++)
        {
            var from = starts[order[i]];
            var to = order[i] + 1 < starts.Length ? starts[order[i] + 1] : Length;
            start[i] = at;
            Array.Copy(values, from, laid, at, to - from);
            at += to - from;
        }

        start[order.Length] = at;
        return (laid, start);
    }
}
