using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace SelfDeclaration.Web.Security;

/// <summary>
/// 封をした控え: what this browser may show us again until a certain time. The time is sealed in with it: a copied
/// cookie outlives the browser's, but not ours.
/// </summary>
/// <param name="name">Of the cookie, and of its seal.</param>
public sealed class SealedNote<T>(
    string name,
    SameSiteMode sameSite,
    IDataProtectionProvider protection,
    TimeProvider clock
)
    where T : class
{
    private readonly IDataProtector _seal = protection.CreateProtector(name);

    public void Give(HttpContext http, T content, TimeSpan lifetime) =>
        http.Response.Cookies.Append(
            name,
            _seal.Protect(
                JsonSerializer.Serialize(new Note(content, clock.GetUtcNow() + lifetime))
            ),
            new()
            {
                HttpOnly = true,
                IsEssential = true,
                SameSite = sameSite,
                Secure = http.Request.IsHttps,
                MaxAge = lifetime,
            }
        );

    /// <summary>Null when there is none, or none any more.</summary>
    public T? Read(HttpContext http)
    {
        try
        {
            return
                http.Request.Cookies[name] is { Length: > 0 } sealedNote
                && JsonSerializer.Deserialize<Note>(_seal.Unprotect(sealedNote)) is { } note
                && note.Until > clock.GetUtcNow()
                ? note.Content
                : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    public void Take(HttpContext http) => http.Response.Cookies.Delete(name);

    private sealed record Note(T Content, DateTimeOffset Until);
}
