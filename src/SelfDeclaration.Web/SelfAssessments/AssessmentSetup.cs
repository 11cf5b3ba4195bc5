using Microsoft.AspNetCore.Mvc;
using SelfDeclaration.Web.Papers;
using SelfDeclaration.Web.Site;

namespace SelfDeclaration.Web.SelfAssessments;

/// <summary>自社診断: its services, and a result as CSV and PDF.</summary>
public static class AssessmentSetup
{
    private static readonly string[] s_answerColumns =
    [
        "設問",
        "対策",
        "内容",
        "回答",
        "点",
        "すすめたいこと",
    ];

    public static IServiceCollection AddSelfAssessment(
        this IServiceCollection services,
        IConfiguration configuration
    )
    {
        services
            .AddOptions<AssessmentSettings>()
            .Bind(configuration.GetSection(AssessmentSettings.Section))
            .Validate(
                s => s.IsPossible,
                "設定 SelfAssessment の日数、月数、件数は1以上、SelfAssessment:StatisticsHour は0から23にしてください"
            )
            .ValidateOnStart();
        services.AddSingleton(
            QuestionSets.Load(Path.Combine(AppContext.BaseDirectory, "data", "self-assessment"))
        );
        services.AddSingleton<AssessmentStatistics>();
        services.AddScoped<AssessmentDrafts>();
        services.AddScoped<AssessmentResults>();
        services.AddScoped<AssessmentPictures>();
        return services;
    }

    public static WebApplication MapSelfAssessment(this WebApplication app)
    {
        app.MapGet("/self-assessment/results/{address}/{figure}.csv", CsvAsync);
        app.MapGet("/self-assessment/results/{address}/result.pdf", PdfAsync);
        return app;
    }

    private static async Task<IResult> CsvAsync(
        string address,
        string figure,
        AssessmentPictures pictures,
        HttpContext http
    )
    {
        var picture = await pictures.FindAsync(address);
        var chart = picture?.Charts.FirstOrDefault(c => c.Figure.Id == figure)?.Figure;
        if (picture is null || (chart is null && figure != "answers"))
        {
            return Results.NotFound();
        }

        var file = chart is null
            ? new CsvFile(
                "self-assessment-answers.csv",
                s_answerColumns,
                picture.AnswerRows.ToAsyncEnumerable()
            )
            : new CsvFile(
                $"self-assessment-{chart.Id}.csv",
                chart.Columns,
                chart.PlainRows.ToAsyncEnumerable()
            );
        await file.ExecuteResultAsync(new ActionContext { HttpContext = http });
        return Results.Empty;
    }

    private static async Task<IResult> PdfAsync(
        string address,
        AssessmentPictures pictures,
        PaperFonts fonts,
        TimeProvider clock,
        HttpResponse response
    )
    {
        if (await pictures.FindAsync(address) is not { } picture)
        {
            return Results.NotFound();
        }

        response.Headers.CacheControl = "no-store";
        return Results.File(
            AssessmentPaper.ToPdf(picture, fonts, clock.GetUtcNow()),
            "application/pdf",
            $"{AssessmentPaper.Title}.pdf"
        );
    }
}
