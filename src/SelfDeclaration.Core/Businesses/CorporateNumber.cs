using System.Diagnostics.CodeAnalysis;
using SelfDeclaration.Text;
using SelfDeclaration.Validation;

namespace SelfDeclaration.Businesses;

/// <summary>法人番号: the 13-digit number the National Tax Agency gives every corporation.</summary>
/// <remarks>
/// The first digit checks the other twelve (平成26年財務省令第70号 第2条): counting the base digits
/// from the right, weigh odd places by 1 and even places by 2, and take 9 − (sum mod 9).
/// People often type the 12-digit 会社法人等番号 instead: <see cref="FromRegistrationNumber"/>.
/// Full-width digits, blanks, hyphens and the T of an 適格請求書発行事業者 number are accepted and dropped.
/// </remarks>
public sealed record CorporateNumber
{
    public const int Length = 13;
    private const int RegistrationNumberLength = 12;

    private CorporateNumber(string digits) => Digits = digits;

    /// <summary>Thirteen ASCII digits.</summary>
    public string Digits { get; }

    /// <summary>For reading aloud and comparing: 7 1234 5678 9012.</summary>
    public string Display => $"{Digits[0]} {Digits[1..5]} {Digits[5..9]} {Digits[9..]}";

    public static bool TryParse(
        string? text,
        [NotNullWhen(true)] out CorporateNumber? number,
        [NotNullWhen(false)] out string? error
    )
    {
        var digits = Normalize(text);
        error =
            digits.Length == 0 ? "法人番号を入力してください"
            : FieldChecks.FirstNonDigit(digits) is { } other
                ? $"法人番号は13桁の数字です（数字でない文字「{other}」が入っています）"
            : digits.Length != Length ? $"法人番号は13桁の数字です（いまは{digits.Length}桁）"
            : digits[0] - '0' != CheckDigit(digits.AsSpan(1))
                ? "法人番号の数字を確かめてください（検査用の数字と合いません）"
            : null;
        number = error is null ? new(digits) : null;
        return number is not null;
    }

    /// <summary>会社法人等番号 → 法人番号, to offer to someone who typed twelve digits; null for anything else.</summary>
    public static CorporateNumber? FromRegistrationNumber(string? text)
    {
        var digits = Normalize(text);
        return digits.Length == RegistrationNumberLength && digits.All(char.IsAsciiDigit)
            ? new($"{CheckDigit(digits)}{digits}")
            : null;
    }

    /// <summary>The text without the T of an 適格請求書発行事業者 number, in the form we keep.</summary>
    internal static string Normalize(string? text)
    {
        var digits = TypedText.Digits(text);
        return HasInvoicePrefix(digits) ? digits[1..] : digits;
    }

    internal static bool HasInvoicePrefix(string digits) =>
        digits.Length == Length + 1
        && digits[0] is 'T' or 't'
        && digits.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0;

    public override string ToString() => Digits;

    private static int CheckDigit(ReadOnlySpan<char> baseDigits)
    {
        var sum = 0;
        for (var place = 1; place <= baseDigits.Length; place++)
        {
            var weight = place % 2 == 0 ? 2 : 1;
            sum += (baseDigits[^place] - '0') * weight;
        }

        return 9 - (sum % 9);
    }
}
