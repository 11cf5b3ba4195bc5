using System.Text;
using SelfDeclaration.Web.Benchmarks.Groups;
using SelfDeclaration.Web.Papers;
using SelfDeclaration.Web.Site;
using SelfDeclaration.Web.Statistics;

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

    private static IResult Csv(HttpResponse response, BenchmarkReport? report, string figure)
    {
        if (report?.Figures.FirstOrDefault(f => f.Id == figure) is not { } chosen)
        {
            return Results.NotFound();
        }

        Private(response);
        return File(chosen);
    }

    internal static IResult File(Figure figure) =>
        Results.Bytes(
            Encoding.UTF8.GetBytes(
                "\uFEFF"
                    + string.Concat(figure.PlainRows.Prepend(figure.Columns).Select(CsvFile.Line))
            ),
            "text/csv; charset=utf-8",
            $"benchmark-{figure.Id}.csv"
        );

    internal static void Private(HttpResponse response)
    {
        response.Headers.CacheControl = "no-store";
        response.Headers["X-Robots-Tag"] = "noindex";
    }
}
