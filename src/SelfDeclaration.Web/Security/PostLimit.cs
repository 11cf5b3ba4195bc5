using System.Globalization;
using System.Threading.RateLimiting;
using SelfDeclaration.Web.Mail;

namespace SelfDeclaration.Web.Security;

/// <summary>
/// 送信の上限: how many forms one visitor may send in a minute. Whoever types never meets it; a program
/// that tries codes or tokens does. Its page holds what was sent and sends it again on a press.
/// </summary>
public static class PostLimit
{
    /// <summary>
    /// An office of twenty behind one address, each saving every ten seconds.
    /// Setting <c>RateLimits:PostsPerVisitorPerMinute</c>.
    /// </summary>
    public const int DefaultPerMinute = 120;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    public static IServiceCollection AddPostLimit(
        this IServiceCollection services,
        IConfiguration configuration
    )
    {
        var limits = configuration.GetSection(MailLimitSettings.Section);
        var perMinute = limits.GetValue("PostsPerVisitorPerMinute", DefaultPerMinute);
        var enabled = limits.GetValue("Enabled", true);
        return services.AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.OnRejected = (rejected, _) =>
            {
                rejected.HttpContext.Response.Headers.RetryAfter = (
                    (int)Window.TotalSeconds
                ).ToString(CultureInfo.InvariantCulture);
                return ValueTask.CompletedTask;
            };
            options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(http =>
                enabled && HttpMethods.IsPost(http.Request.Method)
                    ? RateLimitPartition.GetFixedWindowLimiter(
                        http.Connection.RemoteIpAddress?.ToString() ?? "",
                        _ => new() { PermitLimit = perMinute, Window = Window }
                    )
                    : RateLimitPartition.GetNoLimiter("")
            );
        });
    }
}
