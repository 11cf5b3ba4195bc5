using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using SelfDeclaration.Text;

namespace SelfDeclaration.Applications;

/// <summary>受付番号: SA-YYYYMMDD-XXXXXX, to be said on the phone; it opens nothing.</summary>
public sealed record ReceiptNumber
{
    private const string Prefix = "SA";
    private const string DateFormat = "yyyyMMdd";
    private const int DateLength = 8;
    private const int RandomLength = 6;

    private ReceiptNumber(string date, string random) => Text = $"{Prefix}-{date}-{random}";

    /// <summary>Upper case, with its two hyphens.</summary>
    public string Text { get; }

    /// <param name="today">Date in Japan.</param>
    public static ReceiptNumber New(DateOnly today) =>
        new(
            today.ToString(DateFormat, CultureInfo.InvariantCulture),
            CrockfordBase32.New(RandomLength)
        );

    /// <summary>Reads it without hyphens, in lower case, and with letters heard for digits.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out ReceiptNumber? number)
    {
        number = null;
        var typed = TypedText.Digits(text);
        if (
            typed.Length != Prefix.Length + DateLength + RandomLength
            || !typed.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)
        )
        {
            return false;
        }

        var rest = CrockfordBase32.Repair(typed[Prefix.Length..]);
        var (date, random) = (rest[..DateLength], rest[DateLength..]);
        if (
            DateOnly.TryParseExact(
                date,
                DateFormat,
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out _
            ) && CrockfordBase32.IsWellFormed(random)
        )
        {
            number = new(date, random);
        }

        return number is not null;
    }

    public override string ToString() => Text;
}
