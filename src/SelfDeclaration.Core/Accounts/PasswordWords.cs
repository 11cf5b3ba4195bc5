using SelfDeclaration.Businesses;
using SelfDeclaration.Text;

namespace SelfDeclaration.Accounts;

/// <summary>The business's own words, which others know and a password must not be made of.</summary>
internal static class PasswordWords
{
    private const int MinLatinLength = 4;

    // Two kanji or kana are a name already.
    private const int MinJapaneseLength = 2;

    /// <summary>The form in which passwords and words are compared.</summary>
    public static string Fold(string text) =>
        CharacterWidth.Fold(text, ascii: true).Replace(" ", "").ToLowerInvariant();

    /// <summary>Folded, the longest first.</summary>
    public static IReadOnlyList<string> Of(BusinessInput business, string? mail) =>
        [
            .. AsTyped(business, mail)
                .Select(Fold)
                .Where(w => w.Length >= (w.All(char.IsAscii) ? MinLatinLength : MinJapaneseLength))
                .Distinct()
                .OrderByDescending(w => w.Length),
        ];

    /// <summary>Folded text with every word taken out.</summary>
    public static string Without(string folded, IEnumerable<string> words) =>
        words.Aggregate(folded, (rest, word) => rest.Replace(word, "", StringComparison.Ordinal));

    /// <summary>In the form we keep, as a person would type them again.</summary>
    public static IEnumerable<string> AsTyped(BusinessInput business, string? mail)
    {
        var address = TypedText.Mail(mail);
        var at = address.LastIndexOf('@');
        string[] words =
        [
            TypedText.Name(business.Name),
            TypedText.Kana(business.NameKana),
            TypedText.Name(business.RepresentativeName),
            .. TypedText.Name(business.RepresentativeName).Split(' '),
            TypedText.Kana(business.RepresentativeNameKana),
            TypedText.Name(business.TradeName),
            CorporateNumber.Normalize(business.CorporateNumber),
            TypedText.Phone(business.Phone),
            address,
            at > 0 ? address[..at] : "",
            at > 0 ? address[(at + 1)..] : "",
            at > 0 ? address[(at + 1)..].Split('.')[0] : "",
        ];
        return words.Where(w => w.Length > 0).Distinct();
    }
}
