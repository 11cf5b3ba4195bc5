using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace SelfDeclaration.Web.Mail;

/// <summary>How values are written in mails.</summary>
public static partial class MailText
{
    /// <summary>宛名 before the address is confirmed: a name that mail programs would turn into a link is left out.</summary>
    public static string Business(string name) => IsLinkLike(name) ? "お申込みの事業者" : name;

    /// <inheritdoc cref="Business"/>
    public static string Contact(string name) => IsLinkLike(name) ? "ご担当者" : name;

    /// <summary>
    /// One line of printable text. A line break would start a new header or a false paragraph,
    /// and direction marks would let a name turn the text around it.
    /// </summary>
    public static string OneLine(string value)
    {
        var kept = new StringBuilder(value.Length);
        foreach (var rune in value.EnumerateRunes())
        {
            switch (Rune.GetUnicodeCategory(rune))
            {
                case UnicodeCategory.Control:
                case UnicodeCategory.LineSeparator:
                case UnicodeCategory.ParagraphSeparator:
                    kept.Append(' ');
                    break;
                case UnicodeCategory.Format:
                    break;
                default:
                    kept.Append(rune.ToString());
                    break;
            }
        }

        return kept.ToString().Trim();
    }

    /// <summary>
    /// 箇条書き: ・ before the first line, and lines of at most 35 wide characters, as mails are read. Numbers
    /// and addresses stay in one piece.
    /// </summary>
    public static IEnumerable<string> Item(string text)
    {
        const int Columns = 68;
        var line = new StringBuilder("・");
        var used = 2;
        foreach (var word in Unbreakable().Matches(OneLine(text)).Select(m => m.Value))
        {
            var width = word.Sum(c => c < 0x80 ? 1 : 2);
            if (used + width > Columns && used > 2)
            {
                yield return line.ToString();
                line.Clear().Append('　');
                used = 2;
            }

            line.Append(word);
            used += width;
        }

        yield return line.ToString();
    }

    // Anyone can have ① sent to anyone: a 宛名 such as 「当選 evil.example」 must not become a clickable advertisement.
    private static bool IsLinkLike(string name) =>
        Link().IsMatch(name.Normalize(NormalizationForm.FormKC));

    // A run of ASCII, or one character and what belongs to it.
    [GeneratedRegex(@"[!-~]+|[\uD800-\uDBFF][\uDC00-\uDFFF]|.")]
    private static partial Regex Unbreakable();

    [GeneratedRegex(@"://|www\.|[a-z0-9-]\.[a-z]{2}|@", RegexOptions.IgnoreCase)]
    private static partial Regex Link();
}
