using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Reference;
using SelfDeclaration.Web.Reference.Imports;

namespace SelfDeclaration.ImportBench;

/// <summary>The same rows into the same table as fast as the usual client does it: one COPY, or one prepared INSERT in one transaction.</summary>
internal static class BareLoad
{
    private const string Columns =
        "edition, corporate_number, name, name_kana, postal_code, prefecture_code, city, street_number, excluded, updated_on";

    private static List<Corporation>? parsed;

    public static async Task RunAsync(RegistryDb db, string file)
    {
        // Read before the first measured turn, which is the one to warm up.
        parsed ??= Parse(file);
        await db.Database.OpenConnectionAsync();
        if (db.Database.GetDbConnection() is NpgsqlConnection postgres)
        {
            Copy(postgres);
        }
        else
        {
            Insert((SqliteConnection)db.Database.GetDbConnection());
        }

        await db.Database.CloseConnectionAsync();
    }

    public static async Task ClearAsync(RegistryDb db)
    {
        await db.Corporations.ExecuteDeleteAsync();
        await db.DirectoryEditions.ExecuteDeleteAsync();
        await db.Database.ExecuteSqlRawAsync("VACUUM");
    }

    private static List<Corporation> Parse(string file)
    {
        using var report = new ImportReport(file + ".report");
        using var source = new SourceFile(file);
        return
        [
            .. new CorporationRecords(source.Texts(), report, _ => { })
                .Of(edition: 0)
                .Select(line => line!.Corporation!),
        ];
    }

    private static void Copy(NpgsqlConnection connection)
    {
        using var copy = connection.BeginBinaryImport(
            $"COPY corporations ({Columns}) FROM STDIN (FORMAT BINARY)"
        );
        foreach (var row in parsed!)
        {
            copy.StartRow();
            copy.Write(row.Edition, NpgsqlDbType.Integer);
            copy.Write(row.CorporateNumber, NpgsqlDbType.Text);
            copy.Write(row.Name, NpgsqlDbType.Text);
            copy.Write(row.NameKana, NpgsqlDbType.Text);
            copy.Write(row.PostalCode, NpgsqlDbType.Text);
            copy.Write(row.PrefectureCode, NpgsqlDbType.Text);
            copy.Write(row.City, NpgsqlDbType.Text);
            copy.Write(row.StreetNumber, NpgsqlDbType.Text);
            copy.Write(row.Excluded, NpgsqlDbType.Boolean);
            copy.Write(row.UpdatedOn, NpgsqlDbType.Date);
        }

        copy.Complete();
    }

    private static void Insert(SqliteConnection connection)
    {
        using var transaction = connection.BeginTransaction();
        using var command = connection.CreateCommand();
        command.CommandText =
            $"INSERT INTO corporations ({Columns}) VALUES ($0, $1, $2, $3, $4, $5, $6, $7, $8, $9)";
        var values = Enumerable
            .Range(0, 10)
            .Select(n => command.Parameters.AddWithValue($"${n}", DBNull.Value))
            .ToArray();
        foreach (var row in parsed!)
        {
            values[0].Value = row.Edition;
            values[1].Value = row.CorporateNumber;
            values[2].Value = row.Name;
            values[3].Value = row.NameKana;
            values[4].Value = row.PostalCode;
            values[5].Value = row.PrefectureCode;
            values[6].Value = row.City;
            values[7].Value = row.StreetNumber;
            values[8].Value = row.Excluded;
            values[9].Value = row.UpdatedOn;
            command.ExecuteNonQuery();
        }

        transaction.Commit();
    }
}
