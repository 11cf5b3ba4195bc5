using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace SelfDeclaration.Web.Security;

/// <summary>訪問者ごとの上限: the limits of everything sent, and by name those of single pages, which ask for theirs with <see cref="EnableRateLimitingAttribute"/>.</summary>
/// <remarks>
/// The framework's limiters under a middleware of our own: its own one cannot be disposed of, so that a stopped
/// application would stay in memory and tick ten times a second, for each of a thousand in a test.
/// </remarks>
public sealed class VisitorLimits : IDisposable
{
    /// <summary>Limits are counted by the minute: whoever met one knows when to come back.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly List<PartitionedRateLimiter<HttpContext>> everywhere = [];
    private readonly Dictionary<string, PartitionedRateLimiter<HttpContext>> policies = [];

    /// <summary>Adds a limit that every request meets.</summary>
    public void Add(Func<HttpContext, RateLimitPartition<string>> partition) =>
        everywhere.Add(PartitionedRateLimiter.Create(partition));

    /// <summary>Adds a limit that pages and endpoints ask for by name.</summary>
    public void AddPolicy(string name, Func<HttpContext, RateLimitPartition<string>> partition) =>
        policies.Add(name, PartitionedRateLimiter.Create(partition));

    /// <summary>Goes on while the request is within its limits, or answers 429.</summary>
    public async Task InvokeAsync(HttpContext http, RequestDelegate next)
    {
        List<RateLimitLease> leases = [];
        try
        {
            foreach (var limiter in LimitersOf(http))
            {
                leases.Add(await limiter.AcquireAsync(http, 1, http.RequestAborted));
                if (!leases[^1].IsAcquired)
                {
                    http.Response.StatusCode = StatusCodes.Status429TooManyRequests;
                    http.Response.Headers.RetryAfter = ((int)Window.TotalSeconds).ToString(
                        CultureInfo.InvariantCulture
                    );
                    return;
                }
            }

            await next(http);
        }
        finally
        {
            leases.ForEach(lease => lease.Dispose());
        }
    }

    public void Dispose()
    {
        everywhere.ForEach(limiter => limiter.Dispose());
        foreach (var limiter in policies.Values)
        {
            limiter.Dispose();
        }
    }

    private IEnumerable<PartitionedRateLimiter<HttpContext>> LimitersOf(HttpContext http) =>
        http.GetEndpoint()?.Metadata.GetMetadata<EnableRateLimitingAttribute>()?.PolicyName
            is { } name
            ? everywhere.Append(policies[name])
            : everywhere;
}
