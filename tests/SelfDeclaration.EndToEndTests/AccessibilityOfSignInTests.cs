using SelfDeclaration.Accounts;
using SelfDeclaration.Testing.Journeys;
using SelfDeclaration.Text;
using static Microsoft.Playwright.Assertions;

namespace SelfDeclaration.EndToEndTests;

/// <summary>ログイン, and the pages about it, of both sides.</summary>
public sealed class AccessibilityOfSignInTests : LookTest
{
    [Fact]
    [LooksAt(
        "/login",
        "/login/wait",
        "/login/forgot-number",
        "/login/forgot-password",
        "/login/link",
        "/login/new-password"
    )]
    public async Task Pages_before_the_login()
    {
        var app = await StartAsync(prepare: a => a.WithSetting("SignIn:FailuresAllowed", "1"));
        var page = app.Page;
        var declared = await app.App.DeclareAsync();
        await LookAtAsync(page, "/login", "login");
        await page.Field("利用者番号").FillAsync("912345678901");
        await page.Field("パスワード").FillAsync("ちがうパスワードです");
        await page.PressAsync("ログイン");
        await Expect(page.Locator("#errors")).ToBeVisibleAsync();
        await LookAsync(page, "login, refused");
        await page.Field("パスワード").FillAsync("ちがうパスワードです");
        await page.PressAsync("ログイン");
        await Expect(page.Locator("h1")).ToHaveTextAsync("しばらくお待ちください");
        await LookAsync(page, "wait");

        await LookAtAsync(page, "/login/forgot-number", "forgot number");
        await page.PressAsync("利用者番号をメールで送る");
        await Expect(page.Locator("#errors")).ToBeVisibleAsync();
        await LookAsync(page, "forgot number, refused");
        await LookAtAsync(page, "/login/forgot-password", "forgot password");
        await AskAsync();
        await LookAsync(page, "forgot password, sent");
        var mails = await app.MailsToAsync(Applicant.Corporation.Mail);
        await LookAtAsync(page, mails[^1].Link, "new password");
        await LookAtAsync(page, "/login/new-password?token=none", "new password, unknown link");
        await LookAtAsync(page, "/login/link", "login link");
        await AskAsync();
        mails = await app.MailsToAsync(Applicant.Corporation.Mail);
        await LookAtAsync(page, mails[^1].Link, "login link, opened");
        ExpectAllWereSeen();

        async Task AskAsync()
        {
            await page.Field("利用者番号").FillAsync(declared.UserNumber);
            await page.PressAsync("リンクをメールで送る");
            await Expect(page.Locator(".note")).ToContainTextAsync("登録があれば");
        }
    }

    [Fact]
    [LooksAt("/my/security", "/my/security/password", "/my/security/passkeys", "/login/again")]
    public async Task Pages_of_a_business()
    {
        var app = await StartAsync();
        var page = app.Page;
        await Authenticator.AddToAsync(app);
        var declared = await app.App.DeclareAsync();
        await app.App.SignedInAsync(declared);
        await app.UseSessionAsync(await app.App.SignedInAsync(declared));
        await LookAtAsync(page, "/my/security", "security");
        await LookAtAsync(page, "/my/security/password", "password");
        await page.PressAsync("パスワードを変える");
        await Expect(page.Locator("#errors")).ToBeVisibleAsync();
        await LookAsync(page, "password, refused");
        await page.GotoAsync("/my/security/passkeys");
        await page.PressAsync("パスキーを登録する");
        await Expect(page.Locator(".devices li")).ToHaveCountAsync(1);
        await page.Locator("summary").ClickAsync();
        await LookAsync(page, "passkeys");
        app.App.Clock.Advance(TimeSpan.FromMinutes(20));
        await LookAtAsync(page, "/login/again?next=%2Fmy%2Fsecurity%2Fpasskeys", "again");
        ExpectAllWereSeen();
    }

    [Fact]
    [LooksAt(
        "/secretariat/login",
        "/secretariat/login/code",
        "/secretariat/enrol",
        "/secretariat/security",
        "/secretariat/security/password",
        "/secretariat/security/passkeys",
        "/secretariat/security/authenticator",
        "/secretariat/staff",
        "/secretariat/staff/add",
        "/secretariat/staff/{key:long}"
    )]
    public async Task Pages_of_staff()
    {
        const string password = "事務局の長い合言葉2026";
        var app = await StartAsync();
        var page = app.Page;
        var admin = await app.App.StaffAsync(StaffRoles.Administration, "管理 花子");
        await app.UseSessionAsync(admin);
        await LookAtAsync(page, "/secretariat/staff", "staff");
        await LookAtAsync(page, "/secretariat/staff/add", "staff, add");
        await page.PressAsync("追加して登録のリンクを作る");
        await Expect(page.Locator("#errors")).ToBeVisibleAsync();
        await LookAsync(page, "staff, add refused");
        await page.Field("メールアドレス").FillAsync("jiro@example.jp");
        await page.Field("名前").FillAsync("鈴木 次郎");
        await page.Field("受付").CheckAsync();
        await page.PressAsync("追加して登録のリンクを作る");
        await Expect(page.Locator("h1")).ToHaveTextAsync("鈴木 次郎");
        await LookAsync(page, "staff, added");
        var link = await page.Locator("[data-testid=enrolment-link]").InnerTextAsync();
        await LookAtAsync(page, "/secretariat/security", "security");
        await LookAtAsync(page, "/secretariat/security/password", "password");
        await LookAtAsync(page, "/secretariat/security/passkeys", "passkeys");

        await app.Context.ClearCookiesAsync();
        await LookAtAsync(page, "/secretariat/enrol?token=none", "enrol, unknown link");
        await LookAtAsync(page, new Uri(link).PathAndQuery, "enrol");
        var key = Base32.Decode(await page.Locator("[data-testid=totp-secret]").InnerTextAsync())!;
        await page.Field("新しいパスワード").FillAsync(password);
        await page.Field("アプリに表示された6桁の数字")
            .FillAsync(Totp.CodeAt(key, app.App.Clock.GetUtcNow()));
        await page.PressAsync("登録する");
        await Expect(page.Locator(".codes li")).ToHaveCountAsync(10);
        await LookAsync(page, "recovery codes");

        await app.Context.ClearCookiesAsync();
        await LookAtAsync(page, "/secretariat/login", "desk login");
        await page.Field("メールアドレス").FillAsync("jiro@example.jp");
        await page.Field("パスワード").FillAsync(password);
        await page.PressAsync("ログイン");
        await Expect(page.Locator("h1")).ToHaveTextAsync("2つ目の確認");
        await LookAsync(page, "second step");
        ExpectAllWereSeen();
    }
}
