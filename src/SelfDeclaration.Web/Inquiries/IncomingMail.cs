using System.Globalization;
using MimeKit;
using SelfDeclaration.Inquiries;
using SelfDeclaration.Web.Mail;
using SelfDeclaration.Web.Texts;

namespace SelfDeclaration.Web.Inquiries;

/// <summary>届いたメール, as far as it is kept: plain words, and the names of what was attached.</summary>
/// <param name="MessageId">Of this mail; made from what it says when it has none.</param>
/// <param name="Answers">Message-IDs it says it answers, the nearest first.</param>
/// <param name="Number">お問い合わせ番号 in its subject.</param>
/// <param name="From">Address it says it comes from.</param>
/// <param name="Name">Of whom it says it comes; the address when it does not say.</param>
/// <param name="Subject">In one line; empty for none.</param>
/// <param name="Text">Nothing of it is HTML.</param>
/// <param name="ByMachine">An automatic answer, a report, a circular or what the mail server takes for spam: nobody wrote it to us.</param>
public sealed record IncomingMail(
    string MessageId,
    IReadOnlyList<string> Answers,
    string? Number,
    string From,
    string Name,
    string Subject,
    string Text,
    bool ByMachine
)
{
    public const int LongestId = 400;
    private const int LongestFrom = 320;
    private const int LongestSubject = 200;
    private const int MostAnswers = 50;

    /// <summary>Null when the file is no mail.</summary>
    /// <param name="file">The mail, or its beginning.</param>
    /// <param name="limits">How much of it is kept.</param>
    /// <param name="isCut">Only its beginning: the reader is told.</param>
    public static async Task<IncomingMail?> ReadAsync(
        Stream file,
        InquirySettings limits,
        CancellationToken stop,
        bool isCut = false
    )
    {
        try
        {
            var options = ParserOptions.Default.Clone();
            options.MaxMimeDepth = limits.MailDepth;
            var mail = await MimeMessage.LoadAsync(options, file, stop);
            return mail.From.Mailboxes.FirstOrDefault() is { } sender
                ? Of(mail, sender, limits.MailTextCharacters, isCut)
                : null;
        }
        catch (Exception e) when (e is FormatException or ParseException or IOException)
        {
            return null;
        }
    }

    private static IncomingMail Of(MimeMessage mail, MailboxAddress sender, int longest, bool isCut)
    {
        var text = SafeText.Of(MailWords.Of(mail)).Trim();
        if (text.Length > longest)
        {
            text = $"{MailWords.Cut(text, longest)}\n\n（長いので、ここまでを取り込みました）";
        }

        if (isCut)
        {
            text +=
                "\n\n（大きなメールなので、はじめの部分だけを取り込みました。全体はメールボックスにあります）";
        }

        var from = MailWords.Cut(MailText.OneLine(sender.Address), LongestFrom);
        var name = MailText.OneLine(sender.Name ?? "").Trim();
        var subject = MailWords.Cut(MailText.OneLine(mail.Subject ?? "").Trim(), LongestSubject);
        return new(
            MailName.IsGood(mail.MessageId, LongestId)
                ? mail.MessageId
                : MailName.Of(
                    from,
                    mail.Date.ToString("O", CultureInfo.InvariantCulture),
                    subject,
                    text
                ),
            [
                .. new[] { mail.InReplyTo }
                    .Concat(mail.References.Reverse())
                    .OfType<string>()
                    .Where(i => MailName.IsGood(i, LongestId))
                    .Take(MostAnswers),
            ],
            InquiryNumber.FindIn(mail.Subject),
            from,
            MailWords.Cut(name.Length > 0 ? name : from, InquiryInput.NameField.MaxLength),
            subject,
            text + MailWords.AttachmentsOf(mail),
            IsByMachine(mail)
        );
    }

    // RFC 3834, and what programs do that never read it. Whoever answers these talks to a machine for ever.
    private static bool IsByMachine(MimeMessage mail) =>
        Is(mail, "Auto-Submitted", v => v is not "no")
        || Is(mail, "Precedence", v => v is "bulk" or "junk" or "list" or "auto_reply")
        || Is(mail, "Return-Path", v => v is "<>")
        || Is(mail, "X-Spam-Flag", v => v is "yes")
        || s_circulars.Any(h => mail.Headers.Contains(h))
        || mail.Body?.ContentType.IsMimeType("multipart", "report") is true;

    private static readonly string[] s_circulars =
    [
        "List-Id",
        "List-Unsubscribe",
        "X-Autoreply",
        "X-Autorespond",
    ];

    private static bool Is(MimeMessage mail, string header, Func<string, bool> says) =>
        mail.Headers[header] is { } value
        // auto-replied; owner-email="…"
        && says(value.Split(';')[0].Trim().ToLowerInvariant());
}
