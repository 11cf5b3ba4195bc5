using System.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using SelfDeclaration.Web.Data;

namespace SelfDeclaration.Web.Reference.Loading;

/// <summary>Opens the fast way into a table, and out of a query, that each database has.</summary>
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

    /// <summary>A reader on the context's own connection, which the caller holds open.</summary>
    /// <param name="db">Whose connection.</param>
    /// <param name="select">Without parameters: COPY takes none.</param>
    public static IRowReader Read(RegistryDb db, string select) =>
        db.Database.GetDbConnection() switch
        {
            NpgsqlConnection postgres => new PostgresReading(
                postgres.BeginBinaryExport($"COPY ({select}) TO STDOUT (FORMAT BINARY)")
            ),
            SqliteConnection sqlite => new SqliteReading(sqlite, select),
            var other => throw new NotSupportedException(other.GetType().Name),
        };

    public static bool IsPostgres(RegistryDb db) =>
        db.Database.GetDbConnection() is NpgsqlConnection;

    /// <summary>
    /// Keeps the connection open until disposed, so that every command goes over the same one, and has
    /// SQLite write less often meanwhile.
    /// </summary>
    public static async Task<IAsyncDisposable> HoldOpenAsync(
        RegistryDb db,
        CancellationToken cancellationToken
    )
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        var held = new Held(db);
        await held.SetPragmasAsync(MuchMemory, cancellationToken);
        return held;
    }

    // 256 MB of pages, and a checkpoint every 128 MB: keys in no order touch the same pages again and again.
    private const string MuchMemory = "PRAGMA cache_size=-262144; PRAGMA wal_autocheckpoint=32768;";
    private const string AsBefore = "PRAGMA cache_size=-2000; PRAGMA wal_autocheckpoint=1000;";

    private sealed class Held(RegistryDb db) : IAsyncDisposable
    {
        public async Task SetPragmasAsync(string pragmas, CancellationToken cancellationToken)
        {
            if (!IsPostgres(db))
            {
                await db.Database.ExecuteSqlRawAsync(pragmas, cancellationToken);
            }
        }

        public async ValueTask DisposeAsync()
        {
            if (db.Database.GetDbConnection().State is ConnectionState.Open)
            {
                await SetPragmasAsync(AsBefore, CancellationToken.None);
            }

            await db.Database.CloseConnectionAsync();
        }
    }
}
