namespace SelfDeclaration.Register.Search;

/// <summary>A business's place in an order; smaller stands first. No two are equal.</summary>
internal readonly record struct SortKey(int Closeness, string Kana, int Day, UInt128 Key)
    : IComparable<SortKey>
{
    public static SortKey Of(BusinessCursor cursor) =>
        new(cursor.Closeness, cursor.Kana, cursor.Day, PackedKey.Of(cursor.Key));

    public BusinessCursor Cursor => new(Closeness, Kana, Day, PackedKey.Text(Key));

    public int CompareTo(SortKey other) =>
        Closeness != other.Closeness ? Closeness.CompareTo(other.Closeness)
        : string.CompareOrdinal(Kana, other.Kana) is not 0 and var kana ? kana
        : Day != other.Day ? other.Day.CompareTo(Day)
        : Key.CompareTo(other.Key);
}
