using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SelfDeclaration.Calendar;
using SelfDeclaration.Inquiries;
using SelfDeclaration.Web.Inquiries;
using SelfDeclaration.Web.SignIn;

namespace SelfDeclaration.Web.Pages.Secretariat.Inquiries;

/// <summary>お問い合わせの一覧, who has waited longest first.</summary>
[Authorize(Policy = Policies.Inquiries)]
public sealed class IndexModel(InquirySearch search) : PageModel
{
    public const string Path = "/secretariat/inquiries";

    [BindProperty(SupportsGet = true, Name = "state")]
    public InquiryState? State { get; set; }

    [BindProperty(SupportsGet = true, Name = "kind")]
    public InquiryKind? Kind { get; set; }

    [BindProperty(SupportsGet = true, Name = "assignee")]
    public string? Assignee { get; set; }

    [BindProperty(SupportsGet = true, Name = "late")]
    public bool OnlyLate { get; set; }

    [BindProperty(SupportsGet = true, Name = "after")]
    public string? After { get; set; }

    public InquiryFilter Filter =>
        new(State, Kind, Assignee is "mine" or "nobody" ? Assignee : null, OnlyLate);

    public IReadOnlyList<InquiryRow> Rows { get; private set; } = [];
    public int Total { get; private set; }
    public string? Next { get; private set; }
    public int Late { get; private set; }
    public IReadOnlyDictionary<InquiryState, int> Counts { get; private set; } =
        new Dictionary<InquiryState, int>();

    /// <summary>Null as long as mails come in, or are taken in as files only.</summary>
    public (MailboxSettings Settings, MailboxLook? Look)? MailboxTrouble { get; private set; }

    public async Task OnGetAsync()
    {
        Response.Headers.CacheControl = "no-store";
        (Rows, Total, Next) = await search.PageAsync(Filter, After);
        Counts = await search.CountsAsync();
        Late = await search.LateAsync();
        MailboxTrouble = await search.MailboxTroubleAsync();
    }

    public WaitingTime WaitedSince(DateTimeOffset since) => search.WaitedSince(since);
}
