using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SelfDeclaration.Applications;
using SelfDeclaration.Testing;
using SelfDeclaration.Testing.Browsing;
using SelfDeclaration.Testing.Journeys;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Pages.Declare.Submitting;

namespace SelfDeclaration.IntegrationTests.Declare;

/// <summary>メール確認</summary>
public sealed class VerifyTests
{
    private const string Complete = "自己宣言を完了する";
    private const string Mail = "hanako@example.co.jp";

    [Fact]
    public async Task Twenty_scanners_change_nothing()
    {
        await using var app = new TestApp();
        await app.Browse().ReachAsync(Screen.Received);
        var mail = Assert.Single(await app.MailsToAsync(Mail));
        using var scanner = app.CreateClient();

        for (var i = 0; i < 20; i++)
        {
            using var head = new HttpRequestMessage(HttpMethod.Head, mail.Link);
            Assert.True((await scanner.SendAsync(head)).IsSuccessStatusCode);
            Assert.True((await scanner.GetAsync(mail.Link)).IsSuccessStatusCode);
        }

        Assert.Equal(ApplicationStatus.Received, (await app.ApplicationAsync()).Status);
        Assert.Empty(await app.DeclarationsAsync());
        var browser = await app.Browse().OpenAsync(mail.Link);
        Assert.Contains("株式会社情報処理推進", browser.Text());
        Assert.Contains("一つ星", browser.Text());
        Assert.Equal("no-referrer", browser.Response.Headers.GetValues("Referrer-Policy").Single());
        await browser.PressAsync(Complete);
        Assert.Equal(["303 /declare/complete"], browser.Redirects);
    }

    [Fact]
    public async Task A_scanner_that_posts_without_the_page_completes_nothing()
    {
        await using var app = new TestApp();
        await app.Browse().ReachAsync(Screen.Received);
        var mail = Assert.Single(await app.MailsToAsync(Mail));
        using var scanner = app.CreateClient();

        var answer = await scanner.PostAsync(mail.Link, new FormUrlEncodedContent([]));

        Assert.Equal(400, (int)answer.StatusCode);
        Assert.Empty(await app.DeclarationsAsync());
    }

    [Fact]
    public async Task Two_presses_at_once_complete_once_and_both_show_the_numbers()
    {
        await using var app = new TestApp();
        await app.Browse().ReachAsync(Screen.Received);
        var first = Assert.Single(await app.MailsToAsync(Mail));
        var browser = await app.Browse().OpenAsync(first.Link);

        await browser.PressTwiceAsync(Complete);

        Assert.Equal("宣言完了", browser.Heading);
        Assert.NotNull(browser.Find("[data-testid=user-number]"));
        Assert.Single(await app.DeclarationsAsync());
        Assert.Equal(1, await app.UseDbAsync(db => db.BusinessAccounts.CountAsync()));
        Assert.Equal(2, (await app.MailsToAsync(Mail)).Count);
    }

    [Fact]
    public async Task A_press_that_read_the_application_before_the_other_finished_finds_it_completed()
    {
        await using var app = new TestApp();
        var browser = await app.Browse().ReachAsync(Screen.Received);
        var mail = Assert.Single(await app.MailsToAsync(Mail));
        await using var slower = app.Services.CreateAsyncScope();
        var read = await slower
            .ServiceProvider.GetRequiredService<RegistryDb>()
            .Applications.SingleAsync();

        await browser.OpenAsync(mail.Link);
        await browser.PressAsync(Complete);
        var outcome = await slower
            .ServiceProvider.GetRequiredService<CompleteDeclaration>()
            .CompleteAsync(read.Key);

        Assert.Equal(CompletionOutcome.CompletedBefore, outcome);
        Assert.Single(await app.DeclarationsAsync());
    }

    [Fact]
    public async Task A_page_left_open_does_not_complete_again_or_show_the_numbers_later()
    {
        await using var app = new TestApp();
        await app.Browse().ReachAsync(Screen.Received);
        var mail = Assert.Single(await app.MailsToAsync(Mail));
        var browser = await app.Browse().OpenAsync(mail.Link);
        var stale = await app.Browse().OpenAsync(mail.Link);
        await browser.PressAsync(Complete);
        app.Clock.Advance(TimeSpan.FromSeconds(11));

        await stale.PressAsync(Complete);

        Assert.Contains("2026年11月24日（火）10時00分に完了しています", stale.Text());
        Assert.Null(stale.Find("[data-testid=user-number]"));
        Assert.Single(await app.DeclarationsAsync());
        await stale.OpenAsync(mail.Link);
        Assert.Contains("完了しています", stale.Text());
        Assert.False(stale.HasButton(Complete));
    }

