using SelfDeclaration.Calendar;

namespace SelfDeclaration.UnitTests.Calendar;

/// <summary>営業日, with the holidays that are shipped.</summary>
public sealed class BusinessDaysTests
{
    private static readonly BusinessDays Days = new(ShippedHolidays.All.Keys.ToHashSet());

    [Theory]
    [InlineData("2026-03-06", "2026-03-06", 0)] // Friday, the same day
    [InlineData("2026-03-06", "2026-03-09", 1)] // over a weekend
    [InlineData("2026-03-07", "2026-03-08", 0)] // within a weekend
    [InlineData("2026-02-16", "2026-03-04", 11)] // over 天皇誕生日
    [InlineData("2026-04-28", "2026-05-07", 3)] // Golden Week: 4/30, 5/1, 5/7
    [InlineData("2026-09-18", "2026-09-24", 1)] // 敬老の日, 休日 between, 秋分の日
    [InlineData("2025-12-26", "2026-01-05", 1)] // 年末年始
    [InlineData("2024-01-01", "2024-01-04", 1)] // 1/2 and 1/3 are no 祝日 and yet closed
    [InlineData("2026-03-09", "2026-03-06", 0)] // backwards
    public void Counts_the_days_on_which_somebody_works(string from, string to, int days) =>
        Assert.Equal(days, Days.Between(Date(from), Date(to)));

    [Theory]
    [InlineData("2026-03-06", 0, "2026-03-06")]
    [InlineData("2026-03-06", 1, "2026-03-09")]
    [InlineData("2026-02-16", 10, "2026-03-03")]
    [InlineData("2026-12-28", 1, "2027-01-04")]
    [InlineData("2027-03-19", 1, "2027-03-23")] // 春分の日 on a Sunday, 振替休日
    public void Finds_the_day_by_which_something_is_due(string from, int days, string due) =>
        Assert.Equal(Date(due), Days.Add(Date(from), days));

    [Theory]
    [InlineData("2026-03-04", 0, "2026-03-04")]
    [InlineData("2026-03-04", 11, "2026-02-16")]
    [InlineData("2026-03-09", 1, "2026-03-08")] // what came on Sunday waits since the same Monday
    [InlineData("2027-01-04", 1, "2027-01-03")]
    public void Finds_the_latest_day_that_lies_so_far_back(string today, int days, string day) =>
        Assert.Equal(Date(day), Days.Before(Date(today), days));

    [Fact]
    public void Comparing_with_the_day_before_says_the_same_as_counting()
    {
        var today = new DateOnly(2026, 5, 11);
        for (var days = 1; days <= 15; days++)
        {
            for (var since = today.AddDays(-40); since <= today; since = since.AddDays(1))
            {
                Assert.Equal(Days.Between(since, today) >= days, since <= Days.Before(today, days));
            }
        }
    }

    [Theory]
    [InlineData(0, "0営業日")]
    [InlineData(5, "5営業日")]
    [InlineData(8, "8営業日・期限まで2日")]
    [InlineData(10, "10営業日・今日が期限")]
    [InlineData(11, "11営業日・期限超過1日")]
    [InlineData(13, "13営業日・期限超過3日")]
    public void Says_in_words_how_long_something_waits(int days, string said) =>
        Assert.Equal(said, new WaitingTime(days, 10).OverdueText);

    [Fact]
    public void A_declaration_of_two_weeks_ago_is_overdue_the_day_after()
    {
        var since = new DateOnly(2026, 3, 2);
        var due = Days.Add(since, 10);

        Assert.False(WaitingTime.Of(Days, since, due, 10).IsOverdue);
        Assert.True(WaitingTime.Of(Days, since, due.AddDays(1), 10).IsOverdue);
    }

    private static DateOnly Date(string text) =>
        DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
