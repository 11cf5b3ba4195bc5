using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SelfDeclaration.Testing;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Mail;

namespace SelfDeclaration.IntegrationTests.Mail;

/// <summary>送信箱: a mail lives and dies with the transaction that causes it, and goes out once.</summary>
public sealed class OutboxTests
{
    [Fact]
    public async Task A_rolled_back_transaction_sends_nothing()
    {
        await using var app = new TestApp();

        await app.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<RegistryDb>();
            await using var transaction = await db.Database.BeginTransactionAsync();
            services
                .GetRequiredService<MailOutbox>()
                .Add(MailTestExtensions.Taro, MailTestExtensions.AMail(), null, null);
            await db.SaveChangesAsync();
            await transaction.RollbackAsync();
            return true;
        });

        Assert.Equal(0, await app.SendDueAsync());
        Assert.Equal(0, await app.UseDbAsync(db => db.OutgoingMails.CountAsync()));
    }

    [Fact]
    public async Task Adding_without_saving_sends_nothing()
    {
        await using var app = new TestApp();

        await app.UseAsync<MailOutbox, OutgoingMail>(outbox =>
            Task.FromResult(
                outbox.Add(MailTestExtensions.Taro, MailTestExtensions.AMail(), null, null)
            )
        );

        Assert.Equal(0, await app.SendDueAsync());
    }

    [Fact]
    public async Task What_a_mail_says_is_unreadable_in_the_database_and_gone_once_sent()
    {
        await using var app = new TestApp();
        await app.QueueAsync();

        var waiting = await app.OnlyMailAsync();
        Assert.NotNull(waiting.Content);
        Assert.DoesNotContain("token", waiting.Content, StringComparison.Ordinal);
        Assert.DoesNotContain("山田", waiting.Content, StringComparison.Ordinal);

        Assert.Equal(1, await app.SendDueAsync());
        var sent = await app.OnlyMailAsync();
        Assert.Null(sent.Content);
        Assert.Equal(app.Clock.GetUtcNow(), sent.SentAt);
        Assert.Null(sent.LockedUntil);
    }

    [Fact]
    public async Task Four_workers_at_once_send_every_mail_once()
    {
        await using var app = new TestApp();
        const int mails = 60;
        for (var n = 0; n < mails; n++)
        {
            await app.QueueAsync($"reader{n}@example.jp");
        }

        var sent = await Task.WhenAll(
            Enumerable.Range(0, 4).Select(_ => Task.Run(() => app.SendDueAsync()))
        );

        var readers = await app.UseDbAsync(db =>
            db.MailboxMails.Select(m => m.ToAddress).ToListAsync()
        );
        Assert.Equal(mails, sent.Sum());
        Assert.Equal(mails, readers.Count);
        Assert.Equal(mails, readers.Distinct().Count());
    }

    [Fact]
    public async Task A_mail_in_the_hands_of_a_worker_that_died_is_sent_after_its_lease()
    {
        await using var app = new TestApp();
        await app.QueueAsync();
        var lease = TimeSpan.FromMinutes(5);
        var claimed = await app.UseDbAsync(db =>
            db.ClaimMailAsync(app.Clock.GetUtcNow(), lease, default)
        );
        Assert.NotNull(claimed);

        app.Clock.Advance(lease - TimeSpan.FromSeconds(1));
        Assert.Equal(0, await app.SendDueAsync());

        app.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(1, await app.SendDueAsync());
        Assert.Equal(2, (await app.OnlyMailAsync()).Attempts);
    }

    [Fact]
    public async Task A_mail_whose_tries_never_report_back_is_given_up()
    {
        await using var app = new TestApp().WithSetting("Mail:Attempts", "2");
        await app.QueueAsync();
        for (var n = 0; n < 2; n++)
        {
            await app.UseDbAsync(db =>
                db.ClaimMailAsync(app.Clock.GetUtcNow(), TimeSpan.FromMinutes(5), default)
            );
            app.Clock.Advance(TimeSpan.FromMinutes(5));
        }

        Assert.Equal(0, await app.SendDueAsync());
        Assert.NotNull((await app.OnlyMailAsync()).DeadAt);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_commit_wakes_the_worker_without_waiting_for_the_next_poll(
        bool ownTransaction
    )
    {
        await using var app = new TestApp();
        var signal = app.Services.GetRequiredService<MailSignal>();
        var awake = signal.WaitAsync(TimeSpan.FromHours(1), app.Clock, CancellationToken.None);

        await app.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<RegistryDb>();
            await using var transaction = ownTransaction
                ? await db.Database.BeginTransactionAsync()
                : null;
            services
                .GetRequiredService<MailOutbox>()
                .Add(MailTestExtensions.Taro, MailTestExtensions.AMail(), null, null);
            await db.SaveChangesAsync();
            if (transaction is not null)
            {
                Assert.False(awake.IsCompleted);
                await transaction.CommitAsync();
            }

            return true;
        });

        await awake.WaitAsync(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task The_worker_of_a_running_site_sends_what_is_committed()
    {
        await using var sink = new SmtpSink();
        await using var app = new TestApp().WithSmtp(sink.Port).WithSetting("Jobs:Enabled", "true");

        await app.QueueAsync();

        // The clock stands still: only the signal can have woken the worker.
        var mail = await sink.NextAsync().WaitAsync(TimeSpan.FromSeconds(20));
        Assert.Equal([MailTestExtensions.Taro], mail.Recipients);
    }
}
