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
using SelfDeclaration.Web.Secretariat.Cases;
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

    /// <summary>Where the page begins; nothing for the oldest.</summary>
    [BindProperty(SupportsGet = true, Name = "after")]
    public string? After { get; set; }

    [BindProperty]
    public HandledInput Input { get; set; } = new();

    public int Total { get; private set; }
    public IReadOnlyList<(CorporateEvent Event, string Name, DeclarationStatus Status)> Rows
    {
        get;
        private set;
    } = [];

    /// <summary>Where the next page begins; null on the last.</summary>
    public string? Next { get; private set; }

    /// <summary>This page's address, with more behind it.</summary>
    public string To(params IEnumerable<(string Name, string? Value)> more) =>
        "/secretariat/corporate-events"
        + QueryString.Create(
            new[] { ("after", QueuePlace.Parse(After)?.Text) }
                .Concat(more)
                .Where(p => p.Item2 is not null)
                .Select(p => KeyValuePair.Create(p.Item1, p.Item2))
        );

    public async Task OnGetAsync()
    {
        Response.Headers.CacheControl = "no-store";
        Input = await RecallAsync<HandledInput>() ?? new();
        var open = db.CorporateEvents.AsNoTracking().Where(e => e.HandledAt == null);
        Total = await open.CountAsync();
        if (QueuePlace.Parse(After) is { } place)
        {
            open = open.Where(e =>
                e.FoundAt >= place.Since && (e.FoundAt > place.Since || e.Key > place.Key)
            );
        }

        var size = settings.Value.PageSize;
        var rows = await open.OrderBy(e => e.FoundAt)
            .ThenBy(e => e.Key)
            .Take(size + 1)
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
        Rows = [.. rows.Take(size).Select(r => (r.Event, r.Name, r.Status))];
        Next =
            rows.Count > size && Rows[^1].Event is var last
                ? new QueuePlace(last.FoundAt, last.Key).Text
                : null;
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
            return SeeOther(To(("notice", "conflict")));
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
            return SeeOther(To(("notice", "conflict")));
        }

        return SeeOther(To(("notice", "handled")));
    }
}

/// <summary>What was done about one event.</summary>
public sealed record HandledInput
{
    public long Event { get; init; }
    public string? Note { get; init; }
}
