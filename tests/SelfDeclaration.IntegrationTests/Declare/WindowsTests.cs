using System.Net.Http.Json;
using System.Text.Json;
using SelfDeclaration.Testing;
using SelfDeclaration.Testing.Browsing;
using SelfDeclaration.Testing.Journeys;

namespace SelfDeclaration.IntegrationTests.Declare;

/// <summary>Two windows on one draft, and what is saved while typing.</summary>
public sealed class WindowsTests
{
    private const string Next = "次へ進む";

    [Fact]
    public async Task The_second_window_on_a_page_is_told_and_the_last_words_win()
    {
        await using var app = new TestApp();
        var first = await app.Browse().ReachAsync(Screen.Name);
        var second = await first.NewTab().OpenAsync("/declare/business/name");
        await first.FillAsync(Screen.Name);

        await second
            .Answer(Screen.Name.AnswersOf(Applicant.Corporation with { Name = "株式会社あおば" }))
            .PressAsync(Next);

        Assert.Contains("同じ内容が別の画面で変更されています", second.Text());
        Assert.Equal("株式会社あおば", second.Value("事業者名"));
        await second.PressAsync(Next);
        Assert.Equal(["303 /declare/business/address"], second.Redirects);
        await first.OpenAsync("/declare/business/name");
        Assert.Equal("株式会社あおば", first.Value("事業者名"));
    }

    [Fact]
    public async Task Windows_on_different_pages_do_not_disturb_each_other()
    {
        await using var app = new TestApp();
        var first = await app.Browse().ReachAsync(Screen.Profile);
        var second = await first.NewTab().OpenAsync("/declare/business/name");
        await first.FillAsync(Screen.Profile);

        await second.Fill("事業者名", "株式会社あおば").PressAsync(Next);

        Assert.Equal("/declare/business/address", second.Path);
        await first.FillAsync(Screen.Declaration);
        Assert.Contains("株式会社あおば", first.Text(".public"));
    }

    [Fact]
    public async Task Both_of_two_posts_at_the_same_moment_are_kept()
    {
        await using var app = new TestApp();
        var first = await app.Browse().ReachAsync(Screen.Profile);
        var second = await first.NewTab().OpenAsync("/declare/business/name");
        var third = await first.NewTab().OpenAsync("/declare/business/address");

        await Task.WhenAll(
            second.Fill("事業者名", "株式会社あおば").PressAsync(Next),
            third.Fill("番地", "番地なし").PressAsync(Next)
        );

        await first.OpenAsync("/declare/business/name");
        Assert.Equal("株式会社あおば", first.Value("事業者名"));
        await first.OpenAsync("/declare/business/address");
        Assert.Equal("番地なし", first.Value("番地"));
    }

    [Fact]
    public async Task What_is_saved_while_typing_is_kept_and_complained_about_by_nobody()
    {
        await using var app = new TestApp();
        var browser = await app.Browse().ReachAsync(Screen.Name);
        app.Clock.Advance(TimeSpan.FromMinutes(42));

        using var answer = await AutosaveAsync(app, browser, ("Input.Name", "株式会社あお"));

        Assert.Equal("application/json", answer.Content.Headers.ContentType!.MediaType);
        var saved = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal("10:42", saved.GetProperty("savedAt").GetString());
        await browser.ReloadAsync();
        Assert.Equal("株式会社あお", browser.Value("事業者名"));
        Assert.Empty(browser.Errors);
        Assert.Contains("10:42 に保存しました", browser.Text());
    }

    [Fact]
    public async Task Saving_while_typing_does_not_make_the_same_window_a_stranger()
    {
        await using var app = new TestApp();
        var browser = await app.Browse().ReachAsync(Screen.Name);

        using var answer = await AutosaveAsync(app, browser, ("Input.Name", "株式会社あお"));
        await browser.FillAsync(Screen.Name);

        Assert.Equal(["303 /declare/business/address"], browser.Redirects);
    }

    [Fact]
    public async Task A_save_that_a_later_button_has_overtaken_changes_nothing()
    {
        await using var app = new TestApp();
        var browser = await app.Browse().ReachAsync(Screen.Name);
        using var newer = await AutosaveAsync(
            app,
            browser,
            ("Input.Name", "株式会社あおば"),
            ("sentAt", "2000")
        );

        using var older = await AutosaveAsync(
            app,
            browser,
            ("Input.Name", "株式会社あお"),
            ("sentAt", "1000")
        );

        Assert.Equal(200, (int)older.StatusCode);
        await browser.ReloadAsync();
        Assert.Equal("株式会社あおば", browser.Value("事業者名"));
    }

    [Fact]
    public async Task A_save_without_a_token_keeps_nothing()
    {
        await using var app = new TestApp();
        var browser = await app.Browse().ReachAsync(Screen.Name);
        browser.ClearCookies("ntiforgery");

        using var answer = await AutosaveAsync(app, browser, ("Input.Name", "株式会社あお"));

        Assert.Equal(400, (int)answer.StatusCode);
        await browser.ReloadAsync();
        Assert.Equal("", browser.Value("事業者名"));
    }

    private static Task<HttpResponseMessage> AutosaveAsync(
        TestApp app,
        TestBrowser browser,
        params (string Name, string Value)[] typed
    )
    {
        var hidden = browser
            .FindAll("form[data-autosave] input[type=hidden]")
            .Select(i => (Name: i.GetAttribute("name")!, Value: i.GetAttribute("value") ?? ""));
        return app.SendFormAsync(browser, browser.Path, [.. hidden, .. typed, ("act", "autosave")]);
    }
}
