using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SelfDeclaration.Experts;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Jobs;
using SelfDeclaration.Web.Mail;

namespace SelfDeclaration.Web.Experts;

/// <summary>専門家の更新: reminds before the year is over, and deletes what nobody comes back for.</summary>
public sealed class ExpertRenewals(
    RegistryDb db,
    ExpertLinks links,
    MailOutbox outbox,
    IOptions<ExpertSettings> settings,
    TimeProvider clock
) : IJob
{
    public static TimeSpan Every => TimeSpan.FromHours(1);

    public async Task RunAsync(CancellationToken stop)
    {
        var (now, s) = (clock.GetUtcNow(), settings.Value);
        var today = now.DateInJapan();
        var soon = today.AddDays(s.RemindDays);
        var due = await db
            .Experts.Where(e =>
                e.HiddenAt == null
                && e.RenewBy >= today
                && e.RenewBy <= soon
                && (e.RemindedFor == null || e.RemindedFor != e.RenewBy)
            )
            .ToListAsync(stop);
        foreach (var expert in due)
        {
            await RemindAsync(expert, stop);
        }

        await ForgetAsync(now, today, stop);
    }

    private async Task RemindAsync(Expert expert, CancellationToken stop)
    {
        // The link works as long as the profile is shown, and a while longer for who is late.
        var until = expert.RenewBy!.Value.AddDays(settings.Value.RemindDays).StartInJapan();
        // Its own copy of the end: of two copies of the site only one writes it.
        expert.NoteReminder();
        var link = await links.AddAsync(expert, until);
        outbox.Add(
            expert.Mail,
            new ExpertRenewalMail(expert.Profile!.Name, expert.RenewBy.Value, link),
            expert.Key,
            null
        );
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            // It was renewed or changed meanwhile; the next run looks again.
            db.ChangeTracker.Clear();
        }
    }

    private async Task ForgetAsync(DateTimeOffset now, DateOnly today, CancellationToken stop)
    {
        var begun = now.AddDays(-settings.Value.UnfinishedDays);
        var ended = now.AddDays(-settings.Value.EndedDays);
        var lapsed = today.AddDays(-settings.Value.EndedDays);
        await db
            .Experts.Where(e =>
                (e.ProposedAt == null && e.CreatedAt <= begun)
                || (e.RenewBy == null && e.ReturnReason != null && e.ProposedAt <= ended)
                || e.RenewBy <= lapsed
            )
            .ExecuteDeleteAsync(stop);
    }
}
