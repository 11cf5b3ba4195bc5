using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace SelfDeclaration.Web.Security;

/// <summary>一分の上限: so many requests of one kind a minute for a visitor; of all copies together where they share a Redis.</summary>
public sealed class MinuteLimits(
    IOptions<RateLimitSettings> settings,
    Visitor visitor,
    SharedCounts counts
)
{
    /// <summary>No limit for requests of another method, and where limits are switched off.</summary>
    public RateLimitPartition<string> Of(HttpContext http, string what, string method, int permits)
    {
        if (!settings.Value.Enabled || http.Request.Method != method)
        {
            return RateLimitPartition.GetNoLimiter("");
        }

        var key = visitor.Hash(http);
        return counts.AreUsed
            ? RateLimitPartition.Get(key, _ => Shared(what, key, permits))
            : RateLimitPartition.GetFixedWindowLimiter(key, _ => Window(permits));
    }

    // A method of its own: the limiter outlives the request, which it must not hold.
    private SharedWindow Shared(string what, string key, int permits) =>
        new(counts, $"limit:{what}:{key}", Window(permits));

    private static FixedWindowRateLimiterOptions Window(int permits) =>
        new()
        {
            PermitLimit = permits,
            Window = VisitorLimits.Window,
            AutoReplenishment = false,
        };
}

/// <summary>共有の窓: a copy's own count, and beside it that of all. What this copy alone refuses is asked of nobody.</summary>
internal sealed class SharedWindow(
    SharedCounts counts,
    string key,
    FixedWindowRateLimiterOptions limit
) : ReplenishingRateLimiter
{
    private readonly FixedWindowRateLimiter own = new(limit);

    public override TimeSpan? IdleDuration => own.IdleDuration;

    public override bool IsAutoReplenishing => own.IsAutoReplenishing;

    public override TimeSpan ReplenishmentPeriod => own.ReplenishmentPeriod;

    public override bool TryReplenish() => own.TryReplenish();

    public override RateLimiterStatistics? GetStatistics() => own.GetStatistics();

    protected override RateLimitLease AttemptAcquireCore(int permitCount) =>
        own.AttemptAcquire(permitCount);

    protected override async ValueTask<RateLimitLease> AcquireAsyncCore(
        int permitCount,
        CancellationToken cancellationToken
    )
    {
        var lease = own.AttemptAcquire(permitCount);
        return lease.IsAcquired && await counts.CountAsync(key, limit.Window) > limit.PermitLimit
            ? new Refused()
            : lease;
    }

    protected override void Dispose(bool disposing)
    {
        own.Dispose();
        base.Dispose(disposing);
    }

    private sealed class Refused : RateLimitLease
    {
        public override bool IsAcquired => false;

        public override IEnumerable<string> MetadataNames => [];

        public override bool TryGetMetadata(string metadataName, out object? metadata)
        {
            metadata = null;
            return false;
        }
    }
}
