using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
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
    private readonly Dictionary<string, bool> _pages = [];
    private readonly List<(string From, string Path, string Id)> _fragments = [];
    private readonly List<string> _wrong = [];
    private readonly FormTargets _targets = new(app);

    /// <summary>Paths of the pages it saw.</summary>
    public IReadOnlyCollection<string> Seen => _pages.Keys;

    /// <summary>Of them, those that search engines may list.</summary>
    public IEnumerable<string> Listed => _pages.Where(p => p.Value).Select(p => p.Key);

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
            else
            {
                await ReadAsync(address, answer.Content);
            }

            return;
        }
    }

    private async Task ReadAsync(string address, HttpContent content)
    {
        var path = address.Split('?')[0];
        switch (content.Headers.ContentType?.MediaType)
        {
            case "text/html":
                await ReadPageAsync(address, path, await content.ReadAsStringAsync());
                break;
            case "image/svg+xml":
                var drawing = await content.ReadAsStringAsync();
                _ids[path] = [.. Ids().Matches(drawing).Select(id => id.Groups[1].Value)];
                break;
            case "text/css" when Outside().IsMatch(await content.ReadAsStringAsync()):
                _wrong.Add($"{address}: something comes from elsewhere");
                break;
        }
    }

    private async Task ReadPageAsync(string address, string path, string html)
    {
        var (page, faults) = ReadPage.From(html);
        _ids.TryAdd(path, []);
        _ids[path].UnionWith(page.QuerySelectorAll("[id]").Select(e => e.Id!));
        _pages[path] = page.QuerySelector("link[rel=canonical]") is not null;
        if (page.QuerySelector("meta[property='og:image']")?.GetAttribute("content") is { } card)
        {
            Find(new Uri(card).AbsolutePath, address);
        }

        foreach (var facts in page.QuerySelectorAll("script[type='application/ld+json']"))
        {
            using var read = JsonDocument.Parse(facts.TextContent);
            if (read.RootElement.GetProperty("@context").GetString() != "https://schema.org")
            {
                _wrong.Add($"{address}: facts in unknown words");
            }
        }

        _wrong.AddRange(faults.Select(fault => $"{address}: {fault}"));
        foreach (var landmark in (string[])["header", "nav", "main", "footer"])
        {
            if (page.QuerySelector(landmark) is null)
            {
                _wrong.Add($"{address}: no {landmark}");
            }
        }

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

        foreach (var form in page.QuerySelectorAll("form"))
        {
            await CheckAsync(form, address, path);
        }

        // A button that sends nothing is there only for who has scripts, and shown by one.
        _wrong.AddRange(
            page.QuerySelectorAll("button[type=button]:not([hidden]), button:disabled")
                .Concat(page.QuerySelectorAll("button:not([type=button])").Where(b => !Sends(b)))
                .Select(b => $"{address}: a button does nothing, {b.OuterHtml}")
        );

        foreach (var (name, value) in PageFaults.ResourcesOf(page))
        {
            if (!value.StartsWith('/') || value.StartsWith("//", StringComparison.Ordinal))
            {
                _wrong.Add($"{address}: {name} comes from elsewhere, {value}");
            }
            else
            {
                Follow(value, address, path);
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

    private static bool Sends(IElement button) =>
        button.Closest("form") is not null || button.HasAttribute("form");

    private async Task CheckAsync(IElement form, string address, string path)
    {
        var method = form.GetAttribute("method")?.ToUpperInvariant() ?? "GET";
        var buttons = form.QuerySelectorAll("button, input[type=submit]")
            .Concat(form.Owner!.QuerySelectorAll($"button[form='{form.Id}']"))
            .ToList();
        foreach (
            var action in buttons
                .Select(b => b.GetAttribute("formaction") ?? form.GetAttribute("action") ?? "")
                .Distinct()
        )
        {
            var target = action.Length == 0 || action.StartsWith('?') ? path + action : action;
            if (!await _targets.AnswerAsync(method, target))
            {
                _wrong.Add($"{address}: nobody answers {method} {target}");
            }
        }

        if (
            buttons.Count == 0
            && form.QuerySelector("input:not([type=hidden]), select, textarea") is not null
        )
        {
            _wrong.Add($"{address}: a form without a button");
        }
    }

    [GeneratedRegex("/([0-9]+|[0-9A-Za-z_-]{16,}|[0-9A-F]{8}-[0-9a-f-]+)(?=/|$)")]
    private static partial Regex Key();

    [GeneratedRegex("^(https://|mailto:|tel:)")]
    private static partial Regex Elsewhere();

    [GeneratedRegex("\\bid=\"([^\"]+)\"")]
    private static partial Regex Ids();

    [GeneratedRegex("url\\([\"']?(?!/|data:|#)|@import")]
    private static partial Regex Outside();
}
