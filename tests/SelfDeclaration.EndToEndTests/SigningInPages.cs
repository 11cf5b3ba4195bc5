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

    /// <summary>Declares, and gives this browser the session of the business.</summary>
    public static async Task<Declared> SignInAsync(
        this BrowserApp app,
        Applicant? applicant = null,
        bool accepted = true
    )
    {
        var declared = await app.DeclareHereAsync(applicant);
        if (accepted)
        {
            await app.App.AcceptAsync(declared);
        }

        var browser = await app.App.SignedInAsync(declared);
        await app.Context.AddCookiesAsync([
            new()
            {
                Name = "session",
                Value = browser.Cookies["session"]!,
                Url = app.Address.ToString(),
            },
        ]);
        return declared;
    }
}
