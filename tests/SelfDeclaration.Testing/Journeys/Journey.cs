using SelfDeclaration.Testing.Browsing;

namespace SelfDeclaration.Testing.Journeys;

/// <summary>自己宣言の手続き, gone through as a person would.</summary>
public static class Journey
{
    /// <summary>Goes through everything before <paramref name="screen"/> and stops there.</summary>
    public static async Task<TestBrowser> ReachAsync(
        this TestBrowser browser,
        Screen screen,
        Applicant? applicant = null
    )
    {
        await browser.OpenAsync("/declare/terms");
        for (var step = Screen.Terms; step < screen; step++)
        {
            var from = browser.Path;
            await browser.FillAsync(step, applicant);
            if (browser.Errors is not [] || browser.Path == from)
            {
                throw new InvalidOperationException(
                    $"{step} led to {browser.Path}: {string.Join(", ", browser.Errors)}"
                );
            }
        }

        return browser;
    }

    /// <summary>Answers the page shown and presses its button.</summary>
    public static Task<TestBrowser> FillAsync(
        this TestBrowser browser,
        Screen screen,
        Applicant? applicant = null
    ) =>
        browser
            .Answer(screen.AnswersOf(applicant ?? Applicant.Corporation))
            .PressAsync(screen.Button());

    public static TestBrowser Answer(this TestBrowser browser, IEnumerable<Answer> answers)
    {
        foreach (var answer in answers)
        {
            _ = answer switch
            {
                Typed typed => browser.Fill(typed.Label, typed.Text),
                Selected selected => browser.Select(selected.Label, selected.Option),
                Chosen chosen => browser.Choose(chosen.Label),
                _ => throw new ArgumentOutOfRangeException(nameof(answers)),
            };
        }

        return browser;
    }

    /// <summary>The whole journey, with the link in the mail: ends on 宣言完了.</summary>
    public static async Task<Declared> DeclareAsync(this TestApp app, Applicant? applicant = null)
    {
        var who = applicant ?? Applicant.Corporation;
        var browser = await app.Browse().ReachAsync(Screen.Received, who);
        var mails = await app.MailsToAsync(who.Mail);
        await browser.OpenAsync(mails[^1].Link);
        await browser.PressAsync("自己宣言を完了する");
        return new(
            browser,
            Digits(browser.Text("[data-testid=user-number]")),
            Digits(browser.Text("[data-testid=declaration-id]"))
        );
    }

    private static string Digits(string text) => string.Concat(text.Where(char.IsAsciiDigit));
}

/// <summary>A finished declaration and the browser that made it.</summary>
public sealed record Declared(TestBrowser Browser, string UserNumber, string DeclarationId);
