using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SelfDeclaration.SiteBench.Applications;
using SelfDeclaration.SiteBench.Site;

namespace SelfDeclaration.SiteBench.Enumeration;

/// <summary>
/// Whether answers or their times tell an account that is there from one that is not. Fails when an answer
/// differs, or when a difference in time is beyond chance.
/// </summary>
internal sealed class EnumerationBench(string builds, string folder)
{
    private const string WrongPassword = "ちがうパスワードです2026";

    public async Task<bool> RunAsync()
    {
        Console.WriteLine(
            "| database | request | answers | each | known, median ms | unknown, median ms | difference, ms (95 %) | p | same words |\n| --- | --- | --: | --: | --: | --: | --: | --: | --- |"
        );
        var fine = true;
        foreach (
            var database in (SiteDatabase[])
                [SiteDatabase.Sqlite(folder, "enumeration"), SiteDatabase.Postgres("enumeration")]
        )
        {
            fine &= await RunAsync(database);
        }

        return fine;
    }

    private async Task<bool> RunAsync(SiteDatabase database)
    {
        await using var post = new Post();
        await using var site = await RunningSite.StartAsync(
            Path.Combine(builds, "site", "SelfDeclaration.Web.dll"),
            [
                .. database.Arguments,
                .. post.Arguments,
                "--RateLimits:Enabled=false",
                "--Demo:Businesses=2000",
            ]
        );
        var applicant = new Applicant(1);
        using (var visitor = new Visitor(site.Address, new()))
        {
            await applicant.FillInAsync(visitor);
            await Applicant.SubmitAsync(visitor);
            await visitor.OpenAsync(await post.LinkForAsync(applicant.Mail));
            await Applicant.CompleteAsync(visitor);
        }

        var account = await database.UseAsync(db =>
            db.BusinessAccounts.Include(a => a.Business).OrderByDescending(a => a.Key).FirstAsync()
        );
        var seeded = await database.UseAsync(db =>
            db.BusinessAccounts.OrderBy(a => a.Key).Select(a => a.UserNumber).FirstAsync()
        );
        var number = account.UserNumber;
        // As long as the known one, and nobody's.
        var nobody = "9" + number[1..^1] + (char)('0' + ((number[^1] - '0' + 1) % 10));
        const string stranger = "bench9@example.co.jp";
        var corporate = account.Business.CorporateNumber!;
        Probe[] probes =
        [
            new("/login", "login by number", 60, Login(number), Login(nobody)),
            new("/login", "login, no usable password", 60, Login(seeded), Login(nobody)),
            new("/login", "login by mail", 30, Login(applicant.Mail), Login(stranger)),
            new("/login/forgot-password", "forgotten password", 200, Name(number), Name(nobody)),
            new("/login/link", "login link", 200, Name(applicant.Mail), Name(stranger)),
            new(
                "/login/forgot-number",
                "forgotten number",
                200,
                [.. Name(applicant.Mail), ("CorporateNumber", corporate)],
                [.. Name(stranger), ("CorporateNumber", corporate)]
            ),
            new(
                "/secretariat/login",
                "desk login, nobody",
                30,
                Login("staff@example.jp"),
                Login(stranger)
            ),
        ];
        var fine = true;
        foreach (var probe in probes)
        {
            var result = await probe.RunAsync(site.Address);
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {database.Provider} | {probe.What} | {2 * probe.Times} | {probe.Times} | {result.Known:0.00} | {result.Unknown:0.00} | {result.Difference:+0.00;-0.00} ({result.Low:+0.00;-0.00} to {result.High:+0.00;-0.00}) | {result.P:0.000} | {(result.SameWords ? "yes" : "NO")} |"
                )
            );
            fine &= result.SameWords && result.P >= Result.Chance;
        }

        return fine;
    }

    private static (string, string)[] Name(string name) => [("Name", name)];

    private static (string, string)[] Login(string name) =>
        [.. Name(name), ("Password", WrongPassword)];
}
