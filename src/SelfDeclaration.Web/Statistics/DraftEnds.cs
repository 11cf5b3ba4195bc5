using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Declarations;
using SelfDeclaration.Web.Data;

namespace SelfDeclaration.Web.Statistics;

/// <summary>下書きを消すときに数を残す: how far it had come, and nothing of whom.</summary>
public static class DraftEnds
{
    /// <summary>Deletes these drafts; those that were not submitted are counted in their month.</summary>
    public static async Task<int> DeleteAndCountAsync(
        this RegistryDb db,
        IQueryable<StoredDraft> drafts,
        CancellationToken stop = default
    )
    {
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        // One copy of the site after the other, or both would count the same drafts.
        await db.FiguresMade.ExecuteUpdateAsync(m => m.SetProperty(x => x.At, x => x.At), stop);
        var ended = await drafts
            .Where(d => !db.Applications.Any(a => a.DraftKey == d.Key))
            .GroupBy(d => new { d.StartedOn, d.Reached })
            .Select(g => new
            {
                g.Key.StartedOn,
                g.Key.Reached,
                Count = g.Count(),
            })
            .ToListAsync(stop);
        foreach (var group in ended)
        {
            var month = new DateOnly(group.StartedOn.Year, group.StartedOn.Month, 1);
            await AddAsync(db, month, group.Reached, group.Count, stop);
        }

        var deleted = await drafts.ExecuteDeleteAsync(stop);
        await transaction.CommitAsync(stop);
        return deleted;
    }

    private static Task<int> AddAsync(
        RegistryDb db,
        DateOnly month,
        DeclarePage reached,
        int count,
        CancellationToken stop
    ) =>
        db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO ended_drafts (month, reached, count) VALUES ({month}, {reached.ToString()}, {count})
            ON CONFLICT (month, reached) DO UPDATE SET count = ended_drafts.count + excluded.count
            """,
            stop
        );
}
