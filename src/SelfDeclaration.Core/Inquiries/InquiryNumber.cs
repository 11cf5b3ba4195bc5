using System.Globalization;
using System.Text.RegularExpressions;
using SelfDeclaration.Text;

namespace SelfDeclaration.Inquiries;

/// <summary>お問い合わせ番号: Q-YYYYMMDD-XXXXXX, to be said on the phone; it opens nothing.</summary>
public static partial class InquiryNumber
{
    private const int RandomLength = 6;

    /// <param name="today">Date in Japan.</param>
    public static string New(DateOnly today) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"Q-{today:yyyyMMdd}-{CrockfordBase32.New(RandomLength)}"
        );

    /// <summary>The first number in a line, e.g. the subject of a mail: with or without hyphens, wide or narrow, letters heard for digits.</summary>
    public static string? FindIn(string? line)
    {
        var match = Number().Match(TypedText.Street(line));
        return match.Success
            ? $"Q-{match.Groups[1].Value}-{CrockfordBase32.Repair(match.Groups[2].Value)}"
            : null;
    }

    [GeneratedRegex(
        @"(?<![0-9a-z])q-?([0-9]{8})-?([0-9a-z]{6})(?![0-9a-z])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Number();
}
