using System.Threading.RateLimiting;
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
    public static IServiceCollection AddPostLimit(this IServiceCollection services)
    {
        // Made by the container, and so disposed of by it.
        services.AddSingleton(s => s.GetRequiredService<IOptions<VisitorLimits>>().Value);
        services
            .AddOptions<VisitorLimits>()
            .Configure<IOptions<RateLimitSettings>, Visitor>(
                (limits, settings, visitor) =>
                    limits.Add(http =>
                        settings.Value.Enabled
                        && HttpMethods.IsPost(http.Request.Method)
                        // Programs have keys, and a key has its own quota.
                        && !http.Request.Path.StartsWithSegments(VerificationsApi.Address)
                            ? RateLimitPartition.GetFixedWindowLimiter(
                                visitor.Hash(http),
                                _ =>
                                    new()
                                    {
                                        PermitLimit = settings.Value.PostsPerVisitorPerMinute,
                                        Window = VisitorLimits.Window,
                                    }
                            )
                            : RateLimitPartition.GetNoLimiter("")
                    )
            );
        return services;
    }

    /// <summary>After routing, since pages name limits of their own.</summary>
    public static IApplicationBuilder UseVisitorLimits(this IApplicationBuilder app)
    {
        var limits = app.ApplicationServices.GetRequiredService<VisitorLimits>();
        return app.Use((http, next) => limits.InvokeAsync(http, next));
    }
}
