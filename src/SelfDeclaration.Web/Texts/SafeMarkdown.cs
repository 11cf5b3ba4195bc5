using System.Text.Encodings.Web;
using Markdig;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Microsoft.AspNetCore.Html;
using SelfDeclaration.Web.Terms;

namespace SelfDeclaration.Web.Texts;

/// <summary>
/// 安全なMarkdown: the one way in which a text that somebody typed becomes a page. No HTML of its own, no link but to
/// the web, a mail address or this site, no picture but of this site and with words for it; and whatever cannot be read
/// as Markdown is shown as it was typed.
/// </summary>
public static class SafeMarkdown
{
    /// <summary>Longest text read as Markdown, in characters: several times the longest page. What is built to be slow to read takes a second at this length, and four at twice of it.</summary>
    public const int Longest = 50_000;

    /// <summary>Deepest nesting: nobody writes a list in a list ten times over, and a page may not be drowned by one that does.</summary>
    private const int Deepest = 24;

    private static readonly MarkdownPipeline s_pipeline = new MarkdownPipelineBuilder()
        .DisableHtml()
        .UsePipeTables()
        .Build();

    /// <summary>Blocks of a page, headings below the page's own.</summary>
    public static IReadOnlyList<TermsBlock> BlocksOf(string text)
    {
        var clean = SafeText.Of(text);
        return Read(clean) is { } document
            ?
            [
                .. document.Select(block => new TermsBlock(
                    clean.Substring(block.Span.Start, block.Span.Length).Trim(),
                    new HtmlString(HtmlOf(block))
                )),
            ]
            : [new(clean, AsTyped(clean))];
    }

    /// <summary>The same as one piece of HTML.</summary>
    public static IHtmlContent Html(string text)
    {
        var clean = SafeText.Of(text);
        return Read(clean) is { } document ? new HtmlString(HtmlOf(document)) : AsTyped(clean);
    }

    /// <summary>The words alone, in one line: for searching, descriptions and feeds.</summary>
    public static string WordsOf(string text)
    {
        var clean = SafeText.Of(text);
        var words = Read(clean) is { } document ? WordsOf(document) : clean;
        return string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>For a page that adds something of its own to it; null when it is too long or too deep.</summary>
    /// <param name="text">Cleaned by <see cref="SafeText"/>.</param>
    /// <param name="leads">Where its links may lead beside what <see cref="SafeLinks"/> asks for.</param>
    internal static MarkdownDocument? Read(string text, Func<string, bool>? leads = null)
    {
        if (text.Length > Longest)
        {
            return null;
        }

        try
        {
            var document = Markdown.Parse(text, s_pipeline);
            if (IsTooDeep(document))
            {
                return null;
            }

            Arrange([.. document.Descendants<HeadingBlock>()]);
            SafeLinks.Keep(document, leads ?? (_ => true));
            TextTables.Label(document);
            return document;
        }
        catch (ArgumentException)
        {
            // What Markdig says of a nesting beyond its own limit.
            return null;
        }
    }

    // Without calls into calls: the text is what may be too deep for them.
    private static bool IsTooDeep(MarkdownDocument document)
    {
        Stack<(MarkdownObject Part, int Depth)> open = new([(document, 0)]);
        while (open.TryPop(out var next))
        {
            if (next.Depth > Deepest)
            {
                return true;
            }

            IEnumerable<MarkdownObject> parts = next.Part switch
            {
                ContainerBlock container => container,
                LeafBlock { Inline: { } inline } => [inline],
                ContainerInline inlines => inlines,
                _ => [],
            };
            foreach (var part in parts)
            {
                open.Push((part, next.Depth + 1));
            }
        }

        return false;
    }

    // The highest stands right below the page's own, whichever its author began with, and none is left out on the way down.
    private static void Arrange(IReadOnlyList<HeadingBlock> headings)
    {
        var highest = headings.Select(h => h.Level).DefaultIfEmpty(1).Min();
        var last = 1;
        foreach (var heading in headings)
        {
            heading.Level = Math.Min(Math.Min(heading.Level + 2 - highest, last + 1), 6);
            last = heading.Level;
        }
    }

    internal static string WordsOf(Block block) =>
        string.Join(' ', block.Descendants<LeafBlock>().Select(WordsOf));

    private static string WordsOf(LeafBlock leaf) =>
        leaf is CodeBlock
            ? leaf.Lines.ToString()
            : string.Concat(
                (leaf.Inline ?? [])
                    .Descendants()
                    .Select(part =>
                        part switch
                        {
                            LiteralInline literal => literal.Content.ToString(),
                            HtmlEntityInline entity => entity.Transcoded.ToString(),
                            CodeInline code => code.Content,
                            AutolinkInline link => link.Url,
                            LineBreakInline => " ",
                            _ => "",
                        }
                    )
            );

    internal static string HtmlOf(MarkdownObject block)
    {
        using var writer = new StringWriter();
        var renderer = new HtmlRenderer(writer);
        s_pipeline.Setup(renderer);
        // No class from the text: a word after ``` is none of ours.
        renderer.ObjectRenderers.FindExact<CodeBlockRenderer>()!.OutputAttributesOnPre = false;
        renderer.Render(block);
        return writer.ToString();
    }

    internal static HtmlString AsTyped(string text) =>
        new(
            $"<p class=\"quoted\">{HtmlEncoder.Default.Encode(text[..Math.Min(text.Length, Longest)])}</p>"
        );
}
