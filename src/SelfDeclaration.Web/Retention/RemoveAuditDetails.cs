using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SelfDeclaration.Web.Audit;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Jobs;

namespace SelfDeclaration.Web.Retention;

/// <summary>
/// 操作の記録の中身を消す: reasons and values go when their time is over; who did what and when stays, and so
/// does the chain, since it holds only their hash.
/// </summary>
public sealed class RemoveAuditDetails(
    RegistryDb db,
    AuditLog audit,
    IOptions<RetentionSettings> settings,
    TimeProvider clock
) : IJob
{
    private const int Batch = 1_000;

    public static TimeSpan Every => TimeSpan.FromHours(1);

    public async Task RunAsync(CancellationToken stop)
    {
        while (await RemoveAsync(stop) == Batch) { }
    }

    private async Task<int> RemoveAsync(CancellationToken stop)
    {
        var limit = clock.GetUtcNow().AddYears(-settings.Value.AuditDetailsYears);
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        // The update locks the one row: copies of the site go on where the other ended.
        await db.AuditChecks.ExecuteUpdateAsync(
            c => c.SetProperty(x => x.DetailsRemovedTo, x => x.DetailsRemovedTo),
            stop
        );
        var from = await db.AuditChecks.Select(c => c.DetailsRemovedTo).SingleAsync(stop);
        var old = await db
            .AuditEntries.Where(e => e.Number > from && e.At <= limit)
            .OrderBy(e => e.Number)
            .Take(Batch)
            .Select(e => new
            {
                e.Number,
                // The entries that say what was removed are needed for good, and name nobody.
                Goes = e.Details != null && e.Action != AuditAction.PersonalDataRemoved,
            })
            .ToListAsync(stop);
        if (old is [])
        {
            return 0;
        }

        var numbers = old.Where(e => e.Goes).Select(e => e.Number).ToList();
        if (numbers is not [])
        {
            await db
                .AuditEntries.Where(e => numbers.Contains(e.Number))
                .ExecuteUpdateAsync(e => e.SetProperty(x => x.Details, (string?)null), stop);
            audit.Note(
                AuditAction.PersonalDataRemoved,
                "操作の記録",
                RemovedDetails.Of("保存期間が過ぎたため、操作の記録の中身を消しました", numbers)
            );
        }

        var to = old[^1].Number;
        await db.AuditChecks.ExecuteUpdateAsync(
            c => c.SetProperty(x => x.DetailsRemovedTo, to),
            stop
        );
        await audit.SaveAsync((AuditActor.Job, "保存期間"));
        await transaction.CommitAsync(stop);
        return old.Count;
    }
}
