using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using SelfDeclaration.Web.Data;

namespace SelfDeclaration.Web.Reference.Loading;

/// <summary>One loader at a time, however many copies of the site share the database.</summary>
/// <remarks>
/// PostgreSQL: an advisory lock of a transaction on a connection of its own, which also works behind a pooler.
/// SQLite: a file beside the database, because its write lock ends with every batch.
/// </remarks>
public sealed class DatabaseLock : IAsyncDisposable
{
    private const long AdvisoryKey = 0x5345_4C46_4C4F_4144;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly IAsyncDisposable held;

    private DatabaseLock(IAsyncDisposable held) => this.held = held;

    public static async Task<DatabaseLock> TakeAsync(
        RegistryDb db,
        CancellationToken cancellationToken
    ) =>
        new(
            Bulk.IsPostgres(db)
                ? await TakePostgresAsync(db.Database.GetConnectionString()!, cancellationToken)
                : await TakeSqliteAsync(db.Database.GetConnectionString()!, cancellationToken)
        );

    public ValueTask DisposeAsync() => held.DisposeAsync();

    private static async Task<IAsyncDisposable> TakePostgresAsync(
        string connectionString,
        CancellationToken cancellationToken
    )
    {
        var connection = new NpgsqlConnection(connectionString);
        try
        {
            await connection.OpenAsync(cancellationToken);
            await connection.BeginTransactionAsync(cancellationToken);
            await using var command = connection.CreateCommand();
            // Another copy may seed for minutes; the import waits for it rather than failing.
            command.CommandTimeout = 0;
            command.CommandText = "SELECT pg_advisory_xact_lock($1)";
            command.Parameters.Add(new() { Value = AdvisoryKey });
            await command.ExecuteNonQueryAsync(cancellationToken);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    private static async Task<IAsyncDisposable> TakeSqliteAsync(
        string connectionString,
        CancellationToken cancellationToken
    )
    {
        var file = new SqliteConnectionStringBuilder(connectionString).DataSource;
        while (true)
        {
            try
            {
                return new FileStream(
                    $"{file}.load-lock",
                    FileMode.OpenOrCreate,
                    FileAccess.ReadWrite,
                    FileShare.None,
                    bufferSize: 1,
                    FileOptions.DeleteOnClose
                );
            }
            catch (IOException error)
                when (error is not DirectoryNotFoundException and not FileNotFoundException)
            {
                await Task.Delay(Pause, cancellationToken);
            }
        }
    }
}
