using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Jobs;

namespace SelfDeclaration.Web.OpenData;

/// <summary>オープンデータを作る: once a day, by whichever copy of the site is first; old editions go.</summary>
public sealed class MakeOpenData(
    RegistryDb db,
    OpenDataFiles files,
    OpenDataStore store,
    IOptions<OpenDataSettings> settings,
    TimeProvider clock
) : IJob
{
    public static TimeSpan Every => TimeSpan.FromMinutes(15);

    public async Task RunAsync(CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var today = now.DateInJapan();
        if (!await IsDueAsync(today, now, stop) || !await ClaimAsync(today, now, stop))
        {
            return;
        }

        await MakeAsync(today, now, stop);
        var oldest = today.AddDays(1 - settings.Value.KeepDays);
        await db.OpenDataEditions.Where(e => e.Day < oldest).ExecuteDeleteAsync(stop);
    }

    // The very first one does not wait for the morning.
    private async Task<bool> IsDueAsync(
        DateOnly today,
        DateTimeOffset now,
        CancellationToken stop
    ) =>
        now >= today.StartInJapan().AddHours(settings.Value.Hour)
        || !await db.OpenDataEditions.AnyAsync(stop);

    private async Task<bool> ClaimAsync(DateOnly today, DateTimeOffset now, CancellationToken stop)
    {
        if (!await db.OpenDataEditions.AnyAsync(e => e.Day == today, stop))
        {
            try
            {
                db.OpenDataEditions.Add(new() { Day = today, ClaimedAt = now });
                await db.SaveChangesAsync(stop);
                return true;
            }
            catch (DbUpdateException)
            {
                // Another copy was as quick.
                db.ChangeTracker.Clear();
            }
        }

        // Whoever began it has crashed, or is very slow.
        var before = now.AddMinutes(-settings.Value.MakeMinutes);
        return await db
                .OpenDataEditions.Where(e =>
                    e.Day == today && e.MadeAt == null && e.ClaimedAt < before
                )
                .ExecuteUpdateAsync(s => s.SetProperty(e => e.ClaimedAt, now), stop) == 1;
    }

    private async Task MakeAsync(DateOnly today, DateTimeOffset now, CancellationToken stop)
    {
        var folder = Directory.CreateTempSubdirectory("open-data-");
        try
        {
            var counts = await files.WriteAsync(folder.FullName, today, _ => { }, stop);
            foreach (var file in folder.GetFiles().Where(f => f.Name != OpenDataFiles.Schema))
            {
                await store.AddAsync(today, file.FullName, stop);
            }

            await db
                .OpenDataEditions.Where(e => e.Day == today)
                .ExecuteUpdateAsync(
                    s =>
                        s.SetProperty(e => e.MadeAt, now)
                            .SetProperty(e => e.Businesses, counts.Businesses)
                            .SetProperty(e => e.Since, counts.Since)
                            .SetProperty(e => e.Added, counts.Added)
                            .SetProperty(e => e.Changed, counts.Changed)
                            .SetProperty(e => e.Removed, counts.Removed),
                    stop
                );
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
