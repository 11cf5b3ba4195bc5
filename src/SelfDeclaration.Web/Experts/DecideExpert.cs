using Microsoft.Extensions.Options;
using SelfDeclaration.Experts;
using SelfDeclaration.Web.Audit;
using SelfDeclaration.Web.Mail;
using SelfDeclaration.Web.SignIn;

namespace SelfDeclaration.Web.Experts;

/// <summary>専門家の掲載を決める: 受理, 差戻し, 掲載を止める, 再開する; each on record and told by mail.</summary>
public sealed class DecideExpert(
    AuditLog audit,
    MailOutbox outbox,
    ExpertLinks links,
    SignedIn signedIn,
    IOptions<SiteSettings> site,
    IOptions<ExpertSettings> settings,
    TimeProvider clock
)
{
    private DateTimeOffset Now => clock.GetUtcNow();

    public Task<bool> AcceptAsync(Expert expert, int version) =>
        DecideAsync(
            expert,
            version,
            AuditAction.ExpertAccepted,
            null,
            () =>
            {
                expert.Accept(signedIn.Name, Now, settings.Value.RenewalMonths);
                return Task.FromResult<MailFacts>(
                    new ExpertAcceptedMail(
                        expert.Profile!.Name,
                        site.Value.At($"/experts/{expert.PublicKey}"),
                        expert.RenewBy!.Value,
                        site.Value.At("/experts/register")
                    )
                );
            }
        );

    public Task<bool> ReturnAsync(Expert expert, int version, string reason) =>
        DecideAsync(
            expert,
            version,
            AuditAction.ExpertReturned,
            reason,
            async () =>
            {
                expert.Return(signedIn.Name, reason);
                var until = Now.AddHours(settings.Value.LinkHours);
                var link = await links.AddAsync(expert, until);
                return new ExpertReturnedMail(expert.Newest!.Name, reason, link, until);
            }
        );

    public Task<bool> HideAsync(Expert expert, int version, string reason) =>
        DecideAsync(
            expert,
            version,
            AuditAction.ExpertHidden,
            reason,
            () =>
            {
                expert.Hide(signedIn.Name, reason, Now);
                return Task.FromResult<MailFacts>(
                    new ExpertHiddenMail(expert.Newest!.Name, reason)
                );
            }
        );

    public Task<bool> ShowAsync(Expert expert, int version) =>
        DecideAsync(
            expert,
            version,
            AuditAction.ExpertShown,
            null,
            () =>
            {
                expert.Show(signedIn.Name);
                return Task.FromResult<MailFacts>(
                    new ExpertAcceptedMail(
                        expert.Newest!.Name,
                        site.Value.At($"/experts/{expert.PublicKey}"),
                        expert.RenewBy!.Value,
                        site.Value.At("/experts/register")
                    )
                );
            }
        );

    /// <returns>False when it changed since the page was opened.</returns>
    private async Task<bool> DecideAsync(
        Expert expert,
        int version,
        AuditAction action,
        string? reason,
        Func<Task<MailFacts>> decide
    )
    {
        if (expert.Version != version)
        {
            return false;
        }

        outbox.Add(expert.Mail, await decide(), expert.Key, null);
        audit.Note(action, CorrectExpert.SubjectOf(expert), new(reason, []));
        return await audit.TrySaveAsync();
    }
}
