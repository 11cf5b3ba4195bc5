using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;
using SelfDeclaration.Web.Api.Verifications;

namespace SelfDeclaration.Web.Security;

/// <summary>
/// 送信の上限: how many forms one visitor may send in a minute. Whoever types never meets it; a program
/// that tries codes or tokens does. Its page holds what was sent and sends it again on a press.
/// </summary>
public static class PostLimit
{
    public static IServiceCollection AddPostLimit(
        this IServiceCollection services,
        IConfiguration configuration
    )
    {
        var cache = configuration.GetSection(CacheSettings.Section);
        services
            .AddOptions<CacheSettings>()
            .Bind(cache)
            .Validate(
                s => s.IsPossible,
                "設定 Cache:Redis は host:6379,password=… の形に、Cache:TimeoutMilliseconds は1以上にしてください"
            )
            .ValidateOnStart();
        services.AddSingleton<SharedCounts>();
        services.AddSingleton<MinuteLimits>();
        if (cache[nameof(CacheSettings.Redis)] is { Length: > 0 })
        {
            services.AddHealthChecks().AddCheck<SharedCounts>("redis");
        }

        // Made by the container, and so disposed of by it.
        services.AddSingleton(s => s.GetRequiredService<IOptions<VisitorLimits>>().Value);
        services
            .AddOptions<VisitorLimits>()
            .Configure<IOptions<RateLimitSettings>, MinuteLimits>(
                (limits, settings, minute) =>
                    limits.Add(http =>
                        // Programs have keys, and a key has its own quota.
                        http.Request.Path.StartsWithSegments(VerificationsApi.Address)
                            ? RateLimitPartition.GetNoLimiter("")
                            : minute.Of(
                                http,
                                "post",
                                HttpMethods.Post,
                                settings.Value.PostsPerVisitorPerMinute
                            )
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
