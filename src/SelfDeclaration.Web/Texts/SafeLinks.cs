using Markdig.Helpers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace SelfDeclaration.Web.Texts;

/// <summary>Markdownのリンクと画像: those that may stay; of the others, their words.</summary>
internal static class SafeLinks
{
    public static void Keep(MarkdownDocument document, Func<string, bool> leads)
    {
        foreach (var entity in document.Descendants<HtmlEntityInline>().ToList())
        {
            entity.Transcoded = new StringSlice(SafeText.Of(entity.Transcoded.ToString()));
        }

        foreach (var auto in document.Descendants<AutolinkInline>().ToList())
        {
            if (!(auto.IsEmail || Leads(auto.Url)))
            {
                auto.ReplaceBy(new LiteralInline(auto.Url));
            }
        }

        // Innermost first, so that what takes the place of a link has been looked at.
        foreach (var link in document.Descendants<LinkInline>().Reverse().ToList())
        {
            Keep(link, leads);
        }

        foreach (var code in document.Descendants<FencedCodeBlock>())
        {
            (code.Info, code.Arguments) = (null, null);
            code.RemoveData(typeof(HtmlAttributes));
        }
    }

    /// <summary>Whether a link may lead there: the web, a mail address, or a place of this site.</summary>
    public static bool Leads(string? address)
    {
        var there = address ?? "";
        if (there.Length == 0 || there.Any(c => char.IsControl(c) || c is '\\' or ' '))
        {
            return false;
        }

        return there[0] is '#'
            || IsLocal(there)
            || (
                Uri.TryCreate(there, UriKind.Absolute, out var uri)
                && (
                    uri.Scheme is "mailto" || uri.Scheme is "http" or "https" && uri.Host.Length > 0
                )
            );
    }

    private static bool IsLocal(string address) =>
        address[0] is '/' && !address.StartsWith("//", StringComparison.Ordinal);

    private static void Keep(LinkInline link, Func<string, bool> leads)
    {
        link.GetDynamicUrl = null;
        link.Title = null;
        var words = string.Concat(link.Descendants<LiteralInline>().Select(l => l.Content));
        if (link.IsImage)
        {
            // A picture without words for it is nothing to somebody who does not see it.
            if (
                !(link.Url is { Length: > 0 } source && IsLocal(source) && Leads(source))
                || words.Trim().Length == 0
            )
            {
                link.ReplaceBy(new LiteralInline(words));
                return;
            }

            var attributes = link.GetAttributes();
            attributes.AddProperty("loading", "lazy");
            if (TextImage.SizeIn(source) is var (width, height))
            {
                attributes.AddProperty("width", $"{width}");
                attributes.AddProperty("height", $"{height}");
            }
        }
        else if (!(Leads(link.Url) && leads(link.Url!)))
        {
            while (link.FirstChild is { } child)
            {
                child.Remove();
                link.InsertBefore(child);
            }

            link.Remove();
        }
        else if (link.FirstChild is null)
        {
            link.AppendChild(new LiteralInline(link.Url!));
        }
    }
}
