using Microsoft.Playwright;
using SelfDeclaration.Testing.Journeys;
using static Microsoft.Playwright.Assertions;

namespace SelfDeclaration.EndToEndTests;

/// <summary>使用規約: each way to its last line opens the button, and before that the button explains itself.</summary>
public sealed class TermsGateTests : BrowserTest
{
    private const string Read = "使用規約を最後の行まで確認しました";

    [Theory]
    [InlineData("wheel", 1280)]
    [InlineData("wheel", 320)]
    [InlineData("End", 1280)]
    [InlineData("jump", 1280)]
    [InlineData("jump", 320)]
    [InlineData("checkbox", 1280)]
    public async Task The_button_opens_at_the_last_line(string way, int width)
    {
        var app = await StartAsync();
        var page = app.Page;
        await page.SetViewportSizeAsync(width, width == 320 ? 700 : 1200);
        await page.GotoAsync("/declare/terms");
        await Expect(Agree(page)).ToHaveAttributeAsync("aria-disabled", "true");

        switch (way)
        {
            case "wheel":
                await page.Locator(".terms h2, .terms h3").First.HoverAsync();
                await page.Mouse.WheelAsync(0, 50_000);
                break;
            case "End":
                await page.Locator(".terms").FocusAsync();
                await page.Keyboard.PressAsync("End");
                break;
            case "jump":
                await page.GetByText("最後の行へ移動する").ClickAsync();
                break;
            default:
                await page.Field(Read).CheckAsync();
                break;
        }

        await Expect(Agree(page)).Not.ToHaveAttributeAsync("aria-disabled", "true");
        await Expect(page.Field(Read)).ToBeCheckedAsync();
        await Expect(page.GetByRole(AriaRole.Status))
            .ToHaveTextAsync(
                way == "checkbox" ? "" : "最後の行まで表示しました。同意ボタンを押せます。"
            );
        await Agree(page).ClickAsync();
        await page.ArriveAsync("**/declare/business/kind");
    }

    [Theory]
    [InlineData("mouse")]
    [InlineData("Enter")]
    [InlineData("Space")]
    public async Task Pressed_before_it_says_what_is_missing_and_sends_nothing(string way)
    {
        var app = await StartAsync();
        var page = app.Page;
        await page.GotoAsync("/declare/terms");
        await Expect(Agree(page)).ToHaveAttributeAsync("aria-disabled", "true");
        await Expect(page.GetByRole(AriaRole.Status)).ToBeEmptyAsync();
        var posts = 0;
        page.Request += (_, request) => posts += request.Method == "POST" ? 1 : 0;
        // The height of the terms' box keeps their last line out of sight.
        await page.SetViewportSizeAsync(1280, 1400);

        if (way == "mouse")
        {
            await Agree(page).ClickAsync(new() { Force = true });
        }
        else
        {
            await Agree(page).FocusAsync();
            await page.Keyboard.PressAsync(way);
        }

        await Expect(page.GetByRole(AriaRole.Status))
            .ToHaveTextAsync(
                "使用規約の最後の行まで表示するか、「使用規約を最後の行まで確認しました」にチェックを入れてください。"
            );
        Assert.EndsWith("/declare/terms", page.Url, StringComparison.Ordinal);
        Assert.Equal(0, posts);
    }

    [Fact]
    public async Task Without_scripts_the_server_asks_for_the_tick()
    {
        var app = await StartAsync(javaScript: false);
        var page = app.Page;
        await page.GotoAsync("/declare/terms");

        await Agree(page).ClickAsync();

        Assert.EndsWith("/declare/terms#errors", page.Url, StringComparison.Ordinal);
        await Expect(page.Locator("#errors a"))
            .ToHaveTextAsync("使用規約を最後の行まで確認し、確認欄にチェックを入れてください");
        await page.FillAsync(Screen.Terms);
        await page.ArriveAsync("**/declare/business/kind");
    }

    private static ILocator Agree(IPage page) => page.Button(Screen.Terms.Button());
}
