using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Options;
using SelfDeclaration.Web.Mail;
using SelfDeclaration.Web.OpenData;
using SelfDeclaration.Web.Reference;
using SelfDeclaration.Web.Statistics;

namespace SelfDeclaration.Web.Register;

/// <summary>公開の登録簿: its services, for Program.cs to call.</summary>
public static class RegisterSetup
{
    public static IServiceCollection AddRegister(
        this IServiceCollection services,
        IConfiguration configuration
    )
    {
        services
            .AddOptions<RegisterSettings>()
            .Bind(configuration.GetSection(RegisterSettings.Section))
            .Validate(
                s =>
                    s
                        is {
                            PollMilliseconds: > 0,
                            RebuildAfterChanges: > 0,
                            KeepChangesHours: > 0,
                            SnapshotFileHours: > 0
                        },
                "Register:PollMilliseconds, :RebuildAfterChanges, :KeepChangesHours and :SnapshotFileHours are numbers above 0."
            )
            .ValidateOnStart();
        services.AddSingleton<SnapshotFile>();
        services.AddSingleton<RegisterLoader>();
        services.AddSingleton<RegisterSearch>();
        services.AddScoped<ChangeFeed>();
        services.AddScoped<RegisterReader>();
        services.AddScoped<Freshness>();
        services.AddRegisterLimits();
        services.AddPublicStatistics();
        services.AddOpenData(configuration);
        services.AddSingleton<SearchCache>();
        services
            .AddOptions<OutputCacheOptions>()
            .Configure<SearchCache>(
                (options, policy) =>
                {
                    options.SizeLimit = SearchCache.Megabytes * 1024 * 1024;
                    options.AddPolicy(SearchCache.Name, policy);
                }
            );
        // No job: a copy that runs none is searched all the same.
        if (configuration.GetValue("Register:Follow", true))
        {
            services.AddHostedService<RegisterFollower>();
        }

        return services;
    }

    /// <summary>What is not a page.</summary>
    public static void MapRegister(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet(SearchLinks.Csv, CsvAsync).RequireRateLimiting(RegisterLimits.Download);
        endpoints.MapStatistics();
        endpoints.MapOpenData();
    }

    private static async Task CsvAsync(
        RegisterSearch search,
        ReferenceData reference,
        IOptions<SiteSettings> site,
        HttpContext context
    )
    {
        // The version first: should the register change between the two, the tag is old and the file is sent once more.
        var version = await search.VersionAsync(context.RequestAborted);
        var snapshot = await search.SnapshotAsync(context.RequestAborted);
        var response = context.Response;
        if (Freshness.IsKnown(context, $"{version}\n{context.Request.QueryString}"))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        response.ContentType = "text/csv; charset=utf-8";
        response.Headers.ContentDisposition = "attachment; filename=\"businesses.csv\"";
        await BusinessCsv.WriteAsync(
            response.Body,
            snapshot,
            BusinessSearchInput.Of(context.Request.Query).Query(reference),
            reference,
            site.Value,
            context.RequestAborted
        );
    }
}
