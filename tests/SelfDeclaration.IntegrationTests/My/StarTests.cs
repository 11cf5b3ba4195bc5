using SelfDeclaration.Changes;
using SelfDeclaration.Declarations;
using SelfDeclaration.Testing;
using SelfDeclaration.Testing.Browsing;
using SelfDeclaration.Testing.Journeys;
using SelfDeclaration.Web.Audit;

namespace SelfDeclaration.IntegrationTests.My;

/// <summary>段階の変更</summary>
public sealed class StarTests
{
    private static readonly Applicant s_twoStars = Applicant.Corporation with { Stars = 2 };

    [Fact]
    public async Task One_star_becomes_two_when_the_secretariat_has_looked_and_the_numbers_stay()
    {
        await using var app = new TestApp();
        var browser = await app.DeclaredBusinessAsync();
        var before = await app.DeclarationAsync();
        await browser.OpenAsync("/my");
        Assert.NotNull(browser.Find("main a[href='/my/star']"));
        await browser.OpenAsync("/my/star");

        await FillEvidence(browser).PressAsync("この内容で申請する");

        Assert.Equal("/my?notice=requested", browser.Path);
        Assert.Contains("一つ星を宣言しています", browser.Text());
        Assert.Contains("ロゴマークの種類 変更前一つ星 変更後二つ星", browser.Text("section.wait"));
        Assert.Equal(StarLevel.OneStar, (await app.DeclarationAsync()).Star);
        app.Clock.Advance(TimeSpan.FromDays(3));
        Assert.Null(await app.AcceptRequestAsync());

        var after = await app.DeclarationAsync();
        Assert.Equal((StarLevel.TwoStar, before.DeclarationId), (after.Star, after.DeclarationId));
        Assert.Equal(
            [
                (StarLevel.OneStar, new DateOnly(2026, 11, 24), (DateOnly?)new(2026, 11, 27)),
                (StarLevel.TwoStar, new DateOnly(2026, 11, 27), null),
            ],
            after.Levels.Select(l => (l.Star, l.From, l.To))
        );
        var level = after.Levels[^1];
        Assert.Equal(
            (
                new DateOnly(2026, 3, 1),
                -5,
                PolicyPublication.Website,
                "https://example.co.jp/policy"
            ),
            (level.AssessedOn, level.AssessmentScore, level.PolicyPublication, level.PolicyUrl)
        );
        var mail = await app.LastMailAsync();
        Assert.Equal("【SECURITY ACTION】二つ星への変更のお知らせ", mail.Subject);
    }

    [Fact]
    public async Task The_evidence_is_asked_for_by_the_rules_of_the_journey()
    {
        await using var app = new TestApp();
        var browser = await app.DeclaredBusinessAsync();
        await browser.OpenAsync("/my/star");

        await browser
            .Fill("自社診断の合計点", "200")
            .Choose("自社ウェブサイト")
            .PressAsync("この内容で申請する");

        Assert.Equal(4, browser.Errors.Count);
        Assert.Contains("−25から100までの整数です", browser.FieldError("自社診断の合計点"));
        Assert.Equal("200", browser.Value("自社診断の合計点"));
        Assert.Empty(await app.RequestsAsync());
    }

    [Fact]
    public async Task With_immediate_acceptance_and_before_acceptance_the_level_changes_at_once()
    {
        foreach (var immediate in (bool[])[true, false])
        {
            await using var app = new TestApp();
            if (immediate)
            {
                app.WithSetting("Declaration:Acceptance", "Immediate");
            }

            var browser = await app.DeclaredBusinessAsync(accepted: false);
            await browser.OpenAsync("/my/star");
            await FillEvidence(browser).PressAsync("この内容に変更する");

            Assert.Equal(StarLevel.TwoStar, (await app.DeclarationAsync()).Star);
            Assert.Empty(await app.RequestsAsync());
            Assert.Single(await app.AuditAsync(AuditAction.StarLevelChanged));
        }
    }

    [Fact]
    public async Task Two_stars_become_one_at_once_after_one_more_look()
    {
        await using var app = new TestApp();
        var browser = await app.DeclaredBusinessAsync(s_twoStars);
        await browser.OpenAsync("/my/star");
        Assert.Equal("72", browser.Value("自社診断の合計点"));
        await browser.FollowAsync("一つ星に戻す");
        Assert.Equal(StarLevel.TwoStar, (await app.DeclarationAsync()).Star);

        await browser.PressAsync("一つ星に戻す");

        Assert.Equal("/my?notice=changed", browser.Path);
        var declaration = await app.DeclarationAsync();
        Assert.Equal(
            (StarLevel.OneStar, null, 2),
            (declaration.Star, declaration.Levels[^1].PolicyUrl, declaration.Levels.Count)
        );
        await browser.OpenAsync("/my/star/down");
        Assert.Equal("/my?notice=closed", browser.Path);
    }

    [Fact]
    public async Task New_evidence_for_two_stars_waits_and_is_taken_back_with_the_level()
    {
        await using var app = new TestApp();
        var browser = await app.DeclaredBusinessAsync(s_twoStars);
        await browser.OpenAsync("/my/star");
        await browser.PressAsync("この内容で申請する");
        Assert.Contains("変わったところがありません", browser.Text("#errors"));
        await browser.Fill("自社診断の合計点", "80点").PressAsync("この内容で申請する");
        Assert.Equal("/my?notice=requested", browser.Path);

        await browser.OpenAsync("/my/star/down");
        await browser.PressAsync("一つ星に戻す");

        Assert.Equal(ChangeStatus.Cancelled, Assert.Single(await app.RequestsAsync()).Status);
    }

    private static TestBrowser FillEvidence(TestBrowser browser) =>
        browser
            .FillDate("自社診断の実施日", 2026, 3, 1)
            .Fill("自社診断の合計点", "マイナス5")
            .FillDate("基本方針の策定日", 2026, 4, 1)
            .Choose("自社ウェブサイト")
            .Fill("基本方針の公開先URL", "example.co.jp/policy");
}
