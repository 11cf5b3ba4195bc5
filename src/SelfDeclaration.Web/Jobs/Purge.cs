using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SelfDeclaration.Applications;
using SelfDeclaration.Web.Api;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Inquiries;
using SelfDeclaration.Web.Mail;
using SelfDeclaration.Web.Pages.Declare.Submitting;
using SelfDeclaration.Web.Reference.TaxAgency;
using SelfDeclaration.Web.Register;
using SelfDeclaration.Web.Retention;
using SelfDeclaration.Web.SignIn;
using SelfDeclaration.Web.Statistics;

namespace SelfDeclaration.Web.Jobs;

/// <summary>削除: what nobody comes back for. The times stand in docs/operations.md.</summary>
public sealed class Purge(
    RegistryDb db,
    MailLimits limits,
    AskTaxAgency agency,
    SignInPurge signIn,
    ApiPurge api,
    InquiryPurge inquiries,
    IOptions<RetentionSettings> retention,
    ChangeFeed registerChanges,
    IOptions<DeclarationSettings> settings,
    IOptions<MailSettings> mail,
    IOptions<RegisterSettings> register,
    TimeProvider clock
) : IJob
{
    // Long enough to see, after a holiday, whether a day was left out.
    private const int DailyRunsKept = 30;

    public static TimeSpan Every => TimeSpan.FromHours(1);

    public async Task RunAsync(CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        await db.DeleteAndCountAsync(db.Drafts.Where(d => d.ExpiresAt <= now), stop);

        var kept = now.AddDays(-settings.Value.ExpiredAnswersKeptDays);
        await db
            .Applications.Where(a =>
                a.Status == ApplicationStatus.Expired && a.ExpiresAt <= kept && a.Answers != null
            )
            .ExecuteUpdateAsync(s => s.SetProperty(a => a.Answers, (string?)null), stop);

        await db
            .ContactPersonChanges.Where(c =>
                c.ExpiresAt <= kept && c.DoneAt == null && c.HandedOverAt == null
            )
            .ExecuteDeleteAsync(stop);

        // A link outlives the answers, to say "too old" or "completed" and not "unknown".
        var told = now.AddDays(-settings.Value.OldLinksKeptDays);
        await db.MailLinks.Where(l => l.ExpiresAt <= told).ExecuteDeleteAsync(stop);
        await limits.ForgetVisitorsAsync(stop);
        var gone = now.AddDays(-retention.Value.SessionDays);
        await db
            .Sessions.Where(s => s.EndedAt <= gone || s.LastSeenAt <= gone)
            .ExecuteDeleteAsync(stop);
        await db.StoredForms.Where(f => f.ExpiresAt <= now).ExecuteDeleteAsync(stop);
        await db.BenchmarkDrafts.Where(d => d.ExpiresAt <= now).ExecuteDeleteAsync(stop);
        await agency.ForgetOldAsync(stop);
        var lately = now.DateInJapan().AddDays(-DailyRunsKept);
        await db.DailyRuns.Where(r => r.Day < lately).ExecuteDeleteAsync(stop);

        var answered = now.AddDays(-retention.Value.ReportDays);
        await db.RegisterReports.Where(r => r.HandledAt <= answered).ExecuteDeleteAsync(stop);
        await registerChanges.ForgetAsync(now.AddHours(-register.Value.KeepChangesHours), stop);

        await db.AssessmentResults.Where(r => r.ExpiresAt <= now).ExecuteDeleteAsync(stop);
        await signIn.RunAsync(stop);
        await api.RunAsync(stop);
        await inquiries.RunAsync(stop);

        var onRecord = now.AddDays(-mail.Value.KeepDays);
        await db
            .OutgoingMails.Where(m => m.SentAt <= onRecord || m.DeadAt <= onRecord)
            .ExecuteDeleteAsync(stop);
    }
}
