using SelfDeclaration.Businesses;
using SelfDeclaration.Text;

namespace SelfDeclaration.Declarations;

public static partial class Corrections
{
    // Each change is worded up to its 「ました」, so that several make one sentence.

    private static IEnumerable<string> KanaChanges(string typed, string kept)
    {
        if (typed.Any(c => c is >= 'ぁ' and <= 'ゖ'))
        {
            yield return "ひらがなを全角カナに直し";
        }

        if (typed.Any(CharacterWidth.IsHalfKana))
        {
            yield return "半角カナを全角カナに直し";
        }

        if (typed.Any(char.IsWhiteSpace))
        {
            yield return "空白を除き";
        }

        if (TypedText.KanaWithLegalForm(typed) != kept)
        {
            yield return "法人格を除き";
        }
    }

    private static IEnumerable<string> NameChanges(string typed, string kept)
    {
        if (typed.Any(CharacterWidth.IsHalfKana))
        {
            yield return "半角カナを全角カナに直し";
        }

        if (BlanksOf(typed) != BlanksOf(kept))
        {
            yield return "空白を半角1つにそろえ";
        }
    }

    private static IEnumerable<string> StreetChanges(string typed, string kept) =>
        [
            .. WidthChanges(typed, kept),
            .. NameChanges(typed, kept),
            // A dash of another width alone is told above.
            .. DashesOf(typed) != DashesOf(kept) ? (string[])["横線を「-」に直し"] : [],
        ];

    private static IEnumerable<string> WidthChanges(string typed, string kept)
    {
        if (typed.Any(c => CharacterWidth.IsFullWidthAscii(c) && c is not '－'))
        {
            yield return typed.Any(c => c is >= 'Ａ' and <= 'ｚ')
                ? "全角の英数字を半角に直し"
                : "全角の数字と記号を半角に直し";
        }
    }

    private static IEnumerable<string> MailChanges(string typed, string kept)
    {
        foreach (var change in WidthChanges(typed, kept))
        {
            yield return change;
        }

        if (typed.Any(char.IsWhiteSpace))
        {
            yield return "空白を除き";
        }
    }

    private static IEnumerable<string> CorporateNumberChanges(string typed, string kept)
    {
        foreach (var change in WidthChanges(typed, kept))
        {
            yield return change;
        }

        if (CorporateNumber.HasInvoicePrefix(TypedText.Digits(typed)))
        {
            yield return "先頭の「T」を除き";
        }
    }

    private static IEnumerable<string> PhoneChanges(string typed, string kept)
    {
        foreach (var change in WidthChanges(typed, kept))
        {
            yield return change;
        }

        if (typed.AsSpan().TrimStart().StartsWith("+") || typed.StartsWith('＋'))
        {
            yield return "先頭の「+81」を「0」に直し";
        }
    }

    private static string BlanksOf(string text) => string.Concat(text.Where(char.IsWhiteSpace));

    private static string DashesOf(string text) => string.Concat(text.Where(CharacterWidth.IsDash));
}
