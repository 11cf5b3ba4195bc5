using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SelfDeclaration.Declarations;
using SelfDeclaration.Register;
using SelfDeclaration.Register.Search;
using SelfDeclaration.Testing;
using SelfDeclaration.Testing.Databases;
using SelfDeclaration.Testing.Journeys;
using SelfDeclaration.Text;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Demo;
using SelfDeclaration.Web.Jobs;
using SelfDeclaration.Web.Reference;
using SelfDeclaration.Web.Register;

namespace SelfDeclaration.IntegrationTests.Register;

/// <summary>What one copy of the site writes, every copy finds.</summary>
public sealed class FollowingTests
{
    [Fact]
    public async Task A_business_accepted_on_one_copy_is_found_on_another()
    {
        await using var one = new TestApp();
        await using var other = CopyOf(one);
        Assert.Empty(await NamesAsync(other));

        await one.PublishAsync("株式会社みずほ精工");
        await other.FollowAsync();

        Assert.Equal(["株式会社みずほ精工"], await NamesAsync(other));
    }

    [Fact]
    public async Task Every_way_out_of_the_register_is_followed()
    {
        await using var one = new TestApp();
        await using var other = CopyOf(one);
        var withdrawn = await one.PublishAsync("やめる商店");
        var revoked = await one.PublishAsync("取り消される商店");
        var deleted = await one.PublishAsync("消える商店");
        await one.PublishAsync("残る商店");
        Assert.Equal(4, (await NamesAsync(other)).Count);

        await one.UseDbAsync(async db =>
        {
            (await db.FindAsync<Declaration>(withdrawn.Key))!.Withdraw(null, TestApp.Start);
            (await db.FindAsync<Declaration>(revoked.Key))!.Revoke("虚偽", TestApp.Start);
            await db.SaveChangesAsync();
            await db.Set<LevelPeriod>()
                .Where(l => EF.Property<long>(l, "DeclarationKey") == deleted.Key)
                .ExecuteDeleteAsync();
            await db.Declarations.Where(d => d.Key == deleted.Key).ExecuteDeleteAsync();
        });
        await other.FollowAsync();

        Assert.Equal(["残る商店"], await NamesAsync(other));
    }

    [Fact]
    public async Task A_changed_name_is_found_and_the_old_one_is_not()
    {
        await using var one = new TestApp();
        await using var other = CopyOf(one);
        var business = (await one.PublishAsync("旧社名")).Business;
        await NamesAsync(other);

        await one.UseDbAsync(db =>
            db.Businesses.Where(b => b.Key == business.Key)
                .ExecuteUpdateAsync(s => s.SetProperty(b => b.Name, "新社名"))
        );
        await other.FollowAsync();

        Assert.Empty(await NamesAsync(other, "旧"));
        Assert.Equal(["新社名"], await NamesAsync(other, "新"));
    }

    [Fact]
    public async Task Changes_past_the_site_are_followed_too()
    {
        await using var one = new TestApp();
        await using var other = CopyOf(one);
        var declaration = await one.PublishAsync("北村");
        await NamesAsync(other);

        await one.UseDbAsync(db =>
            db.Database.ExecuteSqlAsync(
                $"UPDATE declarations SET star = 2 WHERE key = {declaration.Key}"
            )
        );
        await other.FollowAsync();

        Assert.Equal(StarLevel.TwoStar, Assert.Single(await FoundAsync(other, new())).Star);
    }

    [Fact]
    public async Task What_is_not_committed_is_not_found_and_a_late_commit_is_not_missed()
    {
        await using var one = new TestApp();
        await using var other = CopyOf(one);
        Assert.Empty(await NamesAsync(other));

        await one.UseDbAsync(async slow =>
        {
            await using var transaction = await slow.Database.BeginTransactionAsync();
            await AddAsync(slow, "遅い商店");
            if (TestDatabase.Provider is DatabaseProvider.Postgres)
            {
                // Numbered later, committed earlier. SQLite has one writer at a time.
                await one.PublishAsync("速い商店");
            }

            await other.FollowAsync();
            Assert.DoesNotContain("遅い商店", await NamesAsync(other));
            Assert.Equal(
                TestDatabase.Provider is DatabaseProvider.Postgres ? 1 : 0,
                (await NamesAsync(other)).Count
            );
            await transaction.CommitAsync();
        });
        await other.FollowAsync();

        Assert.Contains("遅い商店", await NamesAsync(other));
    }

