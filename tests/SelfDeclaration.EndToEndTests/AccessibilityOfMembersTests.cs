using SelfDeclaration.Testing.Journeys;
using static Microsoft.Playwright.Assertions;

namespace SelfDeclaration.EndToEndTests;

/// <summary>利用者登録, and マイページ of somebody who has declared nothing.</summary>
public sealed class AccessibilityOfMembersTests : LookTest
{
    [Fact]
    [LooksAt(
        "/register",
        "/register/confirm",
        "/register/profile",
        "/register/mail",
        "/my",
        "/my/profile",
        "/my/mail",
        "/my/delete"
    )]
    public async Task Registering_and_ones_own_pages()
    {
        var app = await StartAsync();
        var page = app.Page;
        await page.GotoAsync("/register");
        await page.PressAsync("確認のメールを送る");
        await Expect(page.Locator("#errors")).ToBeVisibleAsync();
        await LookAsync(page, "register, refused");
        await page.Field("メールアドレス").FillAsync(Registering.Mail);
        await page.PressAsync("確認のメールを送る");
        await Expect(page.Locator(".note")).ToContainTextAsync("メールを送りました");

        await LookAtAsync(page, (await app.MailsToAsync(Registering.Mail))[^1].Link, "confirm");
        await page.PressAsync("登録を続ける");
        await page.ArriveAsync("**/register/profile");
        await page.PressAsync("登録する");
        await Expect(page.Locator("#errors")).ToBeVisibleAsync();
        await LookAsync(page, "profile, refused");
        await page.Field("氏名またはニックネーム").FillAsync(Registering.Name);
        await page.Field("パスワード").FillAsync(Applicant.Password);
        await page.PressAsync("登録する");
        await page.ArriveAsync("**/my?notice=registered#errors");
        await LookAsync(page, "my page");
        await LookAtAsync(page, "/my/profile", "profile");
        await LookAtAsync(page, "/my/delete", "delete");
        await LookAtAsync(page, "/my/mail", "new mail");
        await page.Field("新しいメールアドレス").FillAsync("new@example.co.jp");
        await page.PressAsync("確認のメールを送る");
        await Expect(page.Locator(".note")).ToContainTextAsync("メールを送りました");
        await LookAtAsync(page, (await app.MailsToAsync("new@example.co.jp"))[^1].Link, "mail");
        ExpectAllWereSeen();
    }
}
