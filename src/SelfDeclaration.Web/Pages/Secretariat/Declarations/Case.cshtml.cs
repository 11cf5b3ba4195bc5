using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SelfDeclaration.Accounts;
using SelfDeclaration.Cases;
using SelfDeclaration.Declarations;
using SelfDeclaration.Text;
using SelfDeclaration.Web.Audit;
using SelfDeclaration.Web.Mail;
using SelfDeclaration.Web.Secretariat.Cases;
using SelfDeclaration.Web.SignIn;

namespace SelfDeclaration.Web.Pages.Secretariat.Declarations;

/// <summary>審査: one declaration beside everything that can be known about it, and what can be done.</summary>
[Authorize(Policy = Policies.Cases)]
public sealed class CaseModel(
    CaseServices services,
    CaseChecks checks,
    CaseViews views,
    CaseWork work,
    CaseMails mails,
    CaseHistory history,
    SignedIn signedIn
) : CasePage(services, signedIn)
{
    public const string HistoryTab = "history";
    public const string MailTab = "mail";

    [BindProperty(SupportsGet = true, Name = "v")]
    public string? Tab { get; set; }

    [BindProperty(SupportsGet = true, Name = "done")]
    public string? Done { get; set; }

    [BindProperty(SupportsGet = true, Name = "notice")]
    public string? Notice { get; set; }

    [BindProperty]
    public WorkInput Input { get; set; } = new();

    public IReadOnlyList<ComparedValue> Compared { get; private set; } = [];
    public IReadOnlyList<Lookalike> Lookalikes { get; private set; } = [];
    public IReadOnlyList<string> Looking { get; private set; } = [];
    public IReadOnlyList<StaffMember> Colleagues { get; private set; } = [];
    public IReadOnlyList<AuditEntry> Entries { get; private set; } = [];
    public IReadOnlyList<OutgoingMail> Mails { get; private set; } = [];
    public string? Assignee { get; private set; }
    public string? ProposedBy { get; private set; }
    public Declaration? MergedInto { get; private set; }
    public long? NextKey { get; private set; }
    public CaseMails MailStates => mails;
    public int Differences => Compared.Count(c => c.Match is Match.Differs);

    /// <summary>What may be decided now, by this person.</summary>
    public IEnumerable<DecisionKind> Choices =>
        (
            (DecisionKind[])
                [DecisionKind.Accept, DecisionKind.Return, DecisionKind.Reject, DecisionKind.Revoke]
        )
            .Where(k => Declaration.Status.Allows(k))
            .Where(k => MayDecide || !k.IsForAcceptance());

    public async Task<IActionResult> OnGetAsync()
    {
        await views.NoteAsync(Declaration);
        Input = await RecallAsync<WorkInput>() ?? new();
        Looking = await views.OthersAsync(Key);
        Assignee = await Services.Files.NameOfAsync(Declaration.AssigneeKey);
        ProposedBy = await Services.Files.NameOfAsync(Declaration.FirstAcceptedBy);
        MergedInto = Declaration.MergedIntoKey is { } kept
            ? await Services.Files.FindAsync(kept)
            : null;
        NextKey = await Services.Queue.NextAsync(
            Filter,
            Declaration.WaitingSince is { } since ? new QueuePlace(since, Key) : null,
            Key
        );
        Mails = await mails.ListAsync(Declaration);
        Entries = await history.ListAsync(Key);
        if (Tab is not (HistoryTab or MailTab))
        {
            Compared = await checks.CompareAsync(Declaration, await work.PolicyCheckAsync(Key));
            Lookalikes = await checks.LookalikesAsync(Declaration);
            Colleagues = await Services.Files.ColleaguesAsync();
        }

        return Page();
    }

    public async Task<IActionResult> OnPostHoldAsync()
    {
        if (CaseFields.HoldNote.CheckWords(Input.HoldNote) is { } error)
        {
            return await AgainAsync(Input, error);
        }

        return await work.HoldAsync(Declaration, Input.Version, Input.HoldNote!)
            ? Noticed("held")
            : await ConflictAsync(Input.HoldNote!);
    }

    public async Task<IActionResult> OnPostReleaseAsync() =>
        await work.ReleaseAsync(Declaration, Input.Version)
            ? Noticed("released")
            : await ConflictAsync("");

    public async Task<IActionResult> OnPostAssignAsync() =>
        await work.AssignAsync(Declaration, Input.Version, Input.Assignee)
            ? Noticed("assigned")
            : await ConflictAsync("");

    public async Task<IActionResult> OnPostMineAsync()
    {
        Input = Input with { Assignee = SignedIn.AccountKey };
        return await OnPostAssignAsync();
    }

    public async Task<IActionResult> OnPostScreenAsync()
    {
        if (CaseFields.ScreeningNote.CheckWords(Input.ScreeningNote) is { } error)
        {
            return await AgainAsync(Input, error);
        }

        return await work.NoteScreeningAsync(Declaration, Input.Version, Input.ScreeningNote)
            ? Noticed("screened")
            : await ConflictAsync(Input.ScreeningNote ?? "");
    }

    public async Task<IActionResult> OnPostPolicyAsync()
    {
        await work.LookAtPolicyAsync(Declaration);
        return SeeOther(At("", ("notice", "policy")) + "#compared");
    }

    public async Task<IActionResult> OnPostResendAsync(long mail) =>
        await mails.ResendAsync(Declaration, mail)
            ? SeeOther(At("", ("v", MailTab), ("notice", "resent")))
            : SeeOther(At("", ("v", MailTab), ("notice", "not-resent")));

    public async Task<IActionResult> OnPostAddressAsync()
    {
        if (
            (
                DeclarationRules.CheckMail(CaseFields.ContactMail, Input.ContactMail)
                ?? CaseFields.MailReason.CheckWords(Input.MailReason)
            ) is
            { } error
        )
        {
            return await AgainAsync(Input, error);
        }

        if (Input.Version != Declaration.Version)
        {
            return await ConflictAsync($"{Input.ContactMail}\n{Input.MailReason}");
        }

        await mails.CorrectAsync(
            Declaration,
            TypedText.Mail(Input.ContactMail),
            TypedText.Paragraphs(Input.MailReason)
        );
        return SeeOther(At("", ("v", MailTab), ("notice", "address")));
    }

    /// <summary>判断の取消し, from the banner that follows a decision.</summary>
    public async Task<IActionResult> OnPostTakeBackAsync(long decision)
    {
        var outcome = await Services.TakeBack.TakeBackAsync(decision);
        return Noticed(
            outcome switch
            {
                TakeBackOutcome.TakenBack => "taken-back",
                TakeBackOutcome.TooLate => "too-late",
                _ => "not-taken-back",
            }
        );
    }

    private IActionResult Noticed(string notice) => SeeOther(At("", ("notice", notice)));
}

/// <summary>What is typed into the small forms of a case.</summary>
public sealed record WorkInput
{
    public int Version { get; init; }
    public string? HoldNote { get; init; }
    public long? Assignee { get; init; }
    public string? ScreeningNote { get; init; }
    public string? ContactMail { get; init; }
    public string? MailReason { get; init; }
}
