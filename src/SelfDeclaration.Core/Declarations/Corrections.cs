using SelfDeclaration.Businesses;
using SelfDeclaration.Text;
using SelfDeclaration.Validation;

namespace SelfDeclaration.Declarations;

/// <summary>「入力を次のように直しました」: what a reader would notice was changed in the answers that count.</summary>
/// <remarks>Hyphens dropped from a number, blanks at an end or an added https:// are not worth a line.</remarks>
public static class Corrections
{
    private delegate IEnumerable<string> Changes(string typed, string kept);

    public static IReadOnlyList<Correction> Of(
        BusinessInput business,
        DeclarationInput declaration
    ) => [.. OfBusiness(business).Concat(OfDeclaration(declaration)).OfType<Correction>()];

    private static IEnumerable<Correction?> OfBusiness(BusinessInput input)
    {
        if (input.Kind is BusinessKind.Corporation)
        {
            yield return One(
                BusinessFields.CorporateNumber,
                input.CorporateNumber,
                CorporateNumber.Normalize,
                CorporateNumberChanges
            );
            yield return One(BusinessFields.Name, input.Name, TypedText.Name, NameChanges);
            yield return One(BusinessFields.NameKana, input.NameKana, TypedText.Kana, KanaChanges);
        }

        if (input.Kind is BusinessKind.SoleProprietor)
        {
            yield return One(
                BusinessFields.RepresentativeName,
                input.RepresentativeName,
                TypedText.Name,
                NameChanges
            );
            yield return One(
                BusinessFields.RepresentativeNameKana,
                input.RepresentativeNameKana,
                TypedText.Kana,
                KanaChanges
            );
            yield return One(
                BusinessFields.TradeName,
                input.TradeName,
                TypedText.Name,
                NameChanges
            );
        }

        yield return One(BusinessFields.Url, input.Url, TypedText.Url, WidthChanges);
        yield return One(
            BusinessFields.PostalCode,
            input.PostalCode,
            TypedText.Digits,
            WidthChanges
        );
        yield return One(
            BusinessFields.CityAndTown,
            input.CityAndTown,
            TypedText.Street,
            StreetChanges
        );
        yield return One(
            BusinessFields.StreetNumber,
            input.StreetNumber,
            TypedText.Street,
            StreetChanges
        );
        yield return One(BusinessFields.Building, input.Building, TypedText.Street, StreetChanges);
        yield return One(BusinessFields.Phone, input.Phone, TypedText.Phone, PhoneChanges);
        if (input.BelongsToAssociation is true)
        {
            yield return One(
                BusinessFields.Association,
                input.Association,
                TypedText.Name,
                NameChanges
            );
        }
    }

    private static IEnumerable<Correction?> OfDeclaration(DeclarationInput input)
    {
        if (input is { Star: StarLevel.TwoStar, PolicyPublication: PolicyPublication.Website })
        {
            yield return One(
                DeclarationFields.PolicyUrl,
                input.PolicyUrl,
                TypedText.Url,
                WidthChanges
            );
        }

        if (input.Purposes.Contains(Purposes.Other))
        {
            yield return One(
                DeclarationFields.OtherPurpose,
                input.OtherPurpose,
                TypedText.Name,
                NameChanges
            );
        }

        yield return One(
            DeclarationFields.ContactName,
            input.ContactName,
            TypedText.Name,
            NameChanges
        );
        yield return One(
            DeclarationFields.ContactMail,
            input.ContactMail,
            TypedText.Mail,
            MailChanges
        );
    }

    private static Correction? One(
        Field field,
        string? typed,
        Func<string?, string> keep,
        Changes changes
    )
    {
        var trimmed = (typed ?? "").Trim();
        var kept = keep(trimmed);
        if (kept == trimmed || kept.Length == 0)
        {
            return null;
        }

        var what = string.Join("、", changes(trimmed, kept));
        return what.Length == 0 ? null : new(field, trimmed, kept, what + "ました");
    }

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
