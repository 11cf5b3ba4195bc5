namespace SelfDeclaration.Calendar;

/// <summary>営業日: the days the secretariat works, counted in dates of Japan.</summary>
/// <remarks>
/// Closed on Saturdays, Sundays, 国民の祝日・休日, and on 年末年始 as government offices are
/// (行政機関の休日に関する法律 第1条: 12月29日から1月3日まで).
/// </remarks>
/// <param name="holidays">国民の祝日 and 休日. A year that is not among them has only its weekends and 年末年始.</param>
public sealed class BusinessDays(IReadOnlySet<DateOnly> holidays)
{
    /// <summary>True when the secretariat works on that day.</summary>
    public bool Includes(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)
        && !IsNewYear(day)
        && !holidays.Contains(day);

    /// <summary>Business days after the one day up to the other, which counts: Friday to Monday is one. None when it is not later.</summary>
    public int Between(DateOnly from, DateOnly to)
    {
        var count = 0;
        for (var day = from.AddDays(1); day <= to; day = day.AddDays(1))
        {
            count += Includes(day) ? 1 : 0;
        }

        return count;
    }

    /// <summary>The n-th business day after that day; that day itself for none.</summary>
    public DateOnly Add(DateOnly from, int days)
    {
        var day = from;
        for (var left = days; left > 0; left -= Includes(day) ? 1 : 0)
        {
            day = day.AddDays(1);
        }

        return day;
    }

    /// <summary>
    /// The latest day that lies n business days back, weekends among them: what came on it or before has
    /// waited that long. So a list is filtered by comparing dates, without counting for each row.
    /// </summary>
    public DateOnly Before(DateOnly today, int days)
    {
        var day = today;
        for (var left = days; left > 0; day = day.AddDays(-1))
        {
            left -= Includes(day) ? 1 : 0;
        }

        return day;
    }

    private static bool IsNewYear(DateOnly day) =>
        day is { Month: 12, Day: >= 29 } or { Month: 1, Day: <= 3 };
}
