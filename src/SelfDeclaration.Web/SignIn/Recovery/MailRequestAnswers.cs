using System.Text.Json;
using Microsoft.Extensions.Options;
using SelfDeclaration.Accounts;
using SelfDeclaration.Changes;
using SelfDeclaration.Text;
using SelfDeclaration.Web.Changes;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Mail;
using SelfDeclaration.Web.Members;

namespace SelfDeclaration.Web.SignIn.Recovery;

/// <summary>案内メールの依頼に応える: looks up who is meant, and writes the mail if there is anybody. Run by the mail worker.</summary>
public sealed class MailRequestAnswers(IServiceScopeFactory scopes, ILogger<MailRequestAnswers> log)
{
    public async Task AnswerDueAsync(CancellationToken stop = default)
    {
        while (!stop.IsCancellationRequested)
        {
            await using var scope = scopes.CreateAsyncScope();
            var requests = scope.ServiceProvider.GetRequiredService<MailRequests>();
            try
            {
                if (await requests.TakeAsync(stop) is not var (request, content))
                {
                    return;
                }

                await AnswerAsync(scope.ServiceProvider, request, content);
            }
            catch (Exception e)
                when (e is System.Security.Cryptography.CryptographicException or ArgumentException)
            {
                log.LogError(e, "A request for a mail could not be answered");
            }
        }
    }

    private static Task AnswerAsync(
        IServiceProvider services,
        MailRequest request,
        string content
    ) =>
        request.Kind switch
        {
            MailRequestKind.ContactPerson => services
                .GetRequiredService<AskForContactPerson>()
                .AnswerAsync(Typed<ContactPersonClaim>(content), request.Visitor),
            MailRequestKind.MailToConfirm => services
                .GetRequiredService<AnswerMailToConfirm>()
                .WriteAsync(request, Typed<MailToConfirmContent>(content)),
            _ => services
                .GetRequiredService<MailRequestAnswer>()
                .WriteAsync(request, Typed<MailRequestContent>(content)),
        };

    private static T Typed<T>(string content) => JsonSerializer.Deserialize<T>(content)!;
}

/// <summary>The answer to one request about logging in.</summary>
public sealed class MailRequestAnswer(
    RegistryDb db,
    AccountContacts contacts,
    AccountLinks links,
    MailOutbox outbox,
    MailLimits limits,
    IOptions<SiteSettings> site,
    IOptions<SignInSettings> settings,
    TimeProvider clock
)
{
    public async Task WriteAsync(MailRequest request, MailRequestContent content)
    {
        var accounts = await contacts.FindAsync(
            SignInName.Of(content.Name),
            settings.Value.AccountsPerMail
        );
        foreach (var account in accounts)
        {
            var contact = await contacts.OfAsync(account);
            var subject = AccountLinks.SubjectOf(account);
            if (
                (
                    request.Kind is MailRequestKind.UserNumber
                    && !HasNumber(account, content, contact)
                )
                || await limits.NextAllowedAsync(contact.Mail, request.Visitor, subject) is not null
            )
            {
                continue;
            }

            var facts = await FactsAsync(request, account, contact);
            outbox.Add(contact.Mail, facts, subject, request.Visitor);
            await db.SaveChangesAsync();
        }
    }

    private async Task<MailFacts> FactsAsync(
        MailRequest request,
        Account account,
        AccountContact contact
    )
    {
        var (now, times) = (clock.GetUtcNow(), settings.Value);
        switch (request.Kind)
        {
            case MailRequestKind.UserNumber:
                return new UserNumberMail(
                    contact.Name,
                    ((BusinessAccount)account).UserNumber,
                    site.Value.At("/login")
                );
            case MailRequestKind.Password:
                var passwordEnd = now.AddMinutes(times.PasswordLinkMinutes);
                var password = await links.AddAsync(
                    MailLinkPurpose.SetPassword,
                    account,
                    passwordEnd
                );
                return new PasswordLinkMail(
                    contact.Name,
                    site.Value.At($"/login/new-password?token={password}"),
                    passwordEnd
                );
            default:
                var loginEnd = now.AddMinutes(times.LoginLinkMinutes);
                var login = await links.AddAsync(MailLinkPurpose.SignIn, account, loginEnd);
                return new LoginLinkMail(
                    contact.Name,
                    site.Value.At($"/login/link?token={login}"),
                    loginEnd
                );
        }
    }

    private static bool HasNumber(
        Account account,
        MailRequestContent content,
        AccountContact contact
    ) => account is BusinessAccount && Fits(content, contact.OwnWords);

    // 法人番号, or カナ and 電話番号 of who has none.
    private static bool Fits(MailRequestContent content, Businesses.BusinessInput business) =>
        business.CorporateNumber is { Length: > 0 } number
            ? TypedText.Digits(content.CorporateNumber) == number
            : TypedText.Kana(content.NameKana) == business.NameKana
                && TypedText.Phone(content.Phone) == business.Phone;
}
