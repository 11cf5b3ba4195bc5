using Microsoft.Playwright;
using SelfDeclaration.Testing.Browsing;
using SelfDeclaration.Testing.Journeys;

namespace SelfDeclaration.EndToEndTests;

/// <summary>A real browser that is signed in already, for tests that are about something else than signing in.</summary>
internal static class SigningInPages
{
    /// <summary>Declares in this browser.</summary>
    public static async Task<Declared> DeclareHereAsync(
        this BrowserApp app,
        Applicant? applicant = null
    )
    {
        await app.DeclareAsync(applicant ?? Applicant.Corporation);
        return new(
            app.App.Browse(),
            await DigitsAsync("user-number"),
            await DigitsAsync("declaration-id")
        );

        async Task<string> DigitsAsync(string id) =>
            string.Concat(
                (await app.Page.GetByTestId(id).InnerTextAsync()).Where(char.IsAsciiDigit)
            );
    }

    /// <summary>Declares beside this browser, and gives it the session of the business.</summary>
    public static async Task<Declared> SignInAsync(
        this BrowserApp app,
        Applicant? applicant = null,
        bool accepted = true
    )
    {
        var declared = await app.App.DeclareAsync(applicant);
        if (accepted)
        {
            await app.App.AcceptAsync(declared);
        }

        await app.UseSessionAsync(await app.App.SignedInAsync(declared));
        return declared;
    }

    /// <summary>Gives Chromium what a test's browser is signed in with.</summary>
    public static Task UseSessionAsync(this BrowserApp app, TestBrowser signedIn) =>
        app.Context.AddCookiesAsync(
            signedIn
                .Cookies.Names.Where(name => name is "session" or "desk")
                .Select(name => new Cookie
                {
                    Name = name,
                    Value = signedIn.Cookies[name]!,
                    Url = app.Address.ToString(),
                })
        );
}
