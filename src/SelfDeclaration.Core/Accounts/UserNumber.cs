using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using SelfDeclaration.Text;

namespace SelfDeclaration.Accounts;

/// <summary>利用者番号: 12 random digits, the sign-in name of a declared business.</summary>
/// <remarks>It never begins with 4, as every 自己宣言ID does; the last digit is Luhn's.</remarks>
public sealed record UserNumber
{
    public const int Length = 12;
    private const string FirstDigits = "12356789";
    private const string AnyDigit = "0123456789";

    private UserNumber(string digits) => Digits = digits;

    /// <summary>Twelve ASCII digits.</summary>
    public string Digits { get; }

    /// <summary>For reading: 1234 5678 9012.</summary>
    public string Display => $"{Digits[..4]} {Digits[4..8]} {Digits[8..]}";

    /// <summary>A number nobody can guess; that it is new is for the database to say.</summary>
    public static UserNumber New()
    {
        var digits =
            RandomNumberGenerator.GetString(FirstDigits, 1)
            + RandomNumberGenerator.GetString(AnyDigit, Length - 2);
        return new(digits + Luhn.CheckDigit(digits));
    }

    public static bool TryParse(string? text, [NotNullWhen(true)] out UserNumber? number)
    {
        var digits = TypedText.Digits(text);
        number =
            digits.Length == Length
            && digits.All(char.IsAsciiDigit)
            && FirstDigits.Contains(digits[0], StringComparison.Ordinal)
            && Luhn.Passes(digits)
                ? new(digits)
                : null;
        return number is not null;
    }

    /// <summary>An issued number for reading.</summary>
    public static string Show(string digits) =>
        TryParse(digits, out var number) ? number.Display : digits;

    public override string ToString() => Digits;
}
