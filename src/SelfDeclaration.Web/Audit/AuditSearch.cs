using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Applications;
using SelfDeclaration.Web.Data;

namespace SelfDeclaration.Web.Audit;

/// <summary>絞り込み of 操作の記録, as its form and its links write it.</summary>
public sealed record AuditFilter
{
    public DateOnly? From { get; init; }
    public DateOnly? To { get; init; }

    /// <summary>Key of a staff member, or the name of an <see cref="AuditActor"/>.</summary>
    public string? Actor { get; init; }
    public AuditAction? Action { get; init; }

    /// <summary>受付番号, or the word another entry has as its subject.</summary>
    public string? Subject { get; init; }
}

/// <summary>操作の記録を探す: newest first, by number and never by page, so that no page is slow.</summary>
public sealed class AuditSearch(RegistryDb db)
{
    public const int PageSize = 50;

    /// <summary>One page and, when there is more, the number to go on below.</summary>
    public async Task<(IReadOnlyList<AuditEntry> Entries, long? Next)> PageAsync(
        AuditFilter filter,
        long? below
    )
    {
        var query = await QueryAsync(filter);
        if (below is not null)
        {
            query = query.Where(e => e.Number < below);
        }

        var found = await query
            .OrderByDescending(e => e.Number)
            .Take(PageSize + 1)
            .AsNoTracking()
            .ToListAsync();
        return found.Count > PageSize
            ? (found[..PageSize], found[PageSize - 1].Number)
            : (found, null);
    }

    public async Task<IQueryable<AuditEntry>> QueryAsync(AuditFilter filter)
    {
        IQueryable<AuditEntry> query = db.AuditEntries;
        // Times rise with the numbers, by which everything is sorted: one index does for both.
        if (filter.From is { } from && await FirstSinceAsync(from) is var first)
        {
            query = query.Where(e => e.Number >= first);
        }

        if (filter.To is { } to && await FirstSinceAsync(to.AddDays(1)) is var after)
        {
            query = query.Where(e => e.Number < after);
        }

        if (filter.Action is { } action)
        {
            query = query.Where(e => e.Action == action);
        }

        if (long.TryParse(filter.Actor, CultureInfo.InvariantCulture, out var key))
        {
            query = query.Where(e => e.ActorKey == key);
        }
        else if (Enum.TryParse<AuditActor>(filter.Actor, out var actor))
        {
            query = query.Where(e => e.Actor == actor);
        }

        if (!string.IsNullOrWhiteSpace(filter.Subject))
        {
            var subject = ReceiptNumber.TryParse(filter.Subject, out var receipt)
                ? receipt.Text
                : filter.Subject.Trim();
            query = query.Where(e => e.Subject == subject);
        }

        return query;
    }

    private async Task<long> FirstSinceAsync(DateOnly day)
    {
        var start = day.StartInJapan();
        return await db
                .AuditEntries.Where(e => e.At >= start)
                .OrderBy(e => e.At)
                .ThenBy(e => e.Number)
                .Select(e => (long?)e.Number)
                .FirstOrDefaultAsync()
            ?? long.MaxValue;
    }
}
