using SelfDeclaration.Changes;
using SelfDeclaration.Testing;
using SelfDeclaration.Testing.Journeys;
using SelfDeclaration.Web.Audit;

namespace SelfDeclaration.IntegrationTests.My;

/// <summary>変更の申請: what the secretariat looks at first.</summary>
public sealed class ChangeRequestTests
{
    [Fact]
    public async Task What_is_public_waits_for_the_secretariat_and_stays_as_it_is_till_then()
    {
        await using var app = new TestApp();
        var browser = await app.DeclaredBusinessAsync();
        await browser.OpenAsync("/my/registration/address");
        await browser
            .Fill("郵便番号", "100-0001")
            .Select("都道府県", "大阪府")
            .Fill("市区町村・町名", "大阪市北区梅田")
            .Fill("番地", "1-1")
            .PressAsync("変更を確認する");
        Assert.Contains("公開中の内容は、確認が終わるまで変わりません", browser.Text());
        await browser.PressAsync("この内容で申請する");

        Assert.Equal("/my?notice=requested", browser.Path);
        Assert.Contains("東京都文京区本駒込", browser.Text(".box.public"));
        Assert.Contains("都道府県 変更前東京都 変更後大阪府", browser.Text("section.wait"));
        Assert.Equal("13", (await app.DeclarationAsync()).Business.PrefectureCode);
        Assert.Equal(
            "【SECURITY ACTION】変更の申請を受け付けました",
            (await app.LastMailAsync()).Subject
        );

        Assert.Null(await app.AcceptRequestAsync());
        var business = (await app.DeclarationAsync()).Business;
        Assert.Equal(
            ("1000001", "27", "大阪市北区梅田", "1-1"),
            (
                business.PostalCode,
                business.PrefectureCode,
                business.CityAndTown,
                business.StreetNumber
            )
        );
        await browser.OpenAsync("/my");
        Assert.Contains("大阪府大阪市北区梅田", browser.Text(".box.public"));
        Assert.Null(browser.Find("section.wait"));
        Assert.Equal(
            "【SECURITY ACTION】登録内容の変更のお知らせ",
            (await app.LastMailAsync()).Subject
        );
    }

    [Fact]
    public async Task A_newer_request_for_the_same_part_takes_the_place_of_the_older_and_another_part_waits_beside_it()
    {
        await using var app = new TestApp();
        var browser = await app.DeclaredBusinessAsync();
        await RequestNameAsync(browser, "株式会社あたらしい");
        await browser.OpenAsync("/my/registration/address");
        await browser.Fill("番地", "9-9-9").PressAsync("変更を確認する");
        await browser.PressAsync("この内容で申請する");

        await browser.OpenAsync("/my/registration/name");
        Assert.Equal("株式会社あたらしい", browser.Value("事業者名"));
        Assert.Contains("前の申請は取り下げになります", browser.Text());
        await RequestNameAsync(browser, "株式会社もっとあたらしい");

        Assert.Equal(
            [ChangeStatus.Cancelled, ChangeStatus.Waiting, ChangeStatus.Waiting],
            (await app.RequestsAsync()).Select(r => r.Status)
        );
        Assert.Equal(2, browser.FindAll("section.wait").Count);
    }

    [Fact]
    public async Task A_request_can_be_taken_back_until_it_is_decided()
    {
        await using var app = new TestApp();
        var browser = await app.DeclaredBusinessAsync();
        await RequestNameAsync(browser, "株式会社あたらしい");
        var other = await browser.NewTab().OpenAsync("/my");

        await browser.PressAsync("申請を取り下げる");
        await other.PressAsync("申請を取り下げる");

        Assert.Equal("/my?notice=cancelled", browser.Path);
        Assert.Equal("/my?notice=decided", other.Path);
        Assert.Equal(ChangeStatus.Cancelled, Assert.Single(await app.RequestsAsync()).Status);
        Assert.Single(await app.AuditAsync(AuditAction.ChangeCancelled));
        Assert.Equal("株式会社情報処理推進", (await app.DeclarationAsync()).Business.Name);
    }

    [Fact]
    public async Task A_declined_request_is_told_with_its_reason_until_it_is_asked_anew()
    {
        await using var app = new TestApp();
        var browser = await app.DeclaredBusinessAsync();
        await RequestNameAsync(browser, "株式会社あたらしい");
        await app.UseDbAsync(async db =>
        {
            db.ChangeRequests.Single().Decline("登記の名称と違います", app.Clock.GetUtcNow());
            await db.SaveChangesAsync();
        });

        await browser.OpenAsync("/my");
        Assert.Contains("登記の名称と違います", browser.Text());
        await RequestNameAsync(browser, "株式会社登記どおり");

        Assert.DoesNotContain("登記の名称と違います", browser.Text());
    }

    [Fact]
    public async Task A_sole_proprietor_opts_the_trade_name_in_through_the_secretariat()
    {
        await using var app = new TestApp();
        var browser = await app.DeclaredBusinessAsync(Applicant.SoleProprietor);
        await browser.OpenAsync("/my/registration/name");
        Assert.False(browser.HasField("法人番号"));

        await browser.Choose("屋号を公開する").PressAsync("変更を確認する");
        await browser.PressAsync("この内容で申請する");
        Assert.DoesNotContain("屋号", browser.Text(".box.public"));
        Assert.Null(await app.AcceptRequestAsync());
        await browser.OpenAsync("/my");

        Assert.Contains("屋号推進太郎事務所", browser.Text(".box.public"));
    }

    private static async Task RequestNameAsync(Testing.Browsing.TestBrowser browser, string name)
    {
        await browser.OpenAsync("/my/registration/name");
        await browser.Fill("事業者名", name).PressAsync("変更を確認する");
        await browser.PressAsync("この内容で申請する");
    }
}
