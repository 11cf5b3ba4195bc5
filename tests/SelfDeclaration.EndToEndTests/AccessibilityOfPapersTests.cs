using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace SelfDeclaration.EndToEndTests;

/// <summary>The documents about the mark, and 宣言の表現チェック.</summary>
public sealed class AccessibilityOfPapersTests : LookTest
{
    private const string Misleading =
        "当社は、SECURITY ACTION 一つ星の認定を受けました。\nIPA公認の会社として、セキュリティは万全です。";

    [Fact]
    [LooksAt("/documents/logo-procedure", "/documents/logo-guideline")]
    public async Task The_documents()
    {
        var app = await StartAsync();
        var page = app.Page;
        await LookAtAsync(page, "/documents/logo-procedure", "使用手順");
        await LookAtAsync(page, "/documents/logo-guideline", "使用ガイドライン");
        ExpectAllWereSeen();
    }

    [Fact]
    [LooksAt("/wording")]
    public async Task Checking_a_sentence()
    {
        var app = await StartAsync();
        var page = app.Page;
        await LookAtAsync(page, "/wording", "wording");
        await page.PressAsync("確かめる");
        await Expect(page.Locator("#errors")).ToBeVisibleAsync();
        await LookAsync(page, "wording, nothing typed");

        await page.Field("確かめたい文章").FillAsync(Misleading);
        await page.PressAsync("確かめる");
        await Expect(page.Locator("mark")).ToHaveCountAsync(3);
        await LookAsync(page, "wording, three found");

        await page.Field("確かめたい文章").FillAsync("一つ星を宣言しました");
        await page.PressAsync("確かめる");
        await Expect(page.Locator(".note.ok")).ToBeVisibleAsync();
        await LookAsync(page, "wording, none found");
        ExpectAllWereSeen();
    }

    [Fact]
    public async Task A_sentence_is_checked_without_scripts()
    {
        var app = await StartAsync(javaScript: false);
        var page = app.Page;
        await page.GotoAsync("/wording");
        await page.Field("確かめたい文章").FillAsync(Misleading);
        await page.PressAsync("確かめる");

        await Expect(page.Locator("mark")).ToHaveCountAsync(3);
        await page.GetByRole(AriaRole.Link, new() { Name = "2番の説明" }).ClickAsync();
        await Expect(page.Locator("#w2")).ToBeFocusedAsync();
        await page.ReloadAsync();
        await Expect(page.Field("確かめたい文章")).ToHaveValueAsync(Misleading);
        await page.PressAsync("文章を消す");
        await Expect(page.Field("確かめたい文章")).ToHaveValueAsync("");
    }

    [Fact]
    public async Task The_sentence_to_use_instead_is_copied_as_it_is()
    {
        var app = await StartAsync();
        var page = app.Page;
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await page.GotoAsync("/wording");
        await page.Field("確かめたい文章").FillAsync("SECURITY ACTION 一つ星の認定を受けました。");
        await page.PressAsync("確かめる");
        await page.GetByRole(AriaRole.Button, new() { Name = "書き換えの例をコピー" }).ClickAsync();

        await Expect(page.Locator("[data-copied]")).ToHaveTextAsync("書き換えの例をコピーしました");
        Assert.Equal(
            "SECURITY ACTION 一つ星を宣言しました。",
            await page.EvaluateAsync<string>("() => navigator.clipboard.readText()")
        );
    }
}
