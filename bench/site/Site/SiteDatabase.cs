using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SelfDeclaration.Web.Data;

namespace SelfDeclaration.SiteBench.Site;

/// <summary>A database of this run's own: a file in a folder, or a new database of the throw-away PostgreSQL.</summary>
internal sealed record SiteDatabase(DatabaseProvider Provider, string ConnectionString)
{
    private DatabaseSettings Settings =>
        new() { Provider = Provider, ConnectionString = ConnectionString };

    public static SiteDatabase Sqlite(string folder, string name) =>
        new(DatabaseProvider.Sqlite, $"Data Source={Path.Combine(folder, name)}.db");

    /// <summary>EF Core makes the database when the site migrates it.</summary>
    public static SiteDatabase Postgres(string name)
    {
        var server =
            Environment.GetEnvironmentVariable("BENCH_POSTGRES")
            ?? throw new InvalidOperationException("Run this by bench/run: it starts PostgreSQL.");
        return new(
            DatabaseProvider.Postgres,
            server.Replace("Database=postgres", $"Database={name}", StringComparison.Ordinal)
        );
    }

    public IEnumerable<string> Arguments =>
        [
            $"--Database:Provider={Provider}",
            $"--Database:ConnectionString={ConnectionString}",
            "--Database:MigrateOnStart=true",
        ];

    public async Task<T> UseAsync<T>(Func<RegistryDb, Task<T>> use)
    {
        await using var services = new ServiceCollection()
            .AddLogging()
            .AddRegistryDb(Settings)
            .BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<RegistryDb>());
    }

    /// <summary>Connections of one's own for this many workers, opened as the site opens them.</summary>
    public Task EachAsync(int workers, Func<RegistryDb, int, Task> work) =>
        Task.WhenAll(
            Enumerable
                .Range(0, workers)
                .Select(worker =>
                    UseAsync(async db =>
                    {
                        await db.Database.OpenConnectionAsync();
                        await work(db, worker);
                        return true;
                    })
                )
        );
}
