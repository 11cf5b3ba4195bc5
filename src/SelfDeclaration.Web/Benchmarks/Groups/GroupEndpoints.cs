using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;
using SelfDeclaration.Web.Papers;
using SelfDeclaration.Web.Security;
using SelfDeclaration.Web.SignIn;

namespace SelfDeclaration.Web.Benchmarks.Groups;

/// <summary>グループの結果のファイルと、招待コードの上限.</summary>
public static class GroupEndpoints
{
    /// <summary>招待コード: tries are counted when the form is sent.</summary>
    public const string CodeLimit = "group-code";

    private const string PaperTitle = "ベンチマークPLUSの結果";

    public static void AddGroupCodeLimit(this IServiceCollection services) =>
        services
            .AddOptions<VisitorLimits>()
            .Configure<IOptions<RateLimitSettings>, Visitor>(
                (limits, settings, visitor) =>
                    limits.AddPolicy(
                        CodeLimit,
                        http =>
                            settings.Value.Enabled && HttpMethods.IsPost(http.Request.Method)
                                ? RateLimitPartition.GetFixedWindowLimiter(
                                    visitor.Hash(http),
                                    _ =>
                                        new()
                                        {
                                            PermitLimit = settings
                                                .Value
                                                .GroupCodesPerVisitorPerMinute,
                                            Window = VisitorLimits.Window,
                                        }
                                )
                                : RateLimitPartition.GetNoLimiter("")
                    )
            );

    public static void MapGroups(this IEndpointRouteBuilder endpoints)
    {
        endpoints
            .MapGet(
                $"{BenchmarkGroups.Address}/{{key}}/{{figure}}.csv",
                async (string key, string figure, BenchmarkGroups groups, HttpResponse response) =>
                {
                    BenchmarkSetup.Private(response);
                    return
                        await groups.FindAsync(key) is { Figures: not null } view
                        && new GroupReport(view).Figures.FirstOrDefault(f => f.Id == figure)
                            is { } chosen
                        ? BenchmarkCsv.Of(chosen)
                        : Results.NotFound();
                }
            )
            .RequireAuthorization(Policies.Business);
        endpoints
            .MapGet(
                $"{BenchmarkGroups.Address}/{{key}}.csv",
                async (string key, BenchmarkGroups groups, HttpResponse response) =>
                {
                    BenchmarkSetup.Private(response);
                    return await groups.FindAsync(key) is { Figures: not null } view
                        ? BenchmarkCsv.Of(new GroupReport(view))
                        : Results.NotFound();
                }
            )
            .RequireAuthorization(Policies.Business);
        endpoints
            .MapGet(
                $"{BenchmarkGroups.Address}/{{key}}.pdf",
                async (
                    string key,
                    BenchmarkGroups groups,
                    PaperFonts fonts,
                    TimeProvider clock,
                    HttpResponse response
                ) =>
                {
                    BenchmarkSetup.Private(response);
                    return await groups.FindAsync(key) is { Figures: not null } view
                        ? Results.File(
                            Pdf(view, fonts, clock.GetUtcNow()),
                            "application/pdf",
                            $"{PaperTitle}.pdf"
                        )
                        : Results.NotFound();
                }
            )
            .RequireAuthorization(Policies.Business);
    }

    private static byte[] Pdf(GroupView view, PaperFonts fonts, DateTimeOffset now)
    {
        var report = new GroupReport(view);
        var paper = new Paper(fonts, PaperTitle)
            .Heading(PaperTitle)
            .Rows([
                ("グループの名前", view.Group.Name),
                ("回答", $"{view.Figures!.Count}件"),
                ("締切日", view.Group.ClosesOn.ShowDate()),
            ]);
        foreach (var chart in report.Charts)
        {
            BenchmarkPaper.Add(paper, chart);
        }

        foreach (var table in report.Tables)
        {
            BenchmarkPaper.AddTable(paper, table);
        }

        return paper.ToPdf(now);
    }
}
