using System.Net;
using Microsoft.EntityFrameworkCore;
using SelfDeclaration.IntegrationTests.Papers;
using SelfDeclaration.Testing;
using SelfDeclaration.Testing.Browsing;
using SelfDeclaration.Testing.Journeys;
using SelfDeclaration.Web.Jobs;

namespace SelfDeclaration.IntegrationTests.Benchmarks;

/// <summary>情報セキュリティ対策ベンチマーク, from the first question to the result.</summary>
public sealed class BenchmarkPageTests
{
    [Fact]
    public async Task A_visitor_answers_everything_and_sees_a_result_that_nobody_keeps()
    {
        await using var app = new TestApp();
        var browser = app.Browse();
        await browser.OpenAsync("/benchmark");
        await browser.FollowAsync("始める");
        await browser.TellAboutTheCompanyAsync();
        Assert.Equal("/benchmark/1", browser.Path);
        Assert.Contains("口頭の決まりや一部の部署の決まりがあり", browser.Text());
        await browser.AnswerAllAsync(app, level: 3);
        Assert.Equal("/benchmark/check", browser.Path);

        await browser.PressAsync("結果を見る");

        Assert.Equal("/benchmark/result", browser.Path);
        Assert.Equal("ベンチマークの結果 81点", browser.Heading);
        Assert.Equal("57.9", browser.Text("[data-testid=risk]"));
        Assert.Equal("グループⅡ", browser.Text("[data-testid=group]"));
        Assert.Contains("（81 − 73.4）÷ 20.0 × 10 ＋ 50 ＝ 53.8", browser.Text());
        Assert.Contains("架空", browser.Text("[data-testid=fictional]"));
        // The scatter, the histogram, and group, size and industry.
        Assert.Equal(5, browser.FindAll("svg[role=img]").Count);
        Assert.All(browser.FindAll(".figure > p"), p => Assert.Contains("架空", p.TextContent));
        Assert.True(browser.Html.Length < 60_000, $"{browser.Html.Length}");
        Assert.Equal("noindex", browser.Find("meta[name=robots]")!.GetAttribute("content"));
        Assert.Equal(0, await app.UseDbAsync(db => db.BenchmarkResults.CountAsync()));
        Assert.Equal(
            HttpStatusCode.NotFound,
            await StatusAsync(browser, "/benchmark/results/x.pdf")
        );
    }

    [Fact]
    public async Task The_scatter_and_the_radar_are_other_ways_to_look()
    {
        await using var app = new TestApp();
        var browser = await app.Browse().TellAboutTheCompanyAsync();
        await browser.AnswerAllAsync(app, level: 4);
        await browser.PressAsync("結果を見る");

        await browser.FollowAsync("企業の規模で分けた散布図にする");
        Assert.Contains("301人以上", browser.Text("section[aria-labelledby=scatter]"));
        await browser.FollowAsync("分野の図をレーダーチャートで見る");
        Assert.Equal(3, browser.FindAll("svg.radar").Count);
        Assert.EndsWith("?view=size&shape=radar", browser.Path);
        Assert.True(browser.Html.Length < 60_000, $"{browser.Html.Length}");
    }

    [Fact]
    public async Task What_is_missing_is_named_with_the_way_to_it()
    {
        await using var app = new TestApp();
        var browser = await app.Browse().OpenAsync("/benchmark/2");
        var area = app.Questions().Areas[1];
        await browser.AnswerAreaAsync(app.Questions(), area, 2, "2-3");

        Assert.Equal(["2-3「機器と配線の置き場所」に答えてください"], browser.Errors);
        Assert.StartsWith("エラー（1件）：", browser.Title);
        Assert.Equal("#q2-3", browser.Find("#errors a")!.GetAttribute("href"));
        Assert.Contains("27問中 3問", browser.Text());
        await browser.PressAsync("残りはあとで答える");
        Assert.Equal("/benchmark/3", browser.Path);

        await browser.OpenAsync("/benchmark/check");
        Assert.Contains("24問が未回答です", browser.Text());
        await browser.PressAsync("結果を見る");
        Assert.Equal(24, browser.Errors.Count);
        await browser.FollowAsync("2-3 機器と配線の置き場所", within: "2-3");
        Assert.StartsWith("/benchmark/2", browser.Path);
    }

