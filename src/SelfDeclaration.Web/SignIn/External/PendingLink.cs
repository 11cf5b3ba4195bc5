using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;
using SelfDeclaration.Web.Security;

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
    // Lax: the page that reads it is reached by redirects that began at the provider.
    private readonly SealedNote<ProvenPerson> _note = new(
        "external-login",
        SameSiteMode.Lax,
        protection,
        clock
    );

    public void Begin(HttpContext http, ProvenPerson person) =>
        _note.Give(http, person, TimeSpan.FromMinutes(settings.Value.LinkMinutes));

    /// <summary>Null when nobody came from the provider, or too long ago.</summary>
    public ProvenPerson? Of(HttpContext http) => _note.Read(http);

    public void End(HttpContext http) => _note.Take(http);
}
