using Microsoft.AspNetCore.Antiforgery;

namespace SelfDeclaration.Web.SignIn;

/// <summary>ログアウト, and the answer to a desk that is being worked at.</summary>
public static class SignInEndpoints
{
    public static void MapSignIn(this WebApplication app)
    {
        app.MapPost("/logout", http => LogoutAsync(http, Schemes.Business, "/login"));
        app.MapPost(
            "/secretariat/logout",
            http => LogoutAsync(http, Schemes.Staff, "/secretariat/login")
        );
        app.MapGet("/secretariat/alive", Alive).RequireAuthorization(Policies.Staff);
    }

    private static async Task LogoutAsync(HttpContext http, string scheme, string login)
    {
        // Another site cannot log anybody out; a token that is too old makes no difference to who wants to leave.
        var antiforgery = http.RequestServices.GetRequiredService<IAntiforgery>();
        if (
            !Security.RequestOrigin.IsFromThisSite(http.Request)
            && !await antiforgery.IsRequestValidAsync(http)
        )
        {
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        await http.RequestServices.GetRequiredService<SignInStart>().EndAsync(http, scheme);
        http.Response.StatusCode = StatusCodes.Status303SeeOther;
        http.Response.Headers.Location = $"{login}?notice=out";
    }

    // Asking is enough: every request of a session puts its idle end off.
    private static IResult Alive(Sessions sessions, HttpResponse response)
    {
        response.Headers.CacheControl = "no-store";
        return Results.Text(sessions.IdleEnd(Schemes.Staff).ToString("O"));
    }
}
