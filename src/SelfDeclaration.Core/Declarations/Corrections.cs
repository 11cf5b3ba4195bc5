using SelfDeclaration.Businesses;
using SelfDeclaration.Text;
using SelfDeclaration.Validation;

namespace SelfDeclaration.Declarations;

/// <summary>「入力を次のように直しました」: what a reader would notice was changed in the answers that count.</summary>
/// <remarks>Hyphens dropped from a number, blanks at an end or an added https:// are not worth a line.</remarks>
public static partial class Corrections
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
}
