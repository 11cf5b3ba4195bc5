using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Declarations;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Reference;

namespace SelfDeclaration.Web.Jobs;

/// <summary>法人の異動: 閉鎖, 商号変更 and 承継 of declared corporations become tasks for the secretariat.</summary>
/// <remarks>
/// The directory is compared with what it said at the last look, by the database itself, a range of
/// declarations per transaction. Copies that do so at the same moment, or again after a crash, do no harm: the
/// event of one record has one place, and the note of the last look is written with it.
/// </remarks>
public sealed class CorporateEvents(RegistryDb db, TimeProvider clock) : IJob
{
    /// <summary>Declarations in one transaction: a few tenths of a second in which SQLite lets nobody else write.</summary>
    public const long RangeKeys = 20_000;

    private static readonly string s_live = string.Join(
        ", ",
        DeclarationMoves.Live.Select(s => $"'{s}'")
    );

    // Parameters: {0} edition, {1} and {2} the range, {3} now.
    private static readonly string s_compared = $$"""
        FROM declarations d
        JOIN businesses b ON b."key" = d.business_key
        JOIN corporations c ON c.edition = {0} AND c.corporate_number = b.corporate_number
        LEFT JOIN examined_declarations x ON x.declaration_key = d."key"
        LEFT JOIN corporations s ON s.edition = {0} AND s.corporate_number = c.successor_number
        WHERE d."key" > {1} AND d."key" <= {2} AND d.status IN ({{s_live}})
        """;

    private const string IntoEvents = """
        INSERT INTO corporate_events
            (declaration_key, kind, "before", "after", closed_on, successor_number, changed_on, found_at)
        """;

    // In one order, so that two copies wait for each other and never crosswise.
    private const string OncePerRecord = """
        ORDER BY d."key"
        ON CONFLICT (declaration_key, kind, changed_on) DO NOTHING
        """;

    // At the first look 照合 tells what the directory said when it was declared: 閉鎖 is a flag already.
    private static readonly string s_raiseClosed = $$"""
        {{IntoEvents}}
        SELECT d."key", CASE WHEN c.successor_number IS NULL THEN 'Closed' ELSE 'Merged' END,
            COALESCE(x.name, b.name), s.name, c.closed_on, c.successor_number, c.updated_on, {3}
        {{s_compared}}
            AND c.closed_on IS NOT NULL
            AND CASE WHEN x.declaration_key IS NULL THEN b.directory_check <> 'Closed'
                ELSE x.closed_on IS DISTINCT FROM c.closed_on
                    OR (c.successor_number IS NOT NULL AND x.successor_number IS DISTINCT FROM c.successor_number)
                END
        {{OncePerRecord}}
        """;

    // 検索対象除外: its details are not to be shown.
    private static readonly string s_raiseRenamed = $$"""
        {{IntoEvents}}
        SELECT d."key", 'Renamed', COALESCE(x.name, b.name), c.name, NULL, NULL, c.updated_on, {3}
        {{s_compared}}
            AND c.closed_on IS NULL AND NOT c.excluded
            AND CASE WHEN x.declaration_key IS NULL THEN b.directory_check = 'Same' AND b.name <> c.name
                ELSE x.name <> c.name END
        {{OncePerRecord}}
        """;

    private static readonly string s_note = $$"""
        INSERT INTO examined_declarations (declaration_key, name, closed_on, successor_number)
        SELECT d."key", c.name, c.closed_on, c.successor_number
        {{s_compared}}
            AND (x.declaration_key IS NULL OR x.name <> c.name OR x.closed_on IS DISTINCT FROM c.closed_on
                OR x.successor_number IS DISTINCT FROM c.successor_number)
        ORDER BY d."key"
        ON CONFLICT (declaration_key) DO UPDATE SET
            name = excluded.name, closed_on = excluded.closed_on, successor_number = excluded.successor_number
        """;

    /// <summary>差分データ comes once a day, so within the hour is the same morning.</summary>
    public static TimeSpan Every => TimeSpan.FromHours(1);

    public Task RunAsync(CancellationToken stop) => ExamineAsync(stop);

    /// <returns>How many events were new.</returns>
    public async Task<int> ExamineAsync(CancellationToken stop)
    {
        var edition = await new DirectoryEditions(db, clock).CurrentAsync(
            DirectoryKind.Corporations,
            stop
        );
        if (edition is null)
        {
            return 0;
        }

        // Nothing was imported since: only declarations that came since are noted, to compare with later.
        var isNew = edition.RowsExamined != edition.RowsRead;
        var from = isNew
            ? 0
            : await db.ExaminedDeclarations.MaxAsync(e => (long?)e.DeclarationKey, stop) ?? 0;
        var last = await db.Declarations.MaxAsync(d => (long?)d.Key, stop) ?? 0;
        var raised = 0;
        for (; from < last; from += RangeKeys)
        {
            raised += await ExamineAsync(edition.Key, from, from + RangeKeys, stop);
        }

        if (isNew)
        {
            await db
                .DirectoryEditions.Where(e => e.Key == edition.Key)
                .ExecuteUpdateAsync(
                    s => s.SetProperty(e => e.RowsExamined, edition.RowsRead),
                    stop
                );
        }

        return raised;
    }

    private async Task<int> ExamineAsync(int edition, long after, long to, CancellationToken stop)
    {
        // As UTC DateTime, which is how InstantConverter stores instants.
        object[] parameters = [edition, after, to, clock.GetUtcNow().UtcDateTime];
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        var raised =
            await db.Database.ExecuteSqlRawAsync(s_raiseClosed, parameters, stop)
            + await db.Database.ExecuteSqlRawAsync(s_raiseRenamed, parameters, stop);
        await db.Database.ExecuteSqlRawAsync(s_note, parameters, stop);
        await transaction.CommitAsync(stop);
        return raised;
    }
}
