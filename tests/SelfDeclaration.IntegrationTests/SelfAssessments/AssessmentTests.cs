using System.Net;
using Microsoft.EntityFrameworkCore;
using SelfDeclaration.IntegrationTests.Papers;
using SelfDeclaration.Testing;
using SelfDeclaration.Testing.Journeys;
using SelfDeclaration.Web.Jobs;

namespace SelfDeclaration.IntegrationTests.SelfAssessments;

/// <summary>自社診断: three pages and a result.</summary>
public sealed class AssessmentTests
{
    [Fact]
    public async Task Twenty_five_answers_lead_to_a_result_and_on_into_the_declaration()
    {
        await using var app = new TestApp();
        var browser = app.Browse();
        await browser.OpenAsync("/self-assessment");
        await browser.FollowAsync("診断を始める");
        Assert.Empty(browser.FindAll("input[type=radio][checked]"));

        await browser.AssessAsync(
            app,
            no =>
                no switch
                {
                    3 => AssessmentSteps.No,
                    7 => "わからない",
                    9 => "該当なし",
                    _ => AssessmentSteps.Yes,
                }
        );

        Assert.Equal("診断結果 91点（100点満点）", browser.Heading);
        Assert.Equal(
            ["誤送信の防止", "パスワード"],
            browser.FindAll(".first h3").Select(h => h.FirstChild!.TextContent)
        );
        Assert.Contains("設問7 ", browser.Text("[aria-labelledby=unknown]"));
        Assert.Contains("設問9 ", browser.Text("[aria-labelledby=na]"));
        Assert.Equal(12, browser.FindAll("svg.radar .s1 .mark").Count);
        Assert.Contains("認証とアクセス", browser.Text("[aria-labelledby=axes]"));
        Assert.Contains("no-store", $"{browser.Response.Headers.CacheControl}");
        Assert.Equal("no-referrer", browser.Response.Headers.GetValues("Referrer-Policy").Single());
        Assert.NotNull(browser.Find("meta[name=robots][content=noindex]"));

        await browser.PressAsync("この結果で二つ星を宣言する");
        Assert.Equal("303 /declare", browser.Redirects[0]);
        await browser.ReachAsync(Screen.Declaration);
        Assert.Equal("91", browser.Value("自社診断の合計点"));
        Assert.Equal("24", browser.Value("自社診断の実施日の日"));
    }

    [Fact]
    public async Task Open_questions_are_named_and_may_be_left_open()
    {
        await using var app = new TestApp();
        var browser = await app.Browse().OpenAsync("/self-assessment/1");
        browser.Answer(app, 1, no => no is 2 or 4 ? null : AssessmentSteps.Yes);

        await browser.PressAsync("次へ進む");

        Assert.Equal("303 /self-assessment/1?open=1#errors", browser.Redirects[0]);
        Assert.StartsWith("エラー（2件）：", browser.Title);
        Assert.StartsWith("設問2「マルウェア対策」が未回答です", browser.Errors[0]);
        Assert.Contains("25問中 3問 回答しました", browser.Text());
        await browser.PressAsync("未回答のまま次へ進む");
        browser.Answer(app, 2, _ => AssessmentSteps.Yes);
        await browser.PressAsync("次へ進む");
        browser.Answer(app, 3, no => no == 20 ? null : AssessmentSteps.Yes);
        await browser.PressAsync("結果を見る");
        Assert.Equal(
            ["/self-assessment/1#q2", "/self-assessment/1#q4", "#q20"],
            browser.FindAll("#errors a").Select(a => a.GetAttribute("href"))
        );
        browser.Answer(app, 3, _ => AssessmentSteps.Yes);
        await browser.PressAsync("未回答のまま結果を見る");
        Assert.Equal("診断結果 90点（100点満点）", browser.Heading);
    }

