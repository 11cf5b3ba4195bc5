using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace SelfDeclaration.Testing.Browsing;

/// <summary>What can be wrong with a page as such.</summary>
internal static partial class PageFaults
{
    private const string Html = "http://www.w3.org/1999/xhtml";

    private static readonly string[] s_references =
    [
        "for",
        "form",
        "list",
        "headers",
        "aria-activedescendant",
        "aria-controls",
        "aria-describedby",
        "aria-details",
        "aria-errormessage",
        "aria-flowto",
        "aria-labelledby",
        "aria-owns",
    ];

    private static readonly string[] s_fetched = ["src", "srcset", "href", "data", "poster"];

    private static readonly HashSet<string> s_labelled =
    [
        "button",
        "input",
        "meter",
        "output",
        "progress",
        "select",
        "textarea",
    ];

    // WAI-ARIA: what has no role is not given a name, and screen readers differ in what they make of one.
    private static readonly HashSet<string> s_nameless =
    [
        "b",
        "code",
        "div",
        "em",
        "i",
        "p",
        "small",
        "span",
        "strong",
    ];

    public static IEnumerable<string> Of(IHtmlDocument page)
    {
        List<IElement> all = [.. page.All];
        var ids = all.Where(e => e.HasAttribute("id")).ToLookup(e => e.Id ?? "");
        return
        [
            .. Whole(page),
            .. ids.Where(g => g.Count() > 1 || g.Key.Length == 0 || g.Key.Any(char.IsWhiteSpace))
                .Select(g => $"the id \"{g.Key}\" is there {g.Count()} times"),
            .. all.SelectMany(e => References(e, ids)),
            .. all.Where(e => e.NamespaceUri == Html).SelectMany(Element),
            .. Landmarks(all, page),
            .. Headings(all),
        ];
    }

    /// <summary>What the browser fetches for a page without being asked.</summary>
    public static IEnumerable<(string Name, string Value)> ResourcesOf(IHtmlDocument page) =>
        page.QuerySelectorAll(
                "link:not([rel=canonical]):not([rel=alternate]), use, object, video, [src], [srcset]"
            )
            .SelectMany(e =>
                s_fetched
                    .Select(name => (e.LocalName, e.GetAttribute(name)))
                    .Where(found => found.Item2 is not null)
                    .Select(found => (found.LocalName, found.Item2!))
            );

    private static IEnumerable<string> Whole(IHtmlDocument page)
    {
        if (page.QuerySelectorAll("h1").Length != 1)
        {
            yield return $"{page.QuerySelectorAll("h1").Length} h1";
        }

        if (page.QuerySelectorAll("main").Length != 1)
        {
            yield return $"{page.QuerySelectorAll("main").Length} main";
        }

        if (string.IsNullOrWhiteSpace(page.Title))
        {
            yield return "no title";
        }

        if (string.IsNullOrEmpty(page.DocumentElement.GetAttribute("lang")))
        {
            yield return "no language";
        }
    }

    private static IEnumerable<string> References(IElement element, ILookup<string, IElement> ids)
    {
        foreach (var attribute in element.Attributes)
        {
            if (!s_references.Contains(attribute.LocalName))
            {
                continue;
            }

            foreach (var id in attribute.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                if (ids[id].FirstOrDefault() is not { } there)
                {
                    yield return $"{attribute.LocalName} refers to #{id}, which is not there";
                }
                else if (
                    attribute.LocalName == "for"
                    && element.LocalName == "label"
                    && !s_labelled.Contains(there.LocalName)
                )
                {
                    yield return $"a label is for #{id}, which is no field";
                }
            }
        }
    }

    private static IEnumerable<string> Element(IElement element)
    {
        if (Nesting.FaultOf(element) is { } misplaced)
        {
            yield return misplaced;
        }

        var name = element.LocalName;
        if (element is IHtmlUnknownElement)
        {
            yield return $"there is no element {name}";
        }

        foreach (var attribute in element.Attributes)
        {
            if (
                attribute.LocalName == "style"
                || attribute.LocalName.StartsWith("on", StringComparison.Ordinal)
            )
            {
                yield return $"the policy forbids {attribute.LocalName}=\"{attribute.Value}\"";
            }
        }

        if (
            s_nameless.Contains(name)
            && (element.HasAttribute("aria-label") || element.HasAttribute("aria-labelledby"))
            && !element.HasAttribute("role")
        )
        {
            yield return $"a name without a role: {Nesting.Start(element)}";
        }

        var isWhole = name switch
        {
            "img" => element.HasAttribute("src") && element.HasAttribute("alt"),
            "iframe" => element.HasAttribute("title"),
            "link" => element.HasAttribute("rel") && element.HasAttribute("href"),
            "optgroup" => element.HasAttribute("label"),
            "time" => Moment().IsMatch(element.GetAttribute("datetime") ?? element.TextContent),
            "a" => !element.HasAttribute("href") || Names.OfControl(element).Length > 0,
            "button" => Names.OfControl(element).Length > 0,
            "h1" or "h2" or "h3" or "h4" => element.TextContent.Trim().Length > 0,
            _ => true,
        };
        if (!isWhole)
        {
            yield return $"something is missing: {Nesting.Start(element)}";
        }
    }

    private static IEnumerable<string> Landmarks(IEnumerable<IElement> all, IHtmlDocument page) =>
        all.Where(e => e.LocalName == "nav" || e.GetAttribute("role") == "search")
            .GroupBy(e => (e.LocalName == "nav", NameOf(page, e)))
            .Where(g => g.Count() > 1 || g.Key.Item2.Length == 0)
            .Select(g => $"{g.Count()} landmarks named \"{g.Key.Item2}\"");

    private static IEnumerable<string> Headings(IEnumerable<IElement> all)
    {
        // A summary of errors stands before the h1, with an h2.
        var level = 1;
        foreach (
            var heading in all.Where(e =>
                e.LocalName is "h1" or "h2" or "h3" or "h4" or "h5" or "h6"
                && e.Closest("main") is not null
            )
        )
        {
            var next = heading.LocalName[1] - '0';
            if (next > level + 1)
            {
                yield return $"h{level} is followed by h{next}: {heading.TextContent.Trim()}";
            }

            level = next;
        }
    }

    private static string NameOf(IHtmlDocument page, IElement landmark) =>
        landmark.GetAttribute("aria-label")
        ?? (
            landmark.GetAttribute("aria-labelledby") is { } id
                ? page.GetElementById(id)?.TextContent.Trim()
                : null
        )
        ?? "";

    [GeneratedRegex(
        @"^\s*(\d{4}-\d\d(-\d\d)?|\d\d:\d\d|\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:?\d\d)?)\s*$"
    )]
    private static partial Regex Moment();
}
