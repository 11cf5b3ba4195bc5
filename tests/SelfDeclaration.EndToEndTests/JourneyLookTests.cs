using SelfDeclaration.Testing.Journeys;
using static Microsoft.Playwright.Assertions;

namespace SelfDeclaration.EndToEndTests;

/// <summary>Every page of the journey, as it is first seen and with its errors, in every size and colour.</summary>
public sealed class JourneyLookTests : BrowserTest
{
    [Fact]
    public async Task Each_step_can_be_used_by_everyone()
    {
        var app = await StartAsync();
        var page = app.Page;

        await page.ReachAsync(
            Screen.Received,
            Applicant.Corporation with
            {
                Stars = 2,
            },
            look: screen => page.AxeEverywhereAsync($"{screen}")
        );
        await page.AxeEverywhereAsync("Received");

        var mail = (await app.MailsToAsync(Applicant.Corporation.Mail))[^1];
        await page.GotoAsync(mail.Link);
        await page.AxeEverywhereAsync("Verify");
        await page.PressAsync("自己宣言を完了する");
        await Expect(page.Locator("h1")).ToHaveTextAsync("宣言完了");
        await page.AxeEverywhereAsync("Complete");
    }

    [Theory]
    [InlineData(Screen.Kind)]
    [InlineData(Screen.Name)]
    [InlineData(Screen.Address)]
    [InlineData(Screen.Profile)]
    [InlineData(Screen.Declaration)]
    public async Task Each_step_with_errors_can_be_used_by_everyone(Screen screen)
    {
        var app = await StartAsync();
        await app.Page.ReachAsync(screen, Applicant.SoleProprietor);

        await app.Page.PressAsync(screen.Button());

        await Expect(app.Page)
            .ToHaveTitleAsync(new System.Text.RegularExpressions.Regex("^エラー"));
        await app.Page.AxeEverywhereAsync($"{screen} with errors");
    }

    [Fact]
    public async Task The_journey_needs_no_scripts()
    {
        var app = await StartAsync(javaScript: false);
        var page = app.Page;

        await page.ReachAsync(Screen.Received, Applicant.SoleProprietor);
        var mail = (await app.MailsToAsync(Applicant.SoleProprietor.Mail))[^1];
        await page.GotoAsync(mail.Link);
        await page.PressAsync("自己宣言を完了する");

        await Expect(page.Locator("h1")).ToHaveTextAsync("宣言完了");
    }
}
