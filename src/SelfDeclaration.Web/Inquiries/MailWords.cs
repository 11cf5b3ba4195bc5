using System.Text;
using MimeKit;
using MimeKit.Text;
using SelfDeclaration.Web.Mail;

namespace SelfDeclaration.Web.Inquiries;

/// <summary>メールの言葉: what a mail says as plain text, whichever way it was written.</summary>
public static class MailWords
{
    private const int MostAttachments = 10;
    private const int LongestName = 80;

    private static readonly Encoding s_shiftJis = CodePage("shift_jis");
    private static readonly Encoding s_jis = CodePage("iso-2022-jp");
    private static readonly UTF8Encoding s_utf8 = new(false, throwOnInvalidBytes: true);

    /// <summary>The text part, else what stands between the tags of the HTML.</summary>
    public static string Of(MimeMessage mail) =>
        TextOf(mail, p => p.IsPlain) is { } plain && !string.IsNullOrWhiteSpace(plain) ? plain
        : TextOf(mail, p => p.IsHtml) is { } html ? Between(html)
        : "（本文がありません）";

    /// <summary>（添付ファイルは取り込みません：…）; empty without any.</summary>
    public static string AttachmentsOf(MimeMessage mail)
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

    public static string Cut(string text, int longest)
    {
        if (text.Length <= longest)
        {
            return text;
        }

        // Not through the middle of a character.
        return text[..(char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest)];
    }

    private static string? TextOf(MimeMessage mail, Func<TextPart, bool> wanted) =>
        mail.BodyParts.OfType<TextPart>().FirstOrDefault(p => !p.IsAttachment && wanted(p))
            is { } part
            ? Decoded(part)
            : null;

    // Old programs leave out which letters they used.
    private static string Decoded(TextPart part)
    {
        if (part.ContentType.Charset is { Length: > 0 } || part.Content is null)
        {
            return part.Text;
        }

        using var bytes = new MemoryStream();
        part.Content.DecodeTo(bytes);
        var raw = bytes.ToArray();
        if (raw.AsSpan().IndexOf("\e$"u8) >= 0)
        {
            return s_jis.GetString(raw);
        }

        try
        {
            return s_utf8.GetString(raw);
        }
        catch (DecoderFallbackException)
        {
            return s_shiftJis.GetString(raw);
        }
    }

    private static Encoding CodePage(string name) =>
        CodePagesEncodingProvider.Instance.GetEncoding(name)!;

    // With a line for each block; scripts, styles and tags themselves are left out.
    private static string Between(string html)
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
}
