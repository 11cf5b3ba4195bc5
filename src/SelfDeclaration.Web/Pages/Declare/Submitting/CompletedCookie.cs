using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;
using SelfDeclaration.Web.Security;

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
    private readonly SealedNote<Completed> _note = new(
        "declared",
        SameSiteMode.Lax,
        protection,
        clock
    );

    private HttpContext Http => http.HttpContext!;

    public void Set(Guid applicationKey) =>
        _note.Give(
            Http,
            new(applicationKey),
            TimeSpan.FromMinutes(settings.Value.NumbersShownMinutes)
        );

    public void Clear() => _note.Take(Http);

    /// <summary>The application this browser has just completed; null when it has not, or too long ago.</summary>
    public Guid? Read() => _note.Read(Http)?.ApplicationKey;

    private sealed record Completed(Guid ApplicationKey);
}
