using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using MimeKit;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Site;

namespace SelfDeclaration.Web.Mail;

/// <summary>Sends what is due. Any number may run at once, in any number of copies of the site.</summary>
public sealed class MailSender(
    IServiceScopeFactory scopes,
    MailCipher cipher,
    TimeProvider time,
    IOptions<MailSettings> settings,
    IOptions<OperatorSettings> office,
    ILogger<MailSender> log
)
{
    private const int LongestReason = 300;
    private readonly MailSettings mails = settings.Value;

    /// <summary>Until nothing is due, the server is away, or <paramref name="stop"/>; returns how many went out.</summary>
    public async Task<int> SendDueAsync(CancellationToken stop = default)
    {
        var total = 0;
        while (true)
        {
            var (sent, more) = await SendBatchAsync(stop);
            total += sent;
            if (!more)
            {
                return total;
            }
        }
    }

    private async Task<(int Sent, bool More)> SendBatchAsync(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RegistryDb>();
        var transport = scope.ServiceProvider.GetRequiredService<IMailTransport>();
        var sent = 0;
        for (var n = 0; n < mails.Batch; n++)
        {
            // One at a time: a claimed mail never waits behind a slow one until its lease runs out.
            if (
                stop.IsCancellationRequested
                || await db.ClaimMailAsync(time.GetUtcNow(), mails.Lease, stop) is not { } mail
            )
            {
                return (sent, false);
            }

            var outcome = await TryAsync(mail, transport);
            await NoteAsync(db, mail, outcome);
            sent += outcome.Verdict is MailVerdict.Sent ? 1 : 0;
            if (outcome.Verdict is MailVerdict.NoServer)
            {
                return (sent, false);
            }
        }

        return (sent, true);
    }

    private async Task<MailOutcome> TryAsync(OutgoingMail mail, IMailTransport transport)
    {
        if (mail.Attempts > mails.Attempts)
        {
            // A mail that takes the process down with it would otherwise come back for ever.
            return new(MailVerdict.Refused, "the last try never reported back");
        }

        try
        {
            return await transport.SendAsync(Message(mail, cipher.Unlock(mail.Content!)));
        }
        catch (CryptographicException)
        {
            return new(MailVerdict.Refused, "its content cannot be decrypted: the key is gone");
        }
    }

    /// <summary>The same mail at every try, its Message-ID and date included.</summary>
    private MimeMessage Message(OutgoingMail mail, MailParts parts)
    {
        var message = new MimeMessage
        {
            MessageId = mail.MessageId,
            Date = mail.CreatedAt.ToOffset(TimeSpan.FromHours(9)),
            Subject = mail.Subject,
            Body = new BodyBuilder { TextBody = parts.Text, HtmlBody = parts.Html }.ToMessageBody(),
        };
        message.From.Add(MailboxAddress.Parse(mails.From));
        message.ReplyTo.Add(
            parts.ReplyTo is { } reply
                ? Recipient.Parse(reply)
                : MailboxAddress.Parse(office.Value.Mail)
        );
        message.To.Add(Recipient.Parse(mail.ToAddress));
        if (parts.Thread is [.., var last] thread)
        {
            message.InReplyTo = last;
            message.References.AddRange(thread);
        }

        if (!parts.ByPerson)
        {
            // Asks machines not to answer (RFC 3834).
            message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        }

        return message;
    }

    private async Task NoteAsync(RegistryDb db, OutgoingMail mail, MailOutcome outcome)
    {
        var now = time.GetUtcNow();
        var mine = db.OutgoingMails.Where(m =>
            m.Key == mail.Key && m.Attempts == mail.Attempts && m.SentAt == null
        );
        var reason = MailText.OneLine(outcome.Reason ?? "");
        reason = reason.Length > LongestReason ? reason[..LongestReason] : reason;
        int noted;
        if (outcome.Verdict is MailVerdict.Sent)
        {
            noted = await mine.ExecuteUpdateAsync(m =>
                m.SetProperty(x => x.SentAt, now)
                    .SetProperty(x => x.LockedUntil, (DateTimeOffset?)null)
                    .SetProperty(x => x.Content, (string?)null)
                    .SetProperty(x => x.LastError, (string?)null)
            );
        }
        else if (outcome.Verdict is MailVerdict.Refused || mail.Attempts >= mails.Attempts)
        {
            log.LogError("Gave up mail {Key} ({Kind}): {Reason}", mail.Key, mail.Kind, reason);
            noted = await mine.ExecuteUpdateAsync(m =>
                m.SetProperty(x => x.DeadAt, now)
                    .SetProperty(x => x.LockedUntil, (DateTimeOffset?)null)
                    .SetProperty(x => x.LastError, reason)
            );
        }
        else
        {
            var next = now + mails.PauseAfter(mail.Attempts);
            log.LogWarning("Mail {Key} waits until {Next}: {Reason}", mail.Key, next, reason);
            noted = await mine.ExecuteUpdateAsync(m =>
                m.SetProperty(x => x.NextAttemptAt, next)
                    .SetProperty(x => x.LockedUntil, (DateTimeOffset?)null)
                    .SetProperty(x => x.LastError, reason)
            );
        }

        if (noted == 0)
        {
            log.LogWarning("Mail {Key} was taken over: its lease ran out", mail.Key);
        }
    }
}
