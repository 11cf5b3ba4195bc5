using System.Text;
using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Inquiries;
using SelfDeclaration.Testing;
using SelfDeclaration.Testing.Journeys;
using SelfDeclaration.Web.Inquiries;

namespace SelfDeclaration.IntegrationTests.Inquiries;

/// <summary>届いたメール, however it was written and whoever says to have written it.</summary>
public sealed class MailboxMailTests
{
    private static readonly EncodingProvider s_codePages = CodePagesEncodingProvider.Instance;

    public static TheoryData<string, string, string> Encodings { get; } =
        new()
        {
            { "iso-2022-jp", "text/plain; charset=ISO-2022-JP", "7bit" },
            { "shift_jis", "text/plain; charset=Shift_JIS", "8bit" },
            { "shift_jis", "text/plain; charset=shift_jis", "base64" },
            { "euc-jp", "text/plain; charset=EUC-JP", "8bit" },
            { "utf-8", "text/html; charset=utf-8", "base64" },
            // Old programs say nothing.
            { "iso-2022-jp", "text/plain", "7bit" },
            { "shift_jis", "text/plain", "8bit" },
            { "utf-8", "text/plain", "8bit" },
        };

    [Theory, MemberData(nameof(Encodings))]
    public async Task Japanese_is_read_whatever_it_was_written_in(
        string encoding,
        string type,
        string transfer
    )
    {
        var letters = s_codePages.GetEncoding(encoding) ?? Encoding.UTF8;
        var body = letters.GetBytes("表示が崩れます。ソフトの能力表をください。");
        byte[] file =
        [
            .. Encoding.ASCII.GetBytes(
                $"From: =?ISO-2022-JP?B?GyRCOzNFRBsoQg==?= <hanako@example.jp>\r\nSubject: =?Shift_JIS?B?lVyOpg==?=\r\nMIME-Version: 1.0\r\nContent-Type: {type}\r\nContent-Transfer-Encoding: {transfer}\r\n\r\n"
            ),
            .. transfer == "base64" ? Encoding.ASCII.GetBytes(Convert.ToBase64String(body)) : body,
        ];

        var mail = await IncomingMail.ReadAsync(
            new MemoryStream(file),
            new(),
            TestContext.Current.CancellationToken
        );

        Assert.Equal("表示が崩れます。ソフトの能力表をください。", mail!.Text);
        Assert.Equal(("山田", "表示"), (mail.Name, mail.Subject));
    }

    [Theory]
    [InlineData("Auto-Submitted: auto-replied; owner-email=\"a@b.jp\"")]
    [InlineData("Precedence: bulk")]
    [InlineData("Precedence: list")]
    [InlineData("List-Id: <news.example.jp>")]
    [InlineData("Return-Path: <>")]
    [InlineData("X-Autoreply: yes")]
    [InlineData("X-Spam-Flag: YES")]
    public async Task What_a_machine_wrote_opens_nothing(string header)
    {
        await using var app = new TestApp();

        var results = await TakeInAsync(app, Asking.Reply("不在です", headers: header));

        Assert.Equal([InquiryMailOutcome.ByMachine], results.Select(r => r.Outcome));
        Assert.Equal(0, await app.UseDbAsync(db => db.Inquiries.CountAsync()));
    }

    [Fact]
    public async Task A_mail_that_answers_nothing_opens_an_inquiry_that_is_answered_in_its_thread()
    {
        await using var app = new TestApp();
        const string Sender = "jiro@example.com";

        var first = await TakeInAsync(
            app,
            Asking.Reply(
                "はじめまして",
                "new@x.jp",
                subject: "宣言の相談",
                from: $"山本 次郎 <{Sender}>"
            ),
            Asking.Reply("差出人なし", "bad@x.jp", from: "\"a\" <a;b@x>")
        );
        Assert.Equal(
            [InquiryMailOutcome.Opened, InquiryMailOutcome.NotOpened],
            first.Select(r => r.Outcome)
        );
        var again = await TakeInAsync(
            app,
            Asking.Reply("はじめまして", "new@x.jp", subject: "宣言の相談", from: Sender)
        );
        Assert.Equal([InquiryMailOutcome.KnownBefore], again.Select(r => r.Outcome));
        // No receipt: who the sender is, only the mail says.
        Assert.Empty(await app.MailsToAsync(Sender));

        var number = first[0].Number!;
        var staff = await app.StaffAsync();
        await staff.OpenInquiryAsync(app, number);
        Assert.Contains("件名：宣言の相談", staff.Text());
        Assert.Contains("山本 次郎", staff.Text());
        await AnswerAsync(staff, "ご相談ください。");
        var answer = (await app.MailsToAsync(Sender))[^1].Message;
        Assert.Equal("new@x.jp", answer.InReplyTo);
        // A person wrote it.
        Assert.Null(answer.Headers["Auto-Submitted"]);

        await TakeInAsync(
            app,
            Asking.Reply("お願いします", "r2@x.jp", answer.MessageId, from: Sender)
        );
        await staff.OpenInquiryAsync(app, number);
        await AnswerAsync(staff, "承りました。");
        var second = (await app.MailsToAsync(Sender))[^1].Message;
        Assert.Equal("r2@x.jp", second.InReplyTo);
        Assert.Equal(["new@x.jp", answer.MessageId!, "r2@x.jp"], second.References);
        Assert.Equal(1, await app.UseDbAsync(db => db.Inquiries.CountAsync()));
    }

    [Fact]
    public async Task A_forged_sender_gets_nothing_and_a_mail_without_a_name_is_taken_in_once()
    {
        await using var app = new TestApp();
        var number = await app.AskAsync();
        var forged = Asking
            .Reply("番号を教えてください", "x@x.jp", subject: number, from: "someone@evil.example")
            .Replace("Message-ID: <x@x.jp>\r\n", "", StringComparison.Ordinal);

        await TakeInAsync(app, forged, forged);

        Assert.Single(
            (await app.InquiryAsync(number)).Entries,
            e => e.Kind is InquiryEntryKind.Mail
        );
        var staff = await app.StaffAsync();
        await staff.OpenInquiryAsync(app, number);
        Assert.Contains("差出人が、お問い合わせのアドレスと異なります", staff.Text());
        await AnswerAsync(staff, "お答えします。");
        Assert.Empty(await app.MailsToAsync("someone@evil.example"));
        Assert.NotNull((await app.MailsToAsync(Asking.Mail))[^1].Message.InReplyTo);
    }

    private static async Task AnswerAsync(Testing.Browsing.TestBrowser staff, string text)
    {
        await staff.FollowAsync("回答を書く");
        await staff.Fill("回答", text).PressAsync("メールの文面を確かめる");
        await staff.PressAsync("この内容で回答を送る");
    }

    private static Task<IReadOnlyList<ImportedInquiryMail>> TakeInAsync(
        TestApp app,
        params string[] mails
    ) =>
        app.UseAsync<ImportInquiryMails, IReadOnlyList<ImportedInquiryMail>>(import =>
            import.RunAsync(
                [
                    .. mails.Select(m =>
                        ("a.eml", (Stream)new MemoryStream(Encoding.UTF8.GetBytes(m)))
                    ),
                ],
                opens: true,
                TestContext.Current.CancellationToken
            )
        );
}
