using SelfDeclaration.Testing;
using SelfDeclaration.Testing.Journeys;
using static Microsoft.Playwright.Assertions;

namespace SelfDeclaration.EndToEndTests;

/// <summary>外部のログイン: a real browser goes to the provider and comes back, as the page's rules allow it.</summary>
public sealed class AccessibilityOfOidcTests : LookTest
{
    private const string Button = $"{OidcProvider.DisplayName}でログイン";

    [Fact]
    [LooksAt("/login", "/login/oidc/link", "/my/security/external")]
    public async Task Pages_around_the_provider()
    {
        await using var provider = await OidcProvider.StartAsync();
        var app = await StartAsync(prepare: a => provider.Configure(a));
        await provider.RegisterAsync(app.Address);
        var page = app.Page;
        await LookAtAsync(page, "/login", "login with a provider");
        await page.PressAsync(Button);
        await Expect(page.Locator("h1")).ToHaveTextAsync("自己宣言が見つかりませんでした");
        // The provider is another host.
        app.ForgetComplaints();
        await LookAsync(page, "no declaration");

        var declared = await app.App.DeclareAsync();
        await LookAtAsync(page, "/login/oidc/link", "link");
        await page.PressAsync("確かめて結びつける");
        await Expect(page.Locator("#errors")).ToBeVisibleAsync();
        await LookAsync(page, "link, refused");
        await page.Field("利用者番号").FillAsync(declared.UserNumber);
        await page.Field("パスワード").FillAsync(Applicant.Password);
        await page.PressAsync("確かめて結びつける");
        await Expect(page.Locator("h1")).Not.ToHaveTextAsync("自己宣言をした方かどうかの確認");
        await LookAtAsync(page, "/my/security/external", "external logins");
        await page.Locator(".devices button").ClickAsync();
        await Expect(page.Locator(".note")).ToContainTextAsync("削除しました");
        await LookAsync(page, "no external login");
        await LookAtAsync(page, "/login/oidc/link", "nobody came");
        ExpectAllWereSeen();
    }
}
