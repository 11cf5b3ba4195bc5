namespace SelfDeclaration.Web.Reference.Imports;

// Until CorporateNumber of Core is here.
internal static class CorporateNumberDigits
{
    public static bool AreValid(ReadOnlySpan<char> digits)
    {
        if (digits.Length != 13 || digits.ContainsAnyExceptInRange('0', '9'))
        {
            return false;
        }

        var sum = 0;
        for (var i = 1; i < 13; i++)
        {
            sum += (digits[i] - '0') * (i % 2 == 1 ? 2 : 1);
        }

        return digits[0] - '0' == 9 - sum % 9;
    }
}
