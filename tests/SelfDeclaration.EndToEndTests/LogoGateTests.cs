using System.IO.Compression;
using Microsoft.Playwright;
using SelfDeclaration.Testing.Journeys;
using static Microsoft.Playwright.Assertions;

namespace SelfDeclaration.EndToEndTests;

/// <summary>ロゴマークダウンロード in a real browser.</summary>
public sealed class LogoGateTests : BrowserTest
{
    [Theory]
    [InlineData(1, "one-star")]
    [InlineData(2, "two-star")]
    public async Task Opening_both_documents_ticks_them_and_the_zip_holds_the_right_star(
        int stars,
        string slug
    )
    {
        var app = await StartAsync();
        var page = app.Page;
        await app.SignInAsync(Applicant.Corporation with { Stars = stars });
        await page.GotoAsync("/my/logo");
        await page.PressAsync("ダウンロード");
        await Expect(page.Locator("#errors a")).ToHaveCountAsync(2);

        // One in a tab of its own, one in the same and back.
        var other = await app.Context.RunAndWaitForPageAsync(() =>
            Document(page, "ロゴマーク使用手順")
                .ClickAsync(new() { Modifiers = [KeyboardModifier.Control] })
        );
        await Expect(other.Locator("h1")).ToHaveTextAsync("ロゴマーク使用手順");
        await Expect(page.Field("使用手順を確認しました")).ToBeCheckedAsync();
        await Document(page, "ロゴマーク使用ガイドライン").ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("ロゴマーク使用ガイドライン");
        await page.GotoAsync("/my/logo");
        await Expect(page.Field("使用手順を確認しました")).ToBeCheckedAsync();
        await Expect(page.Field("使用ガイドラインを確認しました")).ToBeCheckedAsync();
        var download = await page.RunAndWaitForDownloadAsync(() => page.PressAsync("ダウンロード"));

        Assert.Equal($"security-action-{slug}.zip", download.SuggestedFilename);
        using var zip = ZipFile.OpenRead(await download.PathAsync());
        Assert.Contains(zip.Entries, e => e.Name == $"security-action-{slug}.svg");
        Assert.Contains(zip.Entries, e => e.Name == $"security-action-{slug}-print.pdf");
        await page.ReloadAsync();
        await Expect(page.GetByText("ダウンロードの記録")).ToBeVisibleAsync();
    }

    private static ILocator Document(IPage page, string name) =>
        page.GetByRole(AriaRole.Link, new() { Name = name, Exact = true });
}
