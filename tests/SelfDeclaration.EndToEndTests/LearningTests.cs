using SelfDeclaration.Learning;
using SelfDeclaration.Web.Experts;
using SelfDeclaration.Web.Learning;
using static Microsoft.Playwright.Assertions;

namespace SelfDeclaration.EndToEndTests;

/// <summary>学ぶ・探す in a real browser without scripts.</summary>
public sealed class LearningTests : BrowserTest
{
    [Fact]
    [OnRecord(OnRecordAttribute.WithoutScripts, "ポイント学習", OnRecordAttribute.ToTheEnd)]
    public async Task A_theme_is_finished_and_stands_in_the_record_without_scripts()
    {
        var app = await StartAsync(javaScript: false);
        var page = app.Page;
        var library = (LessonLibrary)app.App.Services.GetService(typeof(LessonLibrary))!;
        var theme = library.Current(app.App.Clock.GetUtcNow().DateInJapan()).Lessons[0];
        await page.GotoAsync("/learning");
        await page.GetByText($"最初のテーマ「{theme.Title}」へ").ClickAsync();
        foreach (var (index, question) in theme.Questions.Index())
        {
            await page.Locator(
                    $"input[name={LessonAnswers.NameOf(index)}][value='{question.Right}']"
                )
                .CheckAsync();
        }

        await page.PressAsync("答え合わせをする");
        await Expect(page.Locator("#result h2")).ToHaveTextAsync("3問のうち3問正解しました");
        await page.GotoAsync("/learning/record");
        await page.Field("記録に入れる名前").FillAsync("山田 花子");
        await page.PressAsync("この名前を入れる");

        await Expect(page.Locator("main")).ToContainTextAsync("山田 花子");
        await Expect(page.Locator("tbody")).ToContainTextAsync(theme.Title);
        Assert.Empty(app.Complaints);
    }

    [Fact]
    [OnRecord(OnRecordAttribute.WithoutScripts, "専門家を探す", OnRecordAttribute.ToTheEnd)]
    public async Task An_expert_is_found_and_asked_without_scripts()
    {
        var app = await StartAsync(javaScript: false);
        var page = app.Page;
        await app.App.UseDbAsync(db =>
            FictionalExperts.FillAsync(
                db,
                app.App.Clock.GetUtcNow(),
                12,
                TestContext.Current.CancellationToken
            )
        );
        await page.GotoAsync("/experts");
        await page.Field("地域").SelectOptionAsync("福岡県");
        await page.PressAsync("探す");
        await page.Locator(".found-list a").ClickAsync();
        await page.GetByText("この専門家に相談する").ClickAsync();
        await page.Field("お名前").FillAsync("山田 太郎");
        await page.Field("返事を受け取るメールアドレス").FillAsync("taro@example.co.jp");
        await page.Field("相談したいこと").FillAsync("講演をお願いできますか。");
        await page.PressAsync("送る内容を確かめる");
        await page.PressAsync("この内容で送る");

        await Expect(page.Locator("h1")).ToHaveTextAsync("相談を送りました");
        var mail = Assert.Single(await app.MailsToAsync("expert4@example.jp"));
        Assert.Equal("taro@example.co.jp", mail.Message.ReplyTo.ToString());
        Assert.Empty(app.Complaints);
    }
}
