using System.Text;
using SelfDeclaration.Businesses;

namespace SelfDeclaration.Text;

/// <summary>検索の照合: the one form in which names are compared, on the side of the register and of whoever looks.</summary>
/// <remarks>
/// Width, case, hiragana and small kana, long vowel marks and hyphens, blanks, short forms of 法人格 and
/// the variants of the most common name characters make no difference. Only for looking: names are kept as typed.
/// </remarks>
public static class SearchText
{
    /// <summary>Between name, reading and 屋号: nothing typed holds it, so no match runs from one into the next.</summary>
    public const char Separator = '\u001F';

    private const string SmallKana = "ァィゥェォッャュョヮヵヶ";
    private const string LargeKana = "アイウエオツヤユヨワカケ";

    // 異体字 as they stand in names of people and firms.
    private const string Variants = "髙﨑濵濱邉邊齋齊斎澤廣嶋德惠眞國櫻藪冨";
    private const string Usual = "高崎浜浜辺辺斉斉斉沢広島徳恵真国桜薮富";

    /// <summary>What of several texts is looked through.</summary>
    public static string Of(params IEnumerable<string?> texts) =>
        string.Join(Separator, texts.Where(t => !string.IsNullOrEmpty(t)).Select(Fold));

    /// <summary>The words somebody looks for: each has to be found.</summary>
    public static IReadOnlyList<string> Terms(string? query) =>
        [
            .. (LegalForms.Expand(query) ?? query ?? "")
                .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
                .Select(Fold)
                .Where(term => term.Length > 0)
                .Distinct(),
        ];

    public static string Fold(string? text)
    {
        var folded = new StringBuilder(text?.Length ?? 0);
        foreach (var c in CharacterWidth.Fold(LegalForms.Expand(text) ?? text, ascii: true))
        {
            if (!char.IsWhiteSpace(c))
            {
                folded.Append(Fold(c));
            }
        }

        return folded.ToString();
    }

    private static char Fold(char c)
    {
        var kana = c is >= 'ぁ' and <= 'ゖ' or 'ゝ' or 'ゞ' ? (char)(c + ('ァ' - 'ぁ')) : c;
        return CharacterWidth.IsDash(kana) || kana is '~' or '〜' or '～' ? 'ー'
            : Replace(kana, SmallKana, LargeKana) is { } large ? large
            : Replace(kana, Variants, Usual) is { } usual ? usual
            : char.ToLowerInvariant(kana);
    }

    private static char? Replace(char c, string from, string to)
    {
        var at = from.IndexOf(c, StringComparison.Ordinal);
        return at < 0 ? null : to[at];
    }
}
