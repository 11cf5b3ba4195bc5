using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Declarations;
using SelfDeclaration.SiteBench.Site;
using SelfDeclaration.Web.Data;

namespace SelfDeclaration.SiteBench.Records;

/// <summary>事務局の記録 over a register of the real size: each page's time from the request to its last byte. Fails over the goal.</summary>
internal sealed partial class RecordsBench(
    string builds,
    string folder,
    int businesses,
    string only
)
{
    private const int Waiting = 5_000;
    private const int WarmUp = 10;
    private const int Rounds = 60;
    private const double Goal = 300;

    public async Task<bool> RunAsync()
    {
        Console.WriteLine(
            $"{businesses:N0} declarations, {Waiting:N0} of them waiting; {Rounds} requests each, one after the other.\n\n| database | page | p50, ms | p95, ms | of the goal of {Goal} ms |\n| --- | --- | --: | --: | --: |"
        );
        var fine = true;
        foreach (
            var database in (SiteDatabase[])
                [SiteDatabase.Sqlite(folder, "records"), SiteDatabase.Postgres("records")]
        )
        {
            fine &= await RunAsync(database);
        }

        return fine;
    }

    private async Task<bool> RunAsync(SiteDatabase database)
    {
        await using var site = await RunningSite.StartAsync(
            Path.Combine(builds, "site", "SelfDeclaration.Web.dll"),
            [
                .. database.Arguments,
                $"--Demo:Businesses={businesses}",
                "--Mail:Transport=Smtp",
                "--Mail:Smtp:Host=127.0.0.1",
                "--RateLimits:Enabled=false",
            ]
        );
        var clock = Stopwatch.StartNew();
        await PrepareAsync(database);
        await Settled.WaitAsync(database);

        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false })
        {
            BaseAddress = site.Address,
        };
        // The site makes its keys when it first needs one; the session is sealed with them.
        await http.GetStringAsync(new Uri("/declare/terms", UriKind.Relative));
        http.DefaultRequestHeaders.Add("Cookie", await DeskSession.CookieAsync(database));
        var known = await database.UseAsync(db =>
            db.Declarations.OrderBy(d => d.Key)
                .Skip(businesses / 2)
                .Select(d => new
                {
                    d.Key,
                    d.ReceiptNumber,
                    d.DeclarationId,
                    d.Business.Phone,
                })
                .FirstAsync()
        );
        var fine = true;
        foreach (
            var page in (string[])
                ["/secretariat/mails", "/secretariat/audit", "/secretariat/statistics?from=2017-01"]
        )
        {
            fine &= await MeasureAsync(database, page, () => OpenAsync(http, page));
        }

        foreach (
            var (what, typed) in ((string, string)[])
                [
                    ("受付番号", known.ReceiptNumber),
                    ("自己宣言ID", known.DeclarationId),
                    ("電話番号", known.Phone),
                    ("a common word", "商事"),
                    ("two characters", "情報"),
                    ("two words", "あおば 商事"),
                    ("a name nobody has", "ソンザイシナイ"),
                ]
        )
        {
            fine &= await MeasureAsync(
                database,
                $"registry, search by {what}",
                await SearchAsync(http, typed)
            );
        }

        Console.WriteLine(
            $"| {database.Provider} | (figures ready after {clock.Elapsed.TotalSeconds:0} s) | | | |"
        );
        return fine;
    }

    private static Task<int> PrepareAsync(SiteDatabase database) =>
        database.UseAsync(async db =>
        {
            if (database.Provider is DatabaseProvider.Postgres)
            {
                // As autovacuum does within minutes of a load: until then no index is read alone.
                await db.Database.ExecuteSqlAsync($"VACUUM ANALYZE");
            }

            var keys = db
                .Declarations.OrderByDescending(d => d.Key)
                .Select(d => d.Key)
                .Take(Waiting);
            return await db
                .Declarations.Where(d => keys.Contains(d.Key))
                .ExecuteUpdateAsync(d =>
                    d.SetProperty(x => x.Status, DeclarationStatus.Declared)
                        .SetProperty(x => x.WaitingSince, x => x.DeclaredAt)
                        .SetProperty(x => x.AcceptedAt, (DateTimeOffset?)null)
                        .SetProperty(x => x.EndedAt, (DateTimeOffset?)null)
                );
        });

    private async Task<bool> MeasureAsync(
        SiteDatabase database,
        string what,
        Func<Task<HttpStatusCode>> open
    )
    {
        if (!what.Contains(only, StringComparison.Ordinal))
        {
            return true;
        }

        var status = await open();
        if (status is not (HttpStatusCode.OK or HttpStatusCode.SeeOther))
        {
            Console.WriteLine($"| {database.Provider} | {what} | answered {(int)status} | | |");
            return status is HttpStatusCode.NotFound;
        }

        for (var round = 0; round < WarmUp; round++)
        {
            await open();
        }

        List<TimeSpan> times = [];
        for (var round = 0; round < Rounds; round++)
        {
            var clock = Stopwatch.StartNew();
            await open();
            times.Add(clock.Elapsed);
        }

        var spread = new Spread(times);
        Console.WriteLine(
            $"| {database.Provider} | {what} | {spread.P50:0.0} | {spread.P95:0.0} | {spread.P95 / Goal:0.00}{(spread.P95 > Goal ? " OVER" : "")} |"
        );
        return spread.P95 <= Goal;
    }

    private static Task<HttpStatusCode> OpenAsync(HttpClient http, string page) =>
        OpenAsync(http, new HttpRequestMessage(HttpMethod.Get, page));

    private static async Task<HttpStatusCode> OpenAsync(HttpClient http, HttpRequestMessage request)
    {
        using (request)
        {
            using var answer = await http.SendAsync(request);
            await answer.Content.ReadAsByteArrayAsync();
            return answer.StatusCode;
        }
    }

    /// <summary>Types it once, as a clerk does, and measures the page with the result.</summary>
    private static async Task<Func<Task<HttpStatusCode>>> SearchAsync(HttpClient http, string typed)
    {
        using var form = await http.GetAsync(new Uri("/secretariat/registry", UriKind.Relative));
        var html = await form.Content.ReadAsStringAsync();
        using var post = new HttpRequestMessage(HttpMethod.Post, "/secretariat/registry")
        {
            Content = new FormUrlEncodedContent([
                new("q", typed),
                new("__RequestVerificationToken", Token().Match(html).Groups[1].Value),
            ]),
        };
        using var answer = await http.SendAsync(post);
        var result = answer.Headers.Location?.OriginalString ?? "/nowhere";
        return () => OpenAsync(http, result);
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
