using System.Globalization;
using System.Text.RegularExpressions;

namespace SelfDeclaration.Text;

public static partial class TypedText
{
    private static readonly IdnMapping Idn = new();

    /// <summary>メールアドレス: half-width, without blanks and the marks around a pasted address; the domain in lower case.</summary>
    public static string Mail(string? text)
    {
        const string Scheme = "mailto:";
        var mail = Internet(text);
        while (mail.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            mail = Unwrap(mail[Scheme.Length..]);
        }

        var at = mail.LastIndexOf('@') + 1;
        return at == 0 ? mail : mail[..at] + Host(mail[at..]);
    }

    /// <summary>URL: half-width, https:// added where no scheme was typed, a Japanese host name as punycode.</summary>
    public static string Url(string? text)
    {
        var url = Internet(text);
        if (url.Length == 0)
        {
            return url;
        }

        if (url.StartsWith("//", StringComparison.Ordinal))
        {
            url = "https:" + url;
        }
        else if (!OtherScheme().IsMatch(url))
        {
            url = "https://" + url;
        }

        var parts = WebAddress().Match(url);
        return parts.Success
            ? parts.Groups["scheme"].Value.ToLowerInvariant()
                + "://"
                + Punycode(Host(parts.Groups["host"].Value))
                + parts.Groups["rest"].Value
            : url;
    }

    private static string Internet(string? text) =>
        DashAfterAscii()
            .Replace(
                Unwrap(Keep(CharacterWidth.Fold(text, ascii: true), c => !char.IsWhiteSpace(c))),
                "-"
            );

    private static string Unwrap(string text) => text.Trim('<', '>', ',', ';', '"', '、', '。');

    private static string Host(string host) => host.Replace('。', '.').ToLowerInvariant();

    private static string Punycode(string host)
    {
        if (host.All(char.IsAscii))
        {
            return host;
        }

        try
        {
            // ICU maps some letters to blanks and signs: then the rule for URLs decides.
            var ascii = Idn.GetAscii(host);
            return ascii.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.')
                ? ascii.ToLowerInvariant()
                : host;
        }
        catch (ArgumentException)
        {
            return host;
        }
    }

    // A colon before digits is a port: example.co.jp:8080 has no scheme.
    [GeneratedRegex(@"\A[A-Za-z][A-Za-z0-9+.\-]*:(?![0-9])")]
    private static partial Regex OtherScheme();

    [GeneratedRegex(
        @"\A(?<scheme>https?)://(?<host>[^/?#@:]*)(?<rest>(?::[0-9]*)?(?:[/?#].*)?)\z",
        RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant
    )]
    private static partial Regex WebAddress();

    [GeneratedRegex(
        @"(?<=[0-9A-Za-z])[\u02D7\u2010-\u2015\u2043\u2212\u2500\u2501\u30FC\uFE58\uFE63]"
    )]
    private static partial Regex DashAfterAscii();
}
