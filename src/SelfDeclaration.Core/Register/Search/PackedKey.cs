namespace SelfDeclaration.Register.Search;

/// <summary>A 公開ページの鍵 as one number of 80 bits, five for each character, that sorts as its text does.</summary>
internal static class PackedKey
{
    private const int LowerBits = 16;
    private const string Characters = "0123456789abcdefghjkmnpqrstvwxyz";

    // Each character's place among them. Looked up, for a register has millions of keys.
    private static readonly byte[] Values =
    [
        .. Enumerable.Range(0, 128).Select(c => (byte)Math.Max(0, Characters.IndexOf((char)c))),
    ];

    public static UInt128 Of(string key)
    {
        UInt128 packed = 0;
        foreach (var c in key)
        {
            packed = (packed << 5) | Values[c];
        }

        return packed;
    }

    public static UInt128 Of(ulong upper, ushort lower) => ((UInt128)upper << LowerBits) | lower;

    public static (ulong Upper, ushort Lower) Halves(UInt128 packed) =>
        ((ulong)(packed >> LowerBits), (ushort)packed);

    public static string Text(UInt128 packed) =>
        string.Create(
            16,
            packed,
            (text, rest) =>
            {
                for (var i = text.Length - 1; i >= 0; i--)
                {
                    text[i] = Characters[(int)(rest & 31)];
                    rest >>= 5;
                }
            }
        );
}
