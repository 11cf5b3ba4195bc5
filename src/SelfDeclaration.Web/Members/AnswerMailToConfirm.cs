using Microsoft.Extensions.Options;
using SelfDeclaration.Accounts;
using SelfDeclaration.Text;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Mail;
using SelfDeclaration.Web.SignIn;
using SelfDeclaration.Web.SignIn.Recovery;

namespace SelfDeclaration.Web.Members;

/// <summary>What was typed on 利用者登録 or on メールアドレスの変更.</summary>
/// <param name="Mail">As typed.</param>
/// <param name="AccountKey">Whose new address; null for 利用者登録.</param>
/// <param name="Next">The page of this site they came from.</param>
public sealed record MailToConfirmContent(string Mail, long? AccountKey, string? Next);

/// <summary>
/// アドレスの確認のメール: one link; an address that somebody logs in with already gets a link to log in instead,
/// so that neither the page nor its time tells who is registered. Run by the mail worker.
/// </summary>
public sealed class AnswerMailToConfirm(
    RegistryDb db,
    AccountContacts contacts,
    MailsToConfirm addresses,
    AccountLinks links,
    MailOutbox outbox,
    MailLimits limits,
    IOptions<SiteSettings> site,
    IOptions<SignInSettings> settings,
    TimeProvider clock
)
{
    public async Task WriteAsync(MailRequest request, MailToConfirmContent content)
    {
        var mail = TypedText.Mail(content.Mail);
        if (await limits.NextAllowedAsync(mail, request.Visitor, null) is not null)
        {
            return;
        }

        outbox.Add(mail, await FactsAsync(mail, content), null, request.Visitor);
        await db.SaveChangesAsync();
    }

    private async Task<MailFacts> FactsAsync(string mail, MailToConfirmContent content)
    {
        var known = await contacts.FindAsync(
            new(SignInNameKind.Mail, mail),
            settings.Value.AccountsPerMail
        );
        // A business may have the same address: only another account of this kind is in the way of a change.
        var inTheWay = content.AccountKey is null
            ? (known is [var first, ..] ? first : null)
            : known.OfType<AssessmentAccount>().FirstOrDefault();
        return inTheWay is not null ? await KnownAsync(inTheWay, content.Next)
            : content.AccountKey is null ? await RegisterAsync(mail, content.Next)
            : await ChangeAsync(mail, content.AccountKey.Value);
    }

    private async Task<MailFacts> RegisterAsync(string mail, string? next)
    {
        var (token, until) = await addresses.AddAsync(mail, null, next);
        return new RegisterMail(site.Value.At($"/register/confirm?token={token}"), until);
    }

    private async Task<MailFacts> ChangeAsync(string mail, long accountKey)
    {
        var (token, until) = await addresses.AddAsync(mail, accountKey, null);
        return new AccountMailToConfirmMail(site.Value.At($"/register/mail?token={token}"), until);
    }

    private async Task<MailFacts> KnownAsync(Account account, string? next)
    {
        var until = clock.GetUtcNow().AddMinutes(settings.Value.LoginLinkMinutes);
        var token = await links.AddAsync(MailLinkPurpose.SignIn, account, until);
        var onward = next is null ? "" : $"&next={Uri.EscapeDataString(next)}";
        return new RegisteredAlreadyMail(
            (await contacts.OfAsync(account)).Name,
            site.Value.At($"/login/link?token={token}{onward}"),
            until
        );
    }
}
