using System.Net;
using System.Net.Sockets;
using SelfDeclaration.Testing;

namespace SelfDeclaration.IntegrationTests.Mail;

/// <summary>Real SMTP over a real socket, with every kind of bad mail server.</summary>
public sealed class SmtpTests
{
    [Fact]
    public async Task A_mail_arrives_with_its_japanese_subject_both_parts_and_its_headers()
    {
        await using var sink = new SmtpSink();
        await using var app = new TestApp().WithSmtp(sink.Port);
        var queued = await app.QueueAsync();

        Assert.Equal(1, await app.SendDueAsync());

        var got = Assert.Single(sink.Messages);
        Assert.Equal("security-action@example.jp", got.From);
        Assert.Equal([MailTestExtensions.Taro], got.Recipients);
        var mail = got.Message;
        Assert.Equal("【SECURITY ACTION】一つ星：自己宣言受付確認のお知らせ", mail.Subject);
        Assert.Equal("SECURITY ACTION事務局", mail.From.Mailboxes.Single().Name);
        Assert.Equal("security-action@example.jp", mail.ReplyTo.Mailboxes.Single().Address);
        Assert.Equal(queued.MessageId, mail.MessageId);
        Assert.Equal(TestApp.Start, mail.Date);
        Assert.Equal("auto-generated", mail.Headers["Auto-Submitted"]);
        Assert.True(mail.Body!.ContentType.IsMimeType("multipart", "alternative"));
        Assert.All(mail.BodyParts, part => Assert.Equal("utf-8", part.ContentType.Charset));
        foreach (var part in (string[])[mail.TextBody!, mail.HtmlBody!])
        {
            Assert.Contains("山田 太郎 様", part, StringComparison.Ordinal);
            Assert.Contains(MailTestExtensions.Link.AbsoluteUri, part, StringComparison.Ordinal);
            Assert.Contains("123456", part, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task One_connection_carries_a_batch()
    {
        await using var sink = new SmtpSink();
        await using var app = new TestApp().WithSmtp(sink.Port).WithSetting("Mail:Batch", "3");
        for (var n = 0; n < 5; n++)
        {
            await app.QueueAsync($"reader{n}@example.jp");
        }

        Assert.Equal(5, await app.SendDueAsync());
        Assert.Equal(5, sink.Messages.Count);
        Assert.Equal(2, sink.Connections);
    }

    [Fact]
    public async Task A_server_that_is_down_delays_the_mail()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var closed = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        await using var app = new TestApp().WithSmtp(closed);
        await app.QueueAsync();
        await app.QueueAsync("another@example.jp");

        Assert.Equal(0, await app.SendDueAsync());

        // One try was enough to see that nobody is there.
        var attempts = await app.UseDbAsync(db =>
            Task.FromResult(db.OutgoingMails.Select(m => m.Attempts).ToList())
        );
        Assert.Equal([0, 1], attempts.Order());
    }

    [Theory]
    [InlineData(SmtpStage.Greeting)]
    [InlineData(SmtpStage.Rcpt)]
    public async Task A_server_that_falls_silent_is_left_after_the_time_limit(SmtpStage stage)
    {
        await using var sink = new SmtpSink().Hang(stage);
        await using var app = new TestApp()
            .WithSmtp(sink.Port)
            .WithSetting("Mail:Smtp:TimeoutSeconds", "1");
        await app.QueueAsync();

        Assert.Equal(0, await app.SendDueAsync());
        var mail = await app.OnlyMailAsync();
        Assert.Contains("no answer in time", mail.LastError, StringComparison.Ordinal);

        app.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(1, await app.SendDueAsync());
        Assert.Single(sink.Messages);
    }

    [Theory]
    [InlineData(SmtpStage.Greeting)]
    [InlineData(SmtpStage.Mail)]
    [InlineData(SmtpStage.Rcpt)]
    [InlineData(SmtpStage.Data)]
    public async Task A_server_that_dies_before_it_accepts_gets_the_mail_later(SmtpStage stage)
    {
        await using var sink = new SmtpSink().Die(stage);
        await using var app = new TestApp().WithSmtp(sink.Port);
        await app.QueueAsync();

        Assert.Equal(0, await app.SendDueAsync());
        Assert.Null((await app.OnlyMailAsync()).DeadAt);

        app.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(1, await app.SendDueAsync());
        Assert.Single(sink.Messages);
    }

    [Fact]
    public async Task A_mail_that_was_accepted_without_our_knowing_comes_again_with_the_same_message_id()
    {
        await using var sink = new SmtpSink().Die(SmtpStage.EndOfData);
        await using var app = new TestApp().WithSmtp(sink.Port);
        var queued = await app.QueueAsync();

        Assert.Equal(0, await app.SendDueAsync());
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(1, await app.SendDueAsync());

        Assert.Equal(
            [queued.MessageId, queued.MessageId],
            sink.Messages.Select(m => m.Message.MessageId)
        );
        Assert.Equal(sink.Messages[0].Message.Date, sink.Messages[1].Message.Date);
    }

    [Theory]
    [InlineData(SmtpStage.Greeting, "421 4.3.2 too busy")]
    [InlineData(SmtpStage.Mail, "451 4.3.0 try later")]
    [InlineData(SmtpStage.Mail, "550 5.7.1 sender not allowed")]
    [InlineData(SmtpStage.Rcpt, "450 4.2.0 greylisted")]
    [InlineData(SmtpStage.Data, "451 4.3.0 try later")]
    [InlineData(SmtpStage.EndOfData, "554 5.7.1 not like this")]
    public async Task A_refusal_that_can_pass_is_tried_again(SmtpStage stage, string reply)
    {
        await using var sink = new SmtpSink().Answer(stage, reply);
        await using var app = new TestApp().WithSmtp(sink.Port);
        await app.QueueAsync();

        Assert.Equal(0, await app.SendDueAsync());
        var mail = await app.OnlyMailAsync();
        Assert.Null(mail.DeadAt);
        Assert.Contains(reply[..3], mail.LastError, StringComparison.Ordinal);

        app.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(1, await app.SendDueAsync());
        Assert.Null((await app.OnlyMailAsync()).LastError);
    }

    [Fact]
    public async Task A_refused_recipient_is_given_up_at_once_and_the_next_mail_goes_out()
    {
        await using var sink = new SmtpSink().Answer(SmtpStage.Rcpt, "550 5.1.1 no such user");
        await using var app = new TestApp().WithSmtp(sink.Port);
        var refused = await app.QueueAsync("nobody@example.jp");
        await app.QueueAsync();

        Assert.Equal(1, await app.SendDueAsync());

        var mail = await app.UseDbAsync(db => db.OutgoingMails.FindAsync(refused.Key).AsTask());
        Assert.Equal(app.Clock.GetUtcNow(), mail!.DeadAt);
        Assert.Contains("no such user", mail.LastError, StringComparison.Ordinal);
        Assert.NotNull(mail.Content);
        app.Clock.Advance(TimeSpan.FromDays(2));
        Assert.Equal(0, await app.SendDueAsync());
    }

    [Fact]
    public async Task A_server_without_starttls_gets_nothing_when_starttls_is_demanded()
    {
        await using var sink = new SmtpSink();
        await using var app = new TestApp()
            .WithSmtp(sink.Port)
            .WithSetting("Mail:Smtp:Security", "StartTls");
        await app.QueueAsync();

        Assert.Equal(0, await app.SendDueAsync());
        Assert.Empty(sink.Messages);
        Assert.StartsWith(
            "connect: the server lacks",
            (await app.OnlyMailAsync()).LastError,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Pauses_grow_until_the_mail_is_given_up()
    {
        await using var sink = new SmtpSink().Answer(SmtpStage.Rcpt, "450 4.2.0 full", times: 9);
        await using var app = new TestApp().WithSmtp(sink.Port).WithSetting("Mail:Attempts", "7");
        await app.QueueAsync();

        var pauses = new List<double>();
        for (var attempt = 1; attempt < 7; attempt++)
        {
            await app.SendDueAsync();
            var mail = await app.OnlyMailAsync();
            Assert.Equal(attempt, mail.Attempts);
            Assert.Null(mail.DeadAt);
            var pause = mail.NextAttemptAt - app.Clock.GetUtcNow();
            pauses.Add(pause.TotalMinutes);
            app.Clock.Advance(pause - TimeSpan.FromSeconds(1));
            await app.SendDueAsync();
            Assert.Equal(attempt, (await app.OnlyMailAsync()).Attempts);
            app.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        await app.SendDueAsync();
        Assert.Equal([1, 5, 15, 60, 240, 240], pauses);
        Assert.NotNull((await app.OnlyMailAsync()).DeadAt);
        Assert.Empty(sink.Messages);
    }
}
