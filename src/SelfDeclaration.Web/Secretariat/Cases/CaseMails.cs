using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Cases;
using SelfDeclaration.Changes;
using SelfDeclaration.Declarations;
using SelfDeclaration.Web.Audit;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Mail;
using SelfDeclaration.Web.Pages.Declare.Submitting;

namespace SelfDeclaration.Web.Secretariat.Cases;

/// <summary>申込みのメール: what was sent about a declaration and what became of it; sending again, and to a right address.</summary>
public sealed class CaseMails(
    RegistryDb db,
    CaseFiles files,
    DecisionMails decisions,
    CompleteDeclaration completion,
    MailOutbox outbox,
    AuditLog audit,
    TimeProvider clock
)
{
    private const int MostShown = 50;

    /// <summary>Newest first.</summary>
    public async Task<IReadOnlyList<OutgoingMail>> ListAsync(Declaration declaration)
    {
        var subject = await files.MailSubjectAsync(declaration.Key);
        var address = declaration.ContactPersons[^1].Mail;
        var mails = db.OutgoingMails.AsNoTracking();
        // Some are sent for the declaration and name no application: those have its address.
        return await mails
            .Where(m =>
                (m.SubjectKey != null && m.SubjectKey == subject)
                || (m.SubjectKey == null && m.ToAddress == address)
            )
            .OrderByDescending(m => m.Key)
            .Take(MostShown)
            .ToListAsync();
    }

    /// <summary>送信済み, 送れませんでした, …</summary>
    public string StateOf(OutgoingMail mail) =>
        mail switch
        {
            { BouncedAt: { } bounced } =>
                $"届かず戻りました（{bounced.ShowMinute()}、{mail.BounceReason}）",
            { SentAt: { } sent } => $"送信済み（{sent.ShowMinute()}）",
            { DeadAt: { } dead } => $"送れませんでした（{dead.ShowMinute()}）",
            { LastError: not null } => $"送り直しています（次は {mail.NextAttemptAt.ShowTime()}）",
            _ when mail.NextAttemptAt > clock.GetUtcNow() =>
                $"{mail.NextAttemptAt.ShowTime()} に送ります",
            _ => "まもなく送ります",
        };

    /// <summary>What can be sent again: what we gave up, and what tells of the present state.</summary>
    public static bool CanResend(Declaration declaration, OutgoingMail mail) =>
        mail.DeadAt is not null && mail.Content is not null
        || mail.SentAt is not null && IsOfNow(declaration, mail.Kind);

    public async Task<bool> ResendAsync(Declaration declaration, long mailKey)
    {
        var mail = (await ListAsync(declaration)).FirstOrDefault(m => m.Key == mailKey);
        if (mail is null || !CanResend(declaration, mail))
        {
            return false;
        }

        await using var transaction = await db.Database.BeginTransactionAsync();
        if (mail.SentAt is null)
        {
            await ReviveAsync(db.OutgoingMails.Where(m => m.Key == mailKey), mail.ToAddress);
        }
        else
        {
            outbox.Add(
                declaration.ContactPersons[^1].Mail,
                await FactsOfNowAsync(declaration, mail.Kind),
                mail.SubjectKey,
                visitor: null
            );
        }

        audit.Note(AuditAction.MailResent, declaration, new(mail.Subject, []));
        await audit.SaveAsync();
        await transaction.CommitAsync();
        return true;
    }

    /// <summary>宛先の訂正: the address as it should have been, for mails from now on and for those that did not arrive.</summary>
    public async Task CorrectAsync(Declaration declaration, string address, string reason)
    {
        var (now, before) = (clock.GetUtcNow(), declaration.ContactPersons[^1]);
        ChangedValue[] changes =
        [
            ChangedValue.Of(
                nameof(DeclarationInput.ContactMail),
                DeclarationFields.ContactMail.Label,
                before.Mail,
                address
            ),
        ];
        var subject = await files.MailSubjectAsync(declaration.Key);
        await using var transaction = await db.Database.BeginTransactionAsync();
        await ReviveAsync(
            db.OutgoingMails.Where(m =>
                m.SentAt == null
                && m.ToAddress == before.Mail
                && (m.SubjectKey == subject || m.SubjectKey == null)
            ),
            address
        );
        declaration.ChangeContactPerson(before.Name, address, now);
        // The old address too: it may belong to somebody who would want to know.
        foreach (var to in (string[])[before.Mail, address])
        {
            outbox.Add(
                to,
                new RegistrationChangedMail(Addressee.Of(declaration), changes, now),
                subject,
                visitor: null
            );
        }

        audit.Note(AuditAction.MailCorrected, declaration, new(reason, changes));
        await audit.SaveAsync();
        await transaction.CommitAsync();
    }

    private Task<int> ReviveAsync(IQueryable<OutgoingMail> mails, string address)
    {
        var now = clock.GetUtcNow();
        return mails.ExecuteUpdateAsync(m =>
            m.SetProperty(x => x.ToAddress, address)
                .SetProperty(x => x.DeadAt, (DateTimeOffset?)null)
                .SetProperty(x => x.Attempts, x => x.DeadAt == null ? x.Attempts : 0)
                .SetProperty(x => x.NextAttemptAt, x => x.DeadAt == null ? x.NextAttemptAt : now)
        );
    }

    private static bool IsOfNow(Declaration declaration, MailKind kind) =>
        (kind, declaration.Status)
            is
                (MailKind.Accepted, DeclarationStatus.Accepted)
                or
                (MailKind.Returned, DeclarationStatus.Returned)
                or
                (MailKind.Rejected, DeclarationStatus.Rejected)
                or
                (MailKind.Revoked, DeclarationStatus.Revoked)
                or
                (MailKind.Completed, DeclarationStatus.Declared);

    private async Task<MailFacts> FactsOfNowAsync(Declaration declaration, MailKind kind)
    {
        if (kind is MailKind.Completed)
        {
            var number = await db
                .BusinessAccounts.Where(a => a.BusinessKey == declaration.BusinessKey)
                .Select(a => a.UserNumber)
                .SingleAsync();
            return completion.MailFor(declaration, number);
        }

        var decision = kind switch
        {
            MailKind.Accepted => DecisionKind.Accept,
            MailKind.Returned => DecisionKind.Return,
            MailKind.Rejected => DecisionKind.Reject,
            _ => DecisionKind.Revoke,
        };
        return await decisions.FactsAsync(
            declaration,
            decision,
            new()
            {
                Kind = decision,
                Version = declaration.Version,
                Reason = declaration.EndReason,
                Reasons = declaration.ReturnReasons,
            }
        );
    }
}
