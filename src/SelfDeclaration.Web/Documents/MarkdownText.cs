using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SelfDeclaration.Web.Papers;

namespace SelfDeclaration.Web.Documents;

/// <summary>The same Markdown on paper: headings, paragraphs, lists, and tables as rows.</summary>
internal static class MarkdownText
{
    public static bool CanWrite(Block block) =>
        block is HeadingBlock or ParagraphBlock or ListBlock or Table;

    public static void AddMarkdown(this Paper paper, MarkdownDocument document)
    {
        foreach (var block in document)
        {
            switch (block)
            {
                case HeadingBlock heading:
                    paper.Heading(Of(heading.Inline), heading.Level);
                    break;
                case ParagraphBlock paragraph:
                    paper.Text(Of(paragraph.Inline));
                    break;
                case ListBlock list:
                    paper.List([.. list.Select(WordsOf)], list.IsOrdered);
                    break;
                case Table table:
                    paper.Rows(table.OfType<TableRow>().Select(RowOf));
                    break;
            }
        }
    }

    /// <summary>The words of a line, without what marks them up.</summary>
    public static string Of(ContainerInline? inline) =>
        string.Concat((inline ?? []).Descendants().Select(WordsOf));

    private static string WordsOf(MarkdownObject part) =>
        part switch
        {
            LiteralInline literal => literal.Content.ToString(),
            CodeInline code => code.Content,
            AutolinkInline link => link.Url,
            // A line that goes on in the source goes on without a blank in Japanese.
            _ => "",
        };

    private static string WordsOf(Block block) =>
        string.Concat(block.Descendants<LeafBlock>().Select(leaf => Of(leaf.Inline)));

    // What the second and further columns say, under the first.
    private static (string, string) RowOf(TableRow row) =>
        (WordsOf(row[0]), string.Join("\n", row.Skip(1).Select(WordsOf)));
}
