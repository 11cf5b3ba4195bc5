using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SelfDeclaration.Accounts;
using SelfDeclaration.Cases;
using SelfDeclaration.Declarations;
using SelfDeclaration.Inquiries;
using SelfDeclaration.Text;
using SelfDeclaration.Validation;
using SelfDeclaration.Web.Audit;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Inquiries;
using SelfDeclaration.Web.Retention;
using SelfDeclaration.Web.SignIn;
using SelfDeclaration.Web.Site;

namespace SelfDeclaration.Web.Pages.Secretariat.Inquiries;

/// <summary>お問い合わせの一件: what was said, and what can be done.</summary>
[Authorize(Policy = Policies.Inquiries)]
public sealed class InquiryModel(
    InquiryWork work,
    RegistryDb db,
    AuditLog audit,
    SignedIn signedIn,
    IOptions<RetentionSettings> retention,
    TimeProvider clock
) : FormPage
{
    [BindProperty(SupportsGet = true)]
    public long Key { get; set; }

    [BindProperty]
    public WorkInput Input { get; set; } = new();

    public Inquiry Inquiry { get; private set; } = null!;
    public string? Assignee { get; private set; }
    public IReadOnlyList<(long Key, string Name)> Colleagues { get; private set; } = [];
    public (long Key, string Name)? Declaration { get; private set; }
    public int KeepDays => retention.Value.InquiryDays;

    public bool MayOpenCases =>
        (signedIn.Roles & (StaffRoles.Reception | StaffRoles.Acceptance)) != 0;

    public string? Said =>
        Request.Query["notice"].ToString() switch
        {
            "answered" => "回答を送るように手配しました",
            "noted" => "メモを残しました",
            "assigned" => "担当を変更しました",
            "closed" => "完了にしました",
            "reopened" => "もう一度開きました",
            _ => null,
        };

    private string Here => $"{IndexModel.Path}/{Key}";

    public async Task<IActionResult> OnGetAsync()
    {
        Response.Headers.CacheControl = "no-store";
        if (await work.FindAsync(Key) is not { } inquiry)
        {
            return NotFound();
        }

        Inquiry = inquiry;
        Input = await RecallAsync<WorkInput>() ?? new();
        Colleagues =
        [
            .. (await db.Staff.AsNoTracking().Where(s => s.DisabledAt == null).ToListAsync())
                .OrderBy(s => s.Name, StringComparer.Ordinal)
                .Select(s => (s.Key, s.Name)),
        ];
        Assignee = Colleagues.FirstOrDefault(c => c.Key == inquiry.AssigneeKey).Name;
        Declaration = await DeclarationAsync();
        audit.Note(AuditAction.InquiryViewed, inquiry.Number);
        await audit.SaveAsync();
        return Page();
    }

    public Task<IActionResult> OnPostAssignAsync([FromForm] bool mine) =>
        DoAsync(
            AuditAction.InquiryAssigned,
            "assigned",
            async () =>
            {
                var key = mine ? signedIn.AccountKey : KeyOf(Input.Assignee);
                var name = await db
                    .Staff.Where(s => s.Key == key && s.DisabledAt == null)
                    .Select(s => s.Name)
                    .SingleOrDefaultAsync();
                return (i, now) =>
                    i.Assign(name is null ? null : key, name ?? "なし", signedIn.Name, now);
            }
        );

    public Task<IActionResult> OnPostNoteAsync() =>
        DoAsync(
            AuditAction.InquiryNoted,
            "noted",
            () =>
                Task.FromResult<Action<Inquiry, DateTimeOffset>>(
                    (i, now) => i.AddNote(TypedText.Paragraphs(Input.Note), signedIn.Name, now)
                ),
            AnswerRules.Note.CheckWords(Input.Note)
        );

    public Task<IActionResult> OnPostCloseAsync() =>
        DoAsync(
            AuditAction.InquiryClosed,
            "closed",
            () =>
                Task.FromResult<Action<Inquiry, DateTimeOffset>>(
                    (i, now) => i.Close(signedIn.Name, "完了にしました", now)
                )
        );

    public Task<IActionResult> OnPostReopenAsync() =>
        DoAsync(
            AuditAction.InquiryReopened,
            "reopened",
            () =>
                Task.FromResult<Action<Inquiry, DateTimeOffset>>(
                    (i, now) => i.Reopen(signedIn.Name, now)
                )
        );

    public static string HeadingOf(InquiryEntry entry) =>
        entry.Kind switch
        {
            InquiryEntryKind.Question => "お問い合わせ",
            InquiryEntryKind.Mail => "届いたメール",
            InquiryEntryKind.Answer => $"{entry.By}の回答",
            _ => $"{entry.By}のメモ",
        };

    // What was typed stays, also when a colleague was faster.
    private async Task<IActionResult> DoAsync(
        AuditAction action,
        string notice,
        Func<Task<Action<Inquiry, DateTimeOffset>>> prepare,
        FieldError? error = null
    )
    {
        if (error is not null)
        {
            return await BackAsync(error);
        }

        var change = await prepare();
        var now = clock.GetUtcNow();
        return await work.RunAsync(Key, Input.Version, action, i => change(i, now)) is { } conflict
            ? await BackAsync(
                new(
                    AnswerRules.Note.Name,
                    $"{conflict}。あなたの操作は行われていません。いまの内容を確かめて、もう一度操作してください"
                )
            )
            : SeeOther($"{Here}?notice={notice}");
    }

    private async Task<IActionResult> BackAsync(FieldError error)
    {
        var memory = HttpContext.RequestServices.GetRequiredService<FormMemory>();
        return SeeOther($"{Here}?form={await memory.KeepAsync(Input, [error]):N}#errors");
    }

    // Of who was signed in; else what the number says, which anybody may have typed.
    private async Task<(long, string)?> DeclarationAsync()
    {
        var some = db.Declarations.AsNoTracking();
        var number = RegistryKey.Of(Inquiry.Reference);
        var found =
            Inquiry.AccountKey is { } account
                ? some.Where(d =>
                    db.BusinessAccounts.Any(a => a.Key == account && a.BusinessKey == d.BusinessKey)
                )
            : number is { Kind: RegistryKeyKind.ReceiptNumber } receipt
                ? some.Where(d => d.ReceiptNumber == receipt.Value)
            : number is { Kind: RegistryKeyKind.DeclarationId } id
                ? some.Where(d => d.DeclarationId == id.Value)
            : null;
        if (found is null)
        {
            return null;
        }

        var one = await found.Select(d => new { d.Key, d.Business.Name }).FirstOrDefaultAsync();
        return one is null ? null : (one.Key, one.Name);
    }

    private static long? KeyOf(string? typed) =>
        long.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var key)
            ? key
            : null;
}

/// <summary>What is typed on the page of an inquiry.</summary>
public sealed record WorkInput
{
    public int? Version { get; init; }
    public string? Note { get; init; }
    public string? Assignee { get; init; }
}
