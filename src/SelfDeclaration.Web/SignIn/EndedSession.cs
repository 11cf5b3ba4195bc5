using System.Security.Claims;

namespace SelfDeclaration.Web.SignIn;

/// <summary>終わったログイン: who this browser was until now; opens nothing, but lets a form be sent again after logging in.</summary>
public static class EndedSession
{
    private static readonly object Key = new();

    public static void Note(HttpContext http, ClaimsPrincipal who) => http.Items[Key] = who;

    /// <summary>Null when the browser had no session.</summary>
    public static ClaimsPrincipal? Of(HttpContext http) => http.Items[Key] as ClaimsPrincipal;
}
