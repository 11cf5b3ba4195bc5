using AngleSharp.Dom;

namespace SelfDeclaration.Testing.Browsing;

/// <summary>What may stand within what, as the HTML standard has it: the parser puts up with most of it.</summary>
internal static class Nesting
{
    private static readonly HashSet<string> s_phrasing = Set(
        "a abbr area audio b bdi bdo br button canvas cite code data datalist del dfn em embed i iframe img input "
            + "ins kbd label link map mark meta meter noscript object output picture progress q ruby s samp script "
            + "select slot small span strong sub sup template textarea time u var video wbr"
    );

    // Elements that belong to one parent are looked at below.
    private static readonly HashSet<string> s_parts = Set(
        "html head body title base style li dt dd tr td th thead tbody tfoot caption colgroup col option optgroup "
            + "legend summary figcaption source track param rt rp"
    );

    private static readonly HashSet<string> s_onlyPhrasing = Set(
        "p h1 h2 h3 h4 h5 h6 pre span b strong em i u s small label button abbr cite code q mark time dfn kbd samp var "
            + "sub sup output data bdi bdo rt"
    );

    private static readonly HashSet<string> s_transparent = Set("a ins del map noscript object");

    private static readonly Dictionary<string, HashSet<string>> s_children = new()
    {
        ["ul"] = Set("li script template"),
        ["ol"] = Set("li script template"),
        ["menu"] = Set("li script template"),
        ["dl"] = Set("dt dd div script template"),
        ["table"] = Set("caption colgroup thead tbody tfoot tr script template"),
        ["thead"] = Set("tr script template"),
        ["tbody"] = Set("tr script template"),
        ["tr"] = Set("th td script template"),
        ["select"] = Set("option optgroup hr script template"),
        ["picture"] = Set("source img script template"),
    };

    private static readonly Dictionary<string, HashSet<string>> s_parents = new()
    {
        ["li"] = Set("ul ol menu"),
        ["dt"] = Set("dl div"),
        ["dd"] = Set("dl div"),
        ["figcaption"] = Set("figure"),
        ["legend"] = Set("fieldset"),
        ["summary"] = Set("details"),
        ["option"] = Set("select optgroup datalist"),
    };

    // The empty name stands for what can be operated.
    private static readonly Dictionary<string, HashSet<string>> s_nowhereWithin = new()
    {
        [""] = Set("a button"),
        ["label"] = Set("label a button"),
        ["form"] = Set("form"),
        ["header"] = Set("header footer"),
        ["footer"] = Set("header footer"),
        ["main"] = Set("article aside footer header nav section"),
    };

    private static readonly HashSet<string> s_noHeadings = Set("th dt caption legend");
    private static readonly HashSet<string> s_sections = Set(
        "header footer article aside nav section main h1 h2 h3 h4 h5 h6"
    );

    public static string? FaultOf(IElement element)
    {
        var name = element.LocalName;
        if (element.ParentElement is not { } parent)
        {
            return null;
        }

        var host = parent;
        while (s_transparent.Contains(host.LocalName) && host.ParentElement is { } above)
        {
            host = above;
        }

        return s_children.TryGetValue(parent.LocalName, out var children)
                && !children.Contains(name)
            || s_parents.TryGetValue(name, out var parents) && !parents.Contains(parent.LocalName)
            || name is "dt" or "dd"
                && parent is { LocalName: "div", ParentElement.LocalName: not "dl" }
            || name is "legend" or "summary" && element.PreviousElementSibling is not null
            || s_onlyPhrasing.Contains(host.LocalName)
                && !s_phrasing.Contains(name)
                && !s_parts.Contains(name)
            || s_noHeadings.Contains(host.LocalName)
                && s_sections.Contains(name)
                && !(host.LocalName == "legend" && name[0] == 'h' && name.Length == 2)
                ? $"{name} within {parent.LocalName}: {Start(element)}"
            : Ancestor(element, name) is { } around
                ? $"{name} somewhere within {around}: {Start(element)}"
            : null;
    }

    /// <summary>The beginning of an element, to find it by.</summary>
    public static string Start(IElement element) =>
        element.OuterHtml is { Length: > 120 } html ? html[..120] : element.OuterHtml;

    private static string? Ancestor(IElement element, string name)
    {
        if (!s_nowhereWithin.TryGetValue(IsInteractive(element) ? "" : name, out var forbidden))
        {
            return null;
        }

        for (var around = element.ParentElement; around is not null; around = around.ParentElement)
        {
            if (forbidden.Contains(around.LocalName))
            {
                return around.LocalName;
            }

            // The header of an article within a header is its own.
            if (
                name is "header" or "footer"
                && around.LocalName is "article" or "aside" or "nav" or "section"
            )
            {
                return null;
            }
        }

        return null;
    }

    private static bool IsInteractive(IElement element) =>
        element.LocalName switch
        {
            "a" => element.HasAttribute("href"),
            "input" => element.GetAttribute("type") != "hidden",
            "button" or "select" or "textarea" or "details" or "iframe" => true,
            // A main that a skip link leads to is not operated.
            _ => element.GetAttribute("tabindex") is not (null or "-1"),
        };

    private static HashSet<string> Set(string names) => [.. names.Split(' ')];
}
