using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Accounts;
using SelfDeclaration.Web.Audit;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Mail;
using SelfDeclaration.Web.SignIn;
using SelfDeclaration.Web.SignIn.Recovery;

namespace SelfDeclaration.Web.Members;

/// <summary>利用者登録の終わり: deleted by its holder, or gone over to the account of their declaration.</summary>
public sealed class CloseAccount(
    RegistryDb db,
    AccountLinks links,
    MailOutbox outbox,
    AuditLog audit,
    TimeProvider clock
)
{
    /// <summary>登録を削除する: with everything kept under it, at once and for good.</summary>
    public async Task DeleteAsync(AssessmentAccount account)
    {
        outbox.Add(
            account.Mail,
            new SecurityChangedMail(account.Name, "利用者登録の削除", clock.GetUtcNow()),
            AccountLinks.SubjectOf(account),
            null
        );
        await RemoveAsync(account, null);
    }

    /// <summary>長く使われていない登録の削除: its holder was told by mail and did not log in.</summary>
    public Task DeleteUnusedAsync(AssessmentAccount account) =>
        RemoveAsync(account, (AuditActor.Job, nameof(UnusedAccounts)));

    private async Task RemoveAsync(
        AssessmentAccount account,
        (AuditActor Actor, string Name)? actor
    )
    {
        audit.Note(AuditAction.AccountDeleted, SignInStart.SubjectOf(account));
        await links.EndAllAsync(account);
        // Rows that hang on it go with it, by their foreign keys.
        db.Remove(account);
        await audit.SaveAsync(actor);
    }

    /// <summary>Moves what is kept to the account of the declaration and ends the old one; the caller's transaction.</summary>
    public async Task CarryOverAsync(long from, BusinessAccount to)
    {
        if (
            await db.AssessmentAccounts.SingleOrDefaultAsync(a =>
                a.Key == from && a.DisabledAt == null
            )
            is not { } account
        )
        {
            return;
        }

        await CarryOver.MoveAsync(db, from, to.Key);
        await links.EndAllAsync(account);
        db.Remove(account);
        audit.Note(AuditAction.AccountCarriedOver, SignInStart.SubjectOf(account));
        await audit.SaveAsync((AuditActor.Business, ""));
    }
}
