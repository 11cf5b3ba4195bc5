using System.Globalization;
using System.Text;

namespace SelfDeclaration.Text;

/// <summary>全角・半角: folds the two widths of the Japanese keyboard into one, by a table of our own.</summary>
/// <remarks>
/// NFC and NFKC are not used: both rewrite U+FA10 塚 and U+FA19 神 to other characters, which changes
/// people's names, and NFKC does nothing outside ASCII where ICU is missing.
/// </remarks>
internal static class CharacterWidth
{
    /// <summary>The 17 characters people type for a hyphen, the long vowel mark among them.</summary>
    public const string Dashes =
        "-\u02D7\u2010\u2011\u2012\u2013\u2014\u2015\u2043\u2212\u2500\u2501\u30FC\uFE58\uFE63\uFF0D\uFF70";

    private const int ToHalfWidth = 0xFEE0;

    // U+FF61–U+FF9D, in their order.
    private const string HalfKana =
        "。「」、・ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン";

    private const string Voiced =
        "かきくけこさしすせそたちつてとはひふへほカキクケコサシスセソタチツテトハヒフヘホ";
    private const string SemiVoiced = "はひふへほハヒフヘホ";

    public static bool IsDash(char c) => Dashes.Contains(c, StringComparison.Ordinal);

    /// <summary>Half-width kana to full, joined with its 濁点; with <paramref name="ascii"/> also full-width letters and digits to half.</summary>
    public static string Fold(string? text, bool ascii)
    {
        var folded = new StringBuilder(text?.Length ?? 0);
        foreach (var c in text ?? "")
        {
            if (IsInvisible(c))
            {
                continue;
            }

            switch (c)
            {
                case '\uFF9E' or '\u3099':
                    folded.JoinOrAppend(Voice, '゛');
                    break;
                case '\uFF9F' or '\u309A':
                    folded.JoinOrAppend(SemiVoice, '゜');
                    break;
                case >= '\uFF61' and <= '\uFF9D':
                    folded.Append(HalfKana[c - '\uFF61']);
                    break;
                case >= '\uFF01' and <= '\uFF5E' when ascii:
                    folded.Append((char)(c - ToHalfWidth));
                    break;
                default:
                    folded.Append(c);
                    break;
            }
        }

        return folded.ToString();
    }

    /// <summary>Zero-width, bidirectional and control characters, which nobody types on purpose; line ends and tabs are blanks.</summary>
    public static bool IsInvisible(char c) =>
        char.GetUnicodeCategory(c) is UnicodeCategory.Format
        || (char.IsControl(c) && c is not ('\n' or '\r' or '\t'));

    /// <summary>濁点 and 半濁点 that become one with what stands before them.</summary>
    public static bool JoinsBefore(char c) => c is '\uFF9E' or '\u3099' or '\uFF9F' or '\u309A';

    public static bool IsHalfKana(char c) => c is >= '\uFF61' and <= '\uFF9F';

    public static bool IsFullWidthAscii(char c) => c is >= '\uFF01' and <= '\uFF5E';

    private static void JoinOrAppend(
        this StringBuilder folded,
        Func<char, char?> join,
        char aloneAs
    )
    {
        if (folded.Length > 0 && join(folded[^1]) is { } joined)
        {
            folded[^1] = joined;
        }
        else
        {
            folded.Append(aloneAs);
        }
    }

    private static char? Voice(char c) =>
        c switch
        {
            'う' => 'ゔ',
            'ウ' => 'ヴ',
            _ when Voiced.Contains(c, StringComparison.Ordinal) => (char)(c + 1),
            _ => null,
        };

    private static char? SemiVoice(char c) =>
        SemiVoiced.Contains(c, StringComparison.Ordinal) ? (char)(c + 2) : null;
}
