using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SelfDeclaration.SelfAssessments;
using SelfDeclaration.Testing;
using SelfDeclaration.Testing.Browsing;
using SelfDeclaration.Web.SelfAssessments;

namespace SelfDeclaration.IntegrationTests.SelfAssessments;

/// <summary>自社診断 as a visitor goes through it.</summary>
internal static class AssessmentSteps
{
    public const string Yes = "実施している";
    public const string No = "実施していない";

    public static QuestionSet Questions(this TestApp app) =>
        app.Services.GetRequiredService<QuestionSets>().Current(new(2026, 11, 24));

    /// <summary>Answers the questions of the page that is open; null leaves one open.</summary>
    public static TestBrowser Answer(
        this TestBrowser browser,
        TestApp app,
        int part,
        Func<int, string?> answer
    )
    {
        foreach (var question in app.Questions().OfPart(part))
        {
            if (answer(question.No) is { } label)
            {
                browser.Choose($"{question.No} {question.Text} › {label}");
            }
        }

        return browser;
    }

    /// <summary>From the first page to the result.</summary>
    public static async Task<TestBrowser> AssessAsync(
        this TestBrowser browser,
        TestApp app,
        Func<int, string?> answer
    )
    {
        await browser.OpenAsync("/self-assessment/1");
        foreach (var part in app.Questions().Parts)
        {
            browser.Answer(app, part.No, answer);
            await browser.PressAsync(
                part.No < app.Questions().Parts.Count ? "次へ進む" : "結果を見る"
            );
        }

        return browser;
    }

    public static Task<AssessmentResult> OnlyResultAsync(this TestApp app) =>
        app.UseDbAsync(db => db.AssessmentResults.AsNoTracking().SingleAsync());

    /// <summary>Results that are counted, made without a browser: one of each total given, all answers alike.</summary>
    public static Task AddResultsAsync(
        this TestApp app,
        string answers,
        int count,
        string? industry = null,
        long? account = null
    ) =>
        app.UseDbAsync(async db =>
        {
            var set = app.Questions();
            for (var n = 0; n < count; n++)
            {
                db.AssessmentResults.Add(
                    new()
                    {
                        Address = Guid.NewGuid().ToString("N"),
                        AccountKey = account,
                        Version = set.Version,
                        Answers = answers,
                        Total = Assessment
                            .Of(set, SelfDeclaration.SelfAssessments.Answers.Read(answers, 25)!)
                            .Total,
                        MajorIndustry = industry,
                        InStatistics = true,
                        AnsweredAt = app.Clock.GetUtcNow(),
                        ExpiresAt = account is null ? app.Clock.GetUtcNow().AddDays(30) : null,
                    }
                );
            }

            await db.SaveChangesAsync();
        });
}
