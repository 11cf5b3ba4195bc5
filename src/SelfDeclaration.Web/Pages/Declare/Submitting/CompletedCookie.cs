using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;

namespace SelfDeclaration.Web.Pages.Declare.Submitting;

/// <summary>
/// 宣言完了を見せてよい窓: the browser that finished may see the numbers for a short while, also when it
/// is not the one that applied (the mail was opened on a phone).
/// </summary>
public sealed class CompletedCookie(
    IDataProtectionProvider protection,
    IHttpContextAccessor http,
    IOptions<DeclarationSettings> settings,
    TimeProvider clock
)
{
    private const string Name = "declared";

    private readonly IDataProtector _seal = protection.CreateProtector("declared-cookie");

    private HttpContext Http => http.HttpContext!;

    public void Set(Guid applicationKey)
    {
        var lifetime = TimeSpan.FromMinutes(settings.Value.NumbersShownMinutes);
        Http.Response.Cookies.Append(
            Name,
            _seal.Protect(
                $"{applicationKey:N} {(clock.GetUtcNow() + lifetime).ToUnixTimeSeconds()}"
            ),
            new()
            {
                HttpOnly = true,
                SameSite = SameSiteMode.Lax,
                Secure = Http.Request.IsHttps,
                MaxAge = lifetime,
                IsEssential = true,
            }
        );
    }

    public void Clear() => Http.Response.Cookies.Delete(Name);

    /// <summary>The application this browser has just completed; null when it has not, or too long ago.</summary>
    public Guid? Read()
    {
        try
        {
            // The end is sealed in: a copied cookie outlives the browser's, but not ours.
            return
                Http.Request.Cookies[Name] is { Length: > 0 } sealedKey
                && _seal.Unprotect(sealedKey).Split(' ') is [var key, var end]
                && clock.GetUtcNow().ToUnixTimeSeconds()
                    < long.Parse(end, CultureInfo.InvariantCulture)
                ? Guid.ParseExact(key, "N")
                : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
