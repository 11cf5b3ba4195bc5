using SelfDeclaration.Accounts;
using SelfDeclaration.Testing.Journeys;
using static Microsoft.Playwright.Assertions;

namespace SelfDeclaration.EndToEndTests;

/// <summary>API: what is said about it, and the desk's keys.</summary>
public sealed class AccessibilityOfApiTests : LookTest
{
    [Fact]
    [LooksAt("/api")]
    public async Task Reading_about_it()
    {
        var app = await StartAsync();

        await LookAtAsync(app.Page, "/api", "api");

        ExpectAllWereSeen();
    }

    [Fact]
    [LooksAt("/secretariat/api-keys", "/secretariat/api-keys/{key:long}/revoke")]
    public async Task Issuing_and_revoking_a_key()
    {
        var app = await StartAsync();
        var page = app.Page;
        await app.UseSessionAsync(await app.App.StaffAsync(StaffRoles.Administration));
        await LookAtAsync(page, "/secretariat/api-keys", "no keys yet");
        await page.PressAsync("発行する");
        await Expect(page.Locator("#errors")).ToBeVisibleAsync();
        await LookAsync(page, "refused");
        await page.Field("利用機関")
            .FillAsync("とても長い名前の架空地域振興補助金事務局 第二審査課");
        await page.Field("連絡先").FillAsync("averyverylongaddress@subdomain.example.co.jp");
        await page.PressAsync("発行する");
        await Expect(page.Locator("[data-testid=api-key]")).ToBeVisibleAsync();
        await LookAsync(page, "a key, shown once");
        await page.Locator("td a").ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("APIキーを失効させる");
        await LookAsync(page, "revoke");
        await page.PressAsync("失効させる");
        await Expect(page.Locator("[data-testid=api-key]")).ToHaveCountAsync(0);
        await LookAsync(page, "revoked");
        ExpectAllWereSeen();
    }
}
