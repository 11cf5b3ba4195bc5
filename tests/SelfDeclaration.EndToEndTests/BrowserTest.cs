using Microsoft.Playwright;
using SelfDeclaration.Testing;

namespace SelfDeclaration.EndToEndTests;

/// <summary>
/// Base of the tests in a real browser. A test fails at its end, beside whatever else went wrong, when
/// the browser complained.
/// </summary>
public abstract class BrowserTest : IAsyncLifetime
{
    private readonly List<BrowserApp> _apps = [];

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        foreach (var app in _apps)
        {
            await app.DisposeAsync();
        }

        var complaints = _apps.SelectMany(a => a.Complaints).Distinct().ToList();
        Assert.True(complaints.Count == 0, string.Join('\n', complaints));
        GC.SuppressFinalize(this);
    }

    /// <summary>Starts the application and opens a browser, which both end with the test.</summary>
    /// <param name="javaScript">False: a browser with scripts switched off.</param>
    /// <param name="prepare">Settings, before the application starts.</param>
    /// <param name="window">What is unusual about the browser's window.</param>
    protected async Task<BrowserApp> StartAsync(
        bool javaScript = true,
        Action<TestApp>? prepare = null,
        Action<BrowserNewContextOptions>? window = null
    )
    {
        var app = await BrowserApp.StartAsync(javaScript, prepare, window);
        _apps.Add(app);
        return app;
    }
}
