using System.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using SelfDeclaration.Web.Data;

namespace SelfDeclaration.Web.Reference.Loading;

/// <summary>Opens the fast way into a table that each database has.</summary>
public static class Bulk
{
    /// <summary>
    /// A writer on the context's own connection, which the caller holds open, in its transaction if it
    /// has one. Only SQLite can be told what to do on a conflict.
    /// </summary>
    public static IRowWriter Rows(
        RegistryDb db,
        string table,
        IReadOnlyList<string> columns,
        string onConflict = ""
    )
    {
        var names = string.Join(", ", columns.Select(c => $"\"{c}\""));
        return db.Database.GetDbConnection() switch
        {
            NpgsqlConnection postgres => new PostgresRows(
                postgres.BeginBinaryImport($"COPY {table} ({names}) FROM STDIN (FORMAT BINARY)")
            ),
            SqliteConnection sqlite => new SqliteRows(
                sqlite,
                $"INSERT INTO {table} ({names}) VALUES ({string.Join(", ", columns.Select(_ => "?"))}) {onConflict}"
            ),
            var other => throw new NotSupportedException(other.GetType().Name),
        };
    }

    public static bool IsPostgres(RegistryDb db) =>
        db.Database.GetDbConnection() is NpgsqlConnection;

    /// <summary>Keeps the connection open until disposed, so that every command goes over the same one.</summary>
    public static async Task<IAsyncDisposable> HoldOpenAsync(
        RegistryDb db,
        CancellationToken cancellationToken
    )
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        return new Held(db);
    }

    private sealed class Held(RegistryDb db) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            if (db.Database.GetDbConnection().State is not ConnectionState.Closed)
            {
                await db.Database.CloseConnectionAsync();
            }
        }
    }
}
