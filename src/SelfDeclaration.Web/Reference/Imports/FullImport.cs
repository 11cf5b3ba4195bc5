using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Web.Data;

namespace SelfDeclaration.Web.Reference.Imports;

/// <summary>全件データの取込み: builds a new edition beside the current one, then swaps.</summary>
/// <remarks>
/// Every batch is one short transaction that also writes down how many records it covers. So the
/// site can write in between on SQLite, and an interrupted import of the same files goes on where it was.
/// </remarks>
public sealed class FullImport(RegistryDb db, TimeProvider time)
{
    public const int BatchRows = 20_000;
    private readonly DirectoryEditions editions = new(db, time);
    private readonly CorporationTable table = new(db);

    public async Task<ImportOutcome> RunAsync(
        IReadOnlyList<SourceFile> files,
        ImportReport report,
        Action<LoadProgress> progress,
        CancellationToken cancellationToken
    )
    {
        const DirectoryKind kind = DirectoryKind.Corporations;
        var records = new CorporationRecords(
            [.. files.SelectMany(f => f.Texts())],
            report,
            progress
        );
        var source = string.Join('\n', files.Select(f => f.Identity));
        var unfinished = await editions.UnfinishedAsync(kind, source, cancellationToken);
        await editions.CleanUpAsync(kind, unfinished?.Key, cancellationToken);
        var edition = unfinished ?? await editions.BeginAsync(kind, source, cancellationToken);

        await WriteAsync(records, edition, cancellationToken);
        if (!await db.Corporations.AnyAsync(c => c.Edition == edition.Key, cancellationToken))
        {
            await editions.CleanUpAsync(kind, keep: null, cancellationToken);
            throw new ImportException(
                "取り込める行がありませんでした。国税庁の法人番号公表サイトのCSV（30列）を指定してください"
            );
        }

        progress(new("切り替えています", 1, records.Read));
        await editions.MakeCurrentAsync(kind, edition.Key, cancellationToken);
        progress(new("前の版を消しています", 1, records.Read));
        await editions.CleanUpAsync(kind, keep: null, cancellationToken);
        return new(records.Read, report.Rejected, 0, edition.RowsRead);
    }

    /// <summary>Reads the next batch while the database takes the one before.</summary>
    private async Task WriteAsync(
        CorporationRecords records,
        DirectoryEdition edition,
        CancellationToken cancellationToken
    )
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var batches = Channel.CreateBounded<Batch>(1);
        var reading = Task.Run(
            async () =>
            {
                try
                {
                    foreach (var batch in Batches(records, edition))
                    {
                        await batches.Writer.WriteAsync(batch, stop.Token);
                    }

                    batches.Writer.Complete();
                }
                catch (Exception error)
                {
                    batches.Writer.Complete(error);
                }
            },
            stop.Token
        );
        try
        {
            await foreach (var batch in batches.Reader.ReadAllAsync(cancellationToken))
            {
                await using var transaction = await db.Database.BeginTransactionAsync(
                    cancellationToken
                );
                await table.AddAsync(batch.Rows, cancellationToken);
                await editions.RecordRowsReadAsync(edition.Key, batch.Read, cancellationToken);
                await transaction.CommitAsync(cancellationToken);
            }
        }
        finally
        {
            await stop.CancelAsync();
            await reading;
        }
    }

    /// <summary>Records an interrupted import wrote are read again for the report, and not written again.</summary>
    private static IEnumerable<Batch> Batches(CorporationRecords records, DirectoryEdition edition)
    {
        var rows = new List<Corporation>(BatchRows);
        var read = 0L;
        foreach (var record in records.Of(edition.Key))
        {
            if (++read <= edition.RowsRead)
            {
                continue;
            }

            if (record is { Latest: true, Corporation: { } corporation })
            {
                rows.Add(corporation);
            }

            if (read % BatchRows == 0)
            {
                yield return new(rows, read);
                rows = new(BatchRows);
            }
        }

        if (read > edition.RowsRead)
        {
            yield return new(rows, read);
        }
    }

    private sealed record Batch(List<Corporation> Rows, long Read);
}
