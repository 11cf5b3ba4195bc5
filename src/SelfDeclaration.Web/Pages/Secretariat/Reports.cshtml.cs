using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SelfDeclaration.Cases;
using SelfDeclaration.Declarations;
using SelfDeclaration.Register;
using SelfDeclaration.Text;
using SelfDeclaration.Validation;
using SelfDeclaration.Web.Audit;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Retention;
using SelfDeclaration.Web.Secretariat;
using SelfDeclaration.Web.SignIn;
using SelfDeclaration.Web.Site;

namespace SelfDeclaration.Web.Pages.Secretariat;

/// <summary>誤りのお知らせ: what visitors find wrong in the public register, to be looked at one by one.</summary>
[Authorize(Policy = Policies.Cases)]
public sealed class ReportsModel(
    RegistryDb db,
    AuditLog audit,
    SignedIn signedIn,
    IOptions<SecretariatSettings> settings,
    IOptions<RetentionSettings> retention,
    TimeProvider clock
) : FormPage
{
    public static readonly Field Note = CaseFields.HandledNote with
    {
        Hint = "例 事業者に電話で確かめ、所在地を訂正した",
    };

    [BindProperty(SupportsGet = true, Name = "notice")]
    public string? Notice { get; set; }

    [BindProperty(SupportsGet = true, Name = "handled")]
    public bool Handled { get; set; }

    [BindProperty]
    public HandledInput Input { get; set; } = new();

    public int Total { get; private set; }
    public IReadOnlyList<(RegisterReport Report, string Name, DeclarationStatus Status)> Rows
    {
        get;
        private set;
    } = [];

    public int KeepDays => retention.Value.ReportDays;

    public async Task OnGetAsync()
    {
        Response.Headers.CacheControl = "no-store";
        Input = await RecallAsync<HandledInput>() ?? new();
        var reports = db.RegisterReports.AsNoTracking().Where(r => r.HandledAt != null == Handled);
        Total = await reports.CountAsync();
        var shown = Handled
            ? reports.OrderByDescending(r => r.HandledAt).ThenByDescending(r => r.Key)
            : reports.OrderBy(r => r.ReceivedAt).ThenBy(r => r.Key);
        var page = await shown.Take(settings.Value.PageSize).ToListAsync();
        var keys = page.Select(r => r.DeclarationKey).ToList();
        var declarations = await db
            .Declarations.Where(d => keys.Contains(d.Key))
            .Select(d => new
            {
                d.Key,
                d.Business.Name,
                d.Status,
            })
            .ToDictionaryAsync(d => d.Key);
        Rows =
        [
            .. page.Select(r =>
                (r, declarations[r.DeclarationKey].Name, declarations[r.DeclarationKey].Status)
            ),
        ];
    }

    /// <summary>対応済みにする</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        if (Note.CheckWords(Input.Note) is { } error)
        {
            // Every row has such a field: this one's.
            return await AgainAsync(Input, error with { Field = $"Note.{Input.Event}" });
        }

        var report = await db.RegisterReports.SingleOrDefaultAsync(r => r.Key == Input.Event);
        if (report is null || report.HandledAt is not null)
        {
            return SeeOther("/secretariat/reports?notice=conflict");
        }

        var note = TypedText.Paragraphs(Input.Note);
        var declaration = await db.Declarations.SingleAsync(d => d.Key == report.DeclarationKey);
        report.Handle(signedIn.Name, note, clock.GetUtcNow());
        audit.Note(
            AuditAction.RegisterReportHandled,
            declaration,
            new($"「{report.Text}」。{note}", [])
        );
        try
        {
            await audit.SaveAsync();
        }
        catch (DbUpdateConcurrencyException)
        {
            return SeeOther("/secretariat/reports?notice=conflict");
        }

        return SeeOther("/secretariat/reports?notice=handled");
    }
}