    [Fact]
    public async Task Answers_survive_going_back_and_a_restart_and_are_kept_nowhere_before_the_end()
    {
        await using var app = new TestApp();
        var browser = await app.Browse().OpenAsync("/self-assessment/1");
        browser.Answer(app, 1, _ => AssessmentSteps.No);
        await browser.PressAsync("次へ進む");
        await app.RestartAsync();

        await browser.PressAsync("前へ戻る");

        var first = app.Questions().Question(1);
        Assert.True(browser.IsChecked($"1 {first.Text} › {AssessmentSteps.No}"));
        Assert.Equal(0, await app.UseDbAsync(db => db.AssessmentResults.CountAsync()));
        await browser.OpenAsync("/self-assessment");
        Assert.Contains("25問中 5問", browser.Text());
        await browser.PressAsync("初めからやり直す");
        Assert.Contains("25問中 0問 回答しました", browser.Text());
    }

    [Fact]
    public async Task What_is_no_choice_is_asked_again_and_an_old_page_begins_anew()
    {
        await using var app = new TestApp();
        var browser = await app.Browse().OpenAsync("/self-assessment/1");
        browser.Answer(app, 1, _ => AssessmentSteps.Yes);
        browser
            .Find("input[name=q1][checked], input[name=q1][value=Yes]")!
            .SetAttribute("value", "100");
        await browser.PressAsync("次へ進む");
        Assert.Equal(
            "設問1「脆弱性への対応」が未回答です。あてはまるものを選んでください",
            browser.Errors.Single()
        );

        browser.Find("input[name=version]")!.SetAttribute("value", "2020-01-01");
        await browser.PressAsync("次へ進む");

        Assert.Equal("303 /self-assessment?notice=renewed", browser.Redirects[0]);
        Assert.Contains("初めから答えてください", browser.Text());
    }

    [Fact]
    public async Task A_result_of_nobody_goes_after_thirty_days_and_can_be_deleted_before()
    {
        await using var app = new TestApp();
        var browser = await app.Browse().AssessAsync(app, _ => AssessmentSteps.Yes);
        var path = browser.Path;
        Assert.Empty(browser.FindAll(".first li"));

        app.Clock.Advance(TimeSpan.FromDays(30));
        await browser.OpenAsync(path);
        Assert.Equal(HttpStatusCode.NotFound, browser.Status);
        Assert.Equal("この結果は見つかりません", browser.Heading);
        await app.RunAsync<Purge>();
        Assert.Equal(0, await app.UseDbAsync(db => db.AssessmentResults.CountAsync()));

        await browser.AssessAsync(app, _ => AssessmentSteps.Yes);
        await browser.PressAsync("結果を消す");
        Assert.Contains("診断の結果を消しました", browser.Text());
        Assert.Equal(0, await app.UseDbAsync(db => db.AssessmentResults.CountAsync()));
    }

    [Fact]
    public async Task A_result_is_saved_as_pdf_and_csv()
    {
        await using var app = new TestApp();
        var browser = await app.Browse()
            .AssessAsync(app, no => no == 18 ? "一部実施している" : AssessmentSteps.Yes);
        using var http = app.CreateClient();

        var pdf = PdfText.Of(await http.GetByteArrayAsync($"{browser.Path}/result.pdf"));
        Assert.Equal("情報セキュリティ自社診断の結果", pdf.Title);
        Assert.Contains("98点（100点満点）", pdf.All);
        Assert.Contains("バックアップ", pdf.All);
        Assert.Contains("事務所", pdf.All);
        Assert.Contains("裁断やデータの消去など", pdf.All);

        var answers = await http.GetStringAsync($"{browser.Path}/answers.csv");
        Assert.Equal(26, answers.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains("18,廃棄,", answers);
        Assert.Contains(
            "従業員としての対策,50,52",
            await http.GetStringAsync($"{browser.Path}/parts.csv")
        );
        var none = await http.GetAsync(new Uri($"{browser.Path}/history.csv", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
    }
}
