using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Inquiries;
using SelfDeclaration.Testing;
using SelfDeclaration.Testing.Journeys;
using SelfDeclaration.Web.Inquiries;

namespace SelfDeclaration.EndToEndTests;

/// <summary>事務局のメールボックス, read from a real mail server.</summary>
public sealed class MailboxTests
{
    private const string Done = "取込済み";
    private const string Aside = "確認待ち";

    [Fact]
    public async Task Mails_come_into_their_inquiries_or_open_one_or_wait_for_a_person()
    {
        await using var server = await Dovecot.StartAsync();
        await using var app = With(server).WithSetting("Inquiries:MailKilobytes", "20");
        await server.DeliverAsync(Mail("1@x.jp", "はじめての質問", "宣言について教えてください"));
        await server.DeliverAsync(
            Mail("2@x.jp", "不在です", "戻ります", "Auto-Submitted: auto-replied")
        );

        await app.RunAsync<FetchInquiryMails>();
        var first = Assert.Single(await InquiriesAsync(app));
        Assert.Equal("hanako@example.jp", first.Mail);
        Assert.Empty(await server.SubjectsAsync("INBOX"));
        Assert.Equal(["はじめての質問"], await server.SubjectsAsync(Done));
        Assert.Equal(["不在です"], await server.SubjectsAsync(Aside));

        // An answer to it with a large picture; and the first mail once more, as after a crash before it was moved.
        await server.DeliverAsync(
            Mail("3@x.jp", "Re: x", "続きです", "In-Reply-To: <1@x.jp>", picture: 60_000)
        );
        await server.DeliverAsync(Mail("1@x.jp", "はじめての質問", "宣言について教えてください"));
        // Not yet: a look a minute.
        await app.RunAsync<FetchInquiryMails>();
        Assert.Equal(2, (await server.SubjectsAsync("INBOX")).Count);
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await app.RunAsync<FetchInquiryMails>();
        Assert.Empty(await server.SubjectsAsync("INBOX"));
        var inquiry = Assert.Single(await InquiriesAsync(app));
        Assert.Equal(2, inquiry.Entries.Count);
        Assert.StartsWith("続きです", inquiry.Entries[1].Text);
        Assert.Contains("はじめの部分だけを取り込みました", inquiry.Entries[1].Text);

        var staff = await app.StaffAsync();
        await staff.OpenAsync("/secretariat/inquiries/mails");
        Assert.Contains($"「{Aside}」に1件あります", staff.Text());
        Assert.Contains(
            "メールボックス",
            await app.UseDbAsync(db => db.AuditEntries.Select(e => e.ActorName).FirstAsync())
        );
    }

    [Fact]
    public async Task What_keeps_mails_out_is_said_on_the_desk_and_over_when_it_is_over()
    {
        await using var server = await Dovecot.StartAsync();
        await using var app = With(server).WithSetting("Inquiries:Mailbox:Password", "falsch");
        await server.DeliverAsync(Mail("1@x.jp", "質問", "教えてください"));

        await app.RunAsync<FetchInquiryMails>();
        var staff = await app.StaffAsync();
        await staff.OpenAsync("/secretariat/inquiries");
        Assert.Contains("ユーザー名かパスワードが受け付けられませんでした", staff.Text());
        Assert.Single(await server.SubjectsAsync("INBOX"));

        await app.RestartAsync(("Inquiries:Mailbox:Password", Dovecot.Password));
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await app.RunAsync<FetchInquiryMails>();
        await staff.OpenAsync("/secretariat/inquiries");
        Assert.DoesNotContain("受け付けられませんでした", staff.Text());
        Assert.Single(await InquiriesAsync(app));
    }

    private static TestApp With(Dovecot server) =>
        new TestApp()
            .WithSetting("Inquiries:Mailbox:Host", "127.0.0.1")
            .WithSetting("Inquiries:Mailbox:Port", $"{server.Port}")
            .WithSetting("Inquiries:Mailbox:Security", "None")
            .WithSetting("Inquiries:Mailbox:UserName", Dovecot.User)
            .WithSetting("Inquiries:Mailbox:Password", Dovecot.Password);

    private static Task<List<Inquiry>> InquiriesAsync(TestApp app) =>
        app.UseDbAsync(db =>
            db.Inquiries.AsNoTracking().Include(i => i.Entries.OrderBy(e => e.Key)).ToListAsync()
        );

    private static string Mail(
        string id,
        string subject,
        string text,
        string header = "X-None: 1",
        int picture = 0
    ) =>
        $"""
            From: 山田 花子 <hanako@example.jp>
            To: office@example.jp
            Subject: {subject}
            Message-ID: <{id}>
            {header}
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary=b

            --b
            Content-Type: text/plain; charset=utf-8
            Content-Transfer-Encoding: 8bit

            {text}
            --b
            Content-Type: image/png; name=a.png
            Content-Disposition: attachment; filename=a.png
            Content-Transfer-Encoding: base64

            {string.Join('\n', new string('A', picture).Chunk(76).Select(line => new string(line)))}
            --b--
            """.ReplaceLineEndings("\r\n");
}
