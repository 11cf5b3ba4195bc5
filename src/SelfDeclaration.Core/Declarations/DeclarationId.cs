using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using SelfDeclaration.Text;

namespace SelfDeclaration.Declarations;

/// <summary>自己宣言ID: 4, nine random digits and Luhn's check digit; applicants type it into subsidy forms.</summary>
public sealed record DeclarationId
{
    public const int Length = 11;
    private const char FirstDigit = '4';

    private DeclarationId(string digits) => Digits = digits;

    /// <summary>Eleven ASCII digits.</summary>
    public string Digits { get; }

    /// <summary>For reading: 4123 4567 890.</summary>
    public string Display => $"{Digits[..4]} {Digits[4..8]} {Digits[8..]}";

    /// <summary>A number nobody can guess; that it is new is for the database to say.</summary>
    public static DeclarationId New()
    {
        var digits = FirstDigit + RandomNumberGenerator.GetString("0123456789", Length - 2);
        return new(digits + Luhn.CheckDigit(digits));
    }

    public static bool TryParse(string? text, [NotNullWhen(true)] out DeclarationId? id)
    {
        var digits = TypedText.Digits(text);
        id =
            digits.Length == Length
            && digits.All(char.IsAsciiDigit)
            && digits[0] == FirstDigit
            && Luhn.Passes(digits)
                ? new(digits)
                : null;
        return id is not null;
    }

    public override string ToString() => Digits;
}
