using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using SelfDeclaration.SiteBench.Site;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.SelfAssessments;

namespace SelfDeclaration.SiteBench.Results;

/// <summary>診断の結果: how long its pages take over so many stored ones, and what the night's counting of all of them takes and holds up.</summary>
internal sealed class ResultsBench(string builds, string folder, int count)
{
    private const double PageGoal = 100;
    private const double AnswerGoal = 300;
    private static readonly TimeSpan s_countGoal = TimeSpan.FromMinutes(1);

    public async Task<bool> RunAsync()
    {
        Console.WriteLine(
            $"{count:N0} results of 自社診断 and as many of ベンチマーク.\n\n| database | what | times | p50, ms | p95, ms | slowest, ms | goal |\n| --- | --- | --: | --: | --: | --: | --- |"
        );
        var fine = true;
        foreach (
            var database in (SiteDatabase[])
                [SiteDatabase.Sqlite(folder, "results"), SiteDatabase.Postgres("results")]
        )
        {
            fine &= await RunAsync(database);
        }

        return fine;
    }

    private async Task<bool> RunAsync(SiteDatabase database)
    {
        var stored = await StoredResults.FillAsync(database, count);
        var clock = Stopwatch.StartNew();
        // Both jobs begin with the site, whatever the hour.
        await using var site = await RunningSite.StartAsync(
            Path.Combine(builds, "site", "SelfDeclaration.Web.dll"),
            [
                .. database.Arguments,
                "--Demo:Businesses=0",
                "--SelfAssessment:StatisticsHour=0",
                "--Benchmarks:BaseHour=0",
                "--RateLimits:Enabled=false",
                "--Mail:Transport=Smtp",
                "--Mail:Smtp:Host=127.0.0.1",
            ]
        );
        var fine = await CountingAsync(database, site, stored, clock);
        fine &= await PagesAsync(database, site, stored);
        foreach (var error in site.Errors)
        {
            Console.WriteLine(error);
        }

        return fine && site.Errors.Count == 0;
    }

    /// <summary>While the jobs count, one visitor reads results and another one answers, again and again.</summary>
    private async Task<bool> CountingAsync(
        SiteDatabase database,
        RunningSite site,
        StoredResults stored,
        Stopwatch clock
    )
    {
        using var end = new CancellationTokenSource();
        var reading = Task.Run(() =>
            ResultLoads.ViewUntilAsync(
                site,
                chance =>
                    chance.Next(2) == 0
                        ? stored.AnybodysAssessment(chance)
                        : stored.Benchmark(chance),
                end.Token
            )
        );
        var answering = Task.Run(() => ResultLoads.AnswerUntilAsync(site, end.Token));
        var assessments = await UntilAsync(
            database,
            clock,
            db => db.DailyRuns.AnyAsync(r => r.Name == nameof(MakeAssessmentStatistics))
        );
        var benchmarks = await UntilAsync(database, clock, db => db.BenchmarkBases.AnyAsync());
        await end.CancelAsync();
        var (read, answered) = (await reading, await answering);
        var longest = assessments > benchmarks ? assessments : benchmarks;
        Console.WriteLine(
            $"| {database.Provider} | counting all of both anew, from the start of the site (自社診断 {assessments.TotalSeconds:0.0} s, ベンチマーク at most {benchmarks.TotalSeconds:0.0} s) | 1 | | | {longest.TotalMilliseconds:N0} | a minute: {Word(longest < s_countGoal)} |"
        );
        return longest < s_countGoal
            & Row(database, "meanwhile, a result page", read, PageGoal)
            & Row(database, "meanwhile, a page of answers sent", answered, AnswerGoal);
    }

    private static async Task<bool> PagesAsync(
        SiteDatabase database,
        RunningSite site,
        StoredResults stored
    )
    {
        var holders = stored.Holders.Keys.ToArray();
        return Row(
                database,
                "自社診断, a result as anybody sees it",
                await ResultLoads.ViewAsync(
                    site,
                    chance => (stored.AnybodysAssessment(chance), null)
                ),
                PageGoal
            )
            & Row(
                database,
                "自社診断, one's own with the four before",
                await ResultLoads.ViewAsync(
                    site,
                    chance => OwnOf(stored, holders[chance.Next(holders.Length)])
                ),
                PageGoal
            )
            & Row(
                database,
                "ベンチマーク, a result with the four before",
                await ResultLoads.ViewAsync(site, chance => (stored.Benchmark(chance), null)),
                PageGoal
            );
    }

    private static (string, string) OwnOf(StoredResults stored, int holder) =>
        (stored.OwnAssessment(holder), stored.Holders[holder]);

    private static async Task<TimeSpan> UntilAsync(
        SiteDatabase database,
        Stopwatch clock,
        Func<RegistryDb, Task<bool>> isDone
    )
    {
        while (!await database.UseAsync(isDone))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(100));
        }

        return clock.Elapsed;
    }

    private static bool Row(
        SiteDatabase database,
        string what,
        IReadOnlyCollection<TimeSpan> times,
        double goal
    )
    {
        if (times.Count == 0)
        {
            Console.WriteLine($"| {database.Provider} | {what} | 0 | | | | over too soon |");
            return true;
        }

        var spread = new Spread(times);
        Console.WriteLine(
            $"| {database.Provider} | {what} | {times.Count} | {spread.P50:N0} | {spread.P95:N0} | {spread.Most:N0} | p95 {goal:0} ms: {Word(spread.P95 < goal)} |"
        );
        return spread.P95 < goal;
    }

    private static string Word(bool met) => met ? "met" : "MISSED";
}