    [Fact]
    public async Task An_expired_link_sends_a_new_mail_from_any_device()
    {
        await using var app = new TestApp();
        await app.Browse().ReachAsync(Screen.Received);
        var old = Assert.Single(await app.MailsToAsync(Mail));
        app.Clock.Advance(TimeSpan.FromHours(71));
        var phone = await app.Browse().OpenAsync(old.Link);
        Assert.True(phone.HasButton(Complete));
        app.Clock.Advance(TimeSpan.FromHours(1));

        await phone.PressAsync(Complete);
        Assert.Contains("期限（2026年11月27日（金）10時00分）が過ぎました", phone.Text());
        await phone.PressTwiceAsync("新しい確認メールを送る");

        Assert.Contains("新しい確認メールが送られています", phone.Text());
        var mails = await app.MailsToAsync(Mail);
        Assert.Equal(2, mails.Count);
        await phone.OpenAsync(mails[1].Link);
        await phone.PressAsync(Complete);
        Assert.Equal("宣言完了", phone.Heading);
    }

    [Fact]
    public async Task A_token_that_is_unknown_cut_off_or_for_something_else_leads_on()
    {
        await using var app = new TestApp();
        var browser = await app.Browse().ReachAsync(Screen.Confirm);
        await browser.PressAsync("あとで続ける");
        await browser
            .Fill("リンクを送るメールアドレス", "later@example.com")
            .PressAsync("再開のリンクを送る");
        var resume = Assert.Single(await app.MailsToAsync("later@example.com"));
        await browser.OpenAsync("/declare/confirm");
        await browser.PressAsync("この内容で自己宣言する");
        var mail = Assert.Single(await app.MailsToAsync(Mail));

        foreach (
            var link in (string[])
                [
                    mail.Link[..^3],
                    "/declare/verify",
                    "/declare/verify?token=",
                    "/declare/verify?token=%00%F0%9F%8E%89'--",
                    "/declare/verify?token=" + new string('a', 5000),
                    resume.Link.Replace("/resume", "/verify"),
                ]
        )
        {
            await browser.OpenAsync(link);
            Assert.Contains("このリンクからは手続きを確かめられませんでした", browser.Text());
            Assert.False(browser.HasButton(Complete));
        }

        await browser.FollowAsync("受付確認の画面");
        Assert.Equal("受付確認", browser.Heading);
        await browser.OpenAsync(mail.Link.Replace("/verify", "/resume"));
        Assert.False(browser.HasButton("続きを入力する"));
    }

    [Fact]
    public async Task Only_the_first_of_two_applications_for_one_number_completes()
    {
        await using var app = new TestApp();
        await app.Browse().ReachAsync(Screen.Received);
        var second = Assert.Single(await app.MailsToAsync(Mail));
        var waiting = await app.Browse().OpenAsync(second.Link);
        await app.DeclareAsync(Applicant.Corporation with { Mail = "first@example.co.jp" });

        await waiting.PressAsync(Complete);

        Assert.Contains("別の申込みが先に完了しました", waiting.Text());
        Assert.Matches("SA-20261124-[0-9A-Z]{6}", waiting.Text());
        Assert.Single(await app.DeclarationsAsync());
    }

    [Fact]
    public async Task Two_applications_finished_at_the_same_moment_leave_one_declaration()
    {
        await using var app = new TestApp();
        await app.Browse().ReachAsync(Screen.Received);
        await app.Browse()
            .ReachAsync(Screen.Received, Applicant.Corporation with { Mail = "b@example.co.jp" });
        var links = new[]
        {
            Assert.Single(await app.MailsToAsync(Mail)).Link,
            Assert.Single(await app.MailsToAsync("b@example.co.jp")).Link,
        };
        var windows = new List<TestBrowser>();
        foreach (var link in links)
        {
            windows.Add(await app.Browse().OpenAsync(link));
        }

        await Task.WhenAll(windows.Select(w => w.PressAsync(Complete)));

        Assert.Single(await app.DeclarationsAsync());
        Assert.Single(windows, w => w.Heading == "宣言完了");
        Assert.Single(windows, w => w.Text().Contains("別の申込みが先に完了しました"));
    }
}
