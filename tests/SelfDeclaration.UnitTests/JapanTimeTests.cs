namespace SelfDeclaration.UnitTests;

public sealed class JapanTimeTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 7, 1, 42, 0, TimeSpan.Zero);

    [Fact]
    public void Shows_the_minute_and_the_day()
    {
        Assert.Equal("2026年3月7日（土）10時42分", Noon.ShowMinute());
        Assert.Equal("2026年3月7日（土）", Noon.ShowDate());
        Assert.Equal("3月7日（土）", Noon.ShowDay());
        Assert.Equal("2026年3月7日（土）9時05分", Noon.AddMinutes(-97).ShowMinute());
    }

    [Fact]
    public void The_day_begins_at_three_in_the_afternoon_of_the_day_before_in_utc()
    {
        var midnight = new DateTimeOffset(2026, 3, 6, 15, 0, 0, TimeSpan.Zero);

        Assert.Equal(new(2026, 3, 7), midnight.DateInJapan());
        Assert.Equal(new(2026, 3, 6), midnight.AddTicks(-1).DateInJapan());
        Assert.Equal(midnight, new DateOnly(2026, 3, 7).StartInJapan());
        Assert.Equal(TimeSpan.Zero, new DateOnly(2026, 3, 7).StartInJapan().Offset);
    }
}
