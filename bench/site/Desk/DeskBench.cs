using System.Diagnostics;
using SelfDeclaration.SiteBench.Site;

namespace SelfDeclaration.SiteBench.Desk;

/// <summary>事務局の机 with 450,000 declarations and 5,000 of them waiting: every page a clerk waits for, 95 of 100 within 300 ms.</summary>
internal sealed class DeskBench(string builds, string folder)
{
    private const int Clerks = 2;
    private const int ViewsOfEach = 50;
    private const int WarmUps = 3;
    private const double Goal = 300;

    /// <summary>What is measured; another page of the desk is one more line here.</summary>
    private static (string What, string Path)[] Pages(DeskRegister register) =>
        [
            ("queue", "/secretariat"),
            ("queue, two stars and overdue", "/secretariat?f=late,star2"),
            ("queue, differs from the directory", "/secretariat?f=differs"),
            ("queue, from the middle on", $"/secretariat?after={register.MiddleOfQueue}"),
            ("a case", $"/secretariat/declarations/{register.Oldest}"),
            ("a case accepted long ago", "/secretariat/declarations/1000"),
            ("change requests", "/secretariat/changes"),
            ("corporate events", "/secretariat/corporate-events"),
        ];

    public async Task<bool> RunAsync()
    {
        Console.WriteLine(
            $"| database | page | p50, ms | p95, ms | p99, ms | goal {Goal:0} ms |\n| --- | --- | --: | --: | --: | --- |"
        );
        var fine = true;
        foreach (
            var database in (SiteDatabase[])
                [SiteDatabase.Sqlite(folder, "desk"), SiteDatabase.Postgres("desk")]
        )
        {
            var register = await DeskRegister.FillAsync(database);
            await using var site = await RunningSite.StartAsync(
                Path.Combine(builds, "site", "SelfDeclaration.Web.dll"),
                [
                    .. database.Arguments,
                    "--Demo:Businesses=0",
                    "--Mail:Transport=Smtp",
                    "--Mail:Smtp:Host=127.0.0.1",
                ]
            );
            await Settled.WaitAsync(database);
            foreach (var (what, path) in Pages(register))
            {
                var took = await MeasureAsync(site, register, path);
                var within = took.P95 < Goal;
                fine &= within;
                Console.WriteLine(
                    $"| {database.Provider} | {what} | {took.P50:N0} | {took.P95:N0} | {took.P99:N0} | {(within ? "met" : "MISSED")} |"
                );
            }

            fine &= site.Errors.Count == 0;
            foreach (var error in site.Errors)
            {
                Console.WriteLine(error);
            }
        }

        return fine;
    }

    private static async Task<Spread> MeasureAsync(
        RunningSite site,
        DeskRegister register,
        string path
    )
    {
        var times = await Task.WhenAll(
            Enumerable
                .Range(0, Clerks)
                .Select(async _ =>
                {
                    using var clerk = new Visitor(site.Address, new(), register.Cookie);
                    List<TimeSpan> took = [];
                    for (var view = 0; view < WarmUps + ViewsOfEach; view++)
                    {
                        var clock = Stopwatch.StartNew();
                        await clerk.OpenAsync(path);
                        took.Add(clock.Elapsed);
                    }

                    return took.Skip(WarmUps);
                })
        );
        return new(times.SelectMany(t => t));
    }
}
