using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using SelfDeclaration.Accounts;
using SelfDeclaration.Testing.Journeys;
using static Microsoft.Playwright.Assertions;

namespace SelfDeclaration.EndToEndTests;

/// <summary>パスキー, with Chromium's virtual authenticator.</summary>
public sealed class PasskeyTests : BrowserTest
{
    [Fact]
    public async Task A_business_adds_a_passkey_logs_in_with_it_and_confirms_with_it()
    {
        var app = await StartAsync();
        var page = app.Page;
        await Authenticator.AddToAsync(app);
        var declared = await app.App.DeclareAsync();
        await LogInAsync(page, declared.UserNumber);

        await page.GotoAsync("/my/security/passkeys");
        await page.Field("新しいパスキーの名前").FillAsync("会社のパソコン");
        await page.PressAsync("パスキーを登録する");
        await Expect(page.Locator(".devices li")).ToContainTextAsync("会社のパソコン");
        await page.GotoAsync("/my/security");
        await page.PressAsync("ログアウト");
        await Expect(page.Locator("h1")).ToHaveTextAsync("ログイン");

        await page.GotoAsync("/login?next=%2Fmy%2Fsecurity%2Fpasskeys");
        await page.PressAsync("パスキーでログイン");
        await Expect(page.Locator(".devices li")).ToContainTextAsync("最後に使った時刻");

        app.App.Clock.Advance(TimeSpan.FromMinutes(20));
        await page.GotoAsync("/my/security/passkeys");
        await Expect(page.Locator("h1")).ToHaveTextAsync("ご本人の確認");
        await page.PressAsync("パスキーでログイン");
        await Expect(page.Locator("h1")).ToHaveTextAsync("パスキー");

        await page.Locator("summary").ClickAsync();
        await page.Field("「会社のパソコン」の新しい名前").FillAsync("自宅のパソコン");
        await page.PressAsync("名前を変える");
        await Expect(page.Locator(".devices b")).ToHaveTextAsync("自宅のパソコン");
        await page.Locator("summary").ClickAsync();
        await page.PressAsync("自宅のパソコンを削除する");
        await Expect(page.Locator(".devices")).ToHaveCountAsync(0);

        await page.GotoAsync("/my/security");
        await page.PressAsync("ログアウト");
        await page.PressAsync("パスキーでログイン");
        await Expect(page.Locator("main")).ToContainTextAsync("確かめられませんでした");
        var mails = await app.MailsToAsync(Applicant.Corporation.Mail);
        Assert.Contains(mails, m => m.Text.Contains("パスキー「会社のパソコン」の追加"));
        Assert.Contains(mails, m => m.Text.Contains("パスキー「自宅のパソコン」の削除"));
    }

    [Fact]
    public async Task Staff_enrol_with_a_passkey_alone_and_log_in_with_it()
    {
        var app = await StartAsync();
        var page = app.Page;
        await Authenticator.AddToAsync(app);
        var admin = await app.App.StaffAsync(StaffRoles.Administration, "管理 花子");
        await admin.OpenAsync("/secretariat/staff/add");
        await admin
            .Fill("メールアドレス", "jiro@example.jp")
            .Fill("名前", "鈴木 次郎")
            .Choose("管理")
            .PressAsync("追加して登録のリンクを作る");
        var link = new Uri(admin.Text("[data-testid=enrolment-link]")).PathAndQuery;

        await page.GotoAsync(link);
        await page.PressAsync("パスキーで登録する");
        await Expect(page.Locator("h1")).ToHaveTextAsync("職員と権限");
        await Expect(page.Locator(".who")).ToContainTextAsync("鈴木 次郎");
        await page.PressAsync("ログアウト");
        await page.PressAsync("パスキーでログイン");

        await Expect(page.Locator("h1")).ToHaveTextAsync("職員と権限");
        Assert.Null(
            await app.App.UseDbAsync(db =>
                db.Staff.Where(s => s.Mail == "jiro@example.jp")
                    .Select(s => s.PasswordHash)
                    .SingleAsync()
            )
        );
        await page.GotoAsync("/secretariat/security/passkeys");
        await page.Locator("summary").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "を削除する" }).ClickAsync();
        await Expect(page.Locator("#errors")).ToContainTextAsync("最後のパスキーは削除できません");
    }

    [Fact]
    public async Task A_passkey_of_a_business_does_not_open_the_desk()
    {
        var app = await StartAsync();
        var page = app.Page;
        await Authenticator.AddToAsync(app);
        var declared = await app.App.DeclareAsync();
        await LogInAsync(page, declared.UserNumber);
        await page.GotoAsync("/my/security/passkeys");
        await page.PressAsync("パスキーを登録する");
        await Expect(page.Locator(".devices li")).ToHaveCountAsync(1);

        await page.GotoAsync("/secretariat/login");
        await page.PressAsync("パスキーでログイン");

        await Expect(page.Locator("main")).ToContainTextAsync("確かめられませんでした");
    }

    private static async Task LogInAsync(IPage page, string number)
    {
        await page.GotoAsync("/login?next=%2Fmy%2Fsecurity");
        await page.Field("利用者番号").FillAsync(number);
        await page.Field("パスワード").FillAsync(Applicant.Password);
        await page.PressAsync("ログイン");
        await Expect(page.Locator("h1")).ToHaveTextAsync("ログインとセキュリティ");
    }
}
