using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using SelfDeclaration.Accounts;
using SelfDeclaration.SiteBench.Site;
using SelfDeclaration.Web.Security;

namespace SelfDeclaration.SiteBench.Applications;

/// <summary>Whole applications a second on each database, with real password hashes and without, and what got lost.</summary>
internal sealed class ApplicationsBench(string builds, string folder, int applications)
{
    /// <summary>Kinds of requests told of; the rest are faster.</summary>
    private const int Slowest = 5;

    private readonly List<string> _requests = [];
    private readonly List<string> _bursts = [];
    private bool _fine = true;

    public async Task<bool> RunAsync()
    {
        Console.WriteLine(
            $"{applications} applications, {ApplicationsRun.Visitors} visitors at once; one password hash takes {HashTime().TotalMilliseconds:N0} ms of a processor.\n"
        );
        Console.WriteLine(
            "| database | password hashes | applications/s | beside bare transactions/s | ratio | one application p50 / p95 / p99, s | processor time for one, ms | requests, KB for one |"
        );
        Console.WriteLine("| --- | --- | --: | --: | --: | --: | --: | --: |");
        foreach (var make in (Func<string, SiteDatabase>[])[Sqlite, SiteDatabase.Postgres])
        {
            await MeasureAsync(make("real"), oneRound: false);
            await MeasureAsync(make("one_round"), oneRound: true);
        }

        Console.WriteLine(
            $"\n| database | {ApplicationsRun.Burst} submissions at once answered within, s | half of them, s | submissions/s |\n| --- | --: | --: | --: |"
        );
        Console.WriteLine(string.Join('\n', _bursts));
        Console.WriteLine(
            "\n| database | password hashes | request | p50, ms | p95, ms | p99, ms |\n| --- | --- | --- | --: | --: | --: |"
        );
        Console.WriteLine(string.Join('\n', _requests));
        Console.WriteLine(
            _fine
                ? "\nNothing was lost: as many declarations, accounts and different numbers as applications, two mails for each, no draft left, no error in the log."
                : "\nSOMETHING WAS LOST, see above."
        );
        return _fine;
    }

    private SiteDatabase Sqlite(string name) => SiteDatabase.Sqlite(folder, name);

    private async Task MeasureAsync(SiteDatabase database, bool oneRound)
    {
        await using var post = new Post();
        await using var site = await RunningSite.StartAsync(
            Path.Combine(builds, "site", "SelfDeclaration.Web.dll"),
            [
                .. database.Arguments,
                .. post.Arguments,
                "--Demo:Businesses=0",
                "--RateLimits:Enabled=false",
            ],
            oneRound ? OneRound() : []
        );
        var run = new ApplicationsRun(database, site, post);
        await run.RunAsync(applications, burst: oneRound);
        var bare = await BareTransactions.PerSecondAsync(
            database,
            run.Books.AnswersLength,
            ApplicationsRun.Visitors
        );

        var start = $"| {database.Provider} | {(oneRound ? "one round" : "real")} |";
        var all = run.Applications;
        Console.WriteLine(
            $"{start} {run.PerSecond:N1} | {bare:N0} | 1 : {bare / run.PerSecond:N0} | {all.P50 / 1000:0.00} / {all.P95 / 1000:0.00} / {all.P99 / 1000:0.00} | {run.Cpu.TotalMilliseconds:N0} | {(double)run.Requests.Count / applications:N0}, {run.Requests.Bytes / 1024.0 / applications:N0} |"
        );
        if (oneRound)
        {
            _bursts.Add(
                $"| {database.Provider} | {run.BurstTook.TotalSeconds:0.00} | {run.BurstSubmissions.P50 / 1000:0.00} | {ApplicationsRun.Burst / run.BurstTook.TotalSeconds:N0} |"
            );
        }

        _requests.AddRange(
            run.Requests.ByKind.Take(Slowest)
                .Append((What: "all", Took: run.Requests.All))
                .Select(r =>
                    $"{start} {r.What} | {r.Took.P50:N1} | {r.Took.P95:N1} | {r.Took.P99:N1} |"
                )
        );
        foreach (var complaint in run.Complaints)
        {
            Console.WriteLine($"LOST: {complaint}");
            _fine = false;
        }
    }

    private (string, string)[] OneRound() =>
        [
            (
                "DOTNET_STARTUP_HOOKS",
                Path.Combine(builds, "one-round", "SelfDeclaration.OneRound.dll")
            ),
            ("ASPNETCORE_HOSTINGSTARTUPASSEMBLIES", "SelfDeclaration.OneRound"),
        ];

    // Processor time, for the machine may be busy with other things.
    private static TimeSpan HashTime()
    {
        const int hashes = 9;
        var passwords = new Passwords(
            new PasswordHasher<Account>(
                Options.Create(new PasswordHasherOptions { IterationCount = Passwords.Iterations })
            )
        );
        passwords.Hash("みずうみの朝は静かです2026");
        var before = Environment.CpuUsage.TotalTime;
        for (var n = 0; n < hashes; n++)
        {
            passwords.Hash("みずうみの朝は静かです2026");
        }

        return (Environment.CpuUsage.TotalTime - before) / hashes;
    }
}
