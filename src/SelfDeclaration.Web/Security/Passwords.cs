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

    public string Hash(string password) => hasher.HashPassword(Nobody, password);

    public bool Matches(string hash, string password) =>
        hasher.VerifyHashedPassword(Nobody, hash, password)
            is not PasswordVerificationResult.Failed;
}
