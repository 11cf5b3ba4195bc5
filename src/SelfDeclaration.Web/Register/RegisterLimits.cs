using Microsoft.Extensions.Options;
using SelfDeclaration.Web.Security;

namespace SelfDeclaration.Web.Register;

/// <summary>公開の登録簿の上限: pairs one visitor may check, faults they may report, and files they may save, in a minute.</summary>
public static class RegisterLimits
{
    /// <summary>自己宣言の確認, counted when the form is sent.</summary>
    public const string Verify = "verify";

    /// <summary>CSV: a search may hold the whole register.</summary>
    public const string Download = "download";

    /// <summary>誤りを知らせる: counted when the form is sent.</summary>
    public const string Report = "report";

    public static IServiceCollection AddRegisterLimits(this IServiceCollection services)
    {
        services
            .AddOptions<VisitorLimits>()
            .Configure<IOptions<RateLimitSettings>, MinuteLimits>(
                (limits, settings, minute) =>
                {
                    var s = settings.Value;
                    Add(Verify, HttpMethods.Post, s.VerificationsPerVisitorPerMinute);
                    Add(Report, HttpMethods.Post, s.ReportsPerVisitorPerMinute);
                    Add(Download, HttpMethods.Get, s.DownloadsPerVisitorPerMinute);

                    void Add(string policy, string method, int permits) =>
                        limits.AddPolicy(policy, http => minute.Of(http, policy, method, permits));
                }
            );
        return services;
    }
}
