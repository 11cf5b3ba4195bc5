using SelfDeclaration.Testing.Journeys;
using SelfDeclaration.Web.Statistics;
using static Microsoft.Playwright.Assertions;

namespace SelfDeclaration.EndToEndTests;

/// <summary>The pages around the declaration: text, lists, pictures and the search of the site.</summary>
public sealed class AccessibilityOfSupportTests : LookTest
{
    [Fact]
    [LooksAt(
        "/about",
        "/environment",
        "/manual",
        "/privacy",
        "/roles/executive",
        "/roles/practitioner",
        "/roles/employee",
        "/roles/educator",
        "/roles/public",
        "/en",
        "/plain"
    )]
    public async Task Reading_pages_of_text()
    {
        var app = await StartAsync();
        foreach (
            var address in (string[])
                [
                    "/about",
                    "/environment",
                    "/manual",
                    "/privacy",
                    "/roles/executive",
                    "/roles/practitioner",
                    "/roles/employee",
                    "/roles/educator",
                    "/roles/public",
                    "/en",
                    "/plain",
                ]
        )
        {
            await LookAtAsync(app.Page, address, address);
        }

        ExpectAllWereSeen();
    }

    [Fact]
    [LooksAt("/services", "/guide", "/accessibility", "/mails", "/site-search")]
    public async Task Finding_ones_way()
    {
        var app = await StartAsync();
        var page = app.Page;
        foreach (var address in (string[])["/services", "/guide", "/accessibility", "/mails"])
        {
            await LookAtAsync(page, address, address);
        }

        await LookAtAsync(page, "/site-search", "site search");
        await page.Field("探す言葉").FillAsync("ぱすわーど");
        await page.PressAsync("検索する");
        await Expect(page.Locator("mark").First).ToBeVisibleAsync();
        await LookAsync(page, "site search, found");
        await LookAtAsync(page, "/site-search?q=ありません", "site search, nothing found");
        ExpectAllWereSeen();
    }

    [Fact]
    [LooksAt]
    public async Task Top_with_its_numbers()
    {
        var app = await StartAsync();
        await app.App.PublishAsync("株式会社みずほ精工");
        await app.App.RunAsync<MakeFigures>();

        await LookAtAsync(app.Page, "/", "top, with numbers");

        await Expect(app.Page.Locator(".figs dd").First).ToHaveTextAsync("1件");
    }
}
