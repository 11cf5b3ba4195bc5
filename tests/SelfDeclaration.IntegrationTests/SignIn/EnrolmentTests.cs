using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Accounts;
using SelfDeclaration.Testing;
using SelfDeclaration.Testing.Browsing;
using SelfDeclaration.Testing.Journeys;
using SelfDeclaration.Web.Audit;

namespace SelfDeclaration.IntegrationTests.SignIn;

/// <summary>職員の登録, and 職員と権限.</summary>
public sealed class EnrolmentTests
{
    [Fact]
    public async Task An_administrator_adds_somebody_who_enrols_with_password_and_app()
    {
        await using var app = new TestApp();
        var link = await AddAsync(app);
        var browser = await app.Browse().OpenAsync(link);
        Assert.Contains("鈴木 次郎さん", browser.Text());
        var key = browser.ShownKey();

        await browser
            .Fill("新しいパスワード", StaffSteps.Password)
            .Fill("アプリに表示された6桁の数字", "000000")
            .PressAsync("登録する");
        Assert.StartsWith("数字が合いません", Assert.Single(browser.Errors));
        Assert.Equal(key, browser.ShownKey());
        await EnrolAsync(app, browser);

        Assert.Equal(10, browser.FindAll(".codes li").Count);
        var code = browser.FindAll(".codes li")[0].TextContent;
        Assert.Contains("すでに使われた", (await app.Browse().OpenAsync(link)).Text());

        var later = await app.Browse().GivePasswordAsync(mail: "jiro@example.jp");
        await later.GiveCodeAsync(code.ToLowerInvariant());
        Assert.Equal("/secretariat/security", later.Path);
        var again = await app.Browse().GivePasswordAsync(mail: "jiro@example.jp");
        await again.GiveCodeAsync(code);
        Assert.Single(again.Errors);
    }

    [Fact]
    public async Task A_new_link_replaces_everything_that_opened_the_account()
    {
        await using var app = new TestApp();
        await app.EnrolledAsync(StaffRoles.Reception);
        var before = await app.Browse().GivePasswordAsync();
        await before.GiveCodeAsync(app.Code());
        var admin = await app.StaffAsync(StaffRoles.Administration, "管理 花子");
        await admin.OpenAsync("/secretariat/staff");
        await admin.FollowAsync("佐藤 恵");
        await admin.PressAsync("新しい登録のリンクを作る");
        var browser = await app.Browse().OpenAsync(LinkOn(admin));

        await browser
            .Fill("新しいパスワード", "まったく別の合言葉です26")
            .Fill("アプリに表示された6桁の数字", app.Code(key: browser.ShownKey()))
            .PressAsync("登録する");

        Assert.Equal("認証アプリと予備コード", browser.Heading);
        await before.OpenAsync("/secretariat/security");
        Assert.StartsWith("/secretariat/login", before.Path, StringComparison.Ordinal);
        Assert.Single((await app.Browse().GivePasswordAsync()).Errors);
    }

    [Fact]
    public async Task Nobody_takes_the_administration_from_themselves()
    {
        await using var app = new TestApp();
        var admin = await app.StaffAsync(StaffRoles.Administration, "管理 花子");
        await admin.OpenAsync("/secretariat/staff");
        await admin.FollowAsync("管理 花子");

        await admin.Uncheck("管理").Choose("統計").PressAsync("変更を保存する");
        Assert.StartsWith("自分の「管理」の役割は外せません", Assert.Single(admin.Errors));
        Assert.True(admin.IsChecked("統計"));
        await admin.PressAsync("使用を停止する");

        Assert.Single(admin.Errors);
        Assert.Equal(
            StaffRoles.Administration,
            await app.UseDbAsync(db => db.Staff.Select(s => s.Roles).SingleAsync())
        );
    }

    [Fact]
    public async Task Roles_taken_away_work_at_once_and_are_on_record()
    {
        await using var app = new TestApp();
        var clerk = await app.StaffAsync(StaffRoles.Administration, "佐藤 恵");
        var admin = await app.StaffAsync(StaffRoles.Administration, "管理 花子");
        await admin.OpenAsync("/secretariat/staff");
        await admin.FollowAsync("佐藤 恵");

        await admin.Uncheck("管理").Choose("受付").PressAsync("変更を保存する");

        Assert.Contains("変更を保存しました", admin.Text());
        await clerk.OpenAsync("/secretariat/staff");
        Assert.Equal(System.Net.HttpStatusCode.Forbidden, clerk.Status);
        var entry = await app.UseDbAsync(db => db.AuditEntries.OrderBy(e => e.Number).LastAsync());
        Assert.Equal((AuditAction.StaffChanged, "管理 花子"), (entry.Action, entry.ActorName));
        Assert.Contains("受付", entry.Details);
    }

    [Fact]
    public async Task A_second_account_for_one_mail_is_refused_and_nothing_typed_is_lost()
    {
        await using var app = new TestApp();
        await AddAsync(app);
        var admin = await app.StaffAsync(StaffRoles.Administration, "管理 花子");
        await admin.OpenAsync("/secretariat/staff/add");

        await admin
            .Fill("メールアドレス", "JIRO@EXAMPLE.JP".ToLowerInvariant())
            .Fill("名前", "鈴木 三郎")
            .Choose("承認")
            .PressAsync("追加して登録のリンクを作る");

        Assert.Equal(["このメールアドレスの職員は、すでに登録されています"], admin.Errors);
        Assert.Equal("鈴木 三郎", admin.Value("名前"));
        Assert.True(admin.IsChecked("承認"));
    }

    private static async Task<string> AddAsync(TestApp app)
    {
        var admin = await app.StaffAsync(StaffRoles.Administration, "管理 花子");
        await admin.OpenAsync("/secretariat/staff/add");
        await admin
            .Fill("メールアドレス", "jiro@example.jp")
            .Fill("名前", "鈴木 次郎")
            .Choose("受付")
            .PressAsync("追加して登録のリンクを作る");
        return LinkOn(admin);
    }

    private static string LinkOn(TestBrowser admin) =>
        new Uri(admin.Text("[data-testid=enrolment-link]")).PathAndQuery;

    private static Task<TestBrowser> EnrolAsync(TestApp app, TestBrowser browser) =>
        browser
            .Fill("新しいパスワード", StaffSteps.Password)
            .Fill("アプリに表示された6桁の数字", app.Code(key: browser.ShownKey()))
            .PressAsync("登録する");
}
