using System.Globalization;
using System.Text.RegularExpressions;
using SelfDeclaration.Text;
using SelfDeclaration.Validation;

namespace SelfDeclaration.Businesses;

public static partial class BusinessRules
{
    /// <summary>都道府県コード run from 01 to this.</summary>
    private const int PrefectureCount = 47;

    /// <summary>中分類 codes run from 01 to this.</summary>
    private const int IndustryCount = 99;

    private const int PostalCodeLength = 7;
    private const int PhoneLength = 10;

    // Numbers of mobiles, IP telephones and 0800 have eleven digits; every other has ten.
    private static readonly string[] LongPhonePrefixes =
    [
        "050",
        "060",
        "070",
        "080",
        "090",
        "0800",
    ];

    private static IEnumerable<FieldError?> CorporationErrors(BusinessInput input) =>
        [
            CorporateNumber.TryParse(input.CorporateNumber, out _, out var error)
                ? null
                : BusinessFields.CorporateNumber.Says(error),
            BusinessFields.Name.CheckText(TypedText.Name(input.Name)),
            KanaError(BusinessFields.NameKana, TypedText.Kana(input.NameKana)),
        ];

    private static IEnumerable<FieldError?> SoleProprietorErrors(BusinessInput input) =>
        [
            BusinessFields.RepresentativeName.CheckText(TypedText.Name(input.RepresentativeName)),
            KanaError(
                BusinessFields.RepresentativeNameKana,
                TypedText.Kana(input.RepresentativeNameKana)
            ),
            BusinessFields.TradeName.CheckText(TypedText.Name(input.TradeName)),
        ];

    private static FieldError? KanaError(Field field, string kana) =>
        kana.Length == 0 ? field.Empty()
        : !Katakana().IsMatch(kana)
            ? field.Says(
                $"{field.Label}は、読みをカタカナかひらがなで入力してください（「ABC」は「エービーシー」のように）"
            )
        : field.IsLongerThanAllowed(kana) ? field.TooLong(kana)
        : null;

    private static FieldError? PostalCodeError(string digits) =>
        digits.Length == 0 ? BusinessFields.PostalCode.Empty()
        : FieldChecks.FirstNonDigit(digits) is { } other
            ? BusinessFields.PostalCode.Says(
                $"郵便番号は7桁の数字です（数字でない文字「{other}」が入っています）"
            )
        : digits.Length != PostalCodeLength
            ? BusinessFields.PostalCode.Says($"郵便番号は7桁の数字です（いまは{digits.Length}桁）")
        : null;

    private static FieldError? PhoneError(string digits) =>
        digits.Length == 0 ? BusinessFields.Phone.Empty()
        : digits[0] == '+'
            ? BusinessFields.Phone.Says(
                "電話番号は、日本の電話番号を0から入力してください（例 03-1234-5678）"
            )
        : FieldChecks.FirstNonDigit(digits) is { } other
            ? BusinessFields.Phone.Says(
                $"電話番号は10桁か11桁の数字です（数字でない文字「{other}」が入っています）"
            )
        : digits[0] != '0'
            ? BusinessFields.Phone.Says(
                "電話番号は、市外局番を含めて0から入力してください（例 03-1234-5678）"
            )
        : digits.Length is < PhoneLength or > PhoneLength + 1
            ? BusinessFields.Phone.Says(
                $"電話番号は10桁か11桁の数字です（いまは{digits.Length}桁）"
            )
        : digits.Length > PhoneLength && !MayBeLong(digits)
            ? BusinessFields.Phone.Says(
                $"電話番号は、{digits[..2]}で始まる場合は10桁の数字です（いまは{digits.Length}桁）"
            )
        : null;

    private static bool MayBeLong(string phone) =>
        LongPhonePrefixes.Any(p => phone.StartsWith(p, StringComparison.Ordinal));

    private static FieldError? CityError(string city, bool keepCity) =>
        BusinessFields.CityAndTown.CheckText(city)
        ?? (
            !keepCity && CityAndTown.StreetDigits(city) is { } digits
                ? BusinessFields.CityAndTown.Says(
                    $"番地のような数字「{digits}」が入っています。番地は次の欄に移してください"
                )
                : null
        );

    private static FieldError? StreetNumberError(string street) =>
        street.Length == 0
            ? BusinessFields.StreetNumber.Says(
                "番地を入力してください（番地がない場合は「番地なし」）"
            )
            : BusinessFields.StreetNumber.CheckText(street);

    /// <summary>A two-digit code from a list: 01 to <paramref name="count"/>.</summary>
    private static FieldError? CodeError(Field field, string? code, int count) =>
        string.IsNullOrWhiteSpace(code) ? field.Unchosen()
        : code.Length == 2
        && code.All(char.IsAsciiDigit)
        && int.Parse(code, CultureInfo.InvariantCulture) is var number
        && number >= 1
        && number <= count
            ? null
        : field.ChooseAgain();

    // ァ–ヺ ・ ー ヽ ヾ
    [GeneratedRegex(@"\A[\u30A1-\u30FE]+\z")]
    private static partial Regex Katakana();
}
