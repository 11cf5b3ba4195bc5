using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace SelfDeclaration.Web.Audit;

/// <summary>記録の封: a number and its hash under the site's keys, which the database alone does not give.</summary>
public sealed class AuditSeal(IDataProtectionProvider protection)
{
    private readonly IDataProtector _protector = protection.CreateProtector("audit-head");

    public string Of(long number, string hash) =>
        _protector.Protect($"{number.ToString(CultureInfo.InvariantCulture)} {hash}");

    public bool IsOf(string seal, long number, string hash) => Open(seal) == (number, hash);

    /// <summary>What was sealed; null when the seal is not ours.</summary>
    public (long Number, string Hash)? Open(string seal)
    {
        try
        {
            var parts = _protector.Unprotect(seal).Split(' ');
            return (long.Parse(parts[0], CultureInfo.InvariantCulture), parts[1]);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
