namespace SelfDeclaration.Text;

/// <summary>Luhn's check digit: catches every single wrong digit and nearly every exchange of two neighbours.</summary>
internal static class Luhn
{
    /// <summary>The digit that makes <paramref name="digits"/> followed by it pass.</summary>
    public static char CheckDigit(ReadOnlySpan<char> digits)
    {
        var sum = 0;
        for (var place = 1; place <= digits.Length; place++)
        {
            var digit = digits[^place] - '0';
            var doubled = place % 2 == 1 ? digit * 2 : digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }

        return (char)('0' + (10 - sum % 10) % 10);
    }

    public static bool Passes(ReadOnlySpan<char> digits) =>
        digits.Length > 1 && CheckDigit(digits[..^1]) == digits[^1];
}
