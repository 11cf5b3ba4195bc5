using System.Text.RegularExpressions;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Microsoft.AspNetCore.Html;
using SelfDeclaration.Web.Documents;
using SelfDeclaration.Web.Site;

namespace SelfDeclaration.Web.Texts;

/// <summary>固定ページの本文: Markdown as HTML that fits below the page's heading and harms nobody.</summary>
/// <param name="Html">Headings from h2 on, each with an id of its own.</param>
/// <param name="Contents">目次: its h2, by their ids.</param>
public sealed partial record PageText(
    IHtmlContent Html,
    IReadOnlyList<(string Id, string Heading)> Contents
)
{
    /// <param name="markdown">As written, perhaps by somebody who means harm.</param>
    /// <param name="links">A link to a page of this site that is not there becomes plain words.</param>
    public static PageText Of(string markdown, SiteLinks links)
    {
        var clean = SafeText.Of(markdown);
        if (SafeMarkdown.Read(clean, url => !LeadsNowhere(url, links)) is not { } document)
        {
            return new(SafeMarkdown.AsTyped(clean), []);
        }

        var contents = Number(document);
        foreach (var words in document.Descendants<LiteralInline>().ToList())
        {
            AddReadings(words);
        }

        return new(new HtmlString(SafeMarkdown.HtmlOf(document)), contents);
    }

    private static List<(string, string)> Number(MarkdownDocument document)
    {
        List<(string, string)> contents = [];
        var n = 0;
        foreach (var heading in document.Descendants<HeadingBlock>())
        {
            var id = $"s{++n}";
            heading.GetAttributes().Id = id;
            if (heading.Level == 2)
            {
                contents.Add((id, WithoutReadings(MarkdownText.Of(heading.Inline))));
            }
        }

        return contents;
    }

    /// <summary>ふりがな: ｜漢字《かんじ》, as 青空文庫 writes it.</summary>
    private static void AddReadings(LiteralInline words)
    {
        var text = words.Content.ToString();
        var end = 0;
        foreach (Match ruby in Ruby().Matches(text))
        {
            words.InsertBefore(new LiteralInline(text[end..ruby.Index]));
            words.InsertBefore(new HtmlInline("<ruby>"));
            words.InsertBefore(new LiteralInline(ruby.Groups[1].Value));
            words.InsertBefore(new HtmlInline("<rp>（</rp><rt>"));
            words.InsertBefore(new LiteralInline(ruby.Groups[2].Value));
            words.InsertBefore(new HtmlInline("</rt><rp>）</rp></ruby>"));
            end = ruby.Index + ruby.Length;
        }

        words.Content = new(text[end..]);
    }

    /// <summary>The words of the text, for the search of the site.</summary>
    public static string WordsOf(string markdown) =>
        WithoutReadings(SafeMarkdown.WordsOf(markdown));

    private static string WithoutReadings(string text) => Ruby().Replace(text, "$1");

    [GeneratedRegex("｜([^｜《》]+)《([^｜《》]+)》")]
    private static partial Regex Ruby();

    // A page of this site that is not there.
    private static bool LeadsNowhere(string url, SiteLinks links) =>
        url.StartsWith('/') && !links.Answers(url.Split('?', '#')[0]);
}
