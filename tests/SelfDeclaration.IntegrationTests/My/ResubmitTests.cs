using SelfDeclaration.Declarations;
using SelfDeclaration.Testing;
using SelfDeclaration.Testing.Journeys;
using SelfDeclaration.Web.Audit;
using static SelfDeclaration.IntegrationTests.My.MyTestExtensions;

namespace SelfDeclaration.IntegrationTests.My;

/// <summary>差戻しのあとの再提出</summary>
public sealed class ResubmitTests
{
    [Fact]
    public async Task Only_what_was_sent_back_is_shown_each_with_its_reason_and_goes_back_to_the_queue()
    {
        await using var app = new TestApp();
        var browser = await app.DeclaredBusinessAsync(accepted: false);
        await app.ReturnAsync(
            Reason("Phone", "電話番号", "つながりません"),
            Reason("ContactName", "担当者名", "氏名を入力してください")
        );
        await browser.OpenAsync("/my/resubmit");
        Assert.Contains("事務局から：つながりません", browser.Text("#phone-h"));
        Assert.Equal("0312345678", browser.Value("電話番号"));
        Assert.False(browser.HasField("事業者名"));
        app.Clock.Advance(TimeSpan.FromHours(1));

        await browser
            .Fill("電話番号", "03-9876-5432")
            .Fill("担当者名", "山田 花江")
            .Fill("事務局への連絡", "電話番号が変わっていました")
            .PressAsync("直して再提出する");

        Assert.Equal("/my?notice=resubmitted", browser.Path);
        var declaration = await app.DeclarationAsync();
        Assert.Equal(
            (DeclarationStatus.Declared, app.Clock.GetUtcNow(), "0398765432", "山田 花江"),
            (
                declaration.Status,
                declaration.WaitingSince,
                declaration.Business.Phone,
                declaration.ContactPersons[^1].Name
            )
        );
        Assert.Equal(2, declaration.ReturnReasons.Count);
        var details = AuditDetails.FromJson(
            Assert.Single(await app.AuditAsync(AuditAction.DeclarationResubmitted)).Details!
        );
        Assert.Equal("電話番号が変わっていました", details.Reason);
        Assert.Equal(["Phone", "ContactName"], details.Changes.Select(c => c.Field));
        Assert.Equal(
            "【SECURITY ACTION】再提出を受け付けました",
            (await app.LastMailAsync()).Subject
        );
        await browser.OpenAsync("/my/resubmit");
        Assert.Equal("/my?notice=closed", browser.Path);
    }

    [Fact]
    public async Task The_rules_of_the_journey_hold_and_fields_that_were_not_sent_back_cannot_be_smuggled_in()
    {
        await using var app = new TestApp();
        var browser = await app.DeclaredBusinessAsync(accepted: false);
        await app.ReturnAsync(Reason("CityAndTown", "市区町村・町名", "番地が入っています"));
        await browser.OpenAsync("/my/resubmit");

        await browser
            .Fill("市区町村・町名", "文京区本駒込2-28-8")
            .Fill("番地", "")
            .PressAsync("直して再提出する");

        Assert.Equal(2, browser.Errors.Count);
        Assert.Equal("文京区本駒込2-28-8", browser.Value("市区町村・町名"));
        Assert.Equal(DeclarationStatus.Returned, (await app.DeclarationAsync()).Status);
        await browser
            .Fill("市区町村・町名", "文京区本駒込")
            .Fill("番地", "2-28-8")
            .PressAsync("直して再提出する");
        Assert.Equal("/my?notice=resubmitted", browser.Path);
        Assert.Equal("ジョウホウショリスイシン", (await app.DeclarationAsync()).Business.NameKana);
    }

    [Fact]
    public async Task Two_stars_without_a_policy_page_may_become_one()
    {
        await using var app = new TestApp();
        var browser = await app.DeclaredBusinessAsync(
            Applicant.Corporation with
            {
                Stars = 2,
            },
            accepted: false
        );
        await app.ReturnAsync(Reason("PolicyUrl", "基本方針の公開先URL", "ページを開けません"));
        await browser.OpenAsync("/my/resubmit");
        Assert.Equal("https://example.co.jp/policy", browser.Value("基本方針の公開先URL"));

        await browser.Choose("一つ星").PressAsync("直して再提出する");

        var declaration = await app.DeclarationAsync();
        Assert.Equal(
            (StarLevel.OneStar, StarLevel.OneStar),
            (declaration.Star, declaration.Levels[^1].Star)
        );
    }

    [Fact]
    public async Task What_was_put_right_elsewhere_may_be_sent_back_unchanged()
    {
        await using var app = new TestApp();
        var browser = await app.DeclaredBusinessAsync(accepted: false);
        await app.ReturnAsync(Reason("Url", "事業者URL", "ページを開けません"));

        await browser.OpenAsync("/my/resubmit");
        await browser.PressAsync("直して再提出する");

        Assert.Equal(DeclarationStatus.Declared, (await app.DeclarationAsync()).Status);
        Assert.Single((await app.DeclarationAsync()).Levels);
    }

    [Fact]
    public async Task A_second_window_does_not_send_it_back_twice()
    {
        await using var app = new TestApp();
        var browser = await app.DeclaredBusinessAsync(accepted: false);
        await app.ReturnAsync(Reason("Phone", "電話番号", "つながりません"));
        await browser.OpenAsync("/my/resubmit");
        var other = await browser.NewTab().OpenAsync("/my/resubmit");
        await browser.PressAsync("直して再提出する");

        await other.PressAsync("直して再提出する");

        Assert.Equal("/my?notice=closed", other.Path);
        Assert.Single(await app.AuditAsync(AuditAction.DeclarationResubmitted));
    }
}
