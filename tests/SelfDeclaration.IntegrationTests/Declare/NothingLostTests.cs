using System.Net;
using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Testing;
using SelfDeclaration.Testing.Journeys;

namespace SelfDeclaration.IntegrationTests.Declare;

/// <summary>What was typed stays: without cookies, after a restart, days later; and nobody else can touch it.</summary>
public sealed class NothingLostTests
{
    private const string Next = "次へ進む";
    private const string PressAgain = "もう一度ボタンを押してください。入力した内容は残っています";

    [Fact]
    public async Task A_lost_antiforgery_cookie_costs_one_more_press()
    {
        await using var app = new TestApp();
        var browser = await app.Browse().ReachAsync(Screen.Name);
        browser.Answer(Screen.Name.AnswersOf(Applicant.Corporation)).ClearCookies("ntiforgery");

        await browser.PressAsync(Next);

        Assert.Equal(["303 /declare/business/name?notice=again"], browser.Redirects);
        Assert.Contains(PressAgain, browser.Text());
        Assert.Equal("株式会社情報処理推進", browser.Value("事業者名"));
        await browser.PressAsync(Next);
        Assert.Equal("/declare/business/address", browser.Path);
    }

    [Fact]
    public async Task A_missing_token_submits_nothing_until_the_button_is_pressed_again()
    {
        await using var app = new TestApp();
        var browser = await app.Browse().ReachAsync(Screen.Confirm);

        await browser.DropField("__RequestVerificationToken").PressAsync("この内容で自己宣言する");

        Assert.Contains(PressAgain, browser.Text());
        Assert.Equal(0, await app.UseDbAsync(db => db.Applications.CountAsync()));
        await browser.PressAsync("この内容で自己宣言する");
        Assert.Equal("受付確認", browser.Heading);
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "null")]
    [InlineData(null, null)]
    public async Task Another_site_can_neither_plant_nor_change_answers(
        string? header,
        string? value
    )
    {
        await using var app = new TestApp();
        var browser = await app.Browse().ReachAsync(Screen.Name);
        var before = (await app.DraftAsync()).ToString();
        using var client = app.CreateClient();

        foreach (var cookies in (string?[])[browser.Cookies.Header, null])
        {
            using var post = new HttpRequestMessage(HttpMethod.Post, "/declare/business/name")
            {
                Content = new FormUrlEncodedContent(
                    new Dictionary<string, string> { ["Input.Name"] = "偽の会社" }
                ),
            };
            if (header is not null)
            {
                post.Headers.Add(header, value);
            }

            if (cookies is not null)
            {
                post.Headers.Add("Cookie", cookies);
            }

            var answer = await client.SendAsync(post);

            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
            Assert.False(
                answer.Headers.TryGetValues("Set-Cookie", out var set)
                    && set.Any(c => c.StartsWith("declare=", StringComparison.Ordinal))
            );
        }

        Assert.Equal(before, (await app.DraftAsync()).ToString());
    }

    [Theory]
    [InlineData(Screen.Name)]
    [InlineData(Screen.Address)]
    [InlineData(Screen.Declaration)]
    public async Task A_lost_draft_cookie_keeps_at_least_what_was_just_posted(Screen screen)
    {
        await using var app = new TestApp();
        var browser = await app.Browse().ReachAsync(screen);
        var page = browser.Path;
        var answers = screen.AnswersOf(Applicant.Corporation);
        browser.Answer(answers).ClearCookies("declare");

        await browser.PressAsync(screen.Button());
        Assert.StartsWith("/declare/terms", browser.Path);
        Assert.Contains(PressAgain, browser.Text());
        for (var step = Screen.Terms; browser.Path != page; step++)
        {
            await browser.FillAsync(step);
        }

        foreach (var typed in answers.OfType<Typed>())
        {
            Assert.Equal(typed.Text, browser.Value(typed.Label));
        }
    }

    [Fact]
    public async Task A_restart_in_the_middle_is_not_noticed()
    {
        await using var app = new TestApp();
        var browser = await app.Browse().ReachAsync(Screen.Declaration);
        browser.Answer(Screen.Declaration.AnswersOf(Applicant.Corporation));

        await app.RestartAsync();
        await browser.PressAsync("入力した内容を確認する");
        Assert.Equal(["303 /declare/confirm"], browser.Redirects);
        await app.RestartAsync();
        await browser.PressAsync("この内容で自己宣言する");
        await app.RestartAsync();
        var mail = Assert.Single(await app.MailsToAsync(Applicant.Corporation.Mail));
        await browser.OpenAsync(mail.Link);
        await app.RestartAsync();
        await browser.PressAsync("自己宣言を完了する");

        Assert.NotNull(browser.Find("[data-testid=user-number]"));
    }

    [Fact]
    public async Task A_draft_can_be_read_for_seven_days_and_no_longer()
    {
        await using var app = new TestApp();
        var browser = await app.Browse().ReachAsync(Screen.Address);
        var cookie = browser.Cookies["declare"]!;

        app.Clock.Advance(new TimeSpan(6, 23, 0, 0));
        await browser.OpenAsync("/declare/business/name");
        Assert.Equal("株式会社情報処理推進", browser.Value("事業者名"));
        await browser.OpenAsync("/declare");
        Assert.Contains("2026年11月24日（火）10時00分に保存しました", browser.Text());

        // Reading does not prolong it, and a browser that keeps the cookie longer gains nothing.
        app.Clock.Advance(TimeSpan.FromHours(1));
        browser.Cookies.Set("declare", cookie);
        await browser.OpenAsync("/declare/business/name");
        Assert.Equal("/declare/terms", browser.Path);
        Assert.DoesNotContain("株式会社情報処理推進", browser.Html);
        await browser.FillAsync(Screen.Terms);
        await browser.FillAsync(Screen.Kind);
        Assert.Equal("", browser.Value("事業者名"));
    }

    [Fact]
    public async Task Opening_pages_without_typing_leaves_nothing_behind()
    {
        await using var app = new TestApp();

        var browser = await app.Browse().OpenAsync("/declare");
        await browser.OpenAsync("/declare/terms?from=it-subsidy");
        await browser.OpenAsync("/declare/resume");

        Assert.Null(browser.Cookies["declare"]);
        Assert.Equal(0, await app.UseDbAsync(db => db.Drafts.CountAsync()));
    }

    [Fact]
    public async Task Form_pages_may_be_shown_again_by_the_back_button()
    {
        await using var app = new TestApp();

        var browser = await app.Browse().ReachAsync(Screen.Address);

        var cache = browser.Response.Headers.CacheControl!;
        Assert.True(cache.Private);
        Assert.False(cache.NoStore);
    }
}
