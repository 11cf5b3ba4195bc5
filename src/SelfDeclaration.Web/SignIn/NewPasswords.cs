using SelfDeclaration.Accounts;
using SelfDeclaration.Web.Audit;
using SelfDeclaration.Web.Mail;
using SelfDeclaration.Web.Reference;
using SelfDeclaration.Web.Security;
using SelfDeclaration.Web.SignIn.Recovery;

namespace SelfDeclaration.Web.SignIn;

/// <summary>新しいパスワード and other changes of how one logs in: on record, and told to the account's owner by mail.</summary>
public sealed class NewPasswords(
    Passwords passwords,
    AccountContacts contacts,
    AccountLinks links,
    Sessions sessions,
    KnownDevices devices,
    ReferenceData reference,
    MailOutbox outbox,
    AuditLog audit,
    TimeProvider clock
)
{
    /// <summary>What is wrong with it, or null; the rule of the declaration's own page.</summary>
    public async Task<string?> RefusalAsync(Account account, string? password)
    {
        var contact = await contacts.OfAsync(account);
        return PasswordRules.Check(
            password,
            contact.OwnWords,
            contact.Mail,
            reference.BlockedPasswords
        );
    }

    /// <summary>Sets it and ends everything that the old one opened but this browser.</summary>
    public async Task SetAsync(HttpContext http, Account account, string password)
    {
        account.PasswordHash = passwords.Hash(password);
        await links.EndAsync(Data.MailLinkPurpose.SignIn, account);
        await links.EndAsync(Data.MailLinkPurpose.SetPassword, account);
        await devices.ForgetOthersAsync(http, account.Key);
        await sessions.EndOthersAsync(account.Key, SignedIn.SessionOf(http.User));
        await RecordAsync(account, AuditAction.PasswordChanged, "パスワードの変更");
    }

    /// <summary>Saves a change, its record and the mail about it together.</summary>
    public async Task RecordAsync(Account account, AuditAction action, string what)
    {
        var contact = await contacts.OfAsync(account);
        outbox.Add(
            contact.Mail,
            new SecurityChangedMail(contact.Name, what, clock.GetUtcNow()),
            AccountLinks.SubjectOf(account),
            null
        );
        if (contact.Declaration is { } declaration)
        {
            audit.Note(action, declaration);
        }
        else
        {
            audit.Note(action, SignInStart.SubjectOf(account));
        }

        await audit.SaveAsync();
    }
}
