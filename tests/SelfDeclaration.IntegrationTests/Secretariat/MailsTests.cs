using System.Net;
using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Accounts;
using SelfDeclaration.IntegrationTests.Mail;
using SelfDeclaration.Testing;
using SelfDeclaration.Testing.Browsing;
using SelfDeclaration.Testing.Journeys;
using SelfDeclaration.Web.Audit;

namespace SelfDeclaration.IntegrationTests.Secretariat;

/// <summary>送信箱</summary>
public sealed class MailsTests
{
    private const string Address = "/secretariat/mails";

    [Fact]
    public async Task Each_mail_is_shown_with_its_state_and_each_state_is_a_link()
    {
        await using var sink = new SmtpSink();
        await using var app = new TestApp().WithSmtp(sink.Port);
        await app.QueueAsync("sent@example.jp");
        await app.SendDueAsync();
        sink.Answer(SmtpStage.Rcpt, "550 5.1.1 no such user");
        await app.QueueAsync("dead@example.jp");
        await app.SendDueAsync();
        sink.Answer(SmtpStage.Rcpt, "451 4.3.2 busy");
        await app.QueueAsync("late@example.jp");
        await app.SendDueAsync();
        await app.QueueAsync("new@example.jp");
        var browser = await app.StaffAsync();

        await browser.OpenAsync(Address);
        Assert.Equal(
            ["new@example.jp", "late@example.jp", "dead@example.jp", "sent@example.jp"],
            Recipients(browser)
        );
        await ShowsAsync("送信待ち 1", "new@example.jp", "送信待ち");
        await ShowsAsync("再試行中 1", "late@example.jp", "次は2026年11月24日（火）10時01分");
        await ShowsAsync("送信できず 1", "dead@example.jp", "550");
        await ShowsAsync("送信済み", "sent@example.jp", "10時00分");

        async Task ShowsAsync(string link, string recipient, string text)
        {
            await browser.OpenAsync(Address);
            await browser.FollowAsync(link);
            Assert.Equal([recipient], Recipients(browser));
            Assert.Contains(text, browser.Text("tbody"));
        }
    }

    [Fact]
    public async Task A_dead_mail_is_sent_again_and_that_is_on_record()
    {
        await using var sink = new SmtpSink();
        await using var app = new TestApp().WithSmtp(sink.Port);
        sink.Answer(SmtpStage.Rcpt, "550 5.1.1 no such user");
        await app.QueueAsync();
        await app.SendDueAsync();
        var browser = await app.StaffAsync();
        var colleague = await app.StaffAsync(name: "鈴木 一");
        await browser.OpenAsync($"{Address}?state=Dead");
        await colleague.OpenAsync($"{Address}?state=Dead");

        await browser.PressAsync(Button(browser));
        Assert.Contains("もう一度送るように手配しました", browser.Text());
        await colleague.PressAsync(Button(colleague));
        Assert.Contains("このメールはもう送り直せません", colleague.Text());

        Assert.Equal(1, await app.SendDueAsync());
        Assert.Equal(
            "メール1番",
            await app.UseDbAsync(db =>
                db.AuditEntries.Where(e => e.Action == AuditAction.MailResent)
                    .Select(e => e.Subject)
                    .SingleAsync()
            )
        );
    }

    [Fact]
    public async Task Mails_are_found_by_recipient_and_lead_to_the_case()
    {
        await using var app = new TestApp();
        await app.DeclareAsync();
        await app.QueueAsync("other@example.jp");
        var key = await app.UseDbAsync(db => db.Declarations.Select(d => d.Key).SingleAsync());
        var browser = await app.StaffAsync();

        await browser.OpenAsync(Address);
        await browser
            .Fill("宛先のメールアドレス", "hanako＠example.co.jp")
            .PressAsync("宛先で探す");

        Assert.Equal(["hanako@example.co.jp", "hanako@example.co.jp"], Recipients(browser));
        Assert.DoesNotContain("hanako", browser.Path);
        Assert.Equal(
            $"/secretariat/declarations/{key}",
            browser.Find("tbody a")?.GetAttribute("href")
        );
        await browser.FollowAsync("送信待ち 2");
        Assert.Equal(["hanako@example.co.jp"], Recipients(browser));
    }

    [Fact]
    public async Task Looking_is_on_record_and_other_roles_are_refused()
    {
        await using var app = new TestApp();
        var browser = await app.StaffAsync();
        await browser.OpenAsync(Address);
        Assert.True(
            await app.UseDbAsync(db =>
                db.AuditEntries.AnyAsync(e => e.Action == AuditAction.OutboxViewed)
            )
        );

        var other = await app.StaffAsync(
            StaffRoles.Administration | StaffRoles.Statistics,
            "高橋 二"
        );
        foreach (var page in (string[])[Address, $"{Address}/reports"])
        {
            await other.OpenAsync(page);
            Assert.NotEqual(HttpStatusCode.OK, other.Status);
        }
    }

    private static IEnumerable<string> Recipients(TestBrowser browser) =>
        browser.FindAll("tbody td[data-l=宛先]").Select(e => e.TextContent.Trim());

    private static string Button(TestBrowser browser) =>
        browser.Find("tbody button")!.GetAttribute("aria-label")!;
}
