using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using SelfDeclaration.Web.Security;

namespace SelfDeclaration.Web.Register;

/// <summary>確認の上限: how many pairs one visitor may try in a minute; an office with a list has the API.</summary>
public static class VerifyLimit
{
    public const string Policy = "verify";

    public static IServiceCollection AddVerifyLimit(this IServiceCollection services)
    {
        services
            .AddOptions<RateLimiterOptions>()
            .Configure<IOptions<RateLimitSettings>, Visitor>(
                (limiter, settings, visitor) =>
                    limiter.AddPolicy(Policy, http => PartitionOf(http, settings.Value, visitor))
            );
        return services;
    }

    private static RateLimitPartition<string> PartitionOf(
        HttpContext http,
        RateLimitSettings settings,
        Visitor visitor
    ) =>
        settings.Enabled && HttpMethods.IsPost(http.Request.Method)
            ? RateLimitPartition.GetFixedWindowLimiter(
                visitor.Hash(http),
                _ =>
                    new()
                    {
                        PermitLimit = settings.VerificationsPerVisitorPerMinute,
                        Window = TimeSpan.FromMinutes(1),
                    }
            )
            : RateLimitPartition.GetNoLimiter("");
}
