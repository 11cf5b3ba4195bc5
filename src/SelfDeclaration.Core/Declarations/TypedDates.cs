using System.Globalization;
using System.Text.RegularExpressions;
using SelfDeclaration.Text;
using SelfDeclaration.Validation;

namespace SelfDeclaration.Declarations;

/// <summary>年・月・日 as typed → a date, or what to do about it. 西暦 and 和暦 are read alike.</summary>
internal static partial class TypedDates
{
    /// <summary>The year before the first of each era.</summary>
    private static readonly Dictionary<string, int> Eras = new()
    {
        ["令和"] = 2018,
        ["㋿"] = 2018,
        ["R"] = 2018,
        ["平成"] = 1988,
        ["㍻"] = 1988,
        ["H"] = 1988,
        ["昭和"] = 1925,
        ["㍼"] = 1925,
        ["S"] = 1925,
    };

    /// <summary>A year of four digits, so that a bare 8 is asked about and not taken for the year 8.</summary>
    private const int FirstYear = 1900;

    public static DateOnly? Read(DateInput input)
    {
        var (year, month, day) = Parts(input);
        return
            ReadYear(year) is { } y
            && ReadNumber(month, '月') is { } m
            && ReadNumber(day, '日') is { } d
            && IsReal(y, m, d)
            ? new(y, m, d)
            : null;
    }

    public static FieldError? Check(Field field, DateInput input, DateOnly today)
    {
        var (year, month, day) = Parts(input);
        if (year.Length == 0 && month.Length == 0 && day.Length == 0)
        {
            return field.Empty();
        }

        return MissingPart(field, year, month, day)
            ?? (
                ReadYear(year) is not { } y
                    ? field.Says(
                        $"{field.Label}の年は、「{today.Year}」か「令和{today.Year - Eras["令和"]}」のように入力してください"
                    )
                : ReadNumber(month, '月') is not { } m || ReadNumber(day, '日') is not { } d
                    ? field.Says($"{field.Label}の月と日は、数字で入力してください")
                : m is < 1 or > 12 ? field.Says($"{m}月はありません。日付を確かめてください")
                : !IsReal(y, m, d) ? field.Says($"{m}月{d}日はありません。日付を確かめてください")
                : new DateOnly(y, m, d) > today
                    ? field.Says(
                        $"{field.Label}は、今日（{today.Year}年{today.Month}月{today.Day}日）までの日付にしてください"
                    )
                : null
            );
    }

    private static FieldError? MissingPart(Field field, string year, string month, string day)
    {
        (string Text, string Name)[] parts = [(year, "年"), (month, "月"), (day, "日")];
        var missing = parts.Where(p => p.Text.Length == 0).Select(p => p.Name).ToArray();
        return missing.Length == 0
            ? null
            : field.Says($"{field.Label}の{string.Join('と', missing)}を入力してください");
    }

    private static (string Year, string Month, string Day) Parts(DateInput input)
    {
        var (year, month, day) = (Folded(input.Year), Folded(input.Month), Folded(input.Day));
        // A whole date pasted into the first of the three fields.
        return
            month.Length == 0 && day.Length == 0 && WholeDate().Match(year) is { Success: true } m
            ? (m.Groups["year"].Value, m.Groups["month"].Value, m.Groups["day"].Value)
            : (year, month, day);
    }

    private static string Folded(string? text) => TypedText.Street(text).Replace(" ", "");

    private static int? ReadYear(string text)
    {
        var typed = YearText().Match(text);
        if (!typed.Success)
        {
            return null;
        }

        var number =
            typed.Groups["number"].Value is var digits && digits == "元"
                ? 1
                : int.Parse(digits, CultureInfo.InvariantCulture);
        var year = Eras.TryGetValue(typed.Groups["era"].Value.ToUpperInvariant(), out var before)
            ? before + number
            : number;
        return year is >= FirstYear and <= 9999 ? year : null;
    }

    private static int? ReadNumber(string text, char unit) =>
        int.TryParse(
            text.TrimEnd(unit),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : null;

    private static bool IsReal(int year, int month, int day) =>
        month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);

    [GeneratedRegex(
        @"\A(?<era>令和|平成|昭和|㋿|㍻|㍼|[RHS])?\.?(?<number>[0-9]{1,4}|元)年?\z",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex YearText();

    [GeneratedRegex(@"\A(?<year>.+?)[年/.\-](?<month>[0-9]{1,2})[月/.\-](?<day>[0-9]{1,2})日?\z")]
    private static partial Regex WholeDate();
}
