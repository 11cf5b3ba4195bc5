using SelfDeclaration.Testing;
using SelfDeclaration.Testing.Journeys;

namespace SelfDeclaration.EndToEndTests;

/// <summary>A real browser that is signed in already, for tests that are about something else than signing in.</summary>
internal static class SigningInPages
{
    /// <summary>Declares, and gives this browser the session of the business.</summary>
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
