using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SelfDeclaration.Accounts;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Jobs;
using SelfDeclaration.Web.Mail;
using SelfDeclaration.Web.Retention;
using SelfDeclaration.Web.SignIn.Recovery;

namespace SelfDeclaration.Web.Members;

/// <summary>
/// 長く使われていない登録: accounts without a declaration that nobody logs in to. Told by mail first; a login keeps
/// them, and without one they go with everything they keep.
/// </summary>
public sealed class UnusedAccounts(
    RegistryDb db,
    CloseAccount close,
    MailOutbox outbox,
    IOptions<RetentionSettings> settings,
    IOptions<SiteSettings> site,
    TimeProvider clock
) : IJob
{
    // Read at once; each is dealt with in a transaction of its own.
    private const int Batch = 100;

    public static TimeSpan Every => TimeSpan.FromHours(6);

    private TimeSpan Notice => TimeSpan.FromDays(settings.Value.UnusedAccountNoticeDays);

    public async Task RunAsync(CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var unusedSince = now.AddYears(-settings.Value.UnusedAccountYears) + Notice;
        var told = now - Notice;
        while (
            await EachAsync(
                a => a.UnusedNoticeAt == null && (a.LastUsedAt ?? a.CreatedAt) <= unusedSince,
                account => TellAsync(account, now, stop),
                stop
            )
        ) { }

        while (await EachAsync(a => a.UnusedNoticeAt <= told, close.DeleteUnusedAsync, stop)) { }
    }

    /// <returns>Whether there may be more.</returns>
    private async Task<bool> EachAsync(
        System.Linq.Expressions.Expression<Func<AssessmentAccount, bool>> due,
        Func<AssessmentAccount, Task> work,
        CancellationToken stop
    )
    {
        var keys = await db
            .AssessmentAccounts.Where(due)
            .OrderBy(a => a.Key)
            .Select(a => a.Key)
            .Take(Batch)
            .ToListAsync(stop);
        foreach (var key in keys)
        {
            // Somebody may have logged in, or another copy of the site been faster.
            if (
                await db
                    .AssessmentAccounts.Where(due)
                    .SingleOrDefaultAsync(a => a.Key == key, stop) is
                { } account
            )
            {
                await work(account);
            }
        }

        return keys.Count == Batch;
    }

    private async Task TellAsync(
        AssessmentAccount account,
        DateTimeOffset now,
        CancellationToken stop
    )
    {
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        var claimed = await db
            .AssessmentAccounts.Where(a => a.Key == account.Key && a.UnusedNoticeAt == null)
            .ExecuteUpdateAsync(s => s.SetProperty(a => a.UnusedNoticeAt, now), stop);
        if (claimed == 0)
        {
            return;
        }

        outbox.Add(
            account.Mail,
            new AccountUnusedMail(account.Name, site.Value.At("/login?next=%2Fmy"), now + Notice),
            AccountLinks.SubjectOf(account),
            null
        );
        await db.SaveChangesAsync(stop);
        await transaction.CommitAsync(stop);
    }
}
