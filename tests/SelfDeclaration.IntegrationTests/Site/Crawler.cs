using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Extensions.DependencyInjection;
using SelfDeclaration.Testing;
using SelfDeclaration.Testing.Browsing;

namespace SelfDeclaration.IntegrationTests.Site;

/// <summary>Follows every link from a page on, and says what is wrong with what it finds.</summary>
/// <remarks>Of pages that differ only in their query or in whose page they are, it looks at a few.</remarks>
internal sealed partial class Crawler(TestApp app, TestBrowser visitor)
{
    private const int MostAlike = 3;

    private readonly Queue<(string Address, string From)> _waiting = [];
    private readonly HashSet<string> _known = [];
    private readonly Dictionary<string, int> _alike = [];
    private readonly Dictionary<string, string> _titles = [];
    private readonly Dictionary<string, HashSet<string>> _ids = [];
    private readonly List<(string From, string Path, string Id)> _fragments = [];
    private readonly List<string> _wrong = [];
    private readonly List<RouteEndpoint> _endpoints =
    [
        .. app
            .Services.GetServices<EndpointDataSource>()
            .SelectMany(s => s.Endpoints)
            .OfType<RouteEndpoint>(),
    ];

    /// <summary>Paths of the pages it saw.</summary>
    public IReadOnlyCollection<string> Seen => _ids.Keys;

    public async Task<IReadOnlyList<string>> WalkAsync(params IEnumerable<string> from)
    {
        foreach (var address in from)
        {
            Find(address, "the start");
        }

        while (_waiting.TryDequeue(out var next))
        {
            await OpenAsync(next.Address, next.From);
        }

        _wrong.AddRange(
            _fragments
                .Where(f => _ids.TryGetValue(f.Path, out var ids) && !ids.Contains(f.Id))
                .Select(f => $"{f.From}: #{f.Id} is not on {f.Path}")
        );
        return [.. _wrong.Distinct()];
    }

    private void Find(string address, string from)
    {
        var bare = address.Split('#')[0];
        if (_known.Add(bare) && Count(Alike(bare)) <= MostAlike)
        {
            _waiting.Enqueue((bare, from));
        }
    }

    private int Count(string alike) => _alike[alike] = _alike.GetValueOrDefault(alike) + 1;

    /// <summary>/businesses/0123456789abcdef?x=1 → /businesses/*?</summary>
    private static string Alike(string address)
    {
        var parts = address.Split('?');
        return Key().Replace(parts[0], "/*") + (parts.Length > 1 ? "?" : "");
    }

    private async Task OpenAsync(string address, string from)
    {
        for (var redirects = 0; ; redirects++)
        {
            using var answer = await visitor.SendAsync(new(HttpMethod.Get, address));
            if (answer.Headers.Location is { } location && redirects < 5)
            {
                var there = new Uri(new Uri("https://localhost"), location);
                if (there.Host != "localhost" || !_known.Add(there.PathAndQuery))
                {
                    return;
                }

                address = there.PathAndQuery;
                continue;
            }

            if (answer.StatusCode != HttpStatusCode.OK)
            {
                _wrong.Add($"{from}: {address} answers {(int)answer.StatusCode}");
            }
            else if (answer.Content.Headers.ContentType?.MediaType == "text/html")
            {
                Read(address, await answer.Content.ReadAsStringAsync());
            }

            return;
        }
    }

    private void Read(string address, string html)
    {
        var page = new HtmlParser().ParseDocument(html);
        var path = address.Split('?')[0];
        if (!_ids.TryAdd(path, [.. page.QuerySelectorAll("[id]").Select(e => e.Id!)]))
        {
            _ids[path].UnionWith(page.QuerySelectorAll("[id]").Select(e => e.Id!));
        }

        _wrong.AddRange(PageFaults.Of(page).Select(fault => $"{address}: {fault}"));
        if (
            !address.Contains('?')
            && !_titles.TryAdd(page.Title ?? "", address)
            && Alike(_titles[page.Title ?? ""]) != Alike(address)
        )
        {
            _wrong.Add($"{address} and {_titles[page.Title ?? ""]} have one title: {page.Title}");
        }

        foreach (var link in page.QuerySelectorAll("a[href], area[href]"))
        {
            Follow(link.GetAttribute("href")!, address, path);
        }

        foreach (var form in page.QuerySelectorAll("form").OfType<IHtmlFormElement>())
        {
            Check(form, address, path);
        }

        foreach (var (name, value) in PageFaults.ResourcesOf(page))
        {
            if (!value.StartsWith('/') || value.StartsWith("//", StringComparison.Ordinal))
            {
                _wrong.Add($"{address}: {name} comes from elsewhere, {value}");
            }
            else
            {
                Find(value, address);
            }
        }
    }

    private void Follow(string href, string address, string path)
    {
        if (href.StartsWith('#'))
        {
            _fragments.Add((address, path, href[1..]));
        }
        else if (href.StartsWith('?'))
        {
            Find(path + href, address);
        }
        else if (href.StartsWith('/'))
        {
            if (href.Split('#') is [var there, { Length: > 0 } id])
            {
                _fragments.Add((address, there.Split('?')[0], id));
            }

            Find(href, address);
        }
        else if (!Elsewhere().IsMatch(href))
        {
            _wrong.Add($"{address}: a link leads to {href}");
        }
    }

    private void Check(IHtmlFormElement form, string address, string path)
    {
        var method = form.GetAttribute("method")?.ToUpperInvariant() ?? "GET";
        var buttons = form.QuerySelectorAll("button[formaction]")
            .Select(b => b.GetAttribute("formaction"));
        foreach (var action in buttons.Prepend(form.GetAttribute("action")).Distinct())
        {
            var target = string.IsNullOrEmpty(action) || action.StartsWith('?') ? path : action;
            if (!Answers(method, target.Split('?')[0]))
            {
                _wrong.Add($"{address}: nobody answers {method} {target}");
            }
        }

        if (form.QuerySelector("button, input[type=submit]") is null && form.Id is null)
        {
            _wrong.Add($"{address}: a form without a button");
        }
    }

    private bool Answers(string method, string path) =>
        _endpoints.Any(e =>
            (
                e.Metadata.GetMetadata<PageActionDescriptor>() is not null
                || e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains(method)
                    is not false
            ) && new TemplateMatcher(new RouteTemplate(e.RoutePattern), []).TryMatch(path, [])
        );

    [GeneratedRegex("/([0-9]+|[0-9A-Za-z_-]{16,}|[0-9A-F]{8}-[0-9a-f-]+)(?=/|$)")]
    private static partial Regex Key();

    [GeneratedRegex("^(https://|mailto:|tel:)")]
    private static partial Regex Elsewhere();
}
