using System.Buffers;
using System.Security.Cryptography;

namespace SelfDeclaration.Text;

/// <summary>Crockford's base32: no letter that could be heard or read as another or as a digit.</summary>
internal static class CrockfordBase32
{
    public const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static readonly SearchValues<char> Letters = SearchValues.Create(Alphabet);

    public static string New(int length) => RandomNumberGenerator.GetString(Alphabet, length);

    /// <summary>Upper case, with o read as 0 and i and l as 1.</summary>
    public static string Repair(string text) =>
        text.ToUpperInvariant().Replace('O', '0').Replace('I', '1').Replace('L', '1');

    public static bool IsWellFormed(ReadOnlySpan<char> text) => !text.ContainsAnyExcept(Letters);
}
