using Microsoft.Playwright;
using SelfDeclaration.EndToEndTests;

[assembly: AssemblyFixture(typeof(Chromium))]

namespace SelfDeclaration.EndToEndTests;

/// <summary>One real browser for all tests of the process; each test gets a context of its own.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static IBrowser? s_browser;
    private IPlaywright? _playwright;

    public static IBrowser Browser =>
        s_browser ?? throw new InvalidOperationException("The browser is started by the runner.");

    public async ValueTask InitializeAsync()
    {
        _playwright = await Playwright.CreateAsync();
        s_browser = await _playwright.Chromium.LaunchAsync(
            new()
            {
                ExecutablePath =
                    Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium",
                Args =
                [
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                    "--disable-dev-shm-usage",
                ],
            }
        );
    }

    public async ValueTask DisposeAsync()
    {
        if (s_browser is not null)
        {
            await s_browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }
}
