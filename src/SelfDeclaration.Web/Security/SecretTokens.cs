using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace SelfDeclaration.Web.Security;

/// <summary>
/// メールのリンクの鍵: 256 random bits, written in base64url. Only the SHA-256 is kept; a plain hash is
/// enough, since nobody guesses 256 bits.
/// </summary>
public static class SecretTokens
{
    private const int Bytes = 32;

    public static (string Token, string Hash) New()
    {
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));
        return (token, HashOf(token));
    }

    /// <summary>Lower-case hexadecimal SHA-256 of whatever was presented as a token.</summary>
    public static string HashOf(string token) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
