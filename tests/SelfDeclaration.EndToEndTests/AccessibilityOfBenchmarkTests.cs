using static Microsoft.Playwright.Assertions;

namespace SelfDeclaration.EndToEndTests;

/// <summary>情報セキュリティ対策ベンチマーク.</summary>
public sealed class AccessibilityOfBenchmarkTests : LookTest
{
    [Fact]
    [LooksAt(
        "/benchmark",
        "/benchmark/profile",
        "/benchmark/{area:int}",
        "/benchmark/check",
        "/benchmark/result",
        "/benchmark/results/{key}"
    )]
    public async Task Answering_and_seeing_the_result()
    {
        var app = await StartAsync();
        var page = app.Page;
        await LookAtAsync(page, "/benchmark", "benchmark");
        await LookAtAsync(page, "/benchmark/profile", "profile");
        await page.GotoAsync("/benchmark/5");
        await page.PressAsync("保存して次へ");
        await Expect(page.Locator("#errors")).ToBeVisibleAsync();
        await LookAsync(page, "area, refused");
        await LookAtAsync(page, "/benchmark/check", "check, with answers missing");
        await page.GotoAsync("/benchmark/profile");
        await page.AnswerBenchmarkAsync();
        await page.PressAsync("結果を見る");
        await page.ArriveAsync("**/benchmark/result");
        await LookAsync(page, "result");
        await LookAtAsync(page, "/benchmark/result?view=size&shape=radar", "result, other views");

        await app.SignInAsync();
        await page.GotoAsync("/benchmark/check");
        await page.PressAsync("結果を見る");
        await page.ArriveAsync("**/benchmark/results/*");
        await LookAsync(page, "result, kept");
        ExpectAllWereSeen();
    }
}
