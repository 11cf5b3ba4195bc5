using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Testing;
using SelfDeclaration.Testing.Browsing;
using SelfDeclaration.Testing.Journeys;

namespace SelfDeclaration.IntegrationTests.Declare;

/// <summary>続きから再開する</summary>
public sealed class ResumeTests
{
    private const string Address = "リンクを送るメールアドレス";
    private const string Send = "再開のリンクを送る";
    private const string Continue = "続きを入力する";
    private const string Mail = "later@example.com";

    [Fact]
    public async Task A_mailed_link_opens_the_draft_once_on_another_device()
    {
        await using var app = new TestApp();
        var browser = await app.Browse().ReachAsync(Screen.Address);
        var link = await SendLinkAsync(app, browser);
        using var scanner = app.CreateClient();
        for (var i = 0; i < 3; i++)
        {
            Assert.True((await scanner.GetAsync(link)).IsSuccessStatusCode);
        }

        var phone = await app.Browse().OpenAsync(link);
        Assert.DoesNotContain("株式会社情報処理推進", phone.Html);
        await phone.PressAsync(Continue);

        Assert.Equal(["303 /declare/business/address?notice=resumed"], phone.Redirects);
        Assert.Contains("保存した入力を開きました", phone.Text());
        await phone.OpenAsync("/declare/business/name");
        Assert.Equal("株式会社情報処理推進", phone.Value("事業者名"));
        var third = await app.Browse().OpenAsync(link);
        Assert.Contains("このリンクは、すでに使われています", third.Text());
        Assert.False(third.HasButton(Continue));
    }

    [Fact]
    public async Task A_page_left_open_cannot_use_a_link_that_was_used_meanwhile()
    {
        await using var app = new TestApp();
        var browser = await app.Browse().ReachAsync(Screen.Address);
        var link = await SendLinkAsync(app, browser);
        var phone = await app.Browse().OpenAsync(link);
        var thief = await app.Browse().OpenAsync(link);
        await phone.PressAsync(Continue);

        await thief.PressAsync(Continue);

        Assert.Contains("すでに使われています", thief.Text());
        Assert.Null(thief.Cookies["declare"]);
    }

    [Fact]
    public async Task A_link_ends_with_its_draft_and_an_unknown_one_says_what_to_do()
    {
        await using var app = new TestApp();
        var browser = await app.Browse().ReachAsync(Screen.Address);
        var link = await SendLinkAsync(app, browser);
        app.Clock.Advance(TimeSpan.FromDays(7));

        await browser.OpenAsync(link);
        Assert.Contains("このリンクの期限が過ぎました", browser.Text());
        foreach (var unknown in (string[])[link[..^2], "/declare/resume?token=%00%27"])
        {
            await browser.OpenAsync(unknown);
            Assert.Contains("このリンクからは入力を開けませんでした", browser.Text());
            Assert.False(browser.HasButton(Continue));
        }
    }

    [Fact]
    public async Task A_link_to_a_draft_that_was_submitted_shows_the_receipt()
    {
        await using var app = new TestApp();
        var browser = await app.Browse().ReachAsync(Screen.Confirm);
        var link = await SendLinkAsync(app, browser);
        await browser.OpenAsync("/declare/confirm");
        await browser.PressAsync("この内容で自己宣言する");

        var phone = await app.Browse().OpenAsync(link);
        await phone.PressAsync(Continue);

        Assert.Equal("受付確認", phone.Heading);
    }

    [Fact]
    public async Task A_wrong_address_keeps_its_message_and_the_limit_names_its_end()
    {
        await using var app = new TestApp();
        var browser = await app.Browse().ReachAsync(Screen.Address);
        await browser.PressAsync("あとで続ける");
        Assert.Equal("/declare/resume", browser.Path);

        foreach (
            var (typed, message) in new[]
            {
                ("", "リンクを送るメールアドレスを入力してください"),
                (
                    "later",
                    "リンクを送るメールアドレスは、name@example.co.jp のような形で入力してください"
                ),
            }
        )
        {
            await browser.Fill(Address, typed).PressAsync(Send);
            await browser.ReloadAsync();
            Assert.Equal(message, browser.FieldError(Address));
            Assert.Equal(typed, browser.Value(Address));
        }

        for (var i = 0; i < 6; i++)
        {
            await browser.Fill(Address, Mail).PressAsync(Send);
        }

        Assert.Contains("11時00分から送れるようになります", browser.Text());
        Assert.Equal(5, (await app.MailsToAsync(Mail)).Count);
        await browser.FollowAsync(Continue);
        Assert.Equal("/declare/business/address", browser.Path);
    }

    [Fact]
    public async Task Ending_for_good_deletes_what_was_typed()
    {
        await using var app = new TestApp();
        var browser = await app.Browse().ReachAsync(Screen.Address);
        var link = await SendLinkAsync(app, browser);

        await browser.PressAsync("入力内容を消して終わる");

        Assert.Equal("/", browser.Path);
        Assert.Equal(0, await app.UseDbAsync(db => db.Drafts.CountAsync()));
        await browser.OpenAsync("/declare/resume");
        Assert.Contains("このブラウザに保存された入力はありません", browser.Text());
        await browser.OpenAsync(link);
        Assert.False(browser.HasButton(Continue));
    }

    private static async Task<string> SendLinkAsync(TestApp app, TestBrowser browser)
    {
        await browser.PressAsync("あとで続ける");
        await browser.Fill(Address, Mail).PressAsync(Send);
        Assert.Contains($"{Mail} に、続きを開くリンクを送りました", browser.Text());
        return Assert.Single(await app.MailsToAsync(Mail)).Link;
    }
}
