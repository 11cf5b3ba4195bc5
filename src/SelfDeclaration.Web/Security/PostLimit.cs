using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using SelfDeclaration.Web.Api.Verifications;

namespace SelfDeclaration.Web.Security;

/// <summary>
/// 送信の上限: how many forms one visitor may send in a minute. Whoever types never meets it; a program
/// that tries codes or tokens does. Its page holds what was sent and sends it again on a press.
/// </summary>
/// <remarks>Each copy of the site counts for itself: it protects a process, not a secret.</remarks>
public static class PostLimit
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    public static IServiceCollection AddPostLimit(this IServiceCollection services)
    {
        services.AddRateLimiter(_ => { });
        services
            .AddOptions<RateLimiterOptions>()
            .Configure<IOptions<RateLimitSettings>, Visitor>(
                (limiter, settings, visitor) => Limit(limiter, settings.Value, visitor)
            );
        return services;
    }

    private static void Limit(
        RateLimiterOptions limiter,
        RateLimitSettings settings,
        Visitor visitor
    )
    {
        limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limiter.OnRejected = (rejected, _) =>
        {
            rejected.HttpContext.Response.Headers.RetryAfter = ((int)Window.TotalSeconds).ToString(
                CultureInfo.InvariantCulture
            );
            return ValueTask.CompletedTask;
        };
        limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(http =>
            settings.Enabled
            && HttpMethods.IsPost(http.Request.Method)
            // Programs have keys, and a key has its own quota.
            && !http.Request.Path.StartsWithSegments(VerificationsApi.Address)
                ? RateLimitPartition.GetFixedWindowLimiter(
                    visitor.Hash(http),
                    _ => new() { PermitLimit = settings.PostsPerVisitorPerMinute, Window = Window }
                )
                : RateLimitPartition.GetNoLimiter("")
        );
    }
}
