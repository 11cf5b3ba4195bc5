using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;
using MimeKit;
using MimeKit.Utils;
using SelfDeclaration.Web.Data;

namespace SelfDeclaration.Web.Mail;

/// <summary>
/// 送信箱: a mail is a row beside the business rows that cause it. The caller's SaveChanges commits all or nothing,
/// so no mail speaks of something that did not happen, and nothing happens without its mail.
/// </summary>
public sealed class MailOutbox(
    RegistryDb db,
    MailComposer composer,
    MailCipher cipher,
    MailWake wake,
    TimeProvider time,
    IOptions<MailSettings> settings
)
{
    /// <summary>Adds the row; saves nothing.</summary>
    /// <param name="toAddress">One mail address.</param>
    /// <param name="facts">What the mail says.</param>
    /// <param name="subject">The draft or application that causes it: its limit counts by this.</param>
    /// <param name="visitor">From <see cref="Security.Visitor"/>; null when no visitor but a job causes it.</param>
    public OutgoingMail Add(string toAddress, MailFacts facts, Guid? subject, string? visitor)
    {
        // Pages check addresses with a message; whatever still arrives here would be a header of its own.
        _ = Recipient.Parse(toAddress);
        var now = time.GetUtcNow();
        var rendered = composer.Compose(facts);
        var mail = new OutgoingMail
        {
            Kind = facts.Kind,
            MessageId = MimeUtils.GenerateMessageId(
                MailboxAddress.Parse(settings.Value.From).Domain
            ),
            ToAddress = toAddress,
            Subject = rendered.Subject,
            Content = cipher.Lock(
                new(rendered.Text, rendered.Html, facts.ReplyTo, facts.Thread, facts.ByPerson)
            ),
            SubjectKey = subject,
            Visitor = visitor,
            CreatedAt = now,
            NextAttemptAt = now,
        };
        db.OutgoingMails.Add(mail);
        wake.AfterCommit();
        return mail;
    }
}

/// <summary>The two parts of a mail.</summary>
/// <param name="Text">Plain.</param>
/// <param name="Html">The same words.</param>
/// <param name="ReplyTo">Where an answer goes; null for the secretariat.</param>
/// <param name="Thread">What it continues; null in mails written by an older release.</param>
/// <param name="ByPerson">See <see cref="MailFacts.ByPerson"/>.</param>
public sealed record MailParts(
    string Text,
    string Html,
    string? ReplyTo = null,
    IReadOnlyList<string>? Thread = null,
    bool ByPerson = false
);

/// <summary>Keeps what mails say unreadable in the database and its backups: they hold links and numbers.</summary>
public sealed class MailCipher(IDataProtectionProvider protection)
{
    private readonly IDataProtector protector = protection.CreateProtector("mail");

    public string Lock(MailParts parts) => protector.Protect(JsonSerializer.Serialize(parts));

    public MailParts Unlock(string content) =>
        JsonSerializer.Deserialize<MailParts>(protector.Unprotect(content))!;
}
