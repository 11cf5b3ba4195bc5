using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace SelfDeclaration.EndToEndTests;

/// <summary>審査待ちの一覧 by single keys, which work only where the list has the focus.</summary>
public sealed class DeskKeysTests : BrowserTest
{
    [Fact]
    public async Task Keys_go_through_the_list_tick_and_open_and_do_nothing_elsewhere()
    {
        var app = await StartAsync(prepare: DeskPages.WithCases);
        var page = app.Page;
        await app.EnterDeskAsync();
        await page.GotoAsync("/secretariat");
        var links = page.Locator("tbody th a");
        var second = await links.Nth(1).InnerTextAsync();
        await links.Nth(1).ClickAsync();
        await page.GotoAsync("/secretariat");
        await Expect(page.GetByText("キーボードの操作")).ToBeVisibleAsync();

        await page.Keyboard.PressAsync("j");
        await Expect(page.Locator("body")).ToBeFocusedAsync();

        await page.GetByRole(AriaRole.Region, new() { Name = "件" }).FocusAsync();
        await page.Keyboard.PressAsync("j");
        await Expect(links.Nth(0)).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("k");
        await Expect(links.Nth(1)).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Control+x");
        await Expect(page.Locator("input[name=chosen]")).Not.ToBeCheckedAsync();
        await page.Keyboard.PressAsync("x");
        await Expect(page.Locator("input[name=chosen]")).ToBeCheckedAsync();
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.Locator("h1")).ToHaveTextAsync(second);
    }
}
