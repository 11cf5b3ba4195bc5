using SelfDeclaration.Testing;
using SelfDeclaration.Testing.Browsing;

namespace SelfDeclaration.IntegrationTests.Papers;

/// <summary>宣言の表現チェック</summary>
public sealed class WordingPageTests
{
    private const string Label = "確かめたい文章";

    [Fact]
    public async Task Words_that_mislead_are_marked_and_explained()
    {
        await using var app = new TestApp();

        var browser = await CheckAsync(
            app,
            "SECURITY ACTION 一つ星の認定を受けました。\nIPA公認です。"
        );

        Assert.Equal("303 /wording#result", browser.Redirects[0]);
        Assert.Equal(["認定1", "公認2"], browser.FindAll("mark").Select(m => m.TextContent));
        Assert.Equal(2, browser.FindAll(".wording-list > li").Count);
        Assert.StartsWith(
            "SECURITY ACTION 一つ星を宣言しました。",
            browser.Find(".wording-text.good")!.TextContent
        );
        Assert.Equal("直したほうがよい言葉が2か所あります", browser.Find("#result-h")!.TextContent);
    }

    [Fact]
    public async Task A_text_that_says_it_well_is_told_so()
    {
        await using var app = new TestApp();

        var browser = await CheckAsync(app, "SECURITY ACTION 一つ星を宣言しました");

        Assert.Equal(
            "誤解を招く言葉は見つかりませんでした",
            browser.Find("#result-h")!.TextContent
        );
        Assert.Empty(browser.FindAll("mark"));
    }

    [Fact]
    public async Task What_was_pasted_is_there_to_be_mended_and_can_be_taken_away()
    {
        await using var app = new TestApp();
        var browser = await CheckAsync(app, "<b>一つ星</b>を取得しました");

        Assert.Equal("<b>一つ星</b>を取得しました", browser.Value(Label));
        Assert.DoesNotContain("一つ星", browser.Path);
        await browser.PressAsync("文章を消す");
        Assert.Equal("", browser.Value(Label));
        Assert.Empty(browser.FindAll("#result"));
    }

    [Fact]
    public async Task It_is_forgotten_after_half_an_hour()
    {
        await using var app = new TestApp();
        var browser = await CheckAsync(app, "一つ星を取得しました");
        app.Clock.Advance(TimeSpan.FromMinutes(31));

        await browser.OpenAsync("/wording");

        Assert.Equal("", browser.Value(Label));
    }

    [Fact]
    public async Task Nothing_to_check_asks_for_a_text()
    {
        await using var app = new TestApp();

        var browser = await CheckAsync(app, " \n ");

        Assert.Equal("303 /wording#errors", browser.Redirects[0]);
        Assert.Equal(["確かめたい文章を入力してください"], browser.Errors);
        Assert.StartsWith("エラー（1件）：", browser.Title);
    }

    [Fact]
    public async Task A_text_that_is_too_long_is_kept_and_counted()
    {
        await using var app = new TestApp();
        var text = string.Concat(Enumerable.Repeat("一つ星を宣言しました。", 50));

        var browser = await CheckAsync(app, text);

        Assert.Equal(
            [
                "確かめたい文章は500文字以内で入力してください（いまは550文字。50文字減らしてください）",
            ],
            browser.Errors
        );
        Assert.Equal(text, browser.Value(Label));
    }

    [Fact]
    public async Task A_flood_of_text_does_no_harm()
    {
        await using var app = new TestApp();
        // Hard to compress: no two neighbours are near each other.
        var text = string.Concat(
            Enumerable.Range(0, 20_000).Select(i => (char)(0x4E00 + (i * 7919 % 20_000)))
        );

        var browser = await CheckAsync(app, text);

        Assert.Single(browser.Errors);
        Assert.StartsWith(browser.Value(Label)!, text);
    }

    [Fact]
    public async Task A_cookie_that_somebody_made_up_is_nothing()
    {
        await using var app = new TestApp();
        var browser = app.Browse();
        foreach (var forged in (string[])["x", "AAAA", "%"])
        {
            browser.Cookies.Set("wording", forged);
            await browser.OpenAsync("/wording");
            Assert.Empty(browser.FindAll("#result"));
        }
    }

    private static async Task<TestBrowser> CheckAsync(TestApp app, string text)
    {
        var browser = await app.Browse().OpenAsync("/wording");
        return await browser.Fill(Label, text).PressAsync("確かめる");
    }
}
