using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Accounts;
using SelfDeclaration.Declarations;
using SelfDeclaration.SiteBench.Applications;
using SelfDeclaration.SiteBench.Site;
using SelfDeclaration.Web.Data;

namespace SelfDeclaration.SiteBench.Enumeration;

/// <summary>
/// Whether answers or their times tell an account that is there from one that is not. Fails when an answer
/// differs, or when a difference in time is beyond chance.
/// </summary>
internal sealed class EnumerationBench(string builds, string folder)
{
    private const string WrongPassword = "ちがうパスワードです2026";
    private const string Staff = "clerk@example.co.jp";

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

        var (account, declarationId) = await database.UseAsync(KnownAsync);
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
                "/contact-person",
                "new contact person",
                200,
                Claim(declarationId, corporate),
                Claim(DeclarationId.New().Digits, corporate)
            ),
            new("/secretariat/login", "desk login, staff", 60, Login(Staff), Login(stranger)),
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

    /// <summary>The business that has just declared; its password is a member of staff's too.</summary>
    private static async Task<(BusinessAccount, string)> KnownAsync(RegistryDb db)
    {
        var account = await db
            .BusinessAccounts.Include(a => a.Business)
            .OrderByDescending(a => a.Key)
            .FirstAsync();
        db.Add(
            new StaffMember
            {
                Name = "計測 花子",
                Mail = Staff,
                Roles = StaffRoles.Reception,
                CreatedAt = account.CreatedAt,
                PasswordHash = account.PasswordHash,
            }
        );
        await db.SaveChangesAsync();
        var id = await db
            .Declarations.Where(d => d.BusinessKey == account.BusinessKey)
            .Select(d => d.DeclarationId)
            .SingleAsync();
        return (account, id);
    }

    private static (string, string)[] Claim(string declarationId, string corporateNumber) =>
        [
            ("Input.DeclarationId", declarationId),
            ("Input.CorporateNumber", corporateNumber),
            ("Input.ContactName", "計測 次郎"),
            ("Input.ContactMail", "bench8@example.co.jp"),
        ];

    private static (string, string)[] Name(string name) => [("Name", name)];

    private static (string, string)[] Login(string name) =>
        [.. Name(name), ("Password", WrongPassword)];
}
