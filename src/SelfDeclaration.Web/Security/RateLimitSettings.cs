namespace SelfDeclaration.Web.Security;

/// <summary>Settings under <c>RateLimits</c>.</summary>
public sealed class RateLimitSettings
{
    public const string Section = "RateLimits";

    /// <summary>False only for load tests: refused in Production.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>Enough for someone who looks for the mail; too few to fill a stranger's mailbox.</summary>
    public int MailsPerAddressPerHour { get; init; } = 5;

    /// <summary>An office or a chamber of commerce may declare for many from one address.</summary>
    public int MailsPerVisitorPerHour { get; init; } = 20;

    /// <summary>Forms one visitor may send in a minute: an office of twenty behind one address, each saving every ten seconds.</summary>
    public int PostsPerVisitorPerMinute { get; init; } = 120;

    /// <summary>One application should not need more, however often its address is corrected.</summary>
    public int MailsPerDraftPerDay { get; init; } = 10;

    /// <summary>Pairs of 自己宣言ID and 法人番号 one visitor may check in a minute: faster than anybody types, too slow to try numbers.</summary>
    public int VerificationsPerVisitorPerMinute { get; init; } = 20;

    /// <summary>誤りを知らせる: faults one visitor may report in a minute; somebody who reads a list finds one now and then.</summary>
    public int ReportsPerVisitorPerMinute { get; init; } = 3;

    /// <summary>Searches and open data one visitor may save in a minute: each may be the whole register.</summary>
    public int DownloadsPerVisitorPerMinute { get; init; } = 10;

    /// <summary>招待コード of ベンチマークPLUS one visitor may try in a minute: somebody who mistypes, and nobody who guesses among 2^50.</summary>
    public int GroupCodesPerVisitorPerMinute { get; init; } = 10;
}
