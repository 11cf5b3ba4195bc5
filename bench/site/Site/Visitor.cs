using System.Diagnostics;
using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace SelfDeclaration.SiteBench.Site;

/// <summary>
/// 訪問者: a browser as thin as can be, for it shares the processors with the site. Keeps cookies, sends a
/// form's hidden fields back, follows redirects, takes compressed answers.
/// </summary>
internal sealed partial class Visitor : IDisposable
{
    private readonly HttpClient _http;
    private readonly Timings _timings;

    /// <param name="site">Where it listens.</param>
    /// <param name="timings">Where the times are noted.</param>
    /// <param name="cookie">Of somebody who is signed in already; its visitor keeps no others.</param>
    public Visitor(Uri site, Timings timings, string? cookie = null)
    {
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = cookie is null,
        };
        _http = new(handler) { BaseAddress = site };
        if (cookie is not null)
        {
            _http.DefaultRequestHeaders.Add("Cookie", cookie);
        }

        _http.DefaultRequestHeaders.Add("Accept", "text/html");
        _http.DefaultRequestHeaders.Add("Accept-Language", "ja");
        _http.DefaultRequestHeaders.Add("Accept-Encoding", "br");
        _timings = timings;
    }

    /// <summary>The page shown.</summary>
    public Uri Address { get; private set; } = new("about:blank");
    public string Html { get; private set; } = "";

    /// <summary>Its size on the wire, without headers.</summary>
    public int Bytes { get; private set; }

    public Task OpenAsync(string path) =>
        GoAsync(new(HttpMethod.Get, new Uri(_http.BaseAddress!, path)));

    /// <summary>Sends the page's form; throws when the page comes back, for then something was wrong with it.</summary>
    public async Task SendAsync(params (string Name, string Value)[] answers)
    {
        var from = Address;
        var form = Form().Match(Html);
        if (!form.Success)
        {
            throw new InvalidOperationException($"{from.PathAndQuery} has no form.");
        }

        var fields = Hidden()
            .Matches(form.Groups["inside"].Value)
            .Select(m => (Name: Attribute(m.Value, "name"), Value: Attribute(m.Value, "value")))
            .Concat(answers)
            .Select(f => KeyValuePair.Create(f.Name, f.Value));
        var action = Attribute(form.Groups["start"].Value, "action");
        await GoAsync(
            new(HttpMethod.Post, new Uri(from, action.Length == 0 ? from.PathAndQuery : action))
            {
                Content = new FormUrlEncodedContent(fields),
            }
        );
        if (Address.AbsolutePath == from.AbsolutePath)
        {
            throw new InvalidOperationException($"{from.PathAndQuery} came back: {Errors()}");
        }
    }

    public void Dispose() => _http.Dispose();

    private async Task GoAsync(HttpRequestMessage request)
    {
        while (true)
        {
            var address = request.RequestUri!;
            var clock = Stopwatch.StartNew();
            using var response = await _http.SendAsync(request);
            var body = await response.Content.ReadAsByteArrayAsync();
            _timings.Add($"{request.Method} {address.AbsolutePath}", clock.Elapsed, body.Length);
            request.Dispose();
            if (response.Headers.Location is { } location)
            {
                request = new(HttpMethod.Get, new Uri(address, location));
                continue;
            }

            (Address, Html, Bytes) = (address, await TextAsync(response, body), body.Length);
            if (response.StatusCode is not HttpStatusCode.OK)
            {
                throw new InvalidOperationException($"{address} answered {response.StatusCode}.");
            }

            return;
        }
    }

    private static async Task<string> TextAsync(HttpResponseMessage response, byte[] body)
    {
        if (!response.Content.Headers.ContentEncoding.Contains("br"))
        {
            return Encoding.UTF8.GetString(body);
        }

        await using var plain = new BrotliStream(
            new MemoryStream(body),
            CompressionMode.Decompress
        );
        using var reader = new StreamReader(plain, Encoding.UTF8);
        return await reader.ReadToEndAsync();
    }

    private string Errors() => Tag().Replace(ErrorList().Match(Html).Value, " ");

    private static string Attribute(string tag, string name) =>
        WebUtility.HtmlDecode(Regex.Match(tag, $"\\b{name}=\"([^\"]*)\"").Groups[1].Value);

    // The form with an antiforgery token: the header's 文字サイズ has none.
    [GeneratedRegex(
        """(?<start><form\b[^>]*method="post"[^>]*>)(?<inside>(?:(?!</form>).)*__RequestVerificationToken(?:(?!</form>).)*)</form>""",
        RegexOptions.Singleline
    )]
    private static partial Regex Form();

    [GeneratedRegex("""<input\b[^>]*type="hidden"[^>]*>""")]
    private static partial Regex Hidden();

    [GeneratedRegex("""id="errors".*?</ul>""", RegexOptions.Singleline)]
    private static partial Regex ErrorList();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}