    [Fact]
    public async Task A_profile_that_is_not_complete_costs_only_the_comparisons_that_need_it()
    {
        await using var app = new TestApp();
        var browser = await app.Browse().OpenAsync("/benchmark/profile");
        await browser.Select("業種", "金融業、保険業").PressAsync("保存して次へ");
        await browser.AnswerAllAsync(app, level: 5);
        Assert.Contains("リスク指標、グループ、散布図は出ません", browser.Text());

        await browser.PressAsync("結果を見る");

        Assert.Equal("–", browser.Text("[data-testid=risk]"));
        Assert.Null(browser.Find("#scatter"));
        Assert.NotNull(browser.Find("#industry"));
        Assert.Contains(
            "同じ規模との比較は、企業プロフィールの「従業員数」に答えると出ます",
            browser.Text()
        );
        Assert.Contains("比べる結果が30件に満たないので（いまは19件）", browser.Text());
        Assert.Contains("水準2以下の項目はありません", browser.Text());
    }

    [Fact]
    public async Task A_value_that_is_none_of_the_five_is_not_taken()
    {
        await using var app = new TestApp();
        var browser = await app.Browse().OpenAsync("/benchmark/5");
        var token = browser.Find("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        using var answer = await browser.SendAsync(
            new(HttpMethod.Post, "/benchmark/5")
            {
                Content = new FormUrlEncodedContent(
                    new Dictionary<string, string>
                    {
                        ["__RequestVerificationToken"] = token,
                        ["Q5-1"] = "9",
                        ["Q5-2"] = "4",
                        ["act"] = "next",
                    }
                ),
            }
        );

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        browser.Cookies.Keep(answer);
        await browser.OpenAsync(answer.Headers.Location!.OriginalString);
        Assert.Equal(
            [
                "5-1「止まったときの手立て」を選び直してください",
                "5-3「事業を続ける計画」に答えてください",
            ],
            browser.Errors
        );
    }

    [Fact]
    public async Task A_page_older_than_the_answers_keeps_what_it_sends_and_says_so()
    {
        await using var app = new TestApp();
        var browser = await app.Browse().OpenAsync("/benchmark/5");
        var questions = app.Questions();
        await browser.AnswerAreaAsync(questions, questions.Areas[4], 2);
        var old = await browser.NewTab().OpenAsync("/benchmark/4");
        await browser.OpenAsync("/benchmark");
        await browser.PressAsync("回答を消して最初から始める");

        await old.AnswerAreaAsync(questions, questions.Areas[3], 3);

        Assert.Contains("この画面を開いたあとに", old.Text());
        Assert.Contains("27問中 5問", old.Text());
    }

