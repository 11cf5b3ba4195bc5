using MimeKit;
using SelfDeclaration.Web.Data;

namespace SelfDeclaration.Web.Mail;

public enum MailVerdict
{
    /// <summary>Taken over by the mail server.</summary>
    Sent = 1,

    /// <summary>Not this time; a later try may work.</summary>
    Delayed,

    /// <summary>Never: the address does not exist or will not take it.</summary>
    Refused,

    /// <summary>Nobody to talk to: other mails would fare no better now.</summary>
    NoServer,
}

/// <summary>How one try ended. The reason is for the secretariat: short, and without secrets.</summary>
public sealed record MailOutcome(MailVerdict Verdict, string? Reason = null)
{
    public static MailOutcome Sent { get; } = new(MailVerdict.Sent);
}

/// <summary>Carries mails. One instance is one connection and is used by one worker.</summary>
public interface IMailTransport : IAsyncDisposable
{
    Task<MailOutcome> SendAsync(MimeMessage message);
}

/// <summary>開発用の受信箱: keeps the mail where <c>/dev/mailbox</c> shows it.</summary>
public sealed class MailboxTransport(RegistryDb db, TimeProvider time) : IMailTransport
{
    public async Task<MailOutcome> SendAsync(MimeMessage message)
    {
        using var bytes = new MemoryStream();
        await message.WriteToAsync(bytes);
        db.MailboxMails.Add(
            new()
            {
                ToAddress = message.To.Mailboxes.Single().Address,
                Subject = message.Subject ?? "",
                Message = bytes.ToArray(),
                SentAt = time.GetUtcNow(),
            }
        );
        await db.SaveChangesAsync();
        return MailOutcome.Sent;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
