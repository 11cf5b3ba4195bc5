using System.Text;
using MimeKit;
using MimeKit.Text;
using SelfDeclaration.Inquiries;
using SelfDeclaration.Web.Mail;
using SelfDeclaration.Web.Texts;

namespace SelfDeclaration.Web.Inquiries;

/// <summary>届いたメール, as far as it is kept: plain words, and the names of what was attached.</summary>
/// <param name="MessageId">Of this mail.</param>
/// <param name="Answers">Message-IDs it says it answers, the nearest first.</param>
/// <param name="Number">お問い合わせ番号 in its subject.</param>
/// <param name="From">Address it says it comes from.</param>
/// <param name="Text">Nothing of it is HTML.</param>
/// <param name="ByMachine">An automatic answer or a report: nobody wrote it.</param>
public sealed record IncomingMail(
    string? MessageId,
    IReadOnlyList<string> Answers,
    string? Number,
    string From,
    string Text,
    bool ByMachine
)
{
    public const int LongestId = 400;
    private const int LongestFrom = 320;
    private const int MostAnswers = 50;
    private const int MostAttachments = 10;
    private const int LongestName = 80;

    /// <summary>Null when the file is no mail.</summary>
    public static async Task<IncomingMail?> ReadAsync(
        Stream file,
        InquirySettings limits,
        CancellationToken stop
    )
    {
        try
        {
            var options = ParserOptions.Default.Clone();
            options.MaxMimeDepth = limits.MailDepth;
            var mail = await MimeMessage.LoadAsync(options, file, stop);
            return mail.From.Mailboxes.FirstOrDefault() is { } sender
                ? Of(mail, sender, limits.MailTextCharacters)
                : null;
        }
        catch (Exception e) when (e is FormatException or ParseException or IOException)
        {
            return null;
        }
    }

    private static IncomingMail Of(MimeMessage mail, MailboxAddress sender, int longest)
    {
        var text = SafeText.Of(WordsOf(mail)).Trim();
        if (text.Length > longest)
        {
            text = $"{Cut(text, longest)}\n\n（長いので、ここまでを取り込みました）";
        }

        return new(
            mail.MessageId is { Length: > 0 and <= LongestId } id ? id : null,
            [
                .. new[] { mail.InReplyTo }
                    .Concat(mail.References.Reverse())
                    .OfType<string>()
                    .Where(i => i.Length <= LongestId)
                    .Take(MostAnswers),
            ],
            InquiryNumber.FindIn(mail.Subject),
            Cut(MailText.OneLine(sender.Address), LongestFrom),
            text + AttachmentsOf(mail),
            IsByMachine(mail)
        );
    }

    private static string WordsOf(MimeMessage mail) =>
        mail.TextBody is { } plain && !string.IsNullOrWhiteSpace(plain) ? plain
        : mail.HtmlBody is { } html ? WordsOf(html)
        : "（本文がありません）";

    // What stands between the tags, with a line for each block; scripts, styles and tags themselves are left out.
    private static string WordsOf(string html)
    {
        var words = new StringBuilder();
        var tokens = new HtmlTokenizer(new StringReader(html)) { DecodeCharacterReferences = true };
        var silent = (string?)null;
        while (tokens.ReadNextToken(out var token))
        {
            switch (token)
            {
                case HtmlTagToken { Id: HtmlTagId.Script or HtmlTagId.Style or HtmlTagId.Head } tag:
                    silent = tag.IsEndTag ? null : tag.Name;
                    break;
                case HtmlTagToken
                {
                    Id: HtmlTagId.Br
                        or HtmlTagId.P
                        or HtmlTagId.Div
                        or HtmlTagId.LI
                        or HtmlTagId.TR
                        or HtmlTagId.H1
                        or HtmlTagId.H2
                        or HtmlTagId.BlockQuote
                }:
                    words.Append('\n');
                    break;
                case HtmlDataToken data when silent is null && token is not HtmlCDataToken:
                    words.Append(data.Data);
                    break;
            }
        }

        return string.Join(
            '\n',
            words
                .ToString()
                .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        );
    }

    private static string AttachmentsOf(MimeMessage mail)
    {
        var names = mail
            .Attachments.Take(MostAttachments + 1)
            .Select(a =>
                a.ContentDisposition?.FileName ?? a.ContentType.Name ?? "名前のないファイル"
            )
            .Select(n => Cut(MailText.OneLine(n), LongestName))
            .ToList();
        return names is []
            ? ""
            : "\n\n（添付ファイルは取り込みません："
                + string.Join("、", names.Take(MostAttachments))
                + (names.Count > MostAttachments ? " ほか" : null)
                + "）";
    }

    private static bool IsByMachine(MimeMessage mail) =>
        mail.Headers[HeaderId.AutoSubmitted] is { } auto
            && !auto.Trim().Equals("no", StringComparison.OrdinalIgnoreCase)
        || mail.Headers[HeaderId.Precedence]?.Trim().ToLowerInvariant()
            is "bulk"
                or "junk"
                or "auto_reply"
        || mail.Body?.ContentType.IsMimeType("multipart", "report") is true;

    private static string Cut(string text, int longest)
    {
        if (text.Length <= longest)
        {
            return text;
        }

        // Not through the middle of a character.
        return text[..(char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest)];
    }
}
