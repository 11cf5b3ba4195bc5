using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Web.Data;

namespace SelfDeclaration.Web.Reference.Imports;

/// <summary>差分データの取込み: one file, one transaction, over the current edition.</summary>
public sealed class DifferenceImport(RegistryDb db, TimeProvider time)
{
    private const string RemovedMark = "removed ";
    private readonly CorporationTable table = new(db);

    /// <returns>Records read.</returns>
    public async Task<long> RunAsync(
        SourceFile file,
        ImportReport report,
        Action<LoadProgress> progress,
        CancellationToken cancellationToken
    )
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var edition =
            await new DirectoryEditions(db, time).CurrentAsync(
                DirectoryKind.Corporations,
                cancellationToken
            )
            ?? throw new ImportException(
                $"{file.Name} は差分データです。先に全件データを取り込んでください"
            );
        var removed = ReadRemoved(edition.Source);
        var records = new CorporationRecords(file.Texts(), report, progress);
        var current = records.Of(edition.Key).OfType<CorporationLine>().Where(l => l.Latest);
        foreach (var chunk in current.Chunk(FullImport.BatchRows))
        {
            await ApplyAsync(edition.Key, chunk, removed, cancellationToken);
        }

        await WriteSourceAsync(edition, file, removed, records.Read, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return records.Read;
    }

    private async Task ApplyAsync(
        int edition,
        IReadOnlyList<CorporationLine> lines,
        Dictionary<string, DateOnly> removed,
        CancellationToken cancellationToken
    )
    {
        var last = lines
            .GroupBy(l => l.Number)
            .Select(g => g.Aggregate((a, b) => IsOlder(b, a) ? a : b))
            .ToList();
        foreach (var line in last.Where(l => l.Corporation is null))
        {
            var until = line.UpdatedOn ?? DateOnly.MaxValue;
            await db
                .Corporations.Where(c => c.Edition == edition && c.CorporateNumber == line.Number)
                .Where(c => c.UpdatedOn <= until)
                .ExecuteDeleteAsync(cancellationToken);
            if (line.UpdatedOn is { } on && on >= removed.GetValueOrDefault(line.Number))
            {
                removed[line.Number] = on;
            }
        }

        await table.MergeAsync(
            last.Select(l => l.Corporation)
                .OfType<Corporation>()
                .Where(c => c.UpdatedOn >= removed.GetValueOrDefault(c.CorporateNumber)),
            cancellationToken
        );
    }

    private static bool IsOlder(CorporationLine line, CorporationLine than) =>
        line.UpdatedOn is not null && line.UpdatedOn < than.UpdatedOn;

    // A removed number leaves no row that could say when; without this an older file applied
    // again would bring it back.
    private static Dictionary<string, DateOnly> ReadRemoved(string source) =>
        source
            .Split('\n')
            .Where(line => line.StartsWith(RemovedMark, StringComparison.Ordinal))
            .Select(line => line.Split(' '))
            .ToDictionary(
                words => words[1],
                words => DateOnly.ParseExact(words[2], "O", CultureInfo.InvariantCulture)
            );

    private async Task WriteSourceAsync(
        DirectoryEdition edition,
        SourceFile file,
        Dictionary<string, DateOnly> removed,
        long read,
        CancellationToken cancellationToken
    )
    {
        var source = string.Join(
            '\n',
            edition
                .Source.Split('\n')
                .Where(line => !line.StartsWith(RemovedMark, StringComparison.Ordinal))
                .Append(file.Identity)
                .Distinct()
                .Concat(removed.Select(r => $"{RemovedMark}{r.Key} {r.Value:O}"))
        );
        await db
            .DirectoryEditions.Where(e => e.Key == edition.Key)
            .ExecuteUpdateAsync(
                e =>
                    e.SetProperty(x => x.Source, source)
                        .SetProperty(x => x.RowsRead, x => x.RowsRead + read),
                cancellationToken
            );
    }
}
