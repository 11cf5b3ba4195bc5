using SelfDeclaration.Text;
using SelfDeclaration.Validation;

namespace SelfDeclaration.Businesses;

/// <summary>
/// 事業者情報の入力規則. Run on each page of 事業者情報入力, again on submit, and again when a business is
/// edited, so each rule and its wording exist once.
/// </summary>
/// <remarks>Only the chosen kind's answers are looked at.</remarks>
public static partial class BusinessRules
{
    /// <summary>All four pages.</summary>
    /// <param name="input">As typed.</param>
    /// <param name="keepCity">The applicant said that the digits in 市区町村・町名 are right.</param>
    public static IEnumerable<FieldError> Check(BusinessInput input, bool keepCity) =>
        [
            .. CheckKind(input),
            .. CheckName(input),
            .. CheckAddress(input, keepCity),
            .. CheckProfile(input),
        ];

    public static IEnumerable<FieldError> CheckKind(BusinessInput input)
    {
        if (input.Kind is null)
        {
            yield return BusinessFields.Kind.Says("法人か個人事業主かを選んでください");
        }
        else if (!Enum.IsDefined(input.Kind.Value))
        {
            yield return BusinessFields.Kind.Says("法人か個人事業主かを選び直してください");
        }
    }

    public static IEnumerable<FieldError> CheckName(BusinessInput input) =>
        Said([
            .. input.Kind switch
            {
                BusinessKind.Corporation => CorporationErrors(input),
                BusinessKind.SoleProprietor => SoleProprietorErrors(input),
                // CheckKind speaks of it.
                _ => [],
            },
            BusinessFields.Url.CheckUrl(TypedText.Url(input.Url)),
        ]);

    public static IEnumerable<FieldError> CheckAddress(BusinessInput input, bool keepCity) =>
        Said([
            PostalCodeError(TypedText.Digits(input.PostalCode)),
            CodeError(BusinessFields.Prefecture, input.Prefecture, PrefectureCount),
            CityError(TypedText.Street(input.CityAndTown), keepCity),
            StreetNumberError(TypedText.Street(input.StreetNumber)),
            BusinessFields.Building.CheckText(TypedText.Street(input.Building)),
            PhoneError(TypedText.Phone(input.Phone)),
        ]);

    public static IEnumerable<FieldError> CheckProfile(BusinessInput input)
    {
        if (CodeError(BusinessFields.Industry, input.Industry, IndustryCount) is { } industry)
        {
            yield return industry;
        }

        if (input.BelongsToAssociation is null)
        {
            yield return BusinessFields.BelongsToAssociation.Says(
                $"{BusinessFields.BelongsToAssociation.Label}に所属しているかを選んでください"
            );
        }

        if (
            input.BelongsToAssociation is true
            && (BusinessFields.Association with { Required = true }).CheckText(
                TypedText.Name(input.Association)
            )
                is { } association
        )
        {
            yield return association;
        }

        if (input.WantsNews is null)
        {
            yield return BusinessFields.WantsNews.Says(
                $"{BusinessFields.WantsNews.Label}を希望するかを選んでください"
            );
        }
    }

    /// <summary>事業者 with every value in the form we keep; only for an input that passes <see cref="Check"/>.</summary>
    public static Business Read(BusinessInput input)
    {
        if (Check(input, keepCity: true).FirstOrDefault() is { } error)
        {
            throw new InvalidOperationException($"{error.Field}: {error.Message}");
        }

        var isCorporation = input.Kind is BusinessKind.Corporation;
        var tradeName = isCorporation ? null : OrNull(TypedText.Name(input.TradeName));
        return new()
        {
            Kind = input.Kind!.Value,
            CorporateNumber = isCorporation
                ? CorporateNumber.Normalize(input.CorporateNumber)
                : null,
            Name = TypedText.Name(isCorporation ? input.Name : input.RepresentativeName),
            NameKana = TypedText.Kana(
                isCorporation ? input.NameKana : input.RepresentativeNameKana
            ),
            TradeName = tradeName,
            PublishTradeName = tradeName is not null && input.PublishTradeName,
            Url = OrNull(TypedText.Url(input.Url)),
            PostalCode = TypedText.Digits(input.PostalCode),
            PrefectureCode = input.Prefecture!,
            CityAndTown = TypedText.Street(input.CityAndTown),
            StreetNumber = TypedText.Street(input.StreetNumber),
            Building = OrNull(TypedText.Street(input.Building)),
            Phone = TypedText.Phone(input.Phone),
            IndustryCode = input.Industry!,
            Association = input.BelongsToAssociation is true
                ? TypedText.Name(input.Association)
                : null,
            WantsNews = input.WantsNews!.Value,
        };
    }

    private static IEnumerable<FieldError> Said(IEnumerable<FieldError?> errors) =>
        errors.OfType<FieldError>();

    private static string? OrNull(string text) => text.Length == 0 ? null : text;
}
