using System.Net;
using AngleSharp.Html.Dom;

namespace SelfDeclaration.Testing.Browsing;

/// <summary>
/// A browser without a screen and without scripts: fills fields by their labels, presses buttons by
/// their words, follows redirects, keeps cookies and a history. What a person cannot name, it cannot use,
/// and a page that is not well made it does not show.
/// </summary>
public sealed partial class TestBrowser
{
    private readonly TestApp _app;
    private readonly HttpClient _http;
    private readonly List<Uri> _history = [];
    private readonly HashSet<string> _dropped = [];
    private TestPage? _page;

    internal TestBrowser(TestApp app, CookieJar? cookies = null)
    {
        _app = app;
        _http = app.CreateClient();
        Cookies = cookies ?? new(app.Clock);
    }

    public CookieJar Cookies { get; }

    /// <summary>Network address it comes from; the application has to believe <c>X-Forwarded-For</c>.</summary>
    public string? Address { get; init; }

    /// <summary>Status and headers of the page shown.</summary>
    public HttpResponseMessage Response { get; private set; } = new();

    public HttpStatusCode Status => Response.StatusCode;

    /// <summary>The redirects of the last step, e.g. <c>303 /declare/business/kind</c>.</summary>
    public IReadOnlyList<string> Redirects { get; private set; } = [];

    private TestPage Page =>
        _page ?? throw new InvalidOperationException("No page is open: OpenAsync comes first.");

    /// <summary>Another tab of the same browser: the same cookies, its own page and history.</summary>
    public TestBrowser NewTab() => new(_app, Cookies);

    public Task<TestBrowser> OpenAsync(string path) =>
        GoAsync(new(HttpMethod.Get, new Uri(_http.BaseAddress!, path)));

    public Task<TestBrowser> ReloadAsync() => OpenAsync(Page.Address.PathAndQuery);

    /// <summary>The page before this one, asked for again.</summary>
    public Task<TestBrowser> BackAsync()
    {
        if (_history.Count < 2)
        {
            throw new InvalidOperationException("There is no page to go back to.");
        }

        _history.RemoveAt(_history.Count - 1);
        return OpenAsync(_history[^1].PathAndQuery);
    }

    public Task<TestBrowser> FollowAsync(string link, string? within = null) =>
        OpenAsync(Page.Resolve(Page.Link(link, within).GetAttribute("href")!).PathAndQuery);

    /// <param name="button">Its words.</param>
    /// <param name="within">Name of the section, group or row it stands in, when there are several.</param>
    public Task<TestBrowser> PressAsync(string button, string? within = null) =>
        GoAsync(FormData.RequestFor(Page, Page.Button(button, within), _dropped));

    /// <summary>The Enter key in a field.</summary>
    public Task<TestBrowser> PressEnterAsync(string label)
    {
        var field = Page.Field<IHtmlElement>(label);
        var button = FormData.DefaultButton(field) ?? field;
        return GoAsync(FormData.RequestFor(Page, button, _dropped));
    }

    /// <summary>An impatient double click: the same form twice at the same time; shows the second answer.</summary>
    public async Task<TestBrowser> PressTwiceAsync(string button)
    {
        var target = Page.Button(button, null);
        var first = _http.SendAsync(Prepared(FormData.RequestFor(Page, target, _dropped)));
        await GoAsync(FormData.RequestFor(Page, target, _dropped));
        Cookies.Keep(await first);
        return this;
    }

    /// <summary>Leaves a field out of the next post, as a broken or hostile client would.</summary>
    public TestBrowser DropField(string name)
    {
        _dropped.Add(name);
        return this;
    }

    /// <summary>Forgets every cookie, or those whose name contains <paramref name="part"/>.</summary>
    public TestBrowser ClearCookies(string? part = null)
    {
        Cookies.Clear(part);
        return this;
    }

    /// <summary>One request with this browser's cookies, and the bare answer: the page shown stays.</summary>
    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request) =>
        _http.SendAsync(Prepared(request));

    private async Task<TestBrowser> GoAsync(HttpRequestMessage request)
    {
        List<string> redirects = [];
        _dropped.Clear();
        while (true)
        {
            var response = await _http.SendAsync(Prepared(request));
            Cookies.Keep(response);
            var address = request.RequestUri!;
            if (
                response.Headers.Location is { } location
                && (int)response.StatusCode is > 300 and < 400
            )
            {
                redirects.Add($"{(int)response.StatusCode} {location.OriginalString}");
                if (redirects.Count > 10)
                {
                    throw new InvalidOperationException(
                        $"redirects without end: {string.Join(", ", redirects)}"
                    );
                }

                request = new(HttpMethod.Get, new Uri(address, location));
                continue;
            }

            return await ShowAsync(address, response, redirects);
        }
    }

    private async Task<TestBrowser> ShowAsync(
        Uri address,
        HttpResponseMessage response,
        IReadOnlyList<string> redirects
    )
    {
        var html = await response.Content.ReadAsStringAsync();
        if (response.StatusCode is HttpStatusCode.InternalServerError)
        {
            throw new InvalidOperationException(
                $"{address.PathAndQuery} answered 500: {_app.Errors.Entries.LastOrDefault() ?? html}"
            );
        }

        var page = new TestPage(address, html);
        // The preview of a mail is no page of the site: it comes without the style sheet.
        if (
            page.Document.QuerySelector("link[rel=stylesheet]") is not null
            && page.Faults is not []
        )
        {
            throw new InvalidOperationException(
                $"{address.PathAndQuery} is not well made: {string.Join("; ", page.Faults)}"
            );
        }

        (_page, Response, Redirects) = (page, response, redirects);
        if (_history.LastOrDefault() != address)
        {
            _history.Add(address);
        }

        return this;
    }

    private HttpRequestMessage Prepared(HttpRequestMessage request)
    {
        request.Headers.Add("Accept", "text/html");
        request.Headers.Add("Accept-Language", "ja");
        if (Address is not null)
        {
            request.Headers.Add("X-Forwarded-For", Address);
        }

        if (Cookies.Header is { Length: > 0 } cookies)
        {
            request.Headers.Add("Cookie", cookies);
        }

        if (request.Method == HttpMethod.Post)
        {
            request.Headers.Add("Origin", _http.BaseAddress!.GetLeftPart(UriPartial.Authority));
            request.Headers.Add("Sec-Fetch-Site", "same-origin");
        }

        return request;
    }
}
