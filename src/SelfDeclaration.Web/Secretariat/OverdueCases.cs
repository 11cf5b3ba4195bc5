using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SelfDeclaration.Accounts;
using SelfDeclaration.Calendar;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Jobs;
using SelfDeclaration.Web.Mail;

namespace SelfDeclaration.Web.Secretariat;

/// <summary>
/// 期限の見張り: on the morning of each business day, everyone who works on cases is told by mail how many
/// of theirs, and of nobody's, are late or will be soon. Whoever has none gets none.
/// </summary>
public sealed class OverdueCases(
    RegistryDb db,
    BusinessDays calendar,
    MailOutbox outbox,
    IOptions<SecretariatSettings> settings,
    IOptions<SiteSettings> site,
    TimeProvider clock
) : IJob
{
    public static TimeSpan Every => TimeSpan.FromMinutes(15);

    public async Task RunAsync(CancellationToken stop)
    {
        var today = clock.GetUtcNow().DateInJapan();
        var morning = today.StartInJapan().AddHours(settings.Value.OverdueMailHour);
        if (
            !calendar.Includes(today)
            || clock.GetUtcNow() < morning
            || await db.DailyRuns.AnyAsync(
                r => r.Name == nameof(OverdueCases) && r.Day == today,
                stop
            )
        )
        {
            return;
        }

        // The day's row and the mails together: of several copies only one gets them in.
        db.DailyRuns.Add(new() { Name = nameof(OverdueCases), Day = today });
        await AddMailsAsync(today, stop);
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateException)
        {
            var another = await db
                .DailyRuns.AsNoTracking()
                .AnyAsync(r => r.Name == nameof(OverdueCases) && r.Day == today, stop);
            if (!another)
            {
                throw;
            }
        }
    }

    private async Task AddMailsAsync(DateOnly today, CancellationToken stop)
    {
        var limit = settings.Value.AcceptWithinBusinessDays;
        // What came on this day or before has two business days left, or fewer.
        var soonSince = EndOf(calendar.Before(today, limit - WaitingTime.SoonDays));
        var lateSince = EndOf(calendar.Before(today, limit + 1));
        var counts = await db
            .Declarations.Where(d => d.WaitingSince < soonSince && d.HeldAt == null)
            .GroupBy(d => d.AssigneeKey)
            .Select(g => new
            {
                Assignee = g.Key,
                Late = g.Count(d => d.WaitingSince < lateSince),
                All = g.Count(),
            })
            .ToListAsync(stop);
        var nobodys = counts.Find(c => c.Assignee is null);
        foreach (var staff in await CaseWorkersAsync(stop))
        {
            var own = counts.Find(c => c.Assignee == staff.Key);
            if ((own?.All ?? 0) + (nobodys?.All ?? 0) == 0)
            {
                continue;
            }

            outbox.Add(
                staff.Mail,
                new OverdueCasesMail(
                    staff.Name,
                    own?.Late ?? 0,
                    (own?.All ?? 0) - (own?.Late ?? 0),
                    nobodys?.Late ?? 0,
                    (nobodys?.All ?? 0) - (nobodys?.Late ?? 0),
                    site.Value.At("/secretariat")
                ),
                subject: null,
                visitor: null
            );
        }
    }

    private async Task<IEnumerable<StaffMember>> CaseWorkersAsync(CancellationToken stop) =>
        (await db.Staff.Where(s => s.DisabledAt == null).ToListAsync(stop)).Where(s =>
            (s.Roles & (StaffRoles.Reception | StaffRoles.Acceptance)) != 0
        );

    private static DateTimeOffset EndOf(DateOnly day) => day.AddDays(1).StartInJapan();
}

/// <summary>期限の近い審査: figures and a link, no case and no name.</summary>
public sealed record OverdueCasesMail(
    string StaffName,
    int OwnLate,
    int OwnSoon,
    int NobodysLate,
    int NobodysSoon,
    Uri Link
) : MailFacts(MailKind.OverdueCases)
{
    public override IReadOnlyDictionary<string, string> Values =>
        new Dictionary<string, string>
        {
            ["staffName"] = StaffName,
            ["ownLate"] = $"{OwnLate}件",
            ["ownSoon"] = $"{OwnSoon}件",
            ["nobodysLate"] = $"{NobodysLate}件",
            ["nobodysSoon"] = $"{NobodysSoon}件",
            ["link"] = Link.AbsoluteUri,
        };
}
