using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using SelfDeclaration.Declarations;

namespace SelfDeclaration.Web.Mail;

/// <summary>How values are written in mails.</summary>
public static partial class MailText
{
    private static readonly TimeSpan Japan = TimeSpan.FromHours(9);

    /// <summary>2026年3月7日（土）10時42分, in Japan.</summary>
    public static string Moment(DateTimeOffset at)
    {
        var local = at.ToOffset(Japan);
        return $"{Day(DateOnly.FromDateTime(local.DateTime))}{local.Hour}時{local.Minute:00}分";
    }

    /// <summary>2026年3月7日（土）</summary>
    public static string Day(DateOnly day) =>
        $"{day.Year}年{day.Month}月{day.Day}日（{"日月火水木金土"[(int)day.DayOfWeek]}）";

    public static string Star(StarLevel star) =>
        star switch
        {
            StarLevel.OneStar => "一つ星",
            StarLevel.TwoStar => "二つ星",
            _ => throw new ArgumentOutOfRangeException(nameof(star)),
        };

    /// <summary>123 456: read over the phone or typed from another screen, three and three stay in mind.</summary>
    public static string Code(string digits) =>
        digits.Length == 6 ? $"{digits[..3]} {digits[3..]}" : digits;

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

    // Anyone can have ① sent to anyone: a 宛名 such as 「当選 evil.example」 must not become a clickable advertisement.
    private static bool IsLinkLike(string name) =>
        Link().IsMatch(name.Normalize(NormalizationForm.FormKC));

    [GeneratedRegex(@"://|www\.|[a-z0-9-]\.[a-z]{2}|@", RegexOptions.IgnoreCase)]
    private static partial Regex Link();
}
