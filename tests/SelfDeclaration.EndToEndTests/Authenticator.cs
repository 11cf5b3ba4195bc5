namespace SelfDeclaration.EndToEndTests;

/// <summary>A device that keeps passkeys and always says yes, built into Chromium for tests.</summary>
public static class Authenticator
{
    public static async Task AddToAsync(BrowserApp app)
    {
        var devTools = await app.Context.NewCDPSessionAsync(app.Page);
        await devTools.SendAsync("WebAuthn.enable");
        await devTools.SendAsync(
            "WebAuthn.addVirtualAuthenticator",
            new()
            {
                ["options"] = new
                {
                    protocol = "ctap2",
                    transport = "internal",
                    hasResidentKey = true,
                    hasUserVerification = true,
                    isUserVerified = true,
                    automaticPresenceSimulation = true,
                },
            }
        );
    }
}
