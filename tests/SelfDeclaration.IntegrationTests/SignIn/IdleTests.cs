using System.Net;
using SelfDeclaration.Accounts;
using SelfDeclaration.Testing;
using SelfDeclaration.Testing.Journeys;

namespace SelfDeclaration.IntegrationTests.SignIn;

/// <summary>操作がないときのログアウト: nothing typed is lost.</summary>
public sealed class IdleTests
{
    [Fact]
    public async Task A_form_sent_after_half_an_hour_is_kept_until_one_has_logged_in_again()
    {
        await using var app = new TestApp();
        await app.EnrolledAsync();
        var desk = await app.Browse().GivePasswordAsync();
        await desk.GiveCodeAsync(app.Code());
        await desk.OpenAsync("/secretariat/staff/add");
        desk.Fill("メールアドレス", "jiro@example.jp").Fill("名前", "鈴木 次郎").Choose("受付");
        app.Clock.Advance(TimeSpan.FromMinutes(31));

        await desk.PressAsync("追加して登録のリンクを作る");

        Assert.Equal(HttpStatusCode.Unauthorized, desk.Status);
        Assert.Equal("もう一度ログインしてください", desk.Heading);
        Assert.Contains("送った内容は、この画面に残っています", desk.Text());
        var login = await desk.NewTab().GivePasswordAsync();
        await login.GiveCodeAsync(app.Code());
        await desk.PressAsync("もう一度送る");
        Assert.Equal("鈴木 次郎", desk.Heading);
        Assert.NotEmpty(desk.Text("[data-testid=enrolment-link]"));
    }

    [Fact]
    public async Task Somebody_else_who_logs_in_at_that_browser_does_not_send_it()
    {
        await using var app = new TestApp();
        await app.EnrolledAsync();
        var desk = await app.StaffAsync(StaffRoles.Administration, "管理 花子");
        await desk.OpenAsync("/secretariat/staff/add");
        desk.Fill("メールアドレス", "jiro@example.jp").Fill("名前", "鈴木 次郎").Choose("受付");
        app.Clock.Advance(TimeSpan.FromMinutes(31));
        await desk.PressAsync("追加して登録のリンクを作る");
        var login = await desk.NewTab().GivePasswordAsync();
        await login.GiveCodeAsync(app.Code());

        await desk.PressAsync("もう一度送る");

        Assert.Equal(HttpStatusCode.BadRequest, desk.Status);
    }

    [Fact]
    public async Task Working_puts_the_end_off()
    {
        await using var app = new TestApp();
        var desk = await app.StaffAsync(StaffRoles.Administration);
        for (var i = 0; i < 4; i++)
        {
            app.Clock.Advance(TimeSpan.FromMinutes(20));
            await desk.OpenAsync("/secretariat/security");
            Assert.Equal("/secretariat/security", desk.Path);
        }

        Assert.Contains("まで操作がないとログアウトします", desk.Text(".who"));
    }

    [Fact]
    public async Task A_business_loses_nothing_either()
    {
        await using var app = new TestApp();
        var declared = await app.DeclareAsync();
        await app.SignedInAsync(declared);
        var browser = await app.SignedInAsync(declared);
        await browser.OpenAsync("/my/security");
        app.Clock.Advance(TimeSpan.FromHours(25));

        await browser.PressAsync("ほかの端末をすべてログアウトする");

        Assert.Equal(HttpStatusCode.Unauthorized, browser.Status);
        Assert.Equal("/login", browser.Find("main a.btn")!.GetAttribute("href"));
        await browser.NewTab().LogInAsync(declared.UserNumber);
        await browser.PressAsync("もう一度送る");
        Assert.Equal("/my/security?notice=ended", browser.Path);
    }
}
