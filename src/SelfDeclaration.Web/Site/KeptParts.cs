using System.Collections.Concurrent;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace SelfDeclaration.Web.Site;

/// <summary>枠の控え: parts of the frame that are the same for every visitor, made by Razor once and then only copied.</summary>
/// <remarks>Of what the program and its settings are made of, and nothing else: it is never made again while the site runs.</remarks>
public sealed class KeptParts(SiteLinks links, HtmlEncoder encoder)
{
    private readonly ConcurrentDictionary<(string, string, string?), HtmlString> parts = new();

    /// <param name="html">Of the page that asks.</param>
    /// <param name="partial">A view whose model is the address of a page of the menu, or nothing.</param>
    /// <param name="here">The page's own address.</param>
    /// <param name="lang">Of the frame, where it is not the page's.</param>
    public async ValueTask<IHtmlContent> OfAsync(
        IHtmlHelper html,
        string partial,
        string here,
        string? lang
    )
    {
        // Any other address looks like none: nobody fills the memory by asking for many.
        var current = links.IsInMenu(here) ? here : "";
        if (!parts.TryGetValue((partial, current, lang), out var part))
        {
            using var text = new StringWriter();
            (await html.PartialAsync(partial, current)).WriteTo(text, encoder);
            part = parts[(partial, current, lang)] = new(text.ToString());
        }

        return part;
    }
}
