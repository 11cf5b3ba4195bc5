using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SelfDeclaration.Businesses;
using SelfDeclaration.Changes;
using SelfDeclaration.Declarations;
using SelfDeclaration.Text;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Mail;
using SelfDeclaration.Web.Pages.Declare.Submitting;
using SelfDeclaration.Web.Security;
using SelfDeclaration.Web.SignIn.Recovery;

namespace SelfDeclaration.Web.Changes;

/// <summary>担当者変更の申し出: mails a link to the address before, which agrees, and one to the new address, which confirms.</summary>
public sealed class AskForContactPerson(
    RegistryDb db,
    MailOutbox outbox,
    MailLimits limits,
    MailRequests requests,
    Visitor visitor,
    IOptions<DeclarationSettings> settings,
    IOptions<SiteSettings> site,
    TimeProvider clock
)
{
    /// <summary>
    /// By somebody who is not signed in: only writes down what was typed, whatever it is. The answer is the same for
    /// all, in words and in time.
    /// </summary>
    /// <returns>Null: taken. Else when this visitor may ask again; it does not depend on what was typed.</returns>
    public Task<DateTimeOffset?> AskAsync(ContactPersonClaim claim, HttpContext http) =>
        requests.AddAsync(MailRequestKind.ContactPerson, claim, http);

    /// <summary>
    /// Run by the mail worker. Does nothing when the claim matches no live declaration or the limit allows no mail now.
    /// </summary>
    public async Task AnswerAsync(ContactPersonClaim claim, string who)
    {
        var mail = TypedText.Mail(claim.ContactMail);
        if (
            await FindAsync(claim) is not { } declaration
            || await limits.NextAllowedAsync(mail, who, null) is not null
            || await limits.NextAllowedAsync(declaration.ContactPersons[^1].Mail, who, null)
                is not null
        )
        {
            return;
        }

        var change = Add(declaration, TypedText.Name(claim.ContactName), mail, claim);
        AskBefore(declaration, change, who);
        AskNew(declaration, change, who);
        await db.SaveChangesAsync();
    }

    /// <summary>By whoever is signed in: the change is made already, the new address has yet to say that it is reachable. Saves nothing.</summary>
    public void AskNewAddress(Declaration declaration, HttpContext http)
    {
        var (contact, now) = (declaration.ContactPersons[^1], clock.GetUtcNow());
        var change = Add(declaration, contact.Name, contact.Mail, new());
        change.Agree(now);
        change.Finish(now);
        AskNew(declaration, change, visitor.Hash(http));
    }

    private ContactPersonChange Add(
        Declaration declaration,
        string name,
        string mail,
        ContactPersonClaim claim
    )
    {
        var now = clock.GetUtcNow();
        var change = new ContactPersonChange
        {
            Key = Guid.CreateVersion7(now),
            DeclarationKey = declaration.Key,
            Name = name,
            Mail = mail,
            MailBeforeIsDead = claim.MailBeforeIsDead,
            RequestedAt = now,
            ExpiresAt = now + settings.Value.LinkLifetime,
        };
        db.ContactPersonChanges.Add(change);
        return change;
    }

    private void AskBefore(Declaration declaration, ContactPersonChange change, string who) =>
        outbox.Add(
            declaration.ContactPersons[^1].Mail,
            new ContactPersonAskedMail(
                Addressee.Of(declaration),
                MailText.Contact(change.Name),
                change.Mail,
                Link(change, MailLinkPurpose.AgreeToContactPerson, "/contact-person/agree"),
                change.ExpiresAt
            ),
            change.Key,
            who
        );

    private void AskNew(Declaration declaration, ContactPersonChange change, string who) =>
        outbox.Add(
            change.Mail,
            new ContactMailToConfirmMail(
                new(declaration.Business.Name, change.Name),
                Link(change, MailLinkPurpose.ConfirmContactMail, "/contact-person/confirm"),
                change.ExpiresAt
            ),
            change.Key,
            who
        );

    private Uri Link(ContactPersonChange change, MailLinkPurpose purpose, string path)
    {
        var (token, hash) = SecretTokens.New();
        db.MailLinks.Add(
            new()
            {
                Purpose = purpose,
                TokenHash = hash,
                SubjectKey = change.Key,
                ExpiresAt = change.ExpiresAt,
            }
        );
        return site.Value.At($"{path}?token={token}");
    }

    private async Task<Declaration?> FindAsync(ContactPersonClaim claim)
    {
        if (!DeclarationId.TryParse(claim.DeclarationId, out var id))
        {
            return null;
        }

        var found = await db
            .Declarations.Include(d => d.Business)
            .Include(d => d.ContactPersons.OrderBy(c => c.Key))
            .SingleOrDefaultAsync(d => d.DeclarationId == id.Digits);
        return found is not null && found.Status.IsLive() && Proves(claim, found.Business)
            ? found
            : null;
    }

    private static bool Proves(ContactPersonClaim claim, Business business) =>
        CorporateNumber.TryParse(claim.CorporateNumber, out var number, out _)
            ? business.CorporateNumber == number.Digits
            : TypedText.Kana(claim.NameKana) == business.NameKana
                && TypedText.Phone(claim.Phone) == business.Phone;
}
