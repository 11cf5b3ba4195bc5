using System.Text;
using SelfDeclaration.SiteBench.Site;

namespace SelfDeclaration.SiteBench.Api;

/// <summary>The search's page and its API beside the framework alone with the same bytes, and batches of verifications.</summary>
internal sealed class ApiBench(string builds, string folder, int businesses)
{
    private const int WarmUp = 2;
    private const int Rounds = 3;
    private const double GoalOfApi = 0.7;
    private const double GoalOfPage = 0.6;
    private const int LargestPage = 40 * 1024;
    private const string Search = "/api/v1/businesses?size=20";
    private const string SearchPage = "/businesses?prefecture=13";
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(2);

    public async Task<bool> RunAsync()
    {
        var fine = true;
        foreach (
            var database in (SiteDatabase[])
                [SiteDatabase.Sqlite(folder, "api"), SiteDatabase.Postgres("api")]
        )
        {
            await using var site = await RunningSite.StartAsync(
                Path.Combine(builds, "site", "SelfDeclaration.Web.dll"),
                [
                    .. database.Arguments,
                    "--RateLimits:Enabled=false",
                    "--Mail:Transport=Smtp",
                    "--Mail:Smtp:Host=127.0.0.1",
                    $"--Demo:Businesses={businesses}",
                    "--Logging:LogLevel:Default=Warning",
                ]
            );
            fine &= await BesideBareAsync(database, site);
            await new Batches(database, site).RunAsync();
        }

        return fine;
    }

    private async Task<bool> BesideBareAsync(SiteDatabase database, RunningSite site)
    {
        using var http = new HttpClient { BaseAddress = site.Address };
        var (json, html) = (
            await http.GetStringAsync(new Uri(Search, UriKind.Relative)),
            await http.GetStringAsync(new Uri(SearchPage, UriKind.Relative))
        );
        var (jsonFile, htmlFile) = (Path.Combine(folder, "json"), Path.Combine(folder, "html"));
        await File.WriteAllTextAsync(jsonFile, json);
        await File.WriteAllTextAsync(htmlFile, html);
        await using var bare = await RunningSite.StartAsync(
            Path.Combine(builds, "bare", "SelfDeclaration.BareBench.dll"),
            [$"--Json={jsonFile}", $"--Html={htmlFile}"]
        );
        using var other = new HttpClient { BaseAddress = bare.Address };
        if (
            await other.GetStringAsync(new Uri("/json", UriKind.Relative)) != json
            || (await other.GetStringAsync(new Uri("/html", UriKind.Relative))).Trim()
                != html.Trim()
        )
        {
            throw new InvalidOperationException("The bare program answers other bytes.");
        }

        Console.WriteLine(
            $"\n{database.Provider}, {businesses:N0} businesses\n\n| what | bytes | ours, requests/s | bare, requests/s | ratio | ours, µs of processor | bare | goal |\n| --- | --: | --: | --: | --: | --: | --: | --: |"
        );
        // What runs often is compiled anew, and better: not while it is measured.
        foreach (
            var path in (string[])[Search, SearchPage, $"{Search}&n={{n}}", $"{SearchPage}&n={{n}}"]
        )
        {
            await Load.RunAsync(site, path, 2 * Round);
        }

        var pageBytes = Encoding.UTF8.GetByteCount(html);
        var fine = await CompareAsync("API: one page of 20", Search, "/json", json, GoalOfApi);
        fine &= await CompareAsync("search page", SearchPage, "/html", html, GoalOfPage);
        // What is kept is of no use to these.
        await CompareAsync(
            "API, each asked for the first time",
            $"{Search}&n={{n}}",
            "/json",
            json,
            null
        );
        await CompareAsync("search page, likewise", $"{SearchPage}&n={{n}}", "/html", html, null);
        return fine && pageBytes <= LargestPage;

        async Task<bool> CompareAsync(
            string what,
            string ours,
            string theirs,
            string text,
            double? goal
        )
        {
            List<(double PerSecond, double Cpu)> mine = [],
                others = [];
            for (var round = 0; round < Rounds + WarmUp; round++)
            {
                mine.Add(await Load.RunAsync(site, ours, Round));
                others.Add(await Load.RunAsync(bare, theirs, Round));
            }

            var (a, b) = (Middle(mine.Skip(WarmUp)), Middle(others.Skip(WarmUp)));
            Console.WriteLine(
                $"| {what} | {Encoding.UTF8.GetByteCount(text):N0} | {a.PerSecond:N0} | {b.PerSecond:N0} | {a.PerSecond / b.PerSecond:0.00} | {a.Cpu:N0} | {b.Cpu:N0} | {goal:0.00} |"
            );
            return goal is null || a.PerSecond / b.PerSecond >= goal;
        }
    }

    private static (double PerSecond, double Cpu) Middle(
        IEnumerable<(double PerSecond, double Cpu)> rounds
    ) => rounds.OrderBy(r => r.PerSecond).ElementAt(Rounds / 2);
}
