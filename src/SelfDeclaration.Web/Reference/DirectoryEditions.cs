using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Web.Data;

namespace SelfDeclaration.Web.Reference;

/// <summary>版の入れ替え: what begins an edition, makes it the one that look-ups read, and clears the old one away.</summary>
public sealed class DirectoryEditions(RegistryDb db, TimeProvider time)
{
    /// <summary>Rows a clean-up deletes at once, so that the site can write in between on SQLite.</summary>
    private const int DeletedAtOnce = 20_000;

    public Task<DirectoryEdition?> CurrentAsync(
        DirectoryKind kind,
        CancellationToken cancellationToken
    ) =>
        db
            .DirectoryEditions.AsNoTracking()
            .Current(kind)
            .OrderByDescending(e => e.Key)
            .FirstOrDefaultAsync(cancellationToken);

    /// <summary>An edition of the same source that was never finished.</summary>
    public Task<DirectoryEdition?> UnfinishedAsync(
        DirectoryKind kind,
        string source,
        CancellationToken cancellationToken
    ) =>
        db
            .DirectoryEditions.AsNoTracking()
            .Where(e => e.Kind == kind && e.CurrentSince == null && e.RetiredAt == null)
            .Where(e => e.Source == source)
            .OrderByDescending(e => e.Key)
            .FirstOrDefaultAsync(cancellationToken);

    public async Task<DirectoryEdition> BeginAsync(
        DirectoryKind kind,
        string source,
        CancellationToken cancellationToken
    )
    {
        var edition = new DirectoryEdition
        {
            Kind = kind,
            Source = source,
            StartedAt = time.GetUtcNow(),
        };
        db.DirectoryEditions.Add(edition);
        await db.SaveChangesAsync(cancellationToken);
        db.Entry(edition).State = EntityState.Detached;
        return edition;
    }

    public Task RecordRowsReadAsync(
        int edition,
        long rowsRead,
        CancellationToken cancellationToken
    ) =>
        db
            .DirectoryEditions.Where(e => e.Key == edition)
            .ExecuteUpdateAsync(e => e.SetProperty(x => x.RowsRead, rowsRead), cancellationToken);

    /// <summary>Swaps: one transaction, so a look-up sees the old edition whole or the new one whole.</summary>
    public async Task MakeCurrentAsync(
        DirectoryKind kind,
        int edition,
        CancellationToken cancellationToken
    )
    {
        DateTimeOffset? now = time.GetUtcNow();
        await using var transaction = db.Database.CurrentTransaction is null
            ? await db.Database.BeginTransactionAsync(cancellationToken)
            : null;
        await db
            .DirectoryEditions.Current(kind)
            .ExecuteUpdateAsync(e => e.SetProperty(x => x.RetiredAt, now), cancellationToken);
        await db
            .DirectoryEditions.Where(e => e.Key == edition)
            .ExecuteUpdateAsync(e => e.SetProperty(x => x.CurrentSince, now), cancellationToken);
        if (transaction is not null)
        {
            await transaction.CommitAsync(cancellationToken);
        }
    }

    /// <summary>
    /// Deletes the rows of retired editions, and editions that were begun and given up, except for
    /// the one to keep because it goes on.
    /// </summary>
    public async Task CleanUpAsync(
        DirectoryKind kind,
        int? keep,
        CancellationToken cancellationToken
    )
    {
        var over = await db
            .DirectoryEditions.AsNoTracking()
            .Where(e => e.Kind == kind && e.Key != keep)
            .Where(e => e.CurrentSince == null || e.RetiredAt != null)
            .ToListAsync(cancellationToken);
        foreach (var edition in over)
        {
            await DeleteRowsAsync(kind, edition.Key, cancellationToken);
            if (edition.CurrentSince is null)
            {
                await db
                    .DirectoryEditions.Where(e => e.Key == edition.Key)
                    .ExecuteDeleteAsync(cancellationToken);
            }
        }
    }

    private async Task DeleteRowsAsync(
        DirectoryKind kind,
        int edition,
        CancellationToken cancellationToken
    )
    {
        if (kind is DirectoryKind.PostalCodes)
        {
            await db
                .PostalTowns.Where(t => t.Edition == edition)
                .ExecuteDeleteAsync(cancellationToken);
            return;
        }

        // By ranges of the key, not by a list of keys: just after a load PostgreSQL knows nothing of the
        // table yet and may compare every row with every one of the list.
        var left = db.Corporations.Where(c => c.Edition == edition);
        while (
            await left.OrderBy(c => c.CorporateNumber)
                .Skip(DeletedAtOnce)
                .Select(c => c.CorporateNumber)
                .FirstOrDefaultAsync(cancellationToken)
                is { } next
        )
        {
            await left.Where(c => c.CorporateNumber.CompareTo(next) < 0)
                .ExecuteDeleteAsync(cancellationToken);
        }

        await left.ExecuteDeleteAsync(cancellationToken);
    }
}

public static class DirectoryEditionQueries
{
    /// <summary>The edition that look-ups read.</summary>
    public static IQueryable<DirectoryEdition> Current(
        this IQueryable<DirectoryEdition> editions,
        DirectoryKind kind
    ) => editions.Where(e => e.Kind == kind && e.CurrentSince != null && e.RetiredAt == null);
}
