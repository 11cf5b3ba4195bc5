using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Web.Audit;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.SignIn;
using SelfDeclaration.Web.Site;
using SelfDeclaration.Web.TagHelpers;

namespace SelfDeclaration.Web.Pages.Secretariat;

/// <summary>操作の記録: read-only, newest first.</summary>
[Authorize(Policy = Policies.Administer)]
public sealed class AuditModel(
    RegistryDb db,
    AuditSearch search,
    AuditLog audit,
    TimeProvider clock
) : PageModel
{
    private static readonly string[] Columns =
    [
        "番号",
        "日時",
        "誰の操作か",
        "名前",
        "操作",
        "対象",
        "理由",
        "項目",
        "変更前",
        "変更後",
        "接続元",
    ];

    [BindProperty(SupportsGet = true)]
    public AuditFilter Filter { get; set; } = new();

    /// <summary>Shows what stands below this number.</summary>
    [BindProperty(SupportsGet = true)]
    public long? Below { get; set; }

    public IReadOnlyList<AuditEntry> Entries { get; private set; } = [];
    public long? Next { get; private set; }
    public AuditCheck Check { get; private set; } = null!;
    public IReadOnlyList<FormOption> Actors { get; private set; } = [];

    public static IReadOnlyList<FormOption> Actions { get; } =
    [.. Enum.GetValues<AuditAction>().Select(a => new FormOption(a.ToString(), a.Label()))];

    public async Task OnGetAsync()
    {
        (Entries, Next) = await search.PageAsync(Filter, Below);
        Check = await db.AuditChecks.AsNoTracking().SingleAsync();
        var staff = await db
            .Staff.OrderBy(s => s.Name)
            .Select(s => new { s.Key, s.Name })
            .ToListAsync();
        Actors =
        [
            .. staff.Select(s => new FormOption(
                s.Key.ToString(CultureInfo.InvariantCulture),
                s.Name,
                Group: "事務局職員"
            )),
            .. new[] { AuditActor.Business, AuditActor.Operator, AuditActor.Job }.Select(
                a => new FormOption(a.ToString(), a.Label(), Group: "そのほか")
            ),
        ];
    }

    /// <summary>Everything the filter finds, whatever page is shown.</summary>
    public async Task<IActionResult> OnGetCsvAsync()
    {
        var rows = await search.QueryAsync(Filter);
        audit.Note(AuditAction.ListExported, "操作の記録");
        await audit.SaveAsync();
        return new CsvFile(
            $"audit-{clock.GetUtcNow().DateInJapan():yyyyMMdd}.csv",
            Columns,
            RowsAsync(rows.OrderBy(e => e.Number).AsNoTracking().AsAsyncEnumerable())
        );
    }

    /// <summary>The same filter elsewhere.</summary>
    public string Address(long? below = null, bool csv = false)
    {
        var query = new List<KeyValuePair<string, string?>>
        {
            new("from", Filter.From?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            new("to", Filter.To?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            new("actor", Filter.Actor),
            new("action", Filter.Action?.ToString()),
            new("subject", Filter.Subject),
            new("below", below?.ToString(CultureInfo.InvariantCulture)),
            new("handler", csv ? "csv" : null),
        };
        return "/secretariat/audit"
            + QueryString.Create(query.Where(q => !string.IsNullOrEmpty(q.Value)));
    }

    /// <summary>問題なし（最終確認 10:00）</summary>
    public string ChainSays =>
        Check switch
        {
            { CheckedAt: null } => "まだ確認していません",
            { Problem: { } problem, CheckedAt: { } at } => $"{problem}（最終確認 {Shown(at)}）",
            { CheckedAt: { } at } => $"問題なし（最終確認 {Shown(at)}）",
        };

    public static AuditDetails? DetailsOf(AuditEntry entry) =>
        entry.Details is null ? null : AuditDetails.FromJson(entry.Details);

    public static string ActorOf(AuditEntry entry) =>
        entry.ActorName.Length > 0
            ? $"{entry.ActorName}（{entry.Actor.Label()}）"
            : entry.Actor.Label();

    private string Shown(DateTimeOffset at) =>
        at.DateInJapan() == clock.GetUtcNow().DateInJapan() ? at.ShowTime() : at.ShowMinute();

    // A row for each value that changed, so that a filter of the spreadsheet finds it.
    private static async IAsyncEnumerable<IEnumerable<string?>> RowsAsync(
        IAsyncEnumerable<AuditEntry> entries
    )
    {
        await foreach (var entry in entries)
        {
            var details = DetailsOf(entry) ?? AuditDetails.None;
            var who = new[]
            {
                entry.Number.ToString(CultureInfo.InvariantCulture),
                entry.At.InJapan().ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
                entry.Actor.Label(),
                entry.ActorName,
                entry.Action.Label(),
                entry.Subject,
                entry.Details is null ? "（保存期間が過ぎ、消しました）" : details.Reason,
            };
            if (details.Changes.Count == 0)
            {
                yield return [.. who, null, null, null, entry.Origin];
            }

            foreach (var change in details.Changes)
            {
                yield return [.. who, change.Label, change.Before, change.After, entry.Origin];
            }
        }
    }
}
