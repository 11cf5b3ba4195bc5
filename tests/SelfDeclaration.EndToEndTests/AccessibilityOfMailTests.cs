using SelfDeclaration.Testing.Journeys;
using static Microsoft.Playwright.Assertions;

namespace SelfDeclaration.EndToEndTests;

/// <summary>The pages between the mail and 宣言完了, in each of their states.</summary>
public sealed class AccessibilityOfMailTests : LookTest
{
    [Fact]
    [LooksAt("/declare/received", "/declare/verify", "/declare/complete", "/declare/confirm")]
    public async Task From_confirmation_to_completion()
    {
        var applicant = Applicant.Corporation;
        var app = await StartAsync();
        var page = app.Page;
        await page.ReachAsync(Screen.Confirm, applicant);
        await LookAsync(page, "confirm");
        await page.FillAsync(Screen.Confirm);
        await Expect(page.Locator("h1")).ToHaveTextAsync("受付確認");
        await LookAsync(page, "received");
        await page.Field("確認コード").FillAsync("12345");
        await page.PressAsync("確認する");
        await Expect(page.Locator("#errors")).ToBeVisibleAsync();
        await LookAsync(page, "received, wrong code");
        await page.Field("新しいメールアドレス").FillAsync("jiro@example.co.jp");
        await page.PressAsync("メールアドレスを訂正する");
        await Expect(page.Locator(".note")).ToContainTextAsync("訂正し");
        await LookAsync(page, "received, corrected");
        for (var mails = 1; mails < 5; mails++)
        {
            await page.PressAsync("確認メールを再送する");
            await Expect(page.Locator(".note")).ToContainTextAsync("もう一度送りました");
        }

        await page.PressAsync("確認メールを再送する");
        await Expect(page.Locator(".note")).ToContainTextAsync("短い間に多くの");
        await LookAsync(page, "received, limit");

        await app.OpenMailAsync(applicant);
        await LookAsync(page, "verify, superseded");
        applicant = applicant with { Mail = "jiro@example.co.jp" };
        await app.OpenMailAsync(applicant);
        await LookAsync(page, "verify");
        var link = page.Url;
        await app.CompleteAsync();
        await LookAsync(page, "complete");
        await LookAtAsync(page, link, "verify, completed");
        await app.Context.ClearCookiesAsync(new() { Name = "declared" });
        await LookAtAsync(page, "/declare/complete", "complete, masked");
        await page.PressAsync("番号をメールで送る");
        await LookAsync(page, "complete, limit");
        ExpectAllWereSeen();
    }

    [Fact]
    [LooksAt("/declare/received", "/declare/verify")]
    public async Task After_three_days_without_an_answer()
    {
        var applicant = Applicant.SoleProprietor;
        var app = await StartAsync();
        var page = app.Page;
        await page.ReachAsync(Screen.Received, applicant);
        app.App.Clock.Advance(TimeSpan.FromHours(73));
        await LookAtAsync(page, "/declare/received", "received, expired");
        await app.OpenMailAsync(applicant);
        await LookAsync(page, "verify, expired");
        ExpectAllWereSeen();
    }

    [Fact]
    [LooksAt("/declare/verify")]
    public async Task After_going_back_to_change_the_answers()
    {
        var app = await StartAsync();
        var page = app.Page;
        await page.ReachAsync(Screen.Received, Applicant.Corporation);
        await app.OpenMailAsync(Applicant.Corporation);
        var link = page.Url;
        await page.GotoAsync("/declare/received");
        await page.PressAsync("入力した内容に戻って直す");
        await Expect(page.Locator("h1")).ToHaveTextAsync("内容確認");
        await LookAtAsync(page, link, "verify, revised");
        ExpectAllWereSeen();
    }
}
