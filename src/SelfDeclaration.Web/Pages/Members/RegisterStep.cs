using Microsoft.AspNetCore.DataProtection;
using SelfDeclaration.Web.Security;

namespace SelfDeclaration.Web.Pages.Members;

/// <summary>登録の続き: the token of the mailed link, from its button to the profile, out of the address bar.</summary>
public sealed class RegisterStep(IDataProtectionProvider protection, TimeProvider clock)
{
    private readonly SealedNote<Step> _note = new("register", SameSiteMode.Lax, protection, clock);

    public void Give(HttpContext http, string token, DateTimeOffset until) =>
        _note.Give(http, new(token), until - clock.GetUtcNow());

    public string? TokenOf(HttpContext http) => _note.Read(http)?.Token;

    public void End(HttpContext http) => _note.Take(http);

    private sealed record Step(string Token);
}
