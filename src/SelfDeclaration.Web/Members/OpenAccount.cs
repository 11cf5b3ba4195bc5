using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Accounts;
using SelfDeclaration.Text;
using SelfDeclaration.Web.Audit;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Security;
using SelfDeclaration.Web.SignIn;

namespace SelfDeclaration.Web.Members;

/// <summary>利用者登録: the account of somebody who has declared nothing, once their address is confirmed.</summary>
public sealed class OpenAccount(
    RegistryDb db,
    MailsToConfirm addresses,
    Passwords passwords,
    AuditLog audit,
    TimeProvider clock
)
{
    /// <summary>Null when the link does nothing any more or the address has got an account meanwhile.</summary>
    /// <param name="token">Of the mailed link.</param>
    /// <param name="mail">The address it was mailed to.</param>
    /// <param name="input">By the rules.</param>
    /// <param name="password">By the rules.</param>
    public async Task<AssessmentAccount?> OpenAsync(
        string token,
        string mail,
        ProfileInput input,
        string password
    )
    {
        var now = clock.GetUtcNow();
        var account = new AssessmentAccount
        {
            Mail = mail,
            Name = TypedText.Name(input.Name),
            PasswordHash = passwords.Hash(password),
            CreatedAt = now,
        };
        await using var transaction = await db.Database.BeginTransactionAsync();
        if (
            !await addresses.UseAsync(MailLinkPurpose.Register, token)
            || await db.AssessmentAccounts.AnyAsync(a => a.Mail == mail)
        )
        {
            return null;
        }

        db.Add(account);
        try
        {
            await db.SaveChangesAsync();
        }
        catch (DbUpdateException)
        {
            // The same address from two links at once.
            db.ChangeTracker.Clear();
            return null;
        }

        var profile = new Profile { AccountKey = account.Key, UpdatedAt = now };
        ProfileRules.Write(input, profile, now);
        db.Add(profile);
        audit.Note(AuditAction.AccountOpened, SignInStart.SubjectOf(account));
        await audit.SaveAsync();
        await transaction.CommitAsync();
        return account;
    }
}
