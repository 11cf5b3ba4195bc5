using static Microsoft.Playwright.Assertions;

namespace SelfDeclaration.EndToEndTests;

/// <summary>ベンチマーク from the first page to the result, by somebody without scripts and by an account.</summary>
public sealed class BenchmarkTests : BrowserTest
{
    [Fact]
    [OnRecord(OnRecordAttribute.WithoutScripts, "ベンチマーク", OnRecordAttribute.ToTheEnd)]
    public async Task A_visitor_without_scripts_sees_where_they_stand()
    {
        var app = await StartAsync(javaScript: false);
        var page = app.Page;
        await page.GotoAsync("/benchmark");
        await page.GetByText("始める", new() { Exact = true }).ClickAsync();
        await page.AnswerBenchmarkAsync();
        await page.PressAsync("結果を見る");

        await Expect(page.GetByTestId("total")).ToHaveTextAsync("81点");
        await Expect(page.GetByTestId("group")).ToHaveTextAsync("グループⅢ");
        await Expect(page.Locator("svg[role=img]").First).ToBeVisibleAsync();
        await page.GotoAsync("/benchmark");
        await page.PressAsync("回答を消して最初から始める");
        await Expect(page.GetByText("途中の回答を消しました")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task An_account_keeps_its_result_and_saves_it()
    {
        var app = await StartAsync();
        var page = app.Page;
        await app.SignInAsync();
        await page.GotoAsync("/benchmark/profile");
        await page.Field("企業名").FillAsync("株式会社みずほ精工");
        await page.AnswerBenchmarkAsync();
        await page.PressAsync("結果を見る");
        await page.ArriveAsync("**/benchmark/results/*");

        var download = await page.RunAndWaitForDownloadAsync(() =>
            page.GetByText("PDFで保存する").ClickAsync()
        );
        Assert.EndsWith(".pdf", download.SuggestedFilename);
        await page.GotoAsync("/benchmark");
        await Expect(page.Locator("#past ~ ul a")).ToHaveCountAsync(1);
    }
}
