using static Microsoft.Playwright.Assertions;

namespace SelfDeclaration.EndToEndTests;

public sealed class TopTests : BrowserTest
{
    [Fact]
    public async Task Top_needs_no_scripts()
    {
        var app = await StartAsync(javaScript: false);

        await app.Page.GotoAsync("/");

        await Expect(app.Page.Locator("h1")).ToBeVisibleAsync();
        await Expect(app.Page.Locator("main")).ToHaveCSSAsync("container-name", "main");
    }
}
