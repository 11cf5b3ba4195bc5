using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Demo;
using SelfDeclaration.Web.Reference;
using SelfDeclaration.Web.Register;

namespace SelfDeclaration.SearchBench;

/// <summary>How long a copy takes until it can search: from the database, from the file, and from a change to its being found.</summary>
internal static class Ready
{
    private const int Tries = 3;

    public static async Task MeasureAsync(int businesses, string? only)
    {
        var folder = Directory.CreateTempSubdirectory();
        var sqlite = $"Data Source={folder.FullName}/register.db";
        var postgres = Environment.GetEnvironmentVariable("BENCH_POSTGRES");
        try
        {
            foreach (
                var (provider, connection) in new[] { ("Sqlite", sqlite), ("Postgres", postgres) }
            )
            {
                if (connection is not null && (only ?? provider) == provider)
                {
                    await MeasureAsync(
                        businesses,
                        provider,
                        connection,
                        $"{folder.FullName}/{provider}"
                    );
                }
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task MeasureAsync(
        int businesses,
        string provider,
        string connection,
        string file
    )
    {
        await using (var services = Services(provider, connection, ""))
        {
            await SeedAsync(services, businesses);
            var rows = await TimedAsync(() => ReadRowsAsync(services));
            Console.WriteLine($"{provider}: rows alone read by one reader in {rows:0.0} s");
        }

        var (read, indexed) = (new List<double>(), new List<double>());
        var stored = new List<double>();
        for (var i = 0; i < Tries; i++)
        {
            File.Delete(file);
            await using (var services = Services(provider, connection, file))
            {
                var search = services.GetRequiredService<RegisterSearch>();
                var memory = Memory.Watch();
                read.Add(await TimedAsync(() => search.FollowAsync(CancellationToken.None)));
                indexed.Add(read[^1] + await TimedAsync(search.IdleAsync));
                Console.WriteLine($"{provider}: {memory.Of(businesses)}");
                Console.WriteLine(
                    $"{provider}: read from the database in {read[^1]:0.00} s; indexed, and a file of {new FileInfo(file).Length / 1e6:0} MB written, after {indexed[^1]:0.0} s"
                );
            }

            await using (var services = Services(provider, connection, file))
            {
                var search = services.GetRequiredService<RegisterSearch>();
                stored.Add(await TimedAsync(() => search.FollowAsync(CancellationToken.None)));
                var changed = await TimedAsync(() => ChangeAsync(services, search));
                Console.WriteLine(
                    $"{provider}: read from the file in {stored[^1]:0.00} s; a change taken over in {changed * 1000:0} ms"
                );
            }
        }

        Console.WriteLine(
            $"| {provider} | {businesses:N0} | {Middle(read):0.00} s | {Middle(indexed):0.00} s | {Middle(stored):0.00} s |"
        );
    }

    private static double Middle(List<double> tries) => tries.Order().ElementAt(Tries / 2);

    private static ServiceProvider Services(string provider, string connection, string file)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(
                new Dictionary<string, string?>
                {
                    ["Register:Follow"] = "false",
                    ["Register:SnapshotFile"] = file,
                }
            )
            .Build();
        return new ServiceCollection()
            .AddLogging(logging => logging.AddConsole().SetMinimumLevel(LogLevel.Warning))
            .AddSingleton(TimeProvider.System)
            .AddRegistryDb(
                new()
                {
                    Provider = Enum.Parse<DatabaseProvider>(provider),
                    ConnectionString = connection,
                }
            )
            .AddRegister(configuration)
            .BuildServiceProvider();
    }

    private static async Task SeedAsync(ServiceProvider services, int businesses)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RegistryDb>();
        await db.Database.MigrateAsync();
        var seconds = await TimedAsync(() =>
            new SeedRegister(db, TimeProvider.System, ReferenceData.Load()).RunAsync(
                businesses,
                SeedRegister.DefaultSeed,
                _ => { },
                CancellationToken.None
            )
        );
        // So that the file's catching up is not what a fresh seed's is: its rows are all in the list.
        await db.Database.ExecuteSqlRawAsync("DELETE FROM register_changes");
        Console.WriteLine($"{db.Database.ProviderName}: seeded in {seconds:0} s");
    }

    private static async Task ReadRowsAsync(ServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var reader = scope.ServiceProvider.GetRequiredService<RegisterReader>();
        foreach (var range in await reader.RangesAsync(CancellationToken.None))
        {
            _ = reader.Of(range).Count();
        }
    }

    private static async Task ChangeAsync(ServiceProvider services, RegisterSearch search)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RegistryDb>();
        await db
            .Businesses.Where(b => b.Key == 1)
            .ExecuteUpdateAsync(s => s.SetProperty(b => b.Url, (string?)null));
        await search.FollowAsync(CancellationToken.None);
    }

    private static async Task<double> TimedAsync(Func<Task> what)
    {
        var watch = Stopwatch.StartNew();
        await what();
        return watch.Elapsed.TotalSeconds;
    }
}
