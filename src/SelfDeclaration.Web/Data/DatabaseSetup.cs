using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Options;

namespace SelfDeclaration.Web.Data;

/// <summary>Settings under <c>Database</c>.</summary>
public sealed class DatabaseSettings
{
    public const string Section = "Database";

    /// <summary><c>Sqlite</c> or <c>Postgres</c>.</summary>
    public DatabaseProvider Provider { get; init; } = DatabaseProvider.Sqlite;
    public string ConnectionString { get; init; } = "Data Source=var/selfdeclaration.db";

    /// <summary>Null: yes on SQLite, no on PostgreSQL, where an operator migrates before the copies start.</summary>
    public bool? MigrateOnStart { get; init; }

    public bool Migrates => MigrateOnStart ?? Provider is DatabaseProvider.Sqlite;
}

public enum DatabaseProvider
{
    Sqlite = 1,
    Postgres,
}

public static class DatabaseSetup
{
    public static IServiceCollection AddRegistryDb(
        this IServiceCollection services,
        DatabaseSettings settings
    ) =>
        settings.Provider switch
        {
            DatabaseProvider.Sqlite => services.AddDbContext<RegistryDb, SqliteRegistryDb>(o =>
                o.UseSqlite(settings.ConnectionString)
                    .UseSnakeCaseNamingConvention()
                    .AddInterceptors(new SqlitePragmas())
            ),
            DatabaseProvider.Postgres => services.AddDbContext<RegistryDb, PostgresRegistryDb>(o =>
                o.UseNpgsql(settings.ConnectionString).UseSnakeCaseNamingConvention()
            ),
            _ => throw new ArgumentOutOfRangeException(nameof(settings)),
        };

    /// <summary>Brings the tables up to date where the settings say that the site does so itself.</summary>
    public static async Task MigrateOnStartAsync(this IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var settings = scope.ServiceProvider.GetRequiredService<IOptions<DatabaseSettings>>().Value;
        if (settings.Migrates)
        {
            DatabaseFolder.Ensure(settings);
            var db = scope.ServiceProvider.GetRequiredService<RegistryDb>();
            await db.Database.MigrateAsync();
        }
    }
}

/// <summary>Opens every SQLite connection with WAL, a busy timeout and foreign keys on.</summary>
public sealed class SqlitePragmas : DbConnectionInterceptor
{
    // A writer waits this long for another writer before SQLite gives up with "database is locked".
    private const string Pragmas =
        "PRAGMA busy_timeout=10000; PRAGMA foreign_keys=ON; PRAGMA synchronous=NORMAL;";
    private const string Wal = "PRAGMA journal_mode=WAL;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = PragmasFor(connection);
        command.ExecuteNonQuery();
    }

    // A file opened for reading, a restored backup for one, cannot be switched to WAL.
    private static string PragmasFor(DbConnection connection) =>
        new SqliteConnectionStringBuilder(connection.ConnectionString).Mode
        is SqliteOpenMode.ReadOnly
            ? Pragmas
            : Wal + Pragmas;

    public override async Task ConnectionOpenedAsync(
        DbConnection connection,
        ConnectionEndEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        await using var command = connection.CreateCommand();
        command.CommandText = PragmasFor(connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
