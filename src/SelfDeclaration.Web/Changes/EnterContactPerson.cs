using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SelfDeclaration.Changes;
using SelfDeclaration.Declarations;
using SelfDeclaration.Validation;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Mail;
using SelfDeclaration.Web.Pages.Declare.Submitting;
using SelfDeclaration.Web.SignIn.Recovery;

namespace SelfDeclaration.Web.Changes;

/// <summary>
/// 新しい担当者の登録: after both addresses agreed, or by the secretariat. Whoever knew the password before is
/// out, and the new person chooses one. Saves nothing.
/// </summary>
public sealed class EnterContactPerson(
    RegistryDb db,
    AccountLinks links,
    MailOutbox outbox,
    IOptions<DeclarationSettings> settings,
    IOptions<SiteSettings> site,
    TimeProvider clock
)
{
    public async Task EnterAsync(Declaration declaration, IReadOnlyList<ChangedValue> values)
    {
        Write(declaration, values);
        var now = clock.GetUtcNow();
        var account = await db.BusinessAccounts.SingleAsync(a =>
            a.BusinessKey == declaration.BusinessKey
        );
        (account.PasswordHash, account.AuthenticatorKey) = (null, null);
        foreach (
            var session in await db
                .Sessions.Where(s => s.AccountKey == account.Key && s.EndedAt == null)
                .ToListAsync()
        )
        {
            session.EndedAt = now;
        }

        foreach (
            var open in await db
                .ContactPersonChanges.Where(c =>
                    c.DeclarationKey == declaration.Key
                    && c.DoneAt == null
                    && c.RefusedAt == null
                    && c.HandedOverAt != null
                )
                .ToListAsync()
        )
        {
            open.Finish(now);
        }

        // Whatever opens the account went to somebody else.
        db.RemoveRange(await db.Passkeys.Where(p => p.AccountKey == account.Key).ToListAsync());
        db.RemoveRange(
            await db.ExternalLogins.Where(l => l.AccountKey == account.Key).ToListAsync()
        );
        db.RemoveRange(
            await db.RecoveryCodes.Where(c => c.AccountKey == account.Key).ToListAsync()
        );
        db.RemoveRange(await db.KnownDevices.Where(d => d.AccountKey == account.Key).ToListAsync());
        await links.EndAllAsync(account);
        var contact = declaration.ContactPersons[^1];
        // As long as the mail that completes a declaration: it comes unasked for, perhaps on a Friday.
        var expiresAt = now + settings.Value.LinkLifetime;
        var token = await links.AddAsync(MailLinkPurpose.SetPassword, account, expiresAt);
        var link = site.Value.At($"/login/new-password?token={token}");
        outbox.Add(
            contact.Mail,
            new ContactPersonEnteredMail(Addressee.Of(declaration), link, expiresAt),
            subject: null,
            visitor: null
        );
    }

    /// <summary>担当者 alone, with a mail to the address before and to the new one.</summary>
    public void Write(Declaration declaration, IReadOnlyList<ChangedValue> values)
    {
        var (before, now) = (declaration.ContactPersons[^1], clock.GetUtcNow());
        var name = After(values, DeclarationFields.ContactName) ?? before.Name;
        var mail = After(values, DeclarationFields.ContactMail) ?? before.Mail;
        declaration.ChangeContactPerson(name, mail, now);
        foreach (var (to, person) in new[] { (before.Mail, before.Name), (mail, name) }.Distinct())
        {
            var addressee = new Addressee(declaration.Business.Name, person);
            outbox.Add(
                to,
                new ContactPersonChangedMail(addressee, values, now),
                subject: null,
                visitor: null
            );
        }
    }

    /// <summary>Every value that is not the same.</summary>
    public static List<ChangedValue> Differences(ContactPerson before, string name, string mail) =>
        [
            .. new[]
            {
                ChangedValue.Of(DeclarationFields.ContactName, before.Name, name),
                ChangedValue.Of(DeclarationFields.ContactMail, before.Mail, mail),
            }.Where(value => value.Before != value.After),
        ];

    private static string? After(IEnumerable<ChangedValue> values, Field field) =>
        values.FirstOrDefault(v => v.Field == field.Name)?.After;
}
