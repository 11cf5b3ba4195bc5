using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Testing;
using SelfDeclaration.Web.Audit;
using SelfDeclaration.Web.Data;

namespace SelfDeclaration.IntegrationTests.Audit;

/// <summary>Records to tamper with, and hands that reach past the site into the database.</summary>
internal static class Tampering
{
    public static async Task RecordAsync(this TestApp app, int entries)
    {
        for (var n = 1; n <= entries; n++)
        {
            await app.UseAsync<AuditLog, bool>(async log =>
            {
                log.Note(AuditAction.ListExported, $"一覧{n}", new("試験のため", []));
                await log.SaveAsync((AuditActor.Job, "試験"));
                return true;
            });
            app.Clock.Advance(TimeSpan.FromMinutes(1));
        }
    }

    public static Task<AuditFault?> VerifyAsync(this TestApp app) =>
        app.UseAsync<AuditVerification, AuditFault?>(v =>
            v.VerifyAsync(null, CancellationToken.None)
        );

    public static async Task<AuditCheck> CheckAsync(this TestApp app)
    {
        await app.UseAsync<CheckAudit, bool>(async job =>
        {
            await job.RunAsync(CancellationToken.None);
            return true;
        });
        return await app.UseDbAsync(db => db.AuditChecks.AsNoTracking().SingleAsync());
    }

    public static Task SqlAsync(this TestApp app, FormattableString sql) =>
        app.UseDbAsync(db => db.Database.ExecuteSqlAsync(sql));

    /// <summary>Changes one entry and joins everything after it anew, head included, but not the seal.</summary>
    public static Task ForgeAsync(this TestApp app, long number) =>
        app.UseDbAsync(async db =>
        {
            await db
                .AuditEntries.Where(e => e.Number == number)
                .ExecuteUpdateAsync(e => e.SetProperty(x => x.ActorName, "別の人"));
            await RejoinAsync(db, number);
        });

    private static async Task RejoinAsync(RegistryDb db, long from)
    {
        var previous =
            await db
                .AuditEntries.Where(e => e.Number == from - 1)
                .Select(e => e.Hash)
                .SingleOrDefaultAsync()
            ?? "";
        var last = from;
        foreach (
            var entry in await db
                .AuditEntries.Where(e => e.Number >= from)
                .OrderBy(e => e.Number)
                .ToListAsync()
        )
        {
            entry.Hash = previous = AuditChain.HashOf(entry, previous);
            last = entry.Number;
        }

        var head = await db.AuditHeads.SingleAsync();
        (head.Number, head.Hash) = (last, previous);
        await db.SaveChangesAsync();
    }
}
