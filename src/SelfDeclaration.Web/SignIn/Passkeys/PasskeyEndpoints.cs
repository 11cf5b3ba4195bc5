using Microsoft.AspNetCore.Authentication;
using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Accounts;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Security;
using SelfDeclaration.Web.SignIn.Recovery;

namespace SelfDeclaration.Web.SignIn.Passkeys;

/// <summary>What js/passkey.js fetches before it asks the browser: nothing here signs anybody in.</summary>
public static class PasskeyEndpoints
{
    public const string Ask = "/passkeys/ask";
    public const string AskForNew = "/passkeys/ask-for-new";

    public static void MapPasskeys(this WebApplication app)
    {
        app.MapPost(Ask, AskAsync);
        app.MapPost(AskForNew, AskForNewAsync);
    }

    private static async Task AskAsync(HttpContext http)
    {
        if (http.Request.IsFromThisSite())
        {
            var passkeys = http.RequestServices.GetRequiredService<PasskeySignIn>();
            await WriteAsync(http, await passkeys.AskAsync(http));
        }
        else
        {
            http.Response.StatusCode = StatusCodes.Status403Forbidden;
        }
    }

    private static async Task AskForNewAsync(HttpContext http)
    {
        if (http.Request.IsFromThisSite() && await WhoAsync(http) is { } account)
        {
            var passkeys = http.RequestServices.GetRequiredService<PasskeySignIn>();
            await WriteAsync(http, await passkeys.AskForNewAsync(http, account));
        }
        else
        {
            http.Response.StatusCode = StatusCodes.Status403Forbidden;
        }
    }

    // Whoever gave the password lately, or holds the link of a staff member's enrolment.
    private static async Task<Account?> WhoAsync(HttpContext http)
    {
        var services = http.RequestServices;
        var form = await http.Request.ReadFormAsync();
        if (form["Token"] is [{ Length: > 0 } token])
        {
            var links = services.GetRequiredService<AccountLinks>();
            return
                (await links.FindAsync(MailLinkPurpose.EnrolStaff, token))
                    is (AccountLinkState.Ready, { } enrolling)
                ? enrolling
                : null;
        }

        var scheme = form["scheme"] == Schemes.Staff ? Schemes.Staff : Schemes.Business;
        var session = (await http.AuthenticateAsync(scheme)).Principal is { } who
            ? SignedIn.SessionOf(who)
            : null;
        return
            session is { } key
            && await services.GetRequiredService<Sessions>().IsConfirmedAsync(key, isForm: true)
            ? await services
                .GetRequiredService<RegistryDb>()
                .Sessions.Where(s => s.Key == key)
                .Select(s => s.Account)
                .SingleOrDefaultAsync()
            : null;
    }

    private static async Task WriteAsync(HttpContext http, string options)
    {
        http.Response.Headers.CacheControl = "no-store";
        http.Response.ContentType = "application/json";
        await http.Response.WriteAsync(options);
    }
}
