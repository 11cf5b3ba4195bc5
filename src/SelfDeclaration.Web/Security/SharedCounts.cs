using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace SelfDeclaration.Web.Security;

/// <summary>共有の数え: counts of a short time in the Redis of <c>Cache:Redis</c>, the same for all copies of the site.</summary>
/// <remarks>Nothing in it is worth keeping: a Redis that lost all has lost a minute's counts.</remarks>
public sealed class SharedCounts(IOptions<CacheSettings> settings, ILogger<SharedCounts> log)
    : IHealthCheck,
        IDisposable
{
    // In one step: a count that never ends would shut a visitor out for good.
    private const string CountOne = """
        local count = redis.call('INCR', KEYS[1])
        if count == 1 then redis.call('PEXPIRE', KEYS[1], ARGV[1]) end
        return count
        """;

    private readonly Lazy<Task<ConnectionMultiplexer>> connection = new(() =>
        ConnectionMultiplexer.ConnectAsync(
            settings.Value.TryRead(out var options)
                ? options
                : throw new InvalidOperationException("Cache:Redis cannot be read.")
        )
    );
    private bool away;

    public bool AreUsed => settings.Value.IsUsed;

    /// <summary>Counts one more; null while Redis does not answer.</summary>
    public async Task<long?> CountAsync(string key, TimeSpan window)
    {
        // Nobody waits while it connects.
        if (connection.Value is not { IsCompletedSuccessfully: true } connected)
        {
            return null;
        }

        try
        {
            var redis = await connected;
            var count = (long)
                await redis
                    .GetDatabase()
                    .ScriptEvaluateAsync(
                        CountOne,
                        [$"selfdeclaration:{key}"],
                        [(long)window.TotalMilliseconds]
                    );
            Note(null);
            return count;
        }
        catch (Exception e) when (e is RedisException or TimeoutException)
        {
            Note(e);
            return null;
        }
    }

    /// <summary>The site works without it, so it is never unhealthy for that.</summary>
    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    )
    {
        try
        {
            var redis = await connection.Value.WaitAsync(cancellationToken);
            await redis.GetDatabase().PingAsync();
            Note(null);
            return HealthCheckResult.Healthy();
        }
        catch (Exception e) when (e is RedisException or TimeoutException)
        {
            Note(e);
            return HealthCheckResult.Degraded("Redis does not answer");
        }
    }

    public void Dispose()
    {
        if (connection.IsValueCreated && connection.Value is { IsCompletedSuccessfully: true } done)
        {
            done.Result.Dispose();
        }
    }

    // Once when it goes and once when it comes, and not for each visitor.
    private void Note(Exception? fault)
    {
        var was = Interlocked.Exchange(ref away, fault is not null);
        if (fault is not null && !was)
        {
            log.LogWarning(fault, "Redis does not answer; each copy counts for itself meanwhile");
        }
        else if (fault is null && was)
        {
            log.LogWarning("Redis answers again");
        }
    }
}
