using static Microsoft.Playwright.Assertions;

namespace SelfDeclaration.EndToEndTests;

/// <summary>自社診断, and how its pages look.</summary>
public sealed class AssessmentTests : LookTest
{
    [Fact]
    [LooksAt(
        "/self-assessment",
        "/self-assessment/{part:int:range(1,9)}",
        "/self-assessment/results/{address}",
        "/my/results"
    )]
    public async Task Questions_result_and_what_an_account_keeps()
    {
        var app = await StartAsync();
        var page = app.Page;
        await LookAtAsync(page, "/self-assessment", "assessment, start");
        await page.GotoAsync("/self-assessment/3");
        await page.PressAsync("結果を見る");
        await Expect(page.Locator("#errors")).ToBeVisibleAsync();
        await LookAsync(page, "assessment, unanswered");
        await app.SignInAsync();
        await page.AssessAsync(2);
        await page.AssessAsync(1);
        await Expect(page.Locator("#history")).ToBeVisibleAsync();
        await LookAsync(page, "assessment, result with history");
        await LookAtAsync(page, "/my/results", "my results");
        ExpectAllWereSeen();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    [OnRecord(OnRecordAttribute.WithoutScripts, "自社診断", OnRecordAttribute.ToTheEnd)]
    public async Task Anybody_assesses_and_declares_with_the_result(bool javaScript)
    {
        var app = await StartAsync(javaScript);
        var page = app.Page;
        await page.AssessAsync(1);
        await Expect(page.Locator("h1")).ToHaveTextAsync("診断結果 50点（100点満点）");
        await Expect(page.Locator(".first > li")).ToHaveCountAsync(3);
        await page.PressAsync("この結果で二つ星を宣言する");
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/declare$"));
    }
}
