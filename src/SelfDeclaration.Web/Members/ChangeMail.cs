using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Accounts;
using SelfDeclaration.Web.Audit;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Mail;
using SelfDeclaration.Web.SignIn;
using SelfDeclaration.Web.SignIn.Recovery;

namespace SelfDeclaration.Web.Members;

/// <summary>メールアドレスの変更 of an <see cref="AssessmentAccount"/>: the new address confirms, both are told.</summary>
public sealed class ChangeMail(
    RegistryDb db,
    MailsToConfirm addresses,
    AccountLinks links,
    MailOutbox outbox,
    AuditLog audit,
    TimeProvider clock
)
{
    /// <summary>False when the link does nothing any more, or another account has the address by now.</summary>
    public async Task<bool> ChangeAsync(string? token)
    {
        var (state, waiting) = await addresses.FindAsync(MailLinkPurpose.ConfirmAccountMail, token);
        await using var transaction = await db.Database.BeginTransactionAsync();
        if (
            state is not AccountLinkState.Ready
            || !await addresses.UseAsync(MailLinkPurpose.ConfirmAccountMail, token)
            || await db.AssessmentAccounts.SingleOrDefaultAsync(a => a.Key == waiting!.AccountKey)
                is not { } account
            || await db.AssessmentAccounts.AnyAsync(a => a.Mail == waiting!.Mail)
        )
        {
            return false;
        }

        var before = account.Mail;
        account.Mail = waiting!.Mail;
        // Links to log in went to the address before.
        await links.EndAllAsync(account);
        foreach (var address in (string[])[before, account.Mail])
        {
            outbox.Add(
                address,
                new SecurityChangedMail(account.Name, "メールアドレスの変更", clock.GetUtcNow()),
                AccountLinks.SubjectOf(account),
                null
            );
        }

        audit.Note(AuditAction.AccountMailChanged, SignInStart.SubjectOf(account));
        try
        {
            await audit.SaveAsync();
        }
        catch (DbUpdateException)
        {
            // Two accounts wanted the same address at once.
            db.ChangeTracker.Clear();
            return false;
        }

        await transaction.CommitAsync();
        return true;
    }
}
