using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Inquiries;
using SelfDeclaration.Testing;
using SelfDeclaration.Testing.Journeys;

namespace SelfDeclaration.IntegrationTests.Inquiries;

/// <summary>返信のメール: each finds its inquiry, and none does harm.</summary>
public sealed class InquiryMailTests
{
    [Fact]
    public async Task A_reply_threads_into_its_inquiry_and_opens_it_again()
    {
        await using var app = new TestApp();
        var number = await app.AskAsync();
        var other = await app.AskAsync("別の用件");
        var receipt = (await app.MailsToAsync(Asking.Mail))[0];
        await app.UseDbAsync(async db =>
        {
            var inquiry = await db.Inquiries.SingleAsync(i => i.Number == number);
            inquiry.Close("佐藤 恵", "完了にしました", app.Clock.GetUtcNow());
            await db.SaveChangesAsync();
        });
        var staff = await app.StaffAsync();

        // What it answers counts more than what its subject says.
        await staff.ImportAsync(
            app,
            (
                "a.eml",
                Asking.Reply(
                    "まだ届きません",
                    answers: receipt.Message.MessageId,
                    subject: $"Re: {other}"
                )
            )
        );
        Assert.Contains("1件のうち、1件を加え", staff.Text());

        var inquiry = await app.InquiryAsync(number);
        Assert.Equal(InquiryState.New, inquiry.State);
        Assert.Equal("まだ届きません", inquiry.Entries[^1].Text);
        await staff.OpenInquiryAsync(app, number);
        Assert.Contains("まだ届きません", staff.Text());
        Assert.DoesNotContain("差出人が、お問い合わせのアドレスと異なります", staff.Text());
    }

    [Fact]
    public async Task Mails_are_told_apart_and_taken_in_once()
    {
        await using var app = new TestApp();
        var number = await app.AskAsync();
        var staff = await app.StaffAsync();

        await staff.ImportAsync(
            app,
            (
                "a.eml",
                Asking.Reply(
                    "件名で",
                    subject: $"Fw: {number.ToLowerInvariant()}",
                    from: "jiro@example.com"
                )
            ),
            ("b.eml", Asking.Reply("二度目", subject: number)),
            ("c.eml", Asking.Reply("どれでもない", id: "c@example.jp")),
            (
                "d.eml",
                Asking.Reply(
                    "不在です",
                    id: "d@example.jp",
                    subject: number,
                    headers: "Auto-Submitted: auto-replied"
                )
            ),
            ("e.bin", "\0\u0001\u0002")
        );

        Assert.Equal(
            [
                "やり取りに加えました",
                "すでに取り込んであります",
                "どのお問い合わせへの返信か分かりません。件名にお問い合わせ番号があるか確かめてください",
                "自動の返信や通知なので、取り込んでいません",
                "メールとして読めませんでした。メールソフトから .eml で保存し直してください",
            ],
            staff.FindAll("tbody td[data-l=結果]").Select(e => e.TextContent.Trim())
        );
        Assert.Equal(
            1,
            await app.UseDbAsync(db =>
                db.InquiryEntries.CountAsync(e => e.Kind == InquiryEntryKind.Mail)
            )
        );
        await staff.OpenInquiryAsync(app, number);
        Assert.Contains("差出人が、お問い合わせのアドレスと異なります", staff.Text());
        Assert.Contains("jiro@example.com", staff.Text());
    }

    [Fact]
    public async Task Hostile_mail_is_plain_words_of_a_bearable_length()
    {
        await using var app = new TestApp().WithSetting("Inquiries:MailTextCharacters", "1000");
        var number = await app.AskAsync();
        var staff = await app.StaffAsync();
        var html =
            "<html><head><style>p{}</style></head><body><script>alert(1)</script><p onclick=x()>こん\u202Eにちは &lt;img src=x onerror=alert(2)&gt;</p><img src=https://evil.example/p.png><iframe src=//evil.example></iframe></body></html>";
        const string Attached =
            "--b\nContent-Type: text/plain; charset=utf-8\n\n本文\n--b\nContent-Type: application/x-msdownload; name=\"../../evil\u202Eexe.pdf\"\nContent-Disposition: attachment; filename=\"evil.exe\"\n\nMZ\n--b--";

        await staff.ImportAsync(
            app,
            ("a.eml", Asking.Reply(html, "a@x.jp", subject: number, type: "text/html")),
            ("b.eml", Asking.Reply(new string('長', 300_000), "b@x.jp", subject: number)),
            (
                "c.eml",
                Asking.Reply(
                    Attached,
                    "c@x.jp",
                    subject: number,
                    type: "multipart/mixed; boundary=b"
                )
            ),
            (
                "d.eml",
                Asking.Reply(
                    "宛先",
                    "d@x.jp",
                    subject: $"{number}\r\nBcc: all@example.jp",
                    from: "\"<script>\" <a@x.jp>"
                )
            ),
            ("e.eml", Nested(number, 3000))
        );

        var texts = (await app.InquiryAsync(number))
            .Entries.Where(e => e.Kind is InquiryEntryKind.Mail)
            .Select(e => e.Text)
            .ToList();
        Assert.Equal("こんにちは <img src=x onerror=alert(2)>", texts[0]);
        Assert.True(texts[1].Length < 1100);
        Assert.Equal(
            "本文\n\n（添付ファイルは取り込みません：evil.exe）",
            texts[2].ReplaceLineEndings("\n")
        );
        await staff.OpenInquiryAsync(app, number);
        Assert.Empty(staff.FindAll("main img, main iframe, main script"));
    }

    [Fact]
    public async Task Files_that_are_none_too_many_or_too_large_are_refused_in_words()
    {
        await using var app = new TestApp()
            .WithSetting("Inquiries:MailFiles", "2")
            .WithSetting("Inquiries:MailKilobytes", "1");
        var staff = await app.StaffAsync();

        await staff.ImportAsync(app);
        Assert.Equal("返信のメールを選んでください", staff.Errors[0]);
        await staff.ImportAsync(app, ("a", "a"), ("b", "b"), ("c", "c"));
        Assert.Contains("一度に2件までです（いまは3件）", staff.Errors[0]);
        await staff.ImportAsync(app, ("a.eml", new string('a', 2000)));
        Assert.Contains("a.eml が大きすぎます（1KBまで）", staff.Errors[0]);
    }

    // Parts in parts in parts.
    private static string Nested(string number, int depth)
    {
        var body = string.Concat(
            Enumerable
                .Range(0, depth)
                .Select(n => $"--b{n}\r\nContent-Type: multipart/mixed; boundary=b{n + 1}\r\n\r\n")
        );
        return Asking.Reply(body, "e@x.jp", subject: number, type: "multipart/mixed; boundary=b0");
    }
}
