using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Accounts;
using SelfDeclaration.Benchmarks;
using SelfDeclaration.Testing;
using SelfDeclaration.Testing.Journeys;
using SelfDeclaration.Web.Benchmarks;

namespace SelfDeclaration.IntegrationTests.Benchmarks;

/// <summary>基礎データ: made at night from results whose owners agree.</summary>
public sealed class BenchmarkBaseTests
{
    [Fact]
    public async Task Enough_results_take_the_place_of_the_fictional_base_and_old_results_keep_theirs()
    {
        await using var app = new TestApp().WithSetting("Benchmarks:LeastResults", "30");
        await AddAsync(app, 29, level: 2);
        await app.RunAsync<MakeBenchmarkBase>();
        Assert.Empty(await BasesAsync(app));
        var account = await app.SignedInAsync(await app.DeclareAsync());
        await account.AnswerAllAsync(app, level: 3);
        await account.PressAsync("結果を見る");
        var old = account.Path;
        Assert.Contains("架空の600件", account.Text());

        app.Clock.Advance(TimeSpan.FromDays(1));
        // 30 agree; 5 results are not to be used, and 5 accounts have withdrawn.
        await AddAsync(app, 1, level: 4);
        await AddAsync(app, 5, level: 5, inStatistics: false);
        await AddAsync(app, 5, level: 5, consent: false);
        await app.RunAsync<MakeBenchmarkBase>();

        var made = Assert.Single(await BasesAsync(app));
        Assert.Equal(30, made.Results);
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await account.AnswerAllAsync(app, level: 3);
        await account.PressAsync("結果を見る");
        Assert.Contains(
            "比べる相手は、同意のあった結果30件（2026年11月25日（水）に集計）です",
            account.Text()
        );
        // 29 × 54 and 1 × 108: mean 55.8, deviation √(29×1.8² + 52.2²)/30) = 9.693.
        Assert.Contains("（81 − 55.8）÷ 9.7 × 10 ＋ 50 ＝ 76.0", account.Text());
        await account.OpenAsync(old);
        Assert.Contains("架空の600件", account.Text());
    }

    [Fact]
    public async Task A_new_base_waits_until_its_difference_tells_about_nobody()
    {
        await using var app = new TestApp().WithSetting("Benchmarks:LeastResults", "30");
        await AddAsync(app, 30, level: 2);
        await app.RunAsync<MakeBenchmarkBase>();
        foreach (var (more, bases) in ((int, int)[])[(9, 1), (1, 2)])
        {
            app.Clock.Advance(TimeSpan.FromDays(1));
            await AddAsync(app, more, level: 3);
            await app.RunAsync<MakeBenchmarkBase>();
            Assert.Equal(bases, (await BasesAsync(app)).Count);
        }
    }

    private static Task<List<BenchmarkBaseRow>> BasesAsync(TestApp app) =>
        app.UseDbAsync(db => db.BenchmarkBases.ToListAsync());

    private static Task AddAsync(
        TestApp app,
        int count,
        int level,
        bool inStatistics = true,
        bool consent = true
    ) =>
        app.UseDbAsync(async db =>
        {
            var now = app.Clock.GetUtcNow();
            for (var n = 0; n < count; n++)
            {
                var account = new AssessmentAccount
                {
                    Mail = $"{BenchmarkKey.New()}@example.jp",
                    Name = "山田",
                    CreatedAt = now,
                };
                db.Add(account);
                await db.SaveChangesAsync();
                db.Add(
                    new Profile
                    {
                        AccountKey = account.Key,
                        StatisticsConsentAt = consent ? now : null,
                        UpdatedAt = now,
                    }
                );
                db.Add(
                    new BenchmarkResult
                    {
                        PublicKey = BenchmarkKey.New(),
                        AccountKey = account.Key,
                        MadeAt = now,
                        Version = "2026-11-01",
                        BaseVersion = "fictional-2026-11-01",
                        Answers = new string((char)('0' + level), 27),
                        Total = 27 * level,
                        Profile = "",
                        InStatistics = inStatistics,
                    }
                );
            }

            await db.SaveChangesAsync();
        });
}
