using System.Globalization;

namespace SelfDeclaration;

/// <summary>日本時間: everything is stored in UTC and shown in Japan's time, which has no summer time.</summary>
public static class JapanTime
{
    private static readonly TimeSpan Offset = TimeSpan.FromHours(9);
    private const string Weekdays = "日月火水木金土";

    /// <summary>The same instant by Japan's clock.</summary>
    public static DateTimeOffset InJapan(this DateTimeOffset instant) => instant.ToOffset(Offset);

    /// <summary>The date in Japan at that instant.</summary>
    public static DateOnly DateInJapan(this DateTimeOffset instant) =>
        DateOnly.FromDateTime(instant.InJapan().DateTime);

    /// <summary>When that day begins in Japan, in UTC.</summary>
    public static DateTimeOffset StartInJapan(this DateOnly date) =>
        new DateTimeOffset(date.ToDateTime(TimeOnly.MinValue), Offset).ToUniversalTime();

    /// <summary>2026年3月7日（土）10時42分</summary>
    public static string ShowMinute(this DateTimeOffset instant)
    {
        var clock = instant.InJapan();
        return $"{instant.DateInJapan().ShowDate()}{clock.Hour}時{clock.Minute:00}分";
    }

    /// <summary>2026年3月7日（土）</summary>
    public static string ShowDate(this DateTimeOffset instant) => instant.DateInJapan().ShowDate();

    /// <summary>2026年3月7日（土）</summary>
    public static string ShowDate(this DateOnly date) => $"{date.Year}年{date.ShowDay()}";

    /// <summary>3月7日（土）</summary>
    public static string ShowDay(this DateTimeOffset instant) => instant.DateInJapan().ShowDay();

    /// <summary>3月7日（土）</summary>
    public static string ShowDay(this DateOnly date) =>
        $"{date.Month}月{date.Day}日（{Weekdays[(int)date.DayOfWeek]}）";

    /// <summary>2026-03-07T01:42:00Z: a moment as HTML has it, which knows at most thousandths of a second.</summary>
    public static string ForMachines(this DateTimeOffset instant) =>
        instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>10:42</summary>
    public static string ShowTime(this DateTimeOffset instant)
    {
        var clock = instant.InJapan();
        return $"{clock.Hour}:{clock.Minute:00}";
    }
}
