using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Reference.Loading;

namespace SelfDeclaration.Web.Reference.Imports;

/// <summary>全件 replaces the directory, 差分 changes it.</summary>
public enum CorporationFileKind
{
    /// <summary>全件データ</summary>
    Full = 1,

    /// <summary>差分データ</summary>
    Difference,
}

/// <param name="Read">Records read, past states and removals among them.</param>
/// <param name="Rejected">Records that went to the report.</param>
/// <param name="Entries">Entries in the directory now.</param>
/// <param name="Resumed">Records an interrupted import of the same files had written already.</param>
public sealed record ImportOutcome(long Read, long Rejected, long Entries, long Resumed = 0);

/// <summary>法人番号公表サイトの一括データの取込み.</summary>
public sealed partial class ImportCorporations(RegistryDb db, TimeProvider time)
{
    /// <summary>
    /// 全件 files first, together one new edition; then each 差分 in the order of its date. Which is
    /// which, their names say unless it is forced.
    /// </summary>
    /// <exception cref="ImportException">Nothing was changed by the file it names.</exception>
    public async Task<ImportOutcome> RunAsync(
        IReadOnlyList<string> paths,
        CorporationFileKind? force,
        ImportReport report,
        Action<LoadProgress> progress,
        CancellationToken cancellationToken
    )
    {
        var files = paths.Select(p => new SourceFile(p)).ToList();
        try
        {
            await using var one = await DatabaseLock.TakeAsync(db, cancellationToken);
            await using var open = await Bulk.HoldOpenAsync(db, cancellationToken);
            var kinds = files.ToLookup(f => force ?? KindOf(f.Name));
            var outcome = new ImportOutcome(0, 0, 0);
            if (kinds[CorporationFileKind.Full].Any())
            {
                outcome = await new FullImport(db, time).RunAsync(
                    [.. kinds[CorporationFileKind.Full]],
                    report,
                    progress,
                    cancellationToken
                );
            }

            foreach (var file in kinds[CorporationFileKind.Difference].OrderBy(f => DateOf(f.Name)))
            {
                var read = await new DifferenceImport(db, time).RunAsync(
                    file,
                    report,
                    progress,
                    cancellationToken
                );
                outcome = outcome with { Read = outcome.Read + read };
            }

            return outcome with
            {
                Rejected = report.Rejected,
                Entries = await CountAsync(cancellationToken),
            };
        }
        finally
        {
            files.ForEach(f => f.Dispose());
        }
    }

    public static CorporationFileKind KindOf(string fileName) =>
        fileName.StartsWith("diff_", StringComparison.OrdinalIgnoreCase)
            ? CorporationFileKind.Difference
            : CorporationFileKind.Full;

    /// <summary>Files without a date in their name come last, in the order given.</summary>
    private static DateOnly DateOf(string fileName) =>
        DateOnly.TryParseExact(
            EightDigits().Match(fileName).Value,
            "yyyyMMdd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var date
        )
            ? date
            : DateOnly.MaxValue;

    private Task<long> CountAsync(CancellationToken cancellationToken) =>
        (
            from edition in db.DirectoryEditions.Current(DirectoryKind.Corporations)
            join corporation in db.Corporations on edition.Key equals corporation.Edition
            select corporation
        ).LongCountAsync(cancellationToken);

    [GeneratedRegex(@"(?<!\d)\d{8}(?!\d)")]
    private static partial Regex EightDigits();
}
