using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using SelfDeclaration.Testing.Browsing;

namespace SelfDeclaration.IntegrationTests.Site;

/// <summary>What can be wrong with a page as such.</summary>
internal static class PageFaults
{
    public static IEnumerable<string> Of(IHtmlDocument page)
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

        foreach (
            var twice in page.QuerySelectorAll("[id]").GroupBy(e => e.Id).Where(g => g.Count() > 1)
        )
        {
            yield return $"the id {twice.Key} is there {twice.Count()} times";
        }

        foreach (
            var names in page.QuerySelectorAll("nav, [role=search]")
                .GroupBy(nav => (nav.LocalName == "nav", NameOf(page, nav)))
                .Where(g => g.Count() > 1 || g.Key.Item2.Length == 0)
        )
        {
            yield return $"{names.Count()} landmarks named \"{names.Key.Item2}\"";
        }

        var level = 0;
        foreach (var heading in page.QuerySelectorAll("main h1, main h2, main h3, main h4"))
        {
            var next = heading.LocalName[1] - '0';
            if (next > level + 1)
            {
                yield return $"h{level} is followed by h{next}: {heading.TextContent.Trim()}";
            }

            level = next;
        }

        foreach (var image in page.QuerySelectorAll("img:not([alt])"))
        {
            yield return $"an image without alt: {image.GetAttribute("src")}";
        }

        foreach (
            var nameless in page.QuerySelectorAll("a[href], button")
                .Where(e => Names.OfControl(e).Length == 0)
        )
        {
            yield return $"a link or button without words: {nameless.OuterHtml}";
        }
    }

    /// <summary>What the browser fetches for a page without being asked.</summary>
    public static IEnumerable<(string Name, string Value)> ResourcesOf(IHtmlDocument page) =>
        page.QuerySelectorAll(
                "link[rel=stylesheet], link[rel=icon], script[src], img[src], iframe[src], source[src], use[href]"
            )
            .Select(e => (e.LocalName, e.GetAttribute("src") ?? e.GetAttribute("href")!));

    private static string NameOf(IHtmlDocument page, IElement landmark) =>
        landmark.GetAttribute("aria-label")
        ?? (
            landmark.GetAttribute("aria-labelledby") is { } id
                ? page.GetElementById(id)?.TextContent.Trim()
                : null
        )
        ?? "";
}
