using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Accounts;
using SelfDeclaration.IntegrationTests.My;
using SelfDeclaration.Testing;
using SelfDeclaration.Testing.Journeys;
using SelfDeclaration.Web.SelfAssessments;

namespace SelfDeclaration.IntegrationTests.SelfAssessments;

/// <summary>保存した結果 of an account, and the statistics of consenting ones.</summary>
public sealed class AccountResultTests
{
    private static readonly string s_all = new('Y', 25);
    private static readonly string s_half = new('P', 25);

    [Fact]
    public async Task Results_of_an_account_are_compared_and_lead_to_two_stars()
    {
        await using var app = new TestApp();
        var anonymous = await app.Browse().AssessAsync(app, _ => AssessmentSteps.No);
        var declared = await app.DeclareAsync();
        await app.AcceptAsync(declared);
        var browser = await app.SignedInAsync(declared);

        await browser.OpenAsync(anonymous.Path);
        await browser.PressAsync("この結果を保存する");
        Assert.Contains("この結果を保存しました", browser.Text());
        Assert.Null((await app.OnlyResultAsync()).ExpiresAt);
        app.Clock.Advance(TimeSpan.FromDays(40));
        browser = await app.SignedInAsync(declared);
        await browser.AssessAsync(app, _ => "一部実施している");

        Assert.Contains(
            "その前の回より50点上がりました",
            browser.Text("[aria-labelledby=history]")
        );
        Assert.Contains("前回", browser.Text("[aria-labelledby=axes]"));
        await browser.FollowAsync("この結果で二つ星へ進む");
        Assert.Equal("50", browser.Value("自社診断の合計点"));

        var stranger = await app.Browse().OpenAsync(anonymous.Path);
        Assert.Equal("診断結果 0点（100点満点）", stranger.Heading);
        Assert.False(stranger.HasButton("結果を消す"));
        Assert.Null(stranger.Find("#history"));

        await browser.OpenAsync("/my/results");
        Assert.Equal(2, browser.FindAll("tbody tr").Count);
        await browser.PressAsync("2027年1月3日（日）10時00分の結果を消す");
        Assert.Equal(1, await app.UseDbAsync(db => db.AssessmentResults.CountAsync()));
    }

    [Fact]
    public async Task Groups_are_compared_from_thirty_on_and_count_an_account_once()
    {
        await using var app = new TestApp();
        await app.DeclaredBusinessAsync();
        var account = await app.UseDbAsync(db =>
            db.BusinessAccounts.Select(a => a.Key).SingleAsync()
        );
        await app.AddResultsAsync(s_all, 40, "E");
        await app.AddResultsAsync(s_half, 29, "I");
        await app.AddResultsAsync(s_half, 3, "I", account);
        await app.RunAsync<MakeAssessmentStatistics>();

        Assert.Equal(["All  69 79 100", "Industry E 40 100 100"], await StatisticsAsync(app));

        await app.UseDbAsync(async db =>
        {
            var profile = await db.Profiles.SingleOrDefaultAsync(p => p.AccountKey == account);
            if (profile is null)
            {
                profile = new Profile { AccountKey = account, UpdatedAt = app.Clock.GetUtcNow() };
                db.Profiles.Add(profile);
            }

            profile.StatisticsConsentAt = app.Clock.GetUtcNow();
            await db.SaveChangesAsync();
        });
        app.Clock.Advance(TimeSpan.FromDays(1));
        await app.RunAsync<MakeAssessmentStatistics>();

        Assert.Equal(
            ["All  70 78.6 100", "Industry E 40 100 100", "Industry I 30 50 50"],
            await StatisticsAsync(app)
        );
        var browser = await app.Browse().AssessAsync(app, _ => AssessmentSteps.Yes);
        Assert.Contains("全体の中央値は100点です", browser.Text("[aria-labelledby=comparison]"));
    }

    private static async Task<List<string>> StatisticsAsync(TestApp app) =>
        [
            .. (await app.UseDbAsync(db => db.AssessmentStatistics.AsNoTracking().ToListAsync()))
                .OrderBy(s => s.Kind)
                .ThenBy(s => s.Code, StringComparer.Ordinal)
                .Select(s =>
                    FormattableString.Invariant($"{s.Kind} {s.Code} {s.Count} {s.Mean} {s.Median}")
                ),
        ];
}
