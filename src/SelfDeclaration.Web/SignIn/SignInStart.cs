using System.Globalization;
using Microsoft.AspNetCore.Authentication;
using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Accounts;
using SelfDeclaration.Web.Audit;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Mail;
using SelfDeclaration.Web.Security;
using SelfDeclaration.Web.SignIn.Recovery;

namespace SelfDeclaration.Web.SignIn;

/// <summary>ログインの始まり: everything that belongs to it once it is certain who it is.</summary>
public sealed class SignInStart(
    RegistryDb db,
    Sessions sessions,
    KnownDevices devices,
    AccountContacts contacts,
    MailOutbox outbox,
    AuditLog audit,
    Visitor visitor,
    TimeProvider clock
)
{
    /// <summary>Starts the session; mails a notice when account and browser have not met before.</summary>
    /// <param name="http">The request.</param>
    /// <param name="account">Who it is.</param>
    /// <param name="isFirst">The account was made just now, in this browser: nothing to be told of.</param>
    public async Task BeginAsync(HttpContext http, Account account, bool isFirst = false)
    {
        var isNew = !isFirst && await IsNewAsync(http, account);
        var contact = await contacts.OfAsync(account);
        var device = DeviceName.Of(http.Request.Headers.UserAgent);
        await devices.RememberAsync(http, account);
        if (isNew)
        {
            outbox.Add(
                contact.Mail,
                new NewDeviceMail(contact.Name, device, clock.GetUtcNow()),
                AccountLinks.SubjectOf(account),
                visitor.Hash(http)
            );
        }

        var session = await sessions.StartAsync(http, account);
        http.User = SignedIn.PrincipalOf(session);
        var details = new AuditDetails(device, []);
        if (contact.Declaration is { } declaration)
        {
            audit.Note(AuditAction.SignedIn, declaration, details);
        }
        else
        {
            audit.Note(AuditAction.SignedIn, SubjectOf(account), details);
        }

        await audit.SaveAsync();
    }

    /// <summary>How the records call an account that has no declaration.</summary>
    public static string SubjectOf(Account account) =>
        (account is StaffMember ? "職員" : "利用者")
        + account.Key.ToString(CultureInfo.InvariantCulture);

    /// <summary>Ends this browser's session, on the server and in its cookie.</summary>
    public async Task EndAsync(HttpContext http, string scheme)
    {
        var result = await http.AuthenticateAsync(scheme);
        if (result.Principal is { } who && SignedIn.SessionOf(who) is { } key)
        {
            await sessions.EndAsync(key);
        }

        await http.SignOutAsync(scheme);
    }

    // A private window forgets its cookie each time: the same kind of browser at the same address is no news.
    private async Task<bool> IsNewAsync(HttpContext http, Account account)
    {
        if (await devices.RecogniseAsync(http, [account]) is not null)
        {
            return false;
        }

        var (place, device) = (visitor.Hash(http), DeviceName.Of(http.Request.Headers.UserAgent));
        return !await db.Sessions.AnyAsync(s =>
            s.AccountKey == account.Key && s.Visitor == place && s.Device == device
        );
    }
}
