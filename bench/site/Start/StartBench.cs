using SelfDeclaration.SiteBench.Site;

namespace SelfDeclaration.SiteBench.Start;

/// <summary>Time to the first 200 of <c>/health/ready</c> and memory, beside an empty ASP.NET Core program.</summary>
internal sealed class StartBench(string builds, string folder)
{
    private const int Runs = 5;
    private const int Views = 200;

    // No mail goes out here, but outside Development somebody must be named who would take it.
    private static readonly string[] Settings =
    [
        "--Demo:Businesses=2000",
        "--Mail:Transport=Smtp",
        "--Mail:Smtp:Host=127.0.0.1",
    ];

    private double _empty;

    public async Task<bool> RunAsync()
    {
        var databases = (SiteDatabase[])
            [SiteDatabase.Sqlite(folder, "start"), SiteDatabase.Postgres("start")];
        var firsts = new List<string>();
        foreach (var database in databases)
        {
            await using var first = await StartAsync(database);
            firsts.Add(
                $"| the site, first start on an empty {database.Provider} (tables, 124,000 towns, 2,000 businesses) | {first.ReadyAfter.TotalMilliseconds:N0} | {{0:0.0}} | {first.MemoryInMegabytes:N0} | |"
            );
        }

        Console.WriteLine(
            $"| program | ready after, ms (median of {Runs}) | beside the empty one | memory when ready, MB | after {Views} page views, MB |\n| --- | --: | --: | --: | --: |"
        );
        await PrintAsync("an empty ASP.NET Core program", StartEmptyAsync, ["/"]);
        foreach (var database in databases)
        {
            await PrintAsync(
                $"the site on {database.Provider}, migrated and filled",
                () => StartAsync(database),
                ["/", "/declare", "/declare/terms", "/terms"]
            );
        }

        foreach (var first in firsts)
        {
            var milliseconds = double.Parse(
                first.Split('|')[2],
                System.Globalization.CultureInfo.InvariantCulture
            );
            Console.WriteLine(first.Replace("{0:0.0}", $"{milliseconds / _empty:0.0}"));
        }

        return true;
    }

    private Task<RunningSite> StartAsync(SiteDatabase database) =>
        RunningSite.StartAsync(
            Path.Combine(builds, "site", "SelfDeclaration.Web.dll"),
            [.. database.Arguments, .. Settings]
        );

    private Task<RunningSite> StartEmptyAsync() =>
        RunningSite.StartAsync(Path.Combine(builds, "empty", "SelfDeclaration.EmptyBench.dll"), []);

    private async Task PrintAsync(string what, Func<Task<RunningSite>> startAsync, string[] pages)
    {
        var (ready, memory, later) = (new List<double>(), new List<double>(), new List<double>());
        for (var run = 0; run < Runs; run++)
        {
            await using var site = await startAsync();
            ready.Add(site.ReadyAfter.TotalMilliseconds);
            memory.Add(site.MemoryInMegabytes);
            using var visitor = new Visitor(site.Address, new());
            for (var view = 0; view < Views; view++)
            {
                await visitor.OpenAsync(pages[view % pages.Length]);
            }

            later.Add(site.MemoryInMegabytes);
        }

        var median = Median(ready);
        _empty = _empty == 0 ? median : _empty;
        Console.WriteLine(
            $"| {what} | {median:N0} | {median / _empty:0.0} | {Median(memory):N0} | {Median(later):N0} |"
        );
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
