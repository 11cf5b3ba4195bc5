namespace SelfDeclaration.Web.Demo;

/// <summary>宣言の時期: the register's growth since 2017-04, stretched to any number of businesses.</summary>
public sealed class FictionalDates
{
    private static readonly DateOnly Begin = new(2017, 4, 3);

    /// <summary>Declarations by day: published counts from 2023 on, an even climb before them.</summary>
    private static readonly (DateOnly Day, double Count)[] Published =
    [
        (Begin, 0),
        (new(2018, 4, 1), 14_000),
        (new(2019, 4, 1), 45_000),
        (new(2020, 4, 1), 85_000),
        (new(2021, 4, 1), 135_000),
        (new(2022, 4, 1), 187_000),
        (new(2023, 6, 7), 250_395),
        (new(2024, 5, 31), 334_894),
        (new(2025, 8, 15), 400_000),
    ];

    private const double PerDaySince = 4_300 * 12 / 365.0;
    private readonly DateTimeOffset now;
    private readonly (DateOnly Day, double Count)[] curve;

    public FictionalDates(DateTimeOffset now)
    {
        this.now = now;
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        var (lastDay, lastCount) = Published[^1];
        curve =
        [
            .. Published.Where(p => p.Day < today),
            (today, lastCount + PerDaySince * Math.Max(0, today.DayNumber - lastDay.DayNumber)),
        ];
    }

    /// <summary>A moment of office hours on the day when that share of the register had declared.</summary>
    public DateTimeOffset At(double share, ref SeededChoice choice)
    {
        var count = share * curve[^1].Count;
        var next = Math.Max(1, Array.FindIndex(curve, p => p.Count > count));
        var ((day, low), (until, high)) = (curve[next - 1], curve[next]);
        var days = (int)((count - low) / (high - low) * (until.DayNumber - day.DayNumber));
        // 09:00 to 19:59 in Japan is 00:00 to 10:59 UTC.
        var moment = new DateTimeOffset(
            day.AddDays(days),
            new TimeOnly(choice.Below(11), choice.Below(60), choice.Below(60)),
            TimeSpan.Zero
        );
        return Earlier(moment, now.AddHours(-1));
    }

    /// <summary>Some days later, at the latest now.</summary>
    public DateTimeOffset After(DateTimeOffset moment, int days, ref SeededChoice choice) =>
        Earlier(moment.AddDays(days).AddSeconds(choice.Below(7200)), now);

    private static DateTimeOffset Earlier(DateTimeOffset a, DateTimeOffset b) => a < b ? a : b;
}