    [Fact]
    public async Task An_account_keeps_its_result_with_pdf_csv_and_history()
    {
        await using var app = new TestApp();
        var browser = await app.SignedInAsync(await app.DeclareAsync());
        await browser.TellAboutTheCompanyAsync();
        await browser.AnswerAllAsync(app, level: 2);
        await browser.PressAsync("結果を見る");
        var first = browser.Path;
        Assert.StartsWith("/benchmark/results/", first);
        Assert.Contains("この結果は統計に使いません", browser.Text());

        app.Clock.Advance(TimeSpan.FromMinutes(10));
        await browser.OpenAsync("/benchmark/profile");
        Assert.Contains("前回の回答を入れてあります", browser.Text());
        await browser.PressAsync("保存して次へ");
        await browser.AnswerAllAsync(app, level: 3);
        await browser.Choose("この結果を統計に使ってよい").PressAsync("結果を見る");

        Assert.Contains(
            "前回（2026年11月24日（火））の合計点54点より27点高い結果です",
            browser.Text()
        );
        Assert.Contains("1回前", browser.Text("section[aria-labelledby=scatter]"));
        var csv = await TextAsync(browser, $"{browser.Path}/items.csv");
        Assert.StartsWith(
            "\uFEFF項目,自社,平均,望まれる水準,望まれる水準まで\r\n1-1 方針と決まり,3,",
            csv
        );
        using var pdf = await browser.SendAsync(new(HttpMethod.Get, $"{browser.Path}.pdf"));
        var text = PdfText.Of(await pdf.Content.ReadAsByteArrayAsync());
        Assert.Equal("ja", text.Language);
        Assert.Contains("株式会社みずほ精工", text.All);
        Assert.Contains("81点", text.All);
        Assert.Contains("架空の600件", text.All);
        Assert.Contains("1-1 方針と決まり", text.All);
        // The words of the drawings.
        Assert.Contains("リスク指標（右ほど大きい）", text.All);
        Assert.Contains("自社 81点", text.All);
        Assert.Contains("これまでの自社との比較（合計点）", text.All);
        var sheet = await TextAsync(browser, $"{browser.Path}.csv");
        Assert.StartsWith("\uFEFF区分,項目,内容,値\r\n結果,企業名,,株式会社みずほ精工\r\n", sheet);
        Assert.Contains("結果,合計点,,81\r\n", sheet);
        Assert.Contains("偏差値,全体,偏差値,53.8\r\n", sheet);
        Assert.Contains("合計点の分布,81〜89点,自社,ここ（81点）\r\n", sheet);
        Assert.Contains("項目ごとの点数,1-1 方針と決まり,自社,3\r\n", sheet);

        await browser.PressAsync("統計に使うのをやめる");
        Assert.Contains("この結果は統計に使いません", browser.Text());
        var stranger = await app.Browse().OpenAsync(first);
        Assert.Equal("ベンチマークの結果 54点", stranger.Heading);
        Assert.False(stranger.HasButton("結果を消す"));
        await browser.PressAsync("結果を消す");
        Assert.Equal("/benchmark", browser.Path);
    }

    [Fact]
    public async Task Answers_begun_before_logging_in_become_the_accounts_and_leave_with_it()
    {
        await using var app = new TestApp();
        var declared = await app.DeclareAsync();
        var visitor = await app.Browse().OpenAsync("/benchmark/5");
        var questions = app.Questions();
        await visitor.AnswerAreaAsync(questions, questions.Areas[4], 2);
        var account = await app.SignedInAsync(declared);
        account.Cookies.Set("benchmark", visitor.Cookies["benchmark"]!);

        await account.OpenAsync("/benchmark/4");
        await account.AnswerAreaAsync(questions, questions.Areas[3], 2);

        var elsewhere = await (await app.SignedInAsync(declared)).OpenAsync("/benchmark");
        Assert.Contains("27問中 8問", elsewhere.Text());
        await visitor.OpenAsync("/benchmark");
        Assert.DoesNotContain("途中の回答があります", visitor.Text());
    }

    [Fact]
    public async Task Answers_nobody_comes_back_for_are_deleted()
    {
        await using var app = new TestApp();
        var browser = await app.Browse().OpenAsync("/benchmark/5");
        await browser.AnswerAreaAsync(app.Questions(), app.Questions().Areas[4], 2);
        Assert.Contains("2026年12月24日", (await browser.OpenAsync("/benchmark")).Text());

        app.Clock.Advance(TimeSpan.FromDays(30));
        await app.RunAsync<Purge>();

        Assert.Equal(0, await app.UseDbAsync(db => db.BenchmarkDrafts.CountAsync()));
        await browser.OpenAsync("/benchmark");
        Assert.DoesNotContain("途中の回答があります", browser.Text());
    }

    private static async Task<HttpStatusCode> StatusAsync(TestBrowser browser, string path)
    {
        using var answer = await browser.SendAsync(new(HttpMethod.Get, path));
        return answer.StatusCode;
    }

    private static async Task<string> TextAsync(TestBrowser browser, string path)
    {
        using var answer = await browser.SendAsync(new(HttpMethod.Get, path));
        return await answer.Content.ReadAsStringAsync();
    }
}
