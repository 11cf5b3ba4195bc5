using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace SelfDeclaration.Testing.Browsing;

/// <summary>One answer of the server as a page, and its fields and buttons by their names.</summary>
internal sealed class TestPage(Uri address, string html)
{
    private const string Fields =
        "input:not([type=hidden]):not([type=submit]):not([type=button]), select, textarea";

    private readonly ReadPage _read = ReadPage.From(html);

    public IHtmlDocument Document => _read.Document;

    /// <summary>What is wrong with it, whatever the test is about.</summary>
    public IReadOnlyList<string> Faults => _read.Faults;

    public Uri Address => address;

    /// <summary>
    /// A field by its label. <c>自社診断の実施日 › 年</c> names a field within a group, for labels that
    /// a page has more than once.
    /// </summary>
    public T Field<T>(string label)
        where T : class, IHtmlElement
    {
        var parts = label.Split('›', StringSplitOptions.TrimEntries);
        var named = Document
            .QuerySelectorAll(Fields)
            .Where(f => Names.OfControl(f) == parts[^1])
            .Where(f => parts[..^1].All(p => Names.OfGroups(f).Contains(p)))
            .ToList();
        var field = named.OfType<T>().ToList() switch
        {
            [var only] => only,
            [] when named.Count > 0 => throw Missing($"{label} is not a {Kind<T>()}"),
            [] => throw Missing($"no field labelled {label}", "labels there", Labels),
            _ => throw Missing(
                $"{named.Count} fields labelled {label}: say \"group › {label}\"",
                "groups",
                named.Select(f => string.Join(" › ", Names.OfGroups(f).Reverse()))
            ),
        };
        return field;
    }

    /// <summary>The group of fields (radios, a date) with this legend.</summary>
    public IElement? Group(string legend) =>
        Document
            .QuerySelectorAll("fieldset")
            .FirstOrDefault(f => f.QuerySelector("legend") is { } text && Names.Of(text) == legend);

    public IHtmlElement Button(string name, string? within)
    {
        // A hidden twin of the main button may stand first so that the Enter key means it.
        var buttons = Document
            .QuerySelectorAll("button, input[type=submit]")
            .OfType<IHtmlElement>()
            .Where(b => b.Closest("[aria-hidden=true]") is null)
            .ToList();
        var named = buttons.Where(b => Names.OfControl(b) == name && IsWithin(b, within)).ToList();
        return named switch
        {
            [var only] when only.HasAttribute("disabled") => throw Missing(
                $"the button {name} is disabled"
            ),
            [var only] => only,
            [] => throw Missing(
                $"no button {name}" + (within is null ? "" : $" within {within}"),
                "buttons there",
                buttons.Select(Names.OfControl)
            ),
            _ => throw Missing($"{named.Count} buttons {name}: say within which section"),
        };
    }

    public IHtmlAnchorElement Link(string name, string? within)
    {
        var links = Document.QuerySelectorAll("a[href]").OfType<IHtmlAnchorElement>().ToList();
        var named = links
            .Where(a => Names.OfControl(a) == name && IsWithin(a, within))
            .DistinctBy(a => a.GetAttribute("href"))
            .ToList();
        return named switch
        {
            [var only] => only,
            [] => throw Missing($"no link {name}", "links there", links.Select(Names.OfControl)),
            _ => throw Missing($"{named.Count} links {name}: say within which section"),
        };
    }

    public IEnumerable<string> UnnamedFields =>
        Document
            .QuerySelectorAll(Fields)
            .Where(f => Names.OfControl(f).Length == 0)
            .Select(f => f.GetAttribute("name") ?? f.OuterHtml);

    public Uri Resolve(string href) => new(address, href);

    // A named section or group, or a row or list item that begins with these words.
    private static bool IsWithin(IElement element, string? within) =>
        within is null
        || Names.OfGroups(element).Contains(within)
        || element
            .GetAncestors()
            .OfType<IElement>()
            .Any(e =>
                e.LocalName is "li" or "tr" or "section" or "article" or "dialog"
                && Names.Of(e).StartsWith(within, StringComparison.Ordinal)
            );

    private IEnumerable<string> Labels =>
        Document.QuerySelectorAll(Fields).Select(Names.OfControl).Where(n => n.Length > 0);

    private InvalidOperationException Missing(
        string what,
        string? list = null,
        IEnumerable<string>? names = null
    ) =>
        new(
            $"{what} on {address.PathAndQuery} ({Document.Title})"
                + (list is null ? "" : $"; {list}: {string.Join(", ", names!.Distinct())}")
        );

    private static string Kind<T>() => typeof(T).Name.Replace("IHtml", "").Replace("Element", "");
}
