using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace SelfDeclaration.Inquiries;

/// <summary>メールの名前 (Message-ID): by it answers find what they answer.</summary>
public static class MailName
{
    private const string Ours = "@without.name";

    /// <summary>What may stand in a header of ours again: one word of printable ASCII, with an @ in it.</summary>
    public static bool IsGood([NotNullWhen(true)] string? id, int longest) =>
        id is { Length: > 2 }
        && id.Length <= longest
        && id.Contains('@', StringComparison.Ordinal)
        && id.All(c => c is > ' ' and < '\u007f' and not ('<' or '>' or '"' or ',' or ';'));

    /// <summary>For a mail that has none: the same mail has the same, so it is taken in once.</summary>
    public static string Of(params IReadOnlyList<string> parts) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', parts))))[
            ..40
        ] + Ours;

    /// <summary>Made here, so no mail program knows it.</summary>
    public static bool IsOurs(string id) => id.EndsWith(Ours, StringComparison.Ordinal);
}
