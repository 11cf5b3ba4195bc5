using Markdig.Extensions.Tables;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace SelfDeclaration.Web.Texts;

/// <summary>本文の表: each cell knows its column's heading, so that a row can be a card where there is no room; roles keep it a table.</summary>
internal static class TextTables
{
    public static void Label(MarkdownDocument document)
    {
        foreach (var table in document.Descendants<Table>())
        {
            table.GetAttributes().AddClass("stack");
            table.GetAttributes().AddClass("over");
            Role(table, "table");
            string[] headings = [.. table.OfType<TableRow>().First().Select(SafeMarkdown.WordsOf)];
            foreach (var row in table.OfType<TableRow>())
            {
                Role(row, "row");
                foreach (var (at, cell) in row.Index())
                {
                    Role(cell, row.IsHeader ? "columnheader" : "cell");
                    if (row.IsHeader)
                    {
                        cell.GetAttributes().AddProperty("scope", "col");
                    }
                    else if (at < headings.Length)
                    {
                        cell.GetAttributes().AddProperty("data-l", headings[at]);
                    }
                }
            }
        }
    }

    private static void Role(MarkdownObject part, string role) =>
        part.GetAttributes().AddProperty("role", role);
}
