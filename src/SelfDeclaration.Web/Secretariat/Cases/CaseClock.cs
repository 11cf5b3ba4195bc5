using Microsoft.Extensions.Options;
using SelfDeclaration.Calendar;

namespace SelfDeclaration.Web.Secretariat.Cases;

/// <summary>審査の期限: how long cases have waited, in business days of today.</summary>
public sealed class CaseClock(
    BusinessDays days,
    IOptions<SecretariatSettings> settings,
    TimeProvider clock
)
{
    private int Limit => settings.Value.AcceptWithinBusinessDays;
    private DateOnly Today => clock.GetUtcNow().DateInJapan();

    public WaitingTime WaitedSince(DateTimeOffset since) =>
        WaitingTime.Of(days, since.DateInJapan(), Today, Limit);

    /// <summary>The day by which a case that waits since then is to be decided.</summary>
    public DateOnly EndOf(DateTimeOffset since) => days.Add(since.DateInJapan(), Limit);

    /// <summary>What waits since before this moment is 期限超過.</summary>
    public DateTimeOffset LateBefore => StartAfter(Limit + 1);

    /// <summary>What waits since before this moment, and is not late, is 期限まで2日以内.</summary>
    public DateTimeOffset SoonBefore => StartAfter(Limit - WaitingTime.SoonDays);

    public DateTimeOffset StartOfToday => Today.StartInJapan();

    private DateTimeOffset StartAfter(int businessDays) =>
        days.Before(Today, Math.Max(businessDays, 0)).AddDays(1).StartInJapan();
}
