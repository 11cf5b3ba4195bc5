using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using MimeKit;

namespace SelfDeclaration.Web.Mail;

/// <summary>宛先: one plain mail address, as it is written into the envelope.</summary>
public static class Recipient
{
    // Whatever could end the address and begin another one, a comment or a header.
    private static readonly SearchValues<char> Ends = SearchValues.Create(" ,;:<>()[]\"\\");

    public static bool TryParse(string text, [NotNullWhen(true)] out MailboxAddress? address)
    {
        address = null;
        var at = text.IndexOf('@', StringComparison.Ordinal);
        if (
            at < 1
            || at != text.LastIndexOf('@')
            || text != MailText.OneLine(text)
            || text.AsSpan().ContainsAny(Ends)
        )
        {
            return false;
        }

        // Japanese carriers gave out addresses such as taro..yamada.@…, which a server wants in quotes.
        var quoted = $"\"{text[..at]}\"{text[at..]}";
        return MailboxAddress.TryParse(text, out address) && address.Address == text
            || MailboxAddress.TryParse(quoted, out address) && address.Address == quoted;
    }

    public static MailboxAddress Parse(string text) =>
        TryParse(text, out var address)
            ? address
            : throw new ArgumentException("Not one plain mail address.", nameof(text));
}
