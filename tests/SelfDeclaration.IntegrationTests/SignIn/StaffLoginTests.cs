using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Accounts;
using SelfDeclaration.Testing;
using SelfDeclaration.Testing.Journeys;
using SelfDeclaration.Web.Audit;

namespace SelfDeclaration.IntegrationTests.SignIn;

/// <summary>事務局のログイン</summary>
public sealed class StaffLoginTests
{
    private const string Wrong = "メールアドレスまたはパスワードが違います";

    [Fact]
    public async Task The_password_alone_opens_nothing_and_the_code_opens_the_desk()
    {
        await using var app = new TestApp();
        await app.EnrolledAsync();
        var browser = await app.Browse().GivePasswordAsync();
        Assert.Equal("2つ目の確認", browser.Heading);
        var other = browser.NewTab();
        await other.OpenAsync("/secretariat/security");
        Assert.StartsWith("/secretariat/login", other.Path, StringComparison.Ordinal);

        await browser.GiveCodeAsync(app.Code());

        Assert.Equal("/secretariat/security", browser.Path);
        var actions = await app.UseDbAsync(db =>
            db.AuditEntries.OrderBy(e => e.Number).Select(e => e.Action).ToListAsync()
        );
        Assert.Equal(AuditAction.SignedIn, actions[^1]);
    }

    [Fact]
    public async Task A_code_works_once_and_a_wrong_one_not_at_all()
    {
        await using var app = new TestApp();
        await app.EnrolledAsync();
        var code = app.Code();
        var first = await app.Browse().GivePasswordAsync();
        await first.GiveCodeAsync(code);
        var second = await app.Browse().GivePasswordAsync();

        await second.GiveCodeAsync(code);
        Assert.StartsWith("数字が違うか、使い終わっています", Assert.Single(second.Errors));
        await second.GiveCodeAsync("000000");
        Assert.Single(second.Errors);
        app.Clock.Advance(TimeSpan.FromSeconds(30));
        await second.GiveCodeAsync(app.Code());

        Assert.Equal("/secretariat/security", second.Path);
    }

    [Theory]
    [InlineData(StaffSteps.Mail, "まちがえたパスワード2026")]
    [InlineData("nobody@example.jp", StaffSteps.Password)]
    public async Task A_wrong_password_and_an_unknown_mail_are_told_the_same(
        string mail,
        string password
    )
    {
        await using var app = new TestApp();
        await app.EnrolledAsync();

        var browser = await app.Browse().GivePasswordAsync(password, mail);

        Assert.Equal([Wrong], browser.Errors);
    }

    [Fact]
    public async Task Ten_mistakes_make_one_wait_and_are_on_record()
    {
        await using var app = new TestApp().WithSetting("SignIn:FailuresAllowed", "2");
        await app.EnrolledAsync();
        var browser = app.Browse();
        await browser.GivePasswordAsync("まちがえたパスワード2026");
        await browser.GivePasswordAsync("まちがえたパスワード2026");

        await browser.GivePasswordAsync();

        Assert.Equal("しばらくお待ちください", browser.Heading);
        var locked = await app.UseDbAsync(db =>
            db.AuditEntries.SingleAsync(e => e.Action == AuditAction.SignInLocked)
        );
        Assert.StartsWith("職員", locked.Subject, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_password_is_asked_again_when_the_code_comes_too_late()
    {
        await using var app = new TestApp();
        await app.EnrolledAsync();
        var browser = await app.Browse().GivePasswordAsync();
        app.Clock.Advance(TimeSpan.FromMinutes(10));

        await browser.GiveCodeAsync(app.Code());

        Assert.Equal("事務局のログイン", browser.Heading);
        Assert.Contains("もう一度パスワードから", browser.Text());
    }

    [Fact]
    public async Task The_two_kinds_of_account_do_not_open_each_others_pages()
    {
        await using var app = new TestApp();
        await app.EnrolledAsync();
        var declared = await app.DeclareAsync();

        var staffAtLogin = await app.Browse().LogInAsync(StaffSteps.Mail, StaffSteps.Password);
        Assert.Equal([LoginSteps.Wrong], staffAtLogin.Errors);
        var businessAtDesk = await app.Browse()
            .GivePasswordAsync(Applicant.Password, Applicant.Corporation.Mail);
        Assert.Equal([Wrong], businessAtDesk.Errors);
        var business = await app.SignedInAsync(declared);
        await business.OpenAsync("/secretariat/staff");
        Assert.StartsWith("/secretariat/login", business.Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_staff_member_who_is_stopped_is_out_at_once()
    {
        await using var app = new TestApp();
        await app.EnrolledAsync(StaffRoles.Reception);
        var clerk = await app.Browse().GivePasswordAsync();
        await clerk.GiveCodeAsync(app.Code());
        var admin = await app.StaffAsync(StaffRoles.Administration, "管理 花子");
        await admin.OpenAsync("/secretariat/staff");
        await admin.FollowAsync("佐藤 恵");

        await admin.PressAsync("使用を停止する");

        Assert.Contains("使用停止", admin.Text());
        await clerk.OpenAsync("/secretariat/security");
        Assert.StartsWith("/secretariat/login", clerk.Path, StringComparison.Ordinal);
        Assert.Equal([Wrong], (await app.Browse().GivePasswordAsync()).Errors);
    }
}
