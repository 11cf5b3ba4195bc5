using System.Data.Common;
using System.Net.Sockets;
using MailKit;
using MailKit.Net.Imap;
using MailKit.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Jobs;

namespace SelfDeclaration.Web.Inquiries;

/// <summary>
/// メールボックスから取り込む: mails that answer ours go into their inquiries, others open one, and what no person wrote to us is
/// put aside. A mail is moved after it was kept, so whatever breaks in between, it is neither lost nor taken in twice.
/// </summary>
public sealed class FetchInquiryMails(
    RegistryDb db,
    IServiceScopeFactory scopes,
    IOptions<InquirySettings> settings,
    TimeProvider clock,
    ILogger<FetchInquiryMails> log
) : IJob
{
    // How often it asks whether a look is due; how often one is, Inquiries:Mailbox:EverySeconds says.
    public static TimeSpan Every => TimeSpan.FromSeconds(10);

    private MailboxSettings Mailbox => settings.Value.Mailbox;

    public async Task RunAsync(CancellationToken stop)
    {
        if (!Mailbox.IsOn || !await TakeTurnAsync(stop))
        {
            return;
        }

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(TimeSpan.FromSeconds(Mailbox.LookSeconds));
        try
        {
            await using var mailbox = await ImapMailbox.OpenAsync(Mailbox, limit.Token);
            foreach (var (id, bytes) in await mailbox.ListAsync(limit.Token))
            {
                var aside = !await TryAsync(mailbox, id, bytes, limit.Token);
                await mailbox.MoveAsync(id, aside, limit.Token);
            }

            await NoteAsync(await mailbox.AsideAsync(limit.Token), null, stop);
        }
        catch (Exception e) when (!stop.IsCancellationRequested && Say(e) is { } problem)
        {
            // The server's own words may name people; what kind of trouble it is will do.
            log.LogWarning("The mailbox could not be read: {Kind}", e.GetType().Name);
            await NoteAsync(null, problem, stop);
        }
    }

    // A mail that we stumble over must not keep all later ones from coming in.
    private async Task<bool> TryAsync(
        ImapMailbox mailbox,
        UniqueId id,
        uint bytes,
        CancellationToken stop
    )
    {
        try
        {
            return await TakeInAsync(mailbox, id, bytes, stop);
        }
        catch (Exception e) when (!stop.IsCancellationRequested && Say(e) is null)
        {
            log.LogError(e, "A mail could not be taken in and was put aside");
            return false;
        }
    }

    /// <returns>False when a person has to look at it.</returns>
    private async Task<bool> TakeInAsync(
        ImapMailbox mailbox,
        UniqueId id,
        uint bytes,
        CancellationToken stop
    )
    {
        var longest = settings.Value.MailKilobytes * 1024;
        await using var content = await mailbox.ReadAsync(id, longest, stop);
        if (
            await IncomingMail.ReadAsync(content, settings.Value, stop, isCut: bytes > longest)
            is not { } mail
        )
        {
            return false;
        }

        // A context of its own: what one mail leaves behind is not saved with the next.
        await using var scope = scopes.CreateAsyncScope();
        var result = await scope
            .ServiceProvider.GetRequiredService<ImportInquiryMails>()
            .TakeInAsync("", mail, opens: true, ImportInquiryMails.Mailbox, stop);
        return result.Outcome
            is InquiryMailOutcome.Added
                or InquiryMailOutcome.Opened
                or InquiryMailOutcome.KnownBefore;
    }

    // Of all copies of the site one looks, and after a crash another one when its time is over.
    private async Task<bool> TakeTurnAsync(CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var until = now.AddSeconds(Mailbox.LookSeconds);
        if (
            await db
                .MailboxLooks.Where(l => l.NextAt <= now)
                .ExecuteUpdateAsync(l => l.SetProperty(x => x.NextAt, until), stop) == 1
        )
        {
            return true;
        }

        if (await db.MailboxLooks.AnyAsync(stop))
        {
            return false;
        }

        db.MailboxLooks.Add(new() { NextAt = until });
        try
        {
            await db.SaveChangesAsync(stop);
            return true;
        }
        catch (DbUpdateException)
        {
            // Another copy began at the same moment.
            db.ChangeTracker.Clear();
            return false;
        }
    }

    private async Task NoteAsync(int? aside, string? problem, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var next = now.AddSeconds(Mailbox.EverySeconds);
        var row = db.MailboxLooks.Where(l => l.Key == MailboxLook.TheKey);
        if (aside is { } count)
        {
            await row.ExecuteUpdateAsync(
                l =>
                    l.SetProperty(x => x.NextAt, next)
                        .SetProperty(x => x.SeenAt, now)
                        .SetProperty(x => x.Aside, count)
                        .SetProperty(x => x.Problem, (string?)null)
                        .SetProperty(x => x.ProblemSince, (DateTimeOffset?)null),
                stop
            );
            return;
        }

        await row.ExecuteUpdateAsync(
            l =>
                l.SetProperty(x => x.NextAt, next)
                    .SetProperty(x => x.Problem, problem)
                    .SetProperty(x => x.ProblemSince, x => x.ProblemSince ?? now),
            stop
        );
    }

    // Null: none of the mailbox's, so it is logged as a failure of ours.
    private string? Say(Exception e) =>
        e switch
        {
            AuthenticationException =>
                "メールボックスのユーザー名かパスワードが受け付けられませんでした",
            SslHandshakeException => "メールサーバーの証明書を確かめられませんでした",
            FolderNotFoundException =>
                $"メールボックスにフォルダー「{Mailbox.Folder}」がありません",
            SocketException or IOException or TimeoutException or OperationCanceledException =>
                "メールサーバーにつながりませんでした",
            ImapProtocolException or ImapCommandException or ServiceNotConnectedException =>
                "メールサーバーの答えが読み取れませんでした",
            DbException or DbUpdateException => "届いたメールを保存できませんでした",
            _ => null,
        };
}
