using Microsoft.Playwright;
using SelfDeclaration.Testing;

namespace SelfDeclaration.EndToEndTests;

/// <summary>
/// The application on a real port and a Chromium page open on it; it notes what the browser complained
/// about in its console, scripts that broke, and anything that was asked of another host.
/// </summary>
public sealed class BrowserApp : IAsyncDisposable
{
    private readonly List<string> _complaints = [];

    private BrowserApp(TestApp app, Uri address, IBrowserContext context, IPage page)
    {
        (App, Address, Context, Page) = (app, address, context, page);
        context.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                Complain($"console: {message.Text} at {message.Location}");
            }
        };
        context.WebError += (_, error) => Complain($"script: {error.Error}");
        context.Request += (_, request) =>
        {
            if (!IsOurs(request.Url))
            {
                Complain($"another host: {request.Url}");
            }
        };
    }

    public IReadOnlyList<string> Complaints => _complaints;

    public TestApp App { get; }
    public Uri Address { get; }
    public IBrowserContext Context { get; }
    public IPage Page { get; }

    internal static async Task<BrowserApp> StartAsync(
        bool javaScript,
        Action<TestApp>? prepare,
        Action<BrowserNewContextOptions>? window
    )
    {
        // A real browser lets cookies expire by the machine's clock, so the application starts on it too.
        var app = new TestApp(TimeProvider.System.GetUtcNow());
        prepare?.Invoke(app);
        var address = app.Listen();
        var options = new BrowserNewContextOptions
        {
            BaseURL = address.ToString(),
            JavaScriptEnabled = javaScript,
            Locale = "ja-JP",
            TimezoneId = "Asia/Tokyo",
            ViewportSize = new() { Width = 1280, Height = 900 },
        };
        window?.Invoke(options);
        var context = await Chromium.Browser.NewContextAsync(options);
        return new(app, address, context, await context.NewPageAsync());
    }

    public Task<IReadOnlyList<TestMail>> MailsToAsync(string address) => App.MailsToAsync(address);

    /// <summary>Takes back complaints that a test means to cause, such as a page that is not there.</summary>
    public void ForgetComplaints() => _complaints.Clear();

    public async ValueTask DisposeAsync()
    {
        await Context.DisposeAsync();
        await App.DisposeAsync();
    }

    private bool IsOurs(string url) =>
        url.StartsWith(Address.ToString(), StringComparison.Ordinal)
        || url.StartsWith("data:", StringComparison.Ordinal)
        || url.StartsWith("blob:", StringComparison.Ordinal)
        || url.StartsWith("about:", StringComparison.Ordinal);

    private void Complain(string complaint)
    {
        lock (_complaints)
        {
            _complaints.Add(complaint);
        }
    }
}
