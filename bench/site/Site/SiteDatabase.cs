using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using SelfDeclaration.Web.Data;

namespace SelfDeclaration.SiteBench.Site;

/// <summary>A database of this run's own: a file in a folder, or a new database of the throw-away PostgreSQL.</summary>
internal sealed record SiteDatabase(DatabaseProvider Provider, string ConnectionString)
{
    private DatabaseSettings Settings =>
        new() { Provider = Provider, ConnectionString = ConnectionString };

    public static SiteDatabase Sqlite(string folder, string name) =>
        new(DatabaseProvider.Sqlite, $"Data Source={Path.Combine(folder, name)}.db");

    public static SiteDatabase Postgres(string name)
    {
        var server =
            Environment.GetEnvironmentVariable("BENCH_POSTGRES")
            ?? throw new InvalidOperationException("Run this by bench/run: it starts PostgreSQL.");
        using var connection = new NpgsqlConnection(server);
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Names of databases made here; SQL has no parameters for them.
        command.CommandText = $"CREATE DATABASE {name}";
#pragma warning restore CA2100
        command.ExecuteNonQuery();
        return new(
            DatabaseProvider.Postgres,
            new NpgsqlConnectionStringBuilder(server) { Database = name }.ConnectionString
        );
    }

    public IEnumerable<string> Arguments =>
        [
            $"--Database:Provider={Provider}",
            $"--Database:ConnectionString={ConnectionString}",
            "--Database:MigrateOnStart=true",
        ];

    public Task<T> UseAsync<T>(Func<RegistryDb, Task<T>> use) =>
        UseServicesAsync(
            services => services,
            provider => use(provider.GetRequiredService<RegistryDb>())
        );

    /// <summary>With more of the site's services than its database.</summary>
    public async Task<T> UseServicesAsync<T>(
        Func<IServiceCollection, IServiceCollection> add,
        Func<IServiceProvider, Task<T>> use
    )
    {
        await using var services = add(new ServiceCollection().AddLogging().AddRegistryDb(Settings))
            .BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        return await use(scope.ServiceProvider);
    }

    /// <summary>Connections of one's own for this many workers, opened as the site opens them.</summary>
    public Task EachAsync(int workers, Func<RegistryDb, Task> work) =>
        Task.WhenAll(
            Enumerable
                .Range(0, workers)
                .Select(_ =>
                    // On threads of their own: SQLite's client only looks asynchronous.
                    Task.Run(() =>
                        UseAsync(async db =>
                        {
                            await db.Database.OpenConnectionAsync();
                            await work(db);
                            return true;
                        })
                    )
                )
        );
}
