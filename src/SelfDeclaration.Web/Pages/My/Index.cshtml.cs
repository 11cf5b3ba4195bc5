using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Accounts;
using SelfDeclaration.Changes;
using SelfDeclaration.Declarations;
using SelfDeclaration.Register;
using SelfDeclaration.Validation;
using SelfDeclaration.Web.Audit;
using SelfDeclaration.Web.Changes;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Pages.Declare.Submitting;
using SelfDeclaration.Web.SignIn;
using SelfDeclaration.Web.Site;

namespace SelfDeclaration.Web.Pages.My;

/// <summary>マイページ: where the declaration stands, what to do next, and the way to everything else.</summary>
public sealed class IndexModel(
    MyDeclaration my,
    RegistryDb db,
    ChangeRequests requests,
    ChangeDeclaration change,
    CompleteDeclaration complete,
    AuditLog audit,
    MyStandings standings,
    SignedIn signedIn,
    SiteLinks links,
    TimeProvider clock
) : MyPage(my)
{
    /// <summary>診断の利用者, for whom the page is another one; null for a declared business.</summary>
    public AssessmentAccount? Member { get; private set; }
    public IReadOnlyList<StatusStep> Steps { get; private set; } = [];
    public IReadOnlyList<ChangeRequest> Waiting { get; private set; } = [];

    /// <summary>見送りになった申請 that was not asked for anew.</summary>
    public IReadOnlyList<ChangeRequest> Declined { get; private set; } = [];

    /// <summary>担当者変更 whose new address has not been confirmed yet.</summary>
    public ContactPersonChange? Unconfirmed { get; private set; }

    /// <summary>これまでの診断と学び</summary>
    public MyStanding Standing { get; private set; } = null!;

    public DateTimeOffset? UndoUntil => change.UndoUntil(Declaration);
    public bool IsLive => Declaration.Status.IsLive();

    /// <summary>The secretariat needs longer than it said.</summary>
    public bool IsLate =>
        Declaration.Status is DeclarationStatus.Declared
        && clock.GetUtcNow().DateInJapan() > Target;

    public IReadOnlyList<MyAction> Actions =>
        [.. MyAction.For(Declaration).Where(a => links.Answers(a.Address))];

    public bool Answers(string address) => links.Answers(address);

    protected override bool NeedsDeclaration => HttpMethods.IsPost(Request.Method);

    private DateOnly Target =>
        complete.AcceptanceTarget(Declaration.WaitingSince ?? Declaration.DeclaredAt);

    public async Task OnGetAsync()
    {
        Standing = await standings.OfAsync(
            signedIn.AccountKey,
            signedIn.HasDeclared && Declaration.Status is PublicBusiness.Shown
        );
        if (!signedIn.HasDeclared)
        {
            Member = await db.AssessmentAccounts.SingleAsync(a => a.Key == signedIn.AccountKey);
            return;
        }

        await RecallAsync<object>();
        var receivedAt = await db
            .Applications.Where(a => a.DeclarationKey == Declaration.Key)
            .Select(a => (DateTimeOffset?)a.ReceivedAt)
            .FirstOrDefaultAsync();
        Steps = StatusSteps.Of(Declaration, receivedAt, Target);
        Waiting = await requests.WaitingAsync(Declaration.Key);
        Declined = IsLive ? await requests.DeclinedAsync(Declaration) : [];
        var contact = await db
            .ContactPersonChanges.Where(c =>
                c.DeclarationKey == Declaration.Key && c.DoneAt != null
            )
            .OrderByDescending(c => c.DoneAt)
            .FirstOrDefaultAsync();
        Unconfirmed = contact is { ConfirmedAt: null } && IsLive ? contact : null;
    }

    /// <summary>申請を取り下げる</summary>
    public async Task<IActionResult> OnPostCancelAsync(long key)
    {
        if ((await requests.WaitingAsync(Declaration.Key)).Find(r => r.Key == key) is not { } found)
        {
            return To(Address, MyNotice.DecidedAlready);
        }

        requests.Cancel(Declaration, found);
        try
        {
            await audit.SaveAsync();
        }
        catch (DbUpdateConcurrencyException)
        {
            return To(Address, MyNotice.DecidedAlready);
        }

        return To(Address, MyNotice.Cancelled);
    }

    /// <summary>停止を取りやめる</summary>
    public async Task<IActionResult> OnPostUndoAsync()
    {
        if (UndoUntil is null)
        {
            return To(Address, MyNotice.Closed);
        }

        var result = await change.UndoWithdrawalAsync(Declaration);
        return result.Outcome switch
        {
            ChangeOutcome.Applied => To(Address, MyNotice.Undone),
            ChangeOutcome.NumberTaken => await AgainAsync(
                new object(),
                new FieldError("Undo", result.Sentence!)
            ),
            _ => To(Address, MyNotice.ChangedElsewhere),
        };
    }
}
