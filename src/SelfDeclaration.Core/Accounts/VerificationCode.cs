using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using SelfDeclaration.Text;

namespace SelfDeclaration.Accounts;

/// <summary>確認コード: six random digits, sent by mail and typed on another device.</summary>
public sealed record VerificationCode
{
    public const int Length = 6;

    private VerificationCode(string digits) => Digits = digits;

    /// <summary>Six ASCII digits.</summary>
    public string Digits { get; }

    public static VerificationCode New() =>
        new(RandomNumberGenerator.GetString("0123456789", Length));

    public static bool TryParse(string? text, [NotNullWhen(true)] out VerificationCode? code)
    {
        var digits = TypedText.Digits(text);
        code = digits.Length == Length && digits.All(char.IsAsciiDigit) ? new(digits) : null;
        return code is not null;
    }

    public override string ToString() => Digits;
}
