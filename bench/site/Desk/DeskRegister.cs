using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SelfDeclaration.Accounts;
using SelfDeclaration.Cases;
using SelfDeclaration.Declarations;
using SelfDeclaration.SiteBench.Site;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Demo;
using SelfDeclaration.Web.Reference;
using SelfDeclaration.Web.Secretariat.Cases;
using SelfDeclaration.Web.Security;
using SelfDeclaration.Web.SignIn;

namespace SelfDeclaration.SiteBench.Desk;

/// <summary>A register of today's size, a queue of a bad month, and a clerk who is signed in.</summary>
/// <param name="Cookie">The clerk's, as the browser sends it.</param>
/// <param name="Oldest">Key of the case that has waited longest.</param>
/// <param name="MiddleOfQueue">A place half way through the queue, as in the address.</param>
internal sealed record DeskRegister(string Cookie, long Oldest, string MiddleOfQueue)
{
    private const int Declarations = 450_000;
    private const int Waiting = 5_000;
    private const int DecidedLately = 4_000;

    public static async Task<DeskRegister> FillAsync(SiteDatabase database)
    {
        await using var services = new ServiceCollection()
            .AddLogging()
            .AddRegistryDb(
                new() { Provider = database.Provider, ConnectionString = database.ConnectionString }
            )
            .AddKeys(new ConfigurationBuilder().Build())
            .BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RegistryDb>();
        await db.Database.MigrateAsync();
        await new SeedRegister(db, TimeProvider.System, ReferenceData.Load()).RunAsync(
            Declarations,
            SeedRegister.DefaultSeed,
            _ => { },
            CancellationToken.None
        );
        var now = TimeProvider.System.GetUtcNow();
        await WaitAsync(db, now);
        var clerk = await AddClerkAsync(db, now);
        await DecideAsync(db, clerk.Account, now);
        if (db.Database.IsNpgsql())
        {
            // As autovacuum would have done by the morning.
            await db.Database.ExecuteSqlRawAsync("VACUUM ANALYZE");
        }

        var queue = db
            .Declarations.Where(d => d.WaitingSince != null)
            .OrderBy(d => d.WaitingSince)
            .ThenBy(d => d.Key)
            .Select(d => new { d.Key, Since = d.WaitingSince!.Value });
        var oldest = await queue.FirstAsync();
        var middle = await queue.Skip(Waiting / 2).FirstAsync();
        return new(
            SessionCookie.Of(services, clerk),
            oldest.Key,
            new QueuePlace(middle.Since, middle.Key).Text
        );
    }

    // The newest wait, spread over a month; what waited before them has been accepted.
    private static async Task WaitAsync(RegistryDb db, DateTimeOffset now)
    {
        await db
            .Declarations.Where(d => d.WaitingSince != null)
            .ExecuteUpdateAsync(d =>
                d.SetProperty(x => x.Status, DeclarationStatus.Accepted)
                    .SetProperty(x => x.AcceptedAt, x => x.DeclaredAt)
                    .SetProperty(x => x.WaitingSince, (DateTimeOffset?)null)
            );
        for (var n = 0; n < Waiting; n += 100)
        {
            var (from, to) = (Declarations - n - 100, Declarations - n);
            var since = now.AddMinutes(-n * 10);
            await db
                .Declarations.Where(d => d.Key > from && d.Key <= to)
                .ExecuteUpdateAsync(d =>
                    d.SetProperty(x => x.Status, DeclarationStatus.Declared)
                        .SetProperty(x => x.AcceptedAt, (DateTimeOffset?)null)
                        .SetProperty(x => x.EndedAt, (DateTimeOffset?)null)
                        .SetProperty(x => x.DeclaredAt, since)
                        .SetProperty(x => x.WaitingSince, since)
                );
        }
    }

    private static async Task<Session> AddClerkAsync(RegistryDb db, DateTimeOffset now)
    {
        var clerk = new StaffMember
        {
            Name = "佐藤 恵",
            Mail = "clerk@example.jp",
            Roles =
                StaffRoles.Reception
                | StaffRoles.Acceptance
                | StaffRoles.Statistics
                | StaffRoles.Administration,
            CreatedAt = now,
        };
        db.Add(clerk);
        await db.SaveChangesAsync();
        var session = SessionCookie.New(clerk, now);
        db.Add(session);
        await db.SaveChangesAsync();
        return session;
    }

    private static async Task DecideAsync(RegistryDb db, Account clerk, DateTimeOffset now)
    {
        for (var n = 0; n < DecidedLately; n++)
        {
            db.Decisions.Add(
                new()
                {
                    Kind = DecisionKind.Accept,
                    DeclarationKey = n + 1,
                    StaffKey = clerk.Key,
                    StaffName = "佐藤 恵",
                    At = now.AddMinutes(-n * 8),
                    WaitedDays = n % 12,
                    Before = "{}",
                    VersionAfter = 1,
                }
            );
        }

        await db.SaveChangesAsync();
    }
}
