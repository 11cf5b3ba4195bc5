using System.Text.RegularExpressions;
using Markdig;
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
    private static readonly MarkdownPipeline s_pipeline = new MarkdownPipelineBuilder()
        .DisableHtml()
        .UsePipeTables()
        .Build();

    /// <param name="markdown">As written, perhaps by somebody who means harm.</param>
    /// <param name="links">A link to a page of this site that is not there becomes plain words.</param>
    public static PageText Of(string markdown, SiteLinks links)
    {
        var document = Markdown.Parse(markdown, s_pipeline);
        foreach (var link in document.Descendants<LinkInline>().ToList())
        {
            if (!MayStand(link, links))
            {
                Unlink(link);
            }
        }

        foreach (var link in document.Descendants<AutolinkInline>().ToList())
        {
            if (!link.IsEmail && !MayLead(link.Url, links))
            {
                link.ReplaceBy(new LiteralInline(link.Url));
            }
        }

        var contents = Number(document);
        foreach (var words in document.Descendants<LiteralInline>().ToList())
        {
            AddReadings(words);
        }

        return new(new HtmlString(document.ToHtml(s_pipeline)), contents);
    }

    private static List<(string, string)> Number(MarkdownDocument document)
    {
        var headings = document.Descendants<HeadingBlock>().ToList();
        var highest = headings.Select(h => h.Level).DefaultIfEmpty(2).Min();
        List<(string, string)> contents = [];
        var (level, n) = (1, 0);
        foreach (var heading in headings)
        {
            // No level is skipped, whatever its author wrote.
            level = heading.Level = Math.Clamp(heading.Level + 2 - highest, 2, level + 1);
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
        WithoutReadings(
            string.Join(
                '\n',
                Markdown
                    .Parse(markdown, s_pipeline)
                    .Descendants<LeafBlock>()
                    .Select(block => MarkdownText.Of(block.Inline))
            )
        );

    private static string WithoutReadings(string text) => Ruby().Replace(text, "$1");

    [GeneratedRegex("｜([^｜《》]+)《([^｜《》]+)》")]
    private static partial Regex Ruby();

    private static bool MayStand(LinkInline link, SiteLinks links) =>
        !link.IsImage && link.Url is { } url && MayLead(url, links);

    private static bool MayLead(string url, SiteLinks links) =>
        url.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
        || url.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase)
        || url.StartsWith('#')
        || url.StartsWith('/')
            && !url.StartsWith("//", StringComparison.Ordinal)
            && !url.Contains('\\')
            && links.Answers(url.Split('?', '#')[0]);

    private static void Unlink(LinkInline link)
    {
        foreach (var child in link.ToList())
        {
            child.Remove();
            link.InsertBefore(child);
        }

        link.Remove();
    }
}
