namespace SelfDeclaration.UnitTests.Calendar;

/// <summary>
/// The shipped 祝日 against the law itself (国民の祝日に関する法律), worked out a second time here: a slip of
/// either would show.
/// </summary>
public sealed class HolidaysTests
{
    private const int First = 2022;
    private const int Last = 2050;

    public static TheoryData<int> Years => [.. Enumerable.Range(First, Last - First + 1)];

    // 2020 and 2021 were moved for the Olympic Games.
    [Theory]
    [MemberData(nameof(Years))]
    public void The_file_says_what_the_law_says(int year) =>
        Assert.Equal(
            ByLaw(year),
            ShippedHolidays.All.Keys.Where(d => d.Year == year).Order().ToList()
        );

    [Theory]
    [InlineData(2024, 3, 20, 9, 22)]
    [InlineData(2025, 3, 20, 9, 23)]
    [InlineData(2026, 3, 20, 9, 23)]
    [InlineData(2027, 3, 21, 9, 23)]
    [InlineData(2028, 3, 20, 9, 22)]
    [InlineData(2029, 3, 20, 9, 23)]
    [InlineData(2030, 3, 20, 9, 23)]
    public void The_equinoxes_are_those_that_were_announced_or_forecast(
        int year,
        int springMonth,
        int springDay,
        int autumnMonth,
        int autumnDay
    )
    {
        Assert.Equal("春分の日", ShippedHolidays.All[new(year, springMonth, springDay)]);
        Assert.Equal("秋分の日", ShippedHolidays.All[new(year, autumnMonth, autumnDay)]);
    }

    [Theory]
    [InlineData(2024, 2, 12, "建国記念の日 振替休日")]
    [InlineData(2024, 5, 6, "こどもの日 振替休日")]
    [InlineData(2026, 5, 6, "こどもの日 振替休日")] // 憲法記念日 on a Sunday, moved over two more 祝日
    [InlineData(2026, 9, 22, "休日")]
    [InlineData(2027, 3, 22, "春分の日 振替休日")]
    [InlineData(2032, 9, 21, "休日")]
    public void Moved_and_enclosed_days_are_among_them(int year, int month, int day, string name) =>
        Assert.Equal(name, ShippedHolidays.All[new(year, month, day)]);

    private static List<DateOnly> ByLaw(int year)
    {
        var days = new SortedSet<DateOnly>
        {
            new(year, 1, 1),
            Monday(year, 1, 2),
            new(year, 2, 11),
            new(year, 2, 23),
            new(year, 3, Equinox(20.8431, year)),
            new(year, 4, 29),
            new(year, 5, 3),
            new(year, 5, 4),
            new(year, 5, 5),
            Monday(year, 7, 3),
            new(year, 8, 11),
            Monday(year, 9, 3),
            new(year, 9, Equinox(23.2488, year)),
            Monday(year, 10, 2),
            new(year, 11, 3),
            new(year, 11, 23),
        };
        var named = days.ToHashSet();
        // 第3条第2項: a 祝日 on a Sunday moves to the next day that is none.
        foreach (var sunday in named.Where(d => d.DayOfWeek is DayOfWeek.Sunday))
        {
            var moved = sunday;
            while (named.Contains(moved))
            {
                moved = moved.AddDays(1);
            }

            days.Add(moved);
        }

        // 第3条第3項: a day between two 祝日.
        days.UnionWith(
            named
                .Where(d => named.Contains(d.AddDays(2)) && !named.Contains(d.AddDays(1)))
                .Select(d => d.AddDays(1))
        );
        return [.. days];
    }

    private static DateOnly Monday(int year, int month, int which)
    {
        var first = new DateOnly(year, month, 1);
        var toMonday = ((int)DayOfWeek.Monday - (int)first.DayOfWeek + 7) % 7;
        return first.AddDays(toMonday + (7 * (which - 1)));
    }

    // The usual approximation for 1980–2099 (新こよみ便利帳, 海上保安庁水路部).
    private static int Equinox(double base1980, int year) =>
        (int)(base1980 + (0.242194 * (year - 1980)) - Math.Floor((year - 1980) / 4.0));
}
