using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Cryptography.KeyDerivation;
using Microsoft.AspNetCore.Identity;
using SelfDeclaration.Accounts;

namespace SelfDeclaration.Web.Security;

/// <summary>パスワードのハッシュ: ASP.NET Core Identity's PBKDF2, the one place that sees a password.</summary>
public sealed class Passwords(IPasswordHasher<Account> hasher)
{
    /// <summary>
    /// Rounds of PBKDF2-HMAC-SHA512: the number OWASP's password storage cheat sheet names (2023), about
    /// a tenth of a second on a server's processor.
    /// </summary>
    public const int Iterations = 210_000;

    // Identity's hasher takes the account for other hashers' sake; this one does not look at it.
    private static readonly Account Nobody = new BusinessAccount
    {
        UserNumber = "",
        Business = null!,
        CreatedAt = default,
    };

    /// <summary>Nobody's: costs as much to try as anybody's, and no password matches it.</summary>
    private static readonly string NobodysHash = MadeUpHash();

    public string Hash(string password) => hasher.HashPassword(Nobody, password);

    public bool Matches(string hash, string password) =>
        hasher.VerifyHashedPassword(Nobody, hash, password)
            is not PasswordVerificationResult.Failed;

    /// <summary>
    /// The same for a login: one computation whatever the hash, so that time does not tell an account that is
    /// not there, or has no password, from one that has another.
    /// </summary>
    /// <param name="hash">Null or one that no password matches: there is nothing to compare with.</param>
    /// <param name="password">As typed.</param>
    public bool MatchesInConstantTime(string? hash, string password)
    {
        var usable = IsUsable(hash);
        return Matches(usable ? hash! : NobodysHash, password) && usable;
    }

    /// <summary>Whether some password could match: of the format and with the rounds <see cref="Hash"/> writes.</summary>
    public static bool IsUsable([NotNullWhen(true)] string? hash)
    {
        Span<byte> bytes = stackalloc byte[HashBytes];
        return hash is not null
            && Convert.TryFromBase64String(hash, bytes, out var length)
            && length == HashBytes
            && bytes[0] == FormatMarker;
    }

    // Identity's version 3: marker, pseudo-random function, rounds, length of the salt, salt, subkey.
    private const byte FormatMarker = 1;
    private const int SaltBytes = 16;
    private const int HeaderBytes = 1 + (3 * sizeof(uint));
    private const int HashBytes = HeaderBytes + SaltBytes + 32;

    private static string MadeUpHash()
    {
        var hash = RandomNumberGenerator.GetBytes(HashBytes);
        hash[0] = FormatMarker;
        BinaryPrimitives.WriteUInt32BigEndian(hash.AsSpan(1), (uint)KeyDerivationPrf.HMACSHA512);
        BinaryPrimitives.WriteUInt32BigEndian(hash.AsSpan(5), Iterations);
        BinaryPrimitives.WriteUInt32BigEndian(hash.AsSpan(9), SaltBytes);
        return Convert.ToBase64String(hash);
    }
}
