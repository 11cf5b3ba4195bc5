using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace SelfDeclaration.EndToEndTests;

/// <summary>自社診断 in a browser.</summary>
internal static class AssessmentPages
{
    private static readonly (string Heading, string Button)[] s_parts =
    [
        ("基本的対策", "次へ進む"),
        ("従業員としての対策", "次へ進む"),
        ("組織としての対策", "結果を見る"),
    ];

    /// <summary>From the first page to the result; every question gets the same of the five choices.</summary>
    public static async Task AssessAsync(this IPage page, int choice)
    {
        await page.GotoAsync("/self-assessment/1");
        foreach (var (heading, button) in s_parts)
        {
            await Expect(page.Locator("h1")).ToHaveTextAsync(heading);
            foreach (var group in await page.Locator("fieldset:has(.why)").AllAsync())
            {
                await group.Locator("input").Nth(choice).CheckAsync();
            }

            await page.PressAsync(button);
        }

        await Expect(page.Locator("h1")).ToContainTextAsync("診断結果");
    }
}
