using Microsoft.EntityFrameworkCore;
using Npgsql;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Reference.Loading;

namespace SelfDeclaration.Web.Reference.Imports;

/// <summary>Writes batches of corporations; where a number is there already, the newer 更新年月日 stays.</summary>
public sealed class CorporationTable(RegistryDb db)
{
    private const string Table = "corporations";
    private const string Incoming = "incoming_corporations";

    private static readonly string[] Columns =
    [
        "edition",
        "corporate_number",
        "name",
        "name_kana",
        "postal_code",
        "prefecture_code",
        "city",
        "street_number",
        "closed_on",
        "successor_number",
        "excluded",
        "updated_on",
    ];

    private static readonly string KeepNewer =
        "ON CONFLICT (edition, corporate_number) DO UPDATE SET "
        + string.Join(", ", Columns.Skip(2).Select(c => $"{c} = excluded.{c}"))
        + " WHERE excluded.updated_on >= corporations.updated_on";

    /// <summary>Writes rows that are new as a rule. Needs a transaction.</summary>
    public async Task AddAsync(IReadOnlyList<Corporation> rows, CancellationToken cancellationToken)
    {
        if (!Bulk.IsPostgres(db))
        {
            Write(Table, rows, KeepNewer);
            return;
        }

        // COPY knows no conflicts. A number comes twice only when files overlap, so go back and merge then.
        var transaction = db.Database.CurrentTransaction!;
        await transaction.CreateSavepointAsync("batch", cancellationToken);
        try
        {
            Write(Table, rows);
        }
        catch (PostgresException error) when (error.SqlState == PostgresErrorCodes.UniqueViolation)
        {
            await transaction.RollbackToSavepointAsync("batch", cancellationToken);
            await MergeAsync(rows, cancellationToken);
        }
    }

    /// <summary>Writes rows of which many are there already. Needs a transaction.</summary>
    public async Task MergeAsync(IEnumerable<Corporation> rows, CancellationToken cancellationToken)
    {
        var distinct = rows.GroupBy(r => r.CorporateNumber)
            .Select(g => g.Aggregate((a, b) => b.UpdatedOn >= a.UpdatedOn ? b : a))
            .ToList();
        if (!Bulk.IsPostgres(db))
        {
            Write(Table, distinct, KeepNewer);
            return;
        }

#pragma warning disable EF1002 // Names of tables and columns from this file; SQL has no parameters for them.
        await db.Database.ExecuteSqlRawAsync(
            $"CREATE TEMP TABLE IF NOT EXISTS {Incoming} (LIKE {Table}) ON COMMIT DROP; TRUNCATE {Incoming};",
            cancellationToken
        );
        Write(Incoming, distinct);
        await db.Database.ExecuteSqlRawAsync(
            $"INSERT INTO {Table} SELECT * FROM {Incoming} {KeepNewer}",
            cancellationToken
        );
#pragma warning restore EF1002
    }

    private void Write(string table, IReadOnlyList<Corporation> rows, string onConflict = "")
    {
        using var writer = Bulk.Rows(db, table, Columns, onConflict);
        foreach (var row in rows)
        {
            writer.Number(row.Edition);
            writer.Text(row.CorporateNumber);
            writer.Text(row.Name);
            writer.Text(row.NameKana);
            writer.Text(row.PostalCode);
            writer.Text(row.PrefectureCode);
            writer.Text(row.City);
            writer.Text(row.StreetNumber);
            writer.Date(row.ClosedOn);
            writer.Text(row.SuccessorNumber);
            writer.Flag(row.Excluded);
            writer.Date(row.UpdatedOn);
            writer.EndRow();
        }

        writer.Complete();
    }
}
