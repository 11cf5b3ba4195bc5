using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SelfDeclaration.Applications;
using SelfDeclaration.Businesses;
using SelfDeclaration.Declarations;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Mail;
using SelfDeclaration.Web.Pages.Declare.Submitting;

namespace SelfDeclaration.Web.Jobs;

/// <summary>期限は明日・期限切れ: one mail a day before a confirmation mail stops working, one when it has.</summary>
public sealed class ExpiryMails(
    RegistryDb db,
    ApplicationStore applications,
    MailOutbox outbox,
    ConfirmationMail confirmation,
    IOptions<DeclarationSettings> settings,
    TimeProvider clock
) : IJob
{
    // A day before the end there is still a working day to react.
    private static readonly TimeSpan Ahead = TimeSpan.FromDays(1);

    // One transaction handles this many, so that a burst of applications does not hold a long one open.
    private const int Batch = 100;

    public static TimeSpan Every => TimeSpan.FromMinutes(10);

    public async Task RunAsync(CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        // A link that lives no longer than a day needs no reminder.
        while (settings.Value.LinkLifetime > Ahead && await RemindAsync(now, stop)) { }

        while (await ExpireAsync(now, stop)) { }
    }

    private async Task<bool> RemindAsync(DateTimeOffset now, CancellationToken stop)
    {
        var until = now + Ahead;
        var due = await db
            .Applications.AsNoTracking()
            .Where(a =>
                a.Status == ApplicationStatus.Received
                && a.RemindedAt == null
                && a.ExpiresAt > now
                && a.ExpiresAt <= until
            )
            .OrderBy(a => a.ExpiresAt)
            .Take(Batch)
            .ToListAsync(stop);
        foreach (var application in due)
        {
            await MailOnceAsync(
                application,
                expired: false,
                claim =>
                    claim
                        .Where(a => a.RemindedAt == null)
                        .ExecuteUpdateAsync(s => s.SetProperty(a => a.RemindedAt, now), stop),
                stop
            );
        }

        return due.Count == Batch;
    }

    private async Task<bool> ExpireAsync(DateTimeOffset now, CancellationToken stop)
    {
        var due = await db
            .Applications.AsNoTracking()
            .Where(a => a.Status == ApplicationStatus.Received && a.ExpiresAt <= now)
            .OrderBy(a => a.ExpiresAt)
            .Take(Batch)
            .ToListAsync(stop);
        foreach (var application in due)
        {
            await MailOnceAsync(
                application,
                expired: true,
                claim =>
                    claim.ExecuteUpdateAsync(
                        s => s.SetProperty(a => a.Status, ApplicationStatus.Expired),
                        stop
                    ),
                stop
            );
        }

        return due.Count == Batch;
    }

    // Another copy of the site, or the applicant, may be faster: the mail goes with the update that wins.
    private async Task MailOnceAsync(
        Application application,
        bool expired,
        Func<IQueryable<Application>, Task<int>> claim,
        CancellationToken stop
    )
    {
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        var unchanged = db.Applications.Where(a =>
            a.Key == application.Key
            && a.Status == ApplicationStatus.Received
            && a.MailsSent == application.MailsSent
        );
        if (await claim(unchanged) == 0)
        {
            return;
        }

        await AddMailAsync(application, expired);
        await db.SaveChangesAsync(stop);
        await transaction.CommitAsync(stop);
    }

    private async Task AddMailAsync(Application application, bool expired)
    {
        var answers = applications.AnswersOf(application);
        var declared = DeclaredContent.Read(answers.Declaration);
        var business = BusinessRules.Read(answers.Business).Name;
        var link = await confirmation.AddLinkAsync(application);
        var keptUntil = application.ExpiresAt.AddDays(settings.Value.ExpiredAnswersKeptDays);
        outbox.Add(
            declared.ContactMail,
            expired
                ? new ExpiredMail(
                    business,
                    declared.ContactName,
                    declared.Level.Star,
                    link,
                    application.ExpiresAt,
                    keptUntil
                )
                : new ExpiresTomorrowMail(
                    business,
                    declared.ContactName,
                    declared.Level.Star,
                    link,
                    application.ExpiresAt,
                    keptUntil
                ),
            application.Key,
            visitor: null
        );
    }
}
