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

    /// <summary>What is wrong with what somebody typed as their 自己宣言ID, or null.</summary>
    public static string? Problem(string? typed)
    {
        var digits = TypedText.Digits(typed);
        return digits.Length == 0 ? "自己宣言IDを入力してください"
            : !digits.All(char.IsAsciiDigit) || digits[0] != FirstDigit
                ? "自己宣言IDは4で始まる11桁の数字です"
            : digits.Length != Length
                ? $"自己宣言IDは4で始まる11桁の数字です（いまは{digits.Length}桁）"
            : !TryParse(digits, out _)
                ? "自己宣言IDの数字を確かめてください（検査用の数字と合いません）"
            : null;
    }

    /// <summary>An issued number for reading.</summary>
    public static string Show(string digits) => TryParse(digits, out var id) ? id.Display : digits;

    public override string ToString() => Digits;
}
