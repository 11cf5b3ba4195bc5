using System.Text;
using Microsoft.EntityFrameworkCore;
using SelfDeclaration.IntegrationTests.Declare;
using SelfDeclaration.IntegrationTests.Mail;
using SelfDeclaration.Testing;
using SelfDeclaration.Testing.Browsing;
using SelfDeclaration.Testing.Journeys;
using SelfDeclaration.Web.Audit;
using SelfDeclaration.Web.Mail;

namespace SelfDeclaration.IntegrationTests.Secretariat;

/// <summary>配達結果の通知</summary>
public sealed class DeliveryReportTests
{
    private const string Address = "/secretariat/mails/reports";

    [Fact]
    public async Task A_report_marks_the_mail_it_returns()
    {
        await using var app = new TestApp();
        var mail = await SentAsync(app);
        await app.QueueAsync();
        await app.SendDueAsync();
        var browser = await app.StaffAsync();

        await ImportAsync(app, browser, ("bounce.eml", Report(mail.MessageId)));

        Assert.Contains("1件のうち、1件を新しく記録しました", browser.Text());
        Assert.Contains("届かなかったことを記録しました", browser.Text("tbody"));
        var marked = await app.UseDbAsync(db =>
            db.OutgoingMails.SingleAsync(m => m.BouncedAt != null)
        );
        Assert.Equal(mail.Key, marked.Key);
        Assert.Equal("5.1.1 550 5.1.1 unknown user", marked.BounceReason);
        await browser.OpenAsync("/secretariat/mails?state=Bounced");
        Assert.Contains("届かず", browser.Find("tbody")!.TextContent);
        Assert.Contains("550 5.1.1 unknown user", browser.Text("tbody"));
    }

    [Fact]
    public async Task Without_the_returned_mail_the_newest_to_that_address_is_marked()
    {
        await using var app = new TestApp();
        await SentAsync(app);
        var newest = await SentAsync(app);
        var browser = await app.StaffAsync();

        await ImportAsync(app, browser, ("bounce.eml", Report(null)));

        Assert.Equal(
            newest.Key,
            await app.UseDbAsync(db =>
                db.OutgoingMails.Where(m => m.BouncedAt != null).Select(m => m.Key).SingleAsync()
            )
        );
    }

    [Fact]
    public async Task Many_files_are_told_apart_and_the_import_is_on_record()
    {
        await using var app = new TestApp();
        var mail = await SentAsync(app);
        var browser = await app.StaffAsync();

        await ImportAsync(
            app,
            browser,
            ("a.eml", Report(mail.MessageId)),
            ("b.eml", Report(mail.MessageId)),
            ("c.eml", Report("nobody@example.jp")),
            ("d.eml", Report(mail.MessageId, action: "delayed")),
            ("e.eml", "Subject: hello\r\n\r\nhello"),
            ("f.bin", "\0\u0001\u0002")
        );

        Assert.Equal(
            [
                "届かなかったことを記録しました",
                "すでに記録してあります",
                "この通知に合う、送信済みのメールがありません。宛先で探して確かめてください",
                "届かなかったという通知ではないので、記録していません（遅れている、または届いたという知らせです）",
                "配達結果の通知として読めませんでした。メールを添付ファイルごと .eml で保存してください",
                "配達結果の通知として読めませんでした。メールを添付ファイルごと .eml で保存してください",
            ],
            browser.FindAll("tbody td[data-l=結果]").Select(e => e.TextContent.Trim())
        );
        var entry = await app.UseDbAsync(db =>
            db.AuditEntries.SingleAsync(e => e.Action == AuditAction.DeliveryReportsImported)
        );
        Assert.Contains("6件のうち1件を記録しました", entry.Details);
        Assert.DoesNotContain("@", entry.Details);
    }

    [Fact]
    public async Task Files_that_are_none_too_many_or_too_large_are_refused_in_words()
    {
        await using var app = new TestApp()
            .WithSetting("Mail:ReportFiles", "2")
            .WithSetting("Mail:ReportKilobytes", "1");
        var browser = await app.StaffAsync();

        await ImportAsync(app, browser);
        Assert.Equal("配達結果の通知を選んでください", browser.Errors[0]);

        await ImportAsync(app, browser, ("a", "a"), ("b", "b"), ("c", "c"));
        Assert.Contains("一度に2件までです（いまは3件）", browser.Errors[0]);

        await ImportAsync(app, browser, ("a.eml", new string('a', 2000)));
        Assert.Contains("a.eml が大きすぎます（1KBまで）", browser.Errors[0]);
    }

    private static async Task<OutgoingMail> SentAsync(TestApp app)
    {
        var mail = await app.QueueAsync();
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await app.SendDueAsync();
        return mail;
    }

    private static async Task ImportAsync(
        TestApp app,
        TestBrowser browser,
        params (string Name, string Text)[] files
    )
    {
        await browser.OpenAsync(Address);
        using var form = new MultipartFormDataContent();
        var token = browser.Find("form[enctype] input[name=__RequestVerificationToken]")!;
        form.Add(new StringContent(token.GetAttribute("value")!), "__RequestVerificationToken");
        foreach (var (name, text) in files)
        {
            form.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(text)), "files", name);
        }

        using var answer = await app.SendAsync(browser, Address, form);
        Assert.Equal(303, (int)answer.StatusCode);
        await browser.OpenAsync(answer.Headers.Location!.OriginalString.Split('#')[0]);
    }

    private static string Report(string? messageId, string action = "failed") =>
        $"""
            From: MAILER-DAEMON@mx.example.net
            To: security-action@example.jp
            Subject: Undelivered Mail Returned to Sender
            MIME-Version: 1.0
            Content-Type: multipart/report; report-type=delivery-status; boundary="b"

            --b
            Content-Type: text/plain

            I'm sorry to have to inform you.

            --b
            Content-Type: message/delivery-status

            Reporting-MTA: dns; mx.example.net

            Final-Recipient: rfc822; taro@forward.example.net
            Original-Recipient: rfc822; taro@example.jp
            Action: {action}
            Status: 5.1.1
            Diagnostic-Code: smtp; 550 5.1.1 unknown user

            {(
                messageId is null
                    ? ""
                    : $"--b\nContent-Type: text/rfc822-headers\n\nMessage-ID: <{messageId}>\nSubject: x\n\n"
            )}--b--
            """.ReplaceLineEndings(
            "\r\n"
        );
}
