using System.Text;
using Microsoft.Net.Http.Headers;
using SelfDeclaration.Web.Register;
using SelfDeclaration.Web.Site;

namespace SelfDeclaration.Web.Statistics;

/// <summary>公開の統計: its services and its CSV files, for RegisterSetup to call.</summary>
public static class StatisticsSetup
{
    public static void AddPublicStatistics(this IServiceCollection services) =>
        services.AddSingleton<PublicFigures>();

    public static void MapStatistics(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapMethods(
            "/statistics/{figure}.csv",
            [HttpMethods.Get, HttpMethods.Head],
            CsvAsync
        );

    private static async Task<IResult> CsvAsync(
        string figure,
        PublicFigures figures,
        HttpResponse response,
        CancellationToken stop
    )
    {
        var statistics = await figures.ReadAsync(stop);
        if (statistics.Figures.FirstOrDefault(f => f.Id == figure) is not { } chosen)
        {
            return Results.NotFound();
        }

        var lines = chosen.PlainRows.Prepend(chosen.Columns).Select(CsvFile.Line);
        var csv = Encoding.UTF8.GetBytes("\uFEFF" + string.Concat(lines));
        response.GetTypedHeaders().CacheControl = new() { Public = true, NoCache = true };
        return Results.Bytes(
            csv,
            "text/csv; charset=utf-8",
            $"declarations-by-{chosen.Id}.csv",
            enableRangeProcessing: true,
            lastModified: statistics.MadeAt,
            entityTag: new EntityTagHeaderValue(Freshness.StrongTag(csv))
        );
    }
}
