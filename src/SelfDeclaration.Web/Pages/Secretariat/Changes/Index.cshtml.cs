using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SelfDeclaration.Web.Secretariat.Cases;
using SelfDeclaration.Web.SignIn;
using SelfDeclaration.Web.Site;

namespace SelfDeclaration.Web.Pages.Secretariat.Changes;

/// <summary>変更の申請: what waits for the secretariat, oldest first.</summary>
[Authorize(Policy = Policies.Cases)]
public sealed class IndexModel(WaitingChanges changes, CaseClock clock) : FormPage
{
    [BindProperty(SupportsGet = true, Name = "after")]
    public string? After { get; set; }

    [BindProperty(SupportsGet = true, Name = "notice")]
    public string? Notice { get; set; }

    public int Total { get; private set; }
    public IReadOnlyList<WaitingChange> Rows { get; private set; } = [];
    public bool HasMore { get; private set; }
    public CaseClock Clock => clock;

    public async Task OnGetAsync()
    {
        Response.Headers.CacheControl = "no-store";
        (Total, Rows, HasMore) = await changes.PageAsync(QueuePlace.Parse(After));
    }
}
