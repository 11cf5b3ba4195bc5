using System.Text;
using System.Text.RegularExpressions;

namespace SelfDeclaration.Text;

/// <summary>入力の正規化: turns what people type on a Japanese keyboard into the one form we keep.</summary>
/// <remarks>
/// Typing is repaired, not refused. Each profile leaves alone what it does not understand, so that a
/// rule can show it; none throws, and none changes its own result. Nothing here needs ICU.
/// </remarks>
public static partial class TypedText
{
    /// <summary>番号: half-width, with blanks, brackets and anything that looks like a hyphen dropped.</summary>
    public static string Digits(string? text) => DigitsAndPlus(text).Replace("+", "");

    /// <summary>電話番号: as <see cref="Digits"/>, and a leading +81 becomes 0.</summary>
    public static string Phone(string? text)
    {
        const string Japan = "+81";
        var digits = DigitsAndPlus(text);
        return digits.StartsWith(Japan, StringComparison.Ordinal)
            ? "0" + digits[Japan.Length..].TrimStart('0')
            : digits;
    }

    /// <summary>カナ: full-width katakana without blanks; 法人格 at either end is dropped.</summary>
    public static string Kana(string? text) => KanaLegalForms.Strip(KanaWithLegalForm(text));

    /// <summary>氏名・名称: half-width kana made full, runs of blanks made one; every other character survives as typed.</summary>
    public static string Name(string? text) => OneBlank(CharacterWidth.Fold(text, ascii: false));

    /// <summary>市区町村・番地: half-width letters and digits; a dash between digits becomes "-", the ー of タワー stays.</summary>
    public static string Street(string? text) =>
        DashBetweenDigits().Replace(OneBlank(CharacterWidth.Fold(text, ascii: true)), "-");

    /// <summary>自由記述: line ends as \n, invisible characters dropped, nothing else changed.</summary>
    public static string Paragraphs(string? text) =>
        Keep(
                (text ?? "").ReplaceLineEndings("\n"),
                c => !CharacterWidth.IsInvisible(c) && c is not '\r'
            )
            .Trim();

    internal static string KanaWithLegalForm(string? text)
    {
        // Blanks go first, so that a 濁点 typed after one still joins its letter.
        var typed = Keep(text, c => !char.IsWhiteSpace(c))
            .Replace('゛', '\u3099')
            .Replace('゜', '\u309A');
        var kana = new StringBuilder(typed.Length);
        foreach (var c in CharacterWidth.Fold(typed, ascii: true))
        {
            kana.Append(
                c switch
                {
                    (>= 'ぁ' and <= 'ゖ') or 'ゝ' or 'ゞ' => (char)(c + ('ァ' - 'ぁ')),
                    _ when CharacterWidth.IsDash(c) => 'ー',
                    _ => c,
                }
            );
        }

        return kana.ToString();
    }

    private static string DigitsAndPlus(string? text) =>
        Keep(
            CharacterWidth.Fold(text, ascii: true),
            c =>
                !char.IsWhiteSpace(c)
                && !CharacterWidth.IsDash(c)
                && !"().,/_#・〒、".Contains(c, StringComparison.Ordinal)
        );

    private static string OneBlank(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c))
            {
                result.Append(c);
            }
            else if (result.Length > 0 && result[^1] != ' ')
            {
                result.Append(' ');
            }
        }

        return result.ToString().TrimEnd();
    }

    private static string Keep(string? text, Func<char, bool> keep) =>
        string.Concat((text ?? "").Where(keep));

    [GeneratedRegex(
        @"(?<=[0-9]) ?[\-\u02D7\u2010-\u2015\u2043\u2212\u2500\u2501\u30FC\uFE58\uFE63] ?(?=[0-9])"
    )]
    private static partial Regex DashBetweenDigits();
}
