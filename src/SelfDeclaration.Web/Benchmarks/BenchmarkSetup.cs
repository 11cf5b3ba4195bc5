using SelfDeclaration.Web.Benchmarks.Groups;
using SelfDeclaration.Web.Papers;

namespace SelfDeclaration.Web.Benchmarks;

/// <summary>ベンチマーク: its services and what is not a page, for Program.cs to call.</summary>
public static class BenchmarkSetup
{
    public static IServiceCollection AddBenchmarks(
        this IServiceCollection services,
        IConfiguration configuration
    )
    {
        services
            .AddOptions<BenchmarkSettings>()
            .Bind(configuration.GetSection(BenchmarkSettings.Section))
            .Validate(
                s =>
                    s
                        is {
                            DraftDays: > 0,
                            LeastResults: >= 30,
                            LeastChanged: >= 1,
                            LeastOfGroup: >= 2,
                            MostOpenGroups: > 0,
                            MostMembers: > 0,
                            BaseHour: >= 0 and < 24
                        },
                "Benchmarks:DraftDays, :LeastChanged, :MostOpenGroups and :MostMembers are above 0, :LeastResults is 30 or more, :LeastOfGroup 2 or more, :BaseHour 0 to 23."
            )
            .ValidateOnStart();
        services.AddSingleton(
            BenchmarkEditions.Load(Path.Combine(AppContext.BaseDirectory, "data", "benchmark"))
        );
        services.AddSingleton<BenchmarkBases>();
        services.AddScoped<BenchmarkDrafts>();
        services.AddScoped<BenchmarkReports>();
        services.AddScoped<GroupResults>();
        services.AddScoped<BenchmarkGroups>();
        services.AddGroupCodeLimit();
        return services;
    }

    public static void MapBenchmarks(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGroups();
        endpoints.MapGet(
            $"{BenchmarkReports.OfDraft}/{{figure}}.csv",
            async (string figure, BenchmarkReports reports, HttpResponse response) =>
                Csv(response, await reports.OfDraftAsync(new()), figure)
        );
        endpoints.MapGet(
            $"{BenchmarkReports.OfKey}{{key}}/{{figure}}.csv",
            async (string key, string figure, BenchmarkReports reports, HttpResponse response) =>
                Csv(response, (await reports.FindAsync(key, new()))?.Report, figure)
        );
        endpoints.MapGet(
            $"{BenchmarkReports.OfDraft}.csv",
            async (BenchmarkReports reports, HttpResponse response) =>
                Csv(response, await reports.OfDraftAsync(new()))
        );
        endpoints.MapGet(
            $"{BenchmarkReports.OfKey}{{key}}.csv",
            async (string key, BenchmarkReports reports, HttpResponse response) =>
                Csv(response, (await reports.FindAsync(key, new()))?.Report)
        );
        endpoints.MapGet(
            $"{BenchmarkReports.OfKey}{{key}}.pdf",
            async (string key, BenchmarkReports reports, PaperFonts fonts, HttpResponse response) =>
            {
                if (await reports.FindAsync(key, new()) is not { Report: var report })
                {
                    return Results.NotFound();
                }

                Private(response);
                return Results.File(
                    BenchmarkPaper.Pdf(report, fonts),
                    "application/pdf",
                    $"{BenchmarkPaper.Title}.pdf"
                );
            }
        );
    }

    private static IResult Csv(
        HttpResponse response,
        BenchmarkReport? report,
        string? figure = null
    )
    {
        Private(response);
        return report is null ? Results.NotFound()
            : figure is null ? BenchmarkCsv.Of(report)
            : report.Figures.FirstOrDefault(f => f.Id == figure) is { } chosen
                ? BenchmarkCsv.Of(chosen)
            : Results.NotFound();
    }

    internal static void Private(HttpResponse response)
    {
        response.Headers.CacheControl = "no-store";
        response.Headers["X-Robots-Tag"] = "noindex";
    }
}
