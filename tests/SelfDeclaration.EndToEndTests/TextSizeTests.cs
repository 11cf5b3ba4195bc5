using System.Globalization;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace SelfDeclaration.EndToEndTests;

/// <summary>文字サイズ</summary>
public sealed class TextSizeTests : BrowserTest
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_letters_grow_and_stay_large(bool javaScript)
    {
        var app = await StartAsync(javaScript);
        var page = app.Page;
        await page.GotoAsync("/declare");
        await SizeIsAsync("17px");

        await page.PressAsync("大きく");
        await SizeIsAsync("21.25px");
        Assert.EndsWith("/declare", page.Url, StringComparison.Ordinal);
        await Expect(page.Button("大きく")).ToHaveAttributeAsync("aria-pressed", "true");

        await page.PressAsync("特大");
        await SizeIsAsync("25.5px");
        await Expect(page.Button("大きく")).ToHaveAttributeAsync("aria-pressed", "false");

        await app.App.RestartAsync();
        await page.GotoAsync("/terms");
        await SizeIsAsync("25.5px");
        var cookie = Assert.Single(await app.Context.CookiesAsync(), c => c.Name == "text");
        var lifetime =
            DateTimeOffset.FromUnixTimeSeconds((long)cookie.Expires) - app.App.Clock.GetUtcNow();
        Assert.InRange(lifetime.TotalDays, 364, 366);

        await page.PressAsync("標準");
        await SizeIsAsync("17px");

        Task SizeIsAsync(string size) =>
            Expect(page.Locator("body")).ToHaveCSSAsync("font-size", size);
    }

    [Fact]
    public async Task The_letters_are_as_large_on_paper_and_on_pages_of_text()
    {
        var app = await StartAsync(javaScript: false);
        var page = app.Page;
        await page.GotoAsync("/about");
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        var standard = await SizeAsync();

        await page.EmulateMediaAsync(new() { Media = Media.Screen });
        await page.PressAsync("特大");
        await Expect(page.Locator("body")).ToHaveCSSAsync("font-size", "25.5px");
        await page.EmulateMediaAsync(new() { Media = Media.Print });

        // 11 points, and half as much again.
        Assert.Equal(14.67, standard, 0.02);
        Assert.Equal(22, await SizeAsync(), 0.02);

        async Task<double> SizeAsync() =>
            double.Parse(
                (
                    await page.Locator(".prose p")
                        .First.EvaluateAsync<string>("e => getComputedStyle(e).fontSize")
                )[..^2],
                CultureInfo.InvariantCulture
            );
    }

    [Fact]
    public async Task Larger_letters_bring_the_narrow_page_before_the_words_are_squeezed()
    {
        var app = await StartAsync();
        var page = app.Page;
        await page.SetViewportSizeAsync(1000, 900);
        await page.GotoAsync("/declare");
        var beside = await MenuIsBesideAsync();

        await page.PressAsync("特大");
        await Expect(page.Locator("body")).ToHaveCSSAsync("font-size", "25.5px");

        Assert.True(beside);
        Assert.False(await MenuIsBesideAsync());

        Task<bool> MenuIsBesideAsync() =>
            page.EvaluateAsync<bool>(
                "() => document.querySelector('.menu').getBoundingClientRect().right <= document.querySelector('main').getBoundingClientRect().left + 1"
            );
    }
}
