using System.Net;
using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Learning;
using SelfDeclaration.Testing;
using SelfDeclaration.Testing.Browsing;
using SelfDeclaration.Testing.Journeys;
using SelfDeclaration.Web.Learning;

namespace SelfDeclaration.IntegrationTests.Learning;

/// <summary>ポイント学習</summary>
public sealed class LearningTests
{
    [Fact]
    public async Task A_theme_is_read_answered_corrected_and_finished()
    {
        await using var app = new TestApp();
        var visitor = await app.Browse().OpenAsync("/learning");
        Assert.Equal(LessonSet.Themes, visitor.FindAll(".themes li").Count);
        await visitor.FollowAsync("最初のテーマ「更新のお知らせを後回しにしない」へ");

        await AnswerAsync(visitor, Themes(app)[0], wrong: 1);
        Assert.Equal("3問のうち2問正解しました", visitor.Text("#result h2"));
        Assert.Contains("よい答え：", visitor.Text());
        await visitor.FollowAsync("もう一度答える");
        await AnswerAsync(visitor, Themes(app)[0]);

        Assert.Equal("3問のうち3問正解しました", visitor.Text("#result h2"));
        await visitor.FollowAsync("ポイント学習");
        Assert.Contains("25のうち1のテーマを終えました", visitor.Text());
    }

    [Fact]
    public async Task What_is_not_answered_is_asked_for_and_the_rest_stays_chosen()
    {
        await using var app = new TestApp();
        var theme = Themes(app)[2];
        var visitor = await app.Browse().OpenAsync($"/learning/{theme.Slug}");
        var chosen = theme.Questions[0].Choices[1];

        await visitor.Choose(chosen).PressAsync("答え合わせをする");

        Assert.StartsWith("エラー（2件）：", visitor.Find("title")!.TextContent);
        Assert.Contains("2問目の答えを選んでください", visitor.Text("#errors"));
        Assert.True(visitor.IsChecked(chosen));
        await visitor.OpenAsync("/learning");
        Assert.Contains("まだ始めていません", visitor.Text());
    }

    [Fact]
    public async Task Role_and_industry_choose_a_course()
    {
        await using var app = new TestApp();
        var visitor = await app.Browse().OpenAsync("/learning");

        await visitor.FollowAsync("従業員");
        var all = visitor.FindAll(".themes li").Count;
        await visitor.FollowAsync("医療・介護");

        Assert.InRange(all, 10, 24);
        Assert.Contains("医療・介護の従業員に向けた", visitor.Text());
        Assert.Equal("/learning?role=employee&industry=care", visitor.Path);
        await visitor.OpenAsync("/learning?role=pilot&industry=moon");
        Assert.Equal(LessonSet.Themes, visitor.FindAll(".themes li").Count);
    }

    [Fact]
    public async Task What_a_browser_remembers_becomes_the_accounts_and_goes_with_it()
    {
        await using var app = new TestApp();
        var declared = await app.DeclareAsync();
        var browser = app.Browse();
        await browser.OpenAsync($"/learning/{Themes(app)[0].Slug}");
        await AnswerAsync(browser, Themes(app)[0]);

        var signedIn = await app.SignedInAsync(declared);
        signedIn.Cookies.Set("learning", browser.Cookies["learning"]!);
        await signedIn.OpenAsync($"/learning/{Themes(app)[1].Slug}");
        await AnswerAsync(signedIn, Themes(app)[1]);

        var other = await app.SignedInAsync(declared);
        await other.OpenAsync("/learning/record");
        Assert.Contains("終えたテーマ2／25", other.Text());
        Assert.Contains("証明するものではありません", other.Text());
        Assert.Equal(2, await app.UseDbAsync(db => db.LearningProgress.CountAsync()));
    }

    [Fact]
    public async Task The_record_names_only_what_was_finished_and_whom_one_types()
    {
        await using var app = new TestApp();
        var visitor = await app.Browse().OpenAsync("/learning/record");
        Assert.Contains("終えたテーマはまだありません", visitor.Text());
        foreach (var (theme, wrong) in new[] { (Themes(app)[3], 0), (Themes(app)[4], 2) })
        {
            await visitor.OpenAsync($"/learning/{theme.Slug}");
            await AnswerAsync(visitor, theme, wrong);
        }

        await visitor.OpenAsync("/learning/record");
        await visitor.Fill("記録に入れる名前", "山田 花子").PressAsync("この名前を入れる");

        Assert.Contains("氏名・組織名山田 花子", visitor.Text());
        Assert.Contains(Themes(app)[3].Title, visitor.Text());
        Assert.DoesNotContain(Themes(app)[4].Title, visitor.Text(), StringComparison.Ordinal);
        Assert.DoesNotContain("山田", visitor.Path, StringComparison.Ordinal);
        await visitor.Fill("記録に入れる名前", new string('あ', 61)).PressAsync("この名前を入れる");
        Assert.Equal(
            "記録に入れる名前は60文字以内で入力してください（いまは61文字）",
            visitor.FieldError("記録に入れる名前")
        );
    }

    [Fact]
    public async Task A_note_of_the_browser_is_forgotten_after_its_time()
    {
        await using var app = new TestApp();
        var visitor = await app.Browse().OpenAsync($"/learning/{Themes(app)[0].Slug}");
        await AnswerAsync(visitor, Themes(app)[0]);

        app.Clock.Advance(TimeSpan.FromDays(181));

        await visitor.OpenAsync("/learning");
        Assert.Contains("まだ始めていません", visitor.Text());
    }

    [Fact]
    public async Task A_theme_that_does_not_exist_is_not_found()
    {
        await using var app = new TestApp();

        var page = await app.Browse().OpenAsync("/learning/nothing");

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
    }

    private static IReadOnlyList<Lesson> Themes(TestApp app) =>
        ((LessonLibrary)app.Services.GetService(typeof(LessonLibrary))!)
            .Current(new DateOnly(2026, 11, 24))
            .Lessons;

    private static Task<TestBrowser> AnswerAsync(TestBrowser browser, Lesson theme, int wrong = 0)
    {
        foreach (var (index, question) in theme.Questions.Index())
        {
            var at = index < wrong ? (question.Right + 1) % Lesson.ChoicesEach : question.Right;
            browser.Choose(question.Choices[at]);
        }

        return browser.PressAsync("答え合わせをする");
    }
}
