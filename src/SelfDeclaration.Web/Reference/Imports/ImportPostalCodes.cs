using System.IO.Compression;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Reference.Loading;

namespace SelfDeclaration.Web.Reference.Imports;

/// <summary>郵便番号の取込み: each makes a new edition in one transaction, swap included.</summary>
public sealed class ImportPostalCodes(RegistryDb db, TimeProvider time)
{
    private const int Columns = 15;
    private readonly DirectoryEditions editions = new(db, time);

    /// <summary>日本郵便の utf_ken_all.csv, also inside its zip.</summary>
    /// <exception cref="ImportException">The file is not one; the directory is as it was.</exception>
    public async Task<ImportOutcome> RunAsync(
        string path,
        ImportReport report,
        Action<LoadProgress> progress,
        CancellationToken cancellationToken
    )
    {
        await using var one = await DatabaseLock.TakeAsync(db, cancellationToken);
        using var file = new SourceFile(path);
        var read = 0L;
        var written = await LoadAsync(
            file.Identity,
            file.Texts().SelectMany(t => Towns(t, report, progress, () => read++)),
            cancellationToken
        );
        await editions.CleanUpAsync(DirectoryKind.PostalCodes, keep: null, cancellationToken);
        return new(read, report.Rejected, written);
    }

    /// <summary>The postal codes that travel with the program, for a first start.</summary>
    public Task<long> LoadShippedAsync(ReferenceData reference, CancellationToken cancellationToken)
    {
        using var file = new SourceFile(ShippedPath(reference));
        return LoadAsync(file.Identity, Shipped(reference), cancellationToken);
    }

    /// <summary>The rows of the file that travels with the program.</summary>
    public static IEnumerable<ReadTown> Shipped(ReferenceData reference)
    {
        using var reader = new StreamReader(
            new GZipStream(File.OpenRead(ShippedPath(reference)), CompressionMode.Decompress)
        );
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            var fields = line.Split('\t');
            yield return new(fields[0], fields[1], fields[3], fields[4]);
        }
    }

    private static string ShippedPath(ReferenceData reference) =>
        Path.Combine(reference.Folder, "postal-codes.tsv.gz");

    private async Task<long> LoadAsync(
        string source,
        IEnumerable<ReadTown> towns,
        CancellationToken cancellationToken
    )
    {
        await using var open = await Bulk.HoldOpenAsync(db, cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var edition = await editions.BeginAsync(
            DirectoryKind.PostalCodes,
            source,
            cancellationToken
        );
        var written = Write(edition.Key, towns);
        if (written == 0)
        {
            throw new ImportException(
                "取り込める行がありませんでした。日本郵便の utf_ken_all.csv（15列）を指定してください"
            );
        }

        await editions.RecordRowsReadAsync(edition.Key, written, cancellationToken);
        await editions.MakeCurrentAsync(DirectoryKind.PostalCodes, edition.Key, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return written;
    }

    /// <summary>Leaves out what came before, and numbers the towns of a code, whose rows need not stand together.</summary>
    private long Write(int edition, IEnumerable<ReadTown> towns)
    {
        var seen = new HashSet<ReadTown>();
        var numbers = new Dictionary<string, int>();
        using var writer = Bulk.Rows(
            db,
            "postal_towns",
            ["edition", "postal_code", "number", "prefecture_code", "municipality", "town"]
        );
        foreach (var town in towns.Where(seen.Add))
        {
            var number = numbers[town.PostalCode] = numbers.GetValueOrDefault(town.PostalCode) + 1;
            writer.Number(edition);
            writer.Text(town.PostalCode);
            writer.Number(number);
            writer.Text(town.PrefectureCode);
            writer.Text(town.Municipality);
            writer.Text(town.Name);
            writer.EndRow();
        }

        writer.Complete();
        return seen.Count;
    }

    private static IEnumerable<ReadTown> Towns(
        SourceText text,
        ImportReport report,
        Action<LoadProgress> progress,
        Action countRead
    )
    {
        var bytes = 0L;
        var csv = new CsvLine();
        using var reader = SourceFile.Read(text, passed => bytes = passed);
        for (var line = 1; reader.ReadLine() is { } record; line++)
        {
            countRead();
            if (line % 5_000 == 0)
            {
                progress(new(text.Name, (double)bytes / text.Length, line));
            }

            if (ReasonAgainst(record, csv) is { } reason)
            {
                report.Reject(text.Name, line, reason, record);
                continue;
            }

            var municipality = csv.Text(7);
            foreach (var town in JapanPostTowns.Of(municipality, csv.Text(8)))
            {
                yield return new(csv.Text(2), csv[0][..2].ToString(), municipality, town);
            }
        }
    }

    private static string? ReasonAgainst(string record, CsvLine csv) =>
        record.Contains('\uFFFD') ? "文字が壊れています"
        : !csv.TryCut(record) ? "引用符が閉じていません"
        : csv.Count != Columns ? $"列の数が{csv.Count}です（{Columns}のはずです）"
        : !IsDigits(csv[0], 5) ? "全国地方公共団体コードが5桁の数字ではありません"
        : !IsDigits(csv[2], 7) ? "郵便番号が7桁の数字ではありません"
        : csv[7].IsEmpty ? "市区町村名がありません"
        : null;

    private static bool IsDigits(ReadOnlySpan<char> text, int length) =>
        text.Length == length && !text.ContainsAnyExceptInRange('0', '9');
}

/// <summary>A town as a file has it, before it has an edition and a place in its code.</summary>
public sealed record ReadTown(
    string PostalCode,
    string PrefectureCode,
    string Municipality,
    string Name
);
