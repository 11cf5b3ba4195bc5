using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SelfDeclaration.Businesses;
using SelfDeclaration.Cases;
using SelfDeclaration.Declarations;
using SelfDeclaration.Text;
using SelfDeclaration.Web.Audit;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Secretariat;
using SelfDeclaration.Web.SignIn;
using SelfDeclaration.Web.Site;

namespace SelfDeclaration.Web.Pages.Secretariat;

/// <summary>法人の変化: what the directory says has become of declared corporations, to be looked at one by one.</summary>
[Authorize(Policy = Policies.Cases)]
public sealed class CorporateEventsModel(
    RegistryDb db,
    AuditLog audit,
    SignedIn signedIn,
    IOptions<SecretariatSettings> settings,
    TimeProvider clock
) : FormPage
{
    [BindProperty(SupportsGet = true, Name = "notice")]
    public string? Notice { get; set; }

    [BindProperty]
    public HandledInput Input { get; set; } = new();

    public int Total { get; private set; }
    public IReadOnlyList<(CorporateEvent Event, string Name, DeclarationStatus Status)> Rows
    {
        get;
        private set;
    } = [];

    public async Task OnGetAsync()
    {
        Response.Headers.CacheControl = "no-store";
        Input = await RecallAsync<HandledInput>() ?? new();
        var open = db.CorporateEvents.AsNoTracking().Where(e => e.HandledAt == null);
        Total = await open.CountAsync();
        var rows = await open.OrderBy(e => e.FoundAt)
            .ThenBy(e => e.Key)
            .Take(settings.Value.PageSize)
            .Join(
                db.Declarations,
                e => e.DeclarationKey,
                d => d.Key,
                (e, d) =>
                    new
                    {
                        Event = e,
                        d.Business.Name,
                        d.Status,
                    }
            )
            .OrderBy(r => r.Event.FoundAt)
            .ThenBy(r => r.Event.Key)
            .ToListAsync();
        Rows = [.. rows.Select(r => (r.Event, r.Name, r.Status))];
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (CaseFields.HandledNote.CheckWords(Input.Note) is { } error)
        {
            // Every row has such a field: this one's.
            return await AgainAsync(Input, error with { Field = $"Note.{Input.Event}" });
        }

        var happened = await db.CorporateEvents.SingleOrDefaultAsync(e => e.Key == Input.Event);
        if (happened is null || happened.HandledAt is not null)
        {
            return SeeOther("/secretariat/corporate-events?notice=conflict");
        }

        var note = TypedText.Paragraphs(Input.Note);
        var declaration = await db.Declarations.SingleAsync(d => d.Key == happened.DeclarationKey);
        happened.Handle(signedIn.Name, note, clock.GetUtcNow());
        audit.Note(
            AuditAction.CorporateEventHandled,
            declaration,
            new($"{happened.Text}。{note}", [])
        );
        try
        {
            await audit.SaveAsync();
        }
        catch (DbUpdateConcurrencyException)
        {
            return SeeOther("/secretariat/corporate-events?notice=conflict");
        }

        return SeeOther("/secretariat/corporate-events?notice=handled");
    }
}

/// <summary>What was done about one event.</summary>
public sealed record HandledInput
{
    public long Event { get; init; }
    public string? Note { get; init; }
}