    [Fact]
    public async Task A_seeded_register_is_found_by_a_copy_that_was_running()
    {
        await using var one = new TestApp();
        await using var other = CopyOf(one);
        Assert.Empty(await NamesAsync(other));

        await one.UseDbAsync(db =>
            new SeedRegister(db, one.Clock, ReferenceData.Load()).RunAsync(
                1500,
                SeedRegister.DefaultSeed,
                _ => { },
                CancellationToken.None
            )
        );
        var expected = await one.UseDbAsync(db =>
            db.Declarations.CountAsync(d => d.Status == PublicBusiness.Shown)
        );

        await UntilAsync(other, expected);
    }

    [Fact]
    public async Task A_register_that_changed_much_is_read_anew_and_loses_nothing()
    {
        await using var one = new TestApp();
        await using var other = CopyOf(one).WithSetting("Register:RebuildAfterChanges", "3");
        await NamesAsync(other);

        for (var n = 1; n <= 12; n++)
        {
            await one.PublishAsync($"商店{n}");
            await other.FollowAsync();
            Assert.Equal(n, (await NamesAsync(other)).Count);
        }

        await one.UseDbAsync(db =>
            db.Businesses.ExecuteUpdateAsync(s => s.SetProperty(b => b.CityAndTown, "岡谷市郷田"))
        );
        await other.FollowAsync();
        Assert.Equal(12, (await FoundAsync(other, new() { City = "岡谷市郷田" })).Count);
    }

    [Fact]
    public async Task The_follower_asks_by_itself_twice_a_second()
    {
        await using var one = new TestApp();
        await using var other = CopyOf(one).WithSetting("Register:Follow", "true");
        await NamesAsync(other);
        await one.PublishAsync("みずほ");

        // Its clock stands still but for these ticks; the limit only ends a test that would hang.
        var limit = Stopwatch.StartNew();
        while ((await NamesAsync(other)).Count == 0 && limit.Elapsed < TimeSpan.FromSeconds(30))
        {
            other.Clock.Advance(TimeSpan.FromMilliseconds(500));
            await Task.Yield();
        }

        Assert.Equal(["みずほ"], await NamesAsync(other));
    }

    [Fact]
    public async Task After_a_restart_everything_is_found()
    {
        await using var app = new TestApp();
        await app.PublishAsync("みずほ");
        await NamesAsync(app);

        await app.RestartAsync();

        Assert.Equal(["みずほ"], await NamesAsync(app));
    }

    [Fact]
    public async Task A_copy_that_slept_for_long_reads_everything_again()
    {
        await using var one = new TestApp();
        await using var other = CopyOf(one);
        await NamesAsync(other);
        await one.PublishAsync("みずほ");
        await one.UseDbAsync(db =>
            db.Database.ExecuteSqlAsync($"UPDATE register_changes SET at = '2026-01-01'")
        );
        await one.UseAsync<Purge, bool>(async purge =>
        {
            await purge.RunAsync(CancellationToken.None);
            return true;
        });
        await other.FollowAsync();
        Assert.Empty(await NamesAsync(other));

        other.Clock.Advance(TimeSpan.FromHours(13));
        await other.FollowAsync();

        Assert.Equal(["みずほ"], await NamesAsync(other));
    }

    private static TestApp CopyOf(TestApp app) =>
        new TestApp().WithSetting("Database:ConnectionString", app.ConnectionString);

    private static async Task<IReadOnlyList<string>> NamesAsync(TestApp app, string word = "") =>
        [.. (await FoundAsync(app, new() { Words = SearchText.Words(word) })).Select(b => b.Name)];

    private static async Task<IReadOnlyList<PublicBusiness>> FoundAsync(
        TestApp app,
        BusinessQuery query
    )
    {
        var search = app.Services.GetRequiredService<RegisterSearch>();
        var snapshot = await search.SnapshotAsync(CancellationToken.None);
        var answer = snapshot.Search(query, 100);
        return answer.Businesses;
    }

    private static async Task UntilAsync(TestApp app, int expected)
    {
        var search = app.Services.GetRequiredService<RegisterSearch>();
        var limit = Stopwatch.StartNew();
        int count;
        do
        {
            await app.FollowAsync();
            count = (await search.SnapshotAsync(CancellationToken.None)).Count;
        } while (count != expected && limit.Elapsed < TimeSpan.FromSeconds(30));

        Assert.Equal(expected, count);
    }

    private static async Task AddAsync(RegistryDb db, string name)
    {
        var declaration = Publishing.NewDeclaration(name, new(2026, 11, 24), StarLevel.OneStar);
        declaration.Accept(TestApp.Start);
        db.Add(declaration);
        await db.SaveChangesAsync();
    }
}
