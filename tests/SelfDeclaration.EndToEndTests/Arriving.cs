using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace SelfDeclaration.EndToEndTests;

/// <summary>
/// Waits for the next page by asking the browser. Playwright's own way waits for an event, and on a busy machine the
/// event may come between its look at what has happened and its waiting.
/// </summary>
public static class Arriving
{
    private static readonly PageAssertionsToHaveURLOptions s_patient = new() { Timeout = 30_000 };

    /// <summary>Until the page is there whose address has this form: <c>**</c> anything, <c>*</c> anything but a slash.</summary>
    public static async Task ArriveAsync(this IPage page, string form)
    {
        var pattern = Regex
            .Escape(form)
            .Replace(@"\*\*", ".*", StringComparison.Ordinal)
            .Replace(@"\*", "[^/]*", StringComparison.Ordinal);
        await Expect(page).ToHaveURLAsync(new Regex($"^{pattern}$"), s_patient);
        await page.IsReadyAsync();
    }

    /// <summary>Until another page than this address is there.</summary>
    public static async Task LeaveAsync(this IPage page, string from)
    {
        await Expect(page).Not.ToHaveURLAsync(new Regex($"^{Regex.Escape(from)}$"), s_patient);
        await page.IsReadyAsync();
    }

    /// <summary>Until everything of the page has come and its scripts have run.</summary>
    public static async Task IsReadyAsync(this IPage page)
    {
        // The last that is written of a page.
        await Expect(page.Locator("footer")).ToBeAttachedAsync(new() { Timeout = 30_000 });
        while (await page.EvaluateAsync<string>("document.readyState") != "complete")
        {
            // What is left is on its way from this machine.
        }
    }
}
