using System.Globalization;
using System.Text.RegularExpressions;
using SelfDeclaration.Text;

namespace SelfDeclaration.Register;

/// <summary>年月 as typed: 2026年4月, 2026-04, 202604, 令和8年4月 → its first day.</summary>
public static partial class TypedMonth
{
    public static DateOnly? Read(string? text)
    {
        var month = Month().Match(CharacterWidth.Fold(text, ascii: true).Replace(" ", ""));
        if (!month.Success)
        {
            return null;
        }

        var year = Number(month.Groups["year"]);
        year += month.Groups["era"].Value switch
        {
            "令和" or "R" or "r" => 2018,
            "平成" or "H" or "h" => 1988,
            _ => 0,
        };
        var number = Number(month.Groups["month"]);
        return year is >= 1900 and <= 9998 && number is >= 1 and <= 12
            ? new(year, number, 1)
            : null;
    }

    /// <summary>2026年4月</summary>
    public static string Show(DateOnly month) => $"{month.Year}年{month.Month}月";

    private static int Number(Group digits) =>
        digits.Value == "元" ? 1 : int.Parse(digits.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"\A(?:(?<era>令和|平成|[RrHh])(?<year>[0-9]{1,2}|元)|(?<year>[0-9]{4}))(?:[年/.\-‐−ー](?<month>[0-9]{1,2})|(?<month>[0-9]{2}))月?\z"
    )]
    private static partial Regex Month();
}
