using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SelfDeclaration.Web.Api.Clients;
using SelfDeclaration.Web.SignIn;
using SelfDeclaration.Web.Site;

namespace SelfDeclaration.Web.Pages.Secretariat.ApiKeys;

/// <summary>APIキーを失効させる: asked once more, for it cannot be undone.</summary>
[Authorize(Policy = Policies.Administer)]
[RecentlyConfirmed]
public sealed class RevokeModel(Api.Clients.ApiKeys keys) : FormPage
{
    public ApiClient Client { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(long key)
    {
        Client = (await keys.FindAsync(key))!;
        return Client is null ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostAsync(long key)
    {
        // Pressed twice, or by two people: it is revoked.
        if (await keys.FindAsync(key) is { } client)
        {
            await keys.RevokeAsync(client);
        }

        return SeeOther("/secretariat/api-keys?notice=revoked");
    }
}
