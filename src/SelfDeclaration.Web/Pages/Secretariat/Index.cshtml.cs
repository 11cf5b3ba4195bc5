using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using SelfDeclaration.Accounts;
using SelfDeclaration.Web.Secretariat;
using SelfDeclaration.Web.Secretariat.Cases;
using SelfDeclaration.Web.SignIn;
using SelfDeclaration.Web.Site;

namespace SelfDeclaration.Web.Pages.Secretariat;

/// <summary>審査待ち: the queue, oldest first.</summary>
[Authorize(Policy = Policies.Cases)]
public sealed class IndexModel(
    WaitingCases queue,
    DeskFigures figures,
    CaseClock clock,
    FormMemory memory,
    SignedIn signedIn,
    IOptions<SecretariatSettings> settings
) : FormPage
{
    [BindProperty(SupportsGet = true, Name = "f")]
    public string? F { get; set; }

    [BindProperty(SupportsGet = true, Name = "after")]
    public string? After { get; set; }

    [BindProperty(SupportsGet = true, Name = "before")]
    public string? Before { get; set; }

    [BindProperty(SupportsGet = true, Name = "done")]
    public string? Done { get; set; }

    [BindProperty(SupportsGet = true, Name = "notice")]
    public string? Notice { get; set; }

    public QueueFilter Filter => QueueFilter.Parse(F);
    public QueuePage Queue { get; private set; } = new([], 0, 0);
    public IReadOnlyDictionary<string, int> Counts { get; private set; } =
        new Dictionary<string, int>();
    public TodaysFigures Today { get; private set; } = new(0, 0, null, 0, 0);
    public CaseClock Clock => clock;

    /// <summary>まとめて受理 is for 承認, for what this person has opened.</summary>
    public bool MayAcceptMany => signedIn.Roles.HasFlag(StaffRoles.Acceptance);

    public bool AnyOpened => MayAcceptMany && Queue.Rows.Any(r => r.Opened);

    public async Task OnGetAsync()
    {
        Response.Headers.CacheControl = "no-store";
        Queue = await queue.PageAsync(Filter, QueuePlace.Parse(After), QueuePlace.Parse(Before));
        Counts = await queue.CountsAsync();
        Today = await figures.TodayAsync();
    }

    /// <summary>Those ticked, to be looked at together before they are accepted.</summary>
    public async Task<IActionResult> OnPostAsync(List<string> chosen)
    {
        var cases = chosen.Select(BatchCase.Parse).OfType<BatchCase>();
        var batch = new Batch([.. cases.Take(settings.Value.BatchSize)]);
        if (batch.Cases is [])
        {
            return SeeOther($"/secretariat{Filter.Query(("notice", "nothing-chosen"))}");
        }

        var key = await memory.KeepAsync(batch, []);
        return SeeOther($"/secretariat/batch{Filter.Query(("form", key.ToString("N")))}");
    }
}
