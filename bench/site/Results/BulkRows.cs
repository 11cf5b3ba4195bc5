using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using SelfDeclaration.Web.Data;

namespace SelfDeclaration.SiteBench.Results;

/// <summary>Hundreds of thousands of rows at once, as each database takes them fastest.</summary>
internal static class BulkRows
{
    /// <param name="columns">With commas between them.</param>
    /// <param name="rows">The values in the columns' order, which is used for each row anew.</param>
    public static async Task AddAsync(
        RegistryDb db,
        string table,
        string columns,
        IEnumerable<object?[]> rows
    )
    {
        await db.Database.OpenConnectionAsync();
        if (db.Database.GetDbConnection() is NpgsqlConnection postgres)
        {
            await CopyAsync(postgres, $"COPY {table} ({columns}) FROM STDIN (FORMAT BINARY)", rows);
        }
        else
        {
            await InsertAsync(
                (SqliteConnection)db.Database.GetDbConnection(),
                table,
                columns,
                rows
            );
        }
    }

    private static async Task CopyAsync(
        NpgsqlConnection connection,
        string copy,
        IEnumerable<object?[]> rows
    )
    {
        await using var writer = await connection.BeginBinaryImportAsync(copy);
        foreach (var row in rows)
        {
            await writer.WriteRowAsync(default, row);
        }

        await writer.CompleteAsync();
    }

    private static async Task InsertAsync(
        SqliteConnection connection,
        string table,
        string columns,
        IEnumerable<object?[]> rows
    )
    {
        await using DbTransaction transaction = await connection.BeginTransactionAsync();
        await using var insert = connection.CreateCommand();
        var names = columns.Split(',').Select((_, i) => $"$p{i}").ToList();
#pragma warning disable CA2100 // Table and columns are written in this program.
        insert.CommandText = $"INSERT INTO {table} ({columns}) VALUES ({string.Join(',', names)})";
#pragma warning restore CA2100
        insert.Parameters.AddRange(names.Select(n => new SqliteParameter(n, DBNull.Value)));
        await insert.PrepareAsync();
        foreach (var row in rows)
        {
            for (var i = 0; i < row.Length; i++)
            {
                insert.Parameters[i].Value = row[i] ?? DBNull.Value;
            }

            insert.ExecuteNonQuery();
        }

        await transaction.CommitAsync();
    }
}
