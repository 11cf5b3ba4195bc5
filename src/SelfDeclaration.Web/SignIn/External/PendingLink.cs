using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;

namespace SelfDeclaration.Web.SignIn.External;

/// <summary>Whom a provider vouched for.</summary>
/// <param name="Issuer">The provider.</param>
/// <param name="Subject">The person.</param>
/// <param name="CorporateNumber">法人番号, thirteen digits.</param>
/// <param name="Next">Where to after it: a page of this site, or nothing.</param>
public sealed record ProvenPerson(
    string Issuer,
    string Subject,
    string CorporateNumber,
    string? Next
);

/// <summary>Between the provider's answer and the confirmation here: a sealed note in the browser, which opens nothing by itself.</summary>
public sealed class PendingLink(
    IDataProtectionProvider protection,
    IOptions<OidcSettings> settings,
    TimeProvider clock
)
{
    private const string Cookie = "external-login";
    private readonly IDataProtector _seal = protection.CreateProtector("external-login");

    public void Begin(HttpContext http, ProvenPerson person)
    {
        var until = clock.GetUtcNow().AddMinutes(settings.Value.LinkMinutes);
        http.Response.Cookies.Append(
            Cookie,
            _seal.Protect(JsonSerializer.Serialize(new Note(person, until))),
            new()
            {
                HttpOnly = true,
                IsEssential = true,
                // Lax: the page that reads it is reached by redirects that began at the provider.
                SameSite = SameSiteMode.Lax,
                Secure = http.Request.IsHttps,
            }
        );
    }

    /// <summary>Null when nobody came from the provider, or too long ago.</summary>
    public ProvenPerson? Of(HttpContext http)
    {
        try
        {
            return
                http.Request.Cookies[Cookie] is { Length: > 0 } note
                && JsonSerializer.Deserialize<Note>(_seal.Unprotect(note)) is { } pending
                && pending.Until > clock.GetUtcNow()
                ? pending.Person
                : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    public static void End(HttpContext http) => http.Response.Cookies.Delete(Cookie);

    private sealed record Note(ProvenPerson Person, DateTimeOffset Until);
}
