using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SelfDeclaration.Accounts;
using SelfDeclaration.Web.Data;

namespace SelfDeclaration.Web.SignIn.SecondFactor;

/// <summary>Between a staff member's password and the code: a sealed note in the browser, which opens nothing by itself.</summary>
public sealed class SecondStep(
    RegistryDb db,
    IDataProtectionProvider protection,
    IOptions<SignInSettings> settings,
    TimeProvider clock
)
{
    private const string Cookie = "desk-step";
    private readonly IDataProtector _seal = protection.CreateProtector("desk-step");

    public void Begin(HttpContext http, Account account)
    {
        var until = clock.GetUtcNow().AddMinutes(settings.Value.SecondStepMinutes);
        http.Response.Cookies.Append(
            Cookie,
            _seal.Protect(JsonSerializer.Serialize(new Note(account.Key, until))),
            new()
            {
                HttpOnly = true,
                IsEssential = true,
                SameSite = SameSiteMode.Strict,
                Secure = http.Request.IsHttps,
            }
        );
    }

    /// <summary>Who gave the right password a moment ago; null when that is too long ago.</summary>
    public async Task<StaffMember?> WhoAsync(HttpContext http)
    {
        try
        {
            return
                http.Request.Cookies[Cookie] is { Length: > 0 } note
                && JsonSerializer.Deserialize<Note>(_seal.Unprotect(note)) is { } step
                && step.Until > clock.GetUtcNow()
                ? await db.Staff.SingleOrDefaultAsync(s =>
                    s.Key == step.AccountKey && s.DisabledAt == null
                )
                : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    public static void End(HttpContext http) => http.Response.Cookies.Delete(Cookie);

    private sealed record Note(long AccountKey, DateTimeOffset Until);
}
