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

/// <summary>A 公開ページの鍵 as one number that sorts as its text does.</summary>
internal static class PackedKey
{
    public static UInt128 Of(string key)
    {
        UInt128 packed = 0;
        foreach (var c in key)
        {
            packed = (packed << 8) | (byte)c;
        }

        return packed;
    }

    public static string Text(UInt128 packed) =>
        string.Create(
            16,
            packed,
            (text, rest) =>
            {
                for (var i = text.Length - 1; i >= 0; i--)
                {
                    text[i] = (char)(byte)rest;
                    rest >>= 8;
                }
            }
        );
}
