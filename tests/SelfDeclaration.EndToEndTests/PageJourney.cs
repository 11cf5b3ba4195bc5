using System.Text.RegularExpressions;
using Microsoft.Playwright;
using SelfDeclaration.Testing.Journeys;

namespace SelfDeclaration.EndToEndTests;

/// <summary>The journey in a real browser, by the same words as in <see cref="Journey"/>.</summary>
public static class PageJourney
{
    /// <summary>A field by its label; tags such as 必須 may follow in it.</summary>
    public static ILocator Field(this IPage page, string label) =>
        page.GetByLabel(new Regex($@"^\s*{Regex.Escape(label)}\s*(必須|任意|公開|\s)*$"));

    public static ILocator Button(this IPage page, string words) =>
        page.GetByRole(AriaRole.Button, new() { Name = words, Exact = true });

    public static Task PressAsync(this IPage page, string words) => page.Button(words).ClickAsync();

    public static async Task AnswerAsync(this IPage page, IEnumerable<Answer> answers)
    {
        foreach (var answer in answers)
        {
            var field = page.Field(answer.Label);
            await (
                answer switch
                {
                    Typed typed => field.FillAsync(typed.Text),
                    Selected selected => field.SelectOptionAsync(selected.Option),
                    Chosen => ChooseAsync(field),
                    _ => throw new ArgumentOutOfRangeException(nameof(answers)),
                }
            );
        }
    }

    private static async Task ChooseAsync(ILocator field)
    {
        // On the way to its box the last line of the 使用規約 ticks it; each call waits until the page rests.
        await field.ScrollIntoViewIfNeededAsync();
        await field.ScrollIntoViewIfNeededAsync();
        await field.CheckAsync();
    }

    /// <summary>The page shows these answers, but for a password, which no page gives back.</summary>
    public static async Task ShowsAsync(this IPage page, IEnumerable<Answer> answers)
    {
        foreach (var answer in answers.Where(a => a.Label != "パスワード"))
        {
            var field = Assertions.Expect(page.Field(answer.Label));
            await (
                answer switch
                {
                    Typed typed => field.ToHaveValueAsync(typed.Text),
                    Selected => field.Not.ToHaveValueAsync(""),
                    Chosen => field.ToBeCheckedAsync(),
                    _ => throw new ArgumentOutOfRangeException(nameof(answers)),
                }
            );
        }
    }

    /// <summary>Answers the page shown and presses its button.</summary>
    public static async Task FillAsync(this IPage page, Screen screen, Applicant? applicant = null)
    {
        await page.AnswerAsync(screen.AnswersOf(applicant ?? Applicant.Corporation));
        await page.PressAsync(screen.Button());
    }

    /// <summary>Goes through everything before <paramref name="screen"/> and stops there.</summary>
    /// <param name="page">Where.</param>
    /// <param name="screen">Where to stop.</param>
    /// <param name="applicant">Who; a 法人 unless given.</param>
    /// <param name="look">What to do on each page before it is answered, e.g. look at it with axe.</param>
    public static async Task ReachAsync(
        this IPage page,
        Screen screen,
        Applicant? applicant = null,
        Func<Screen, Task>? look = null
    )
    {
        await page.GotoAsync("/declare/terms");
        for (var step = Screen.Terms; step < screen; step++)
        {
            if (look is not null)
            {
                await look(step);
            }

            var from = page.Url;
            await page.FillAsync(step, applicant);
            await page.LeaveAsync(from);
        }
    }
}
