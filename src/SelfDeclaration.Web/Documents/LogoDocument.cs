using System.Globalization;
using Markdig;
using Markdig.Syntax;
using Microsoft.AspNetCore.Html;
using SelfDeclaration.Web.Texts;

namespace SelfDeclaration.Web.Documents;

/// <summary>ロゴマークの文書の一つの版.</summary>
/// <param name="Slug">Its name in addresses: logo-procedure.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Version">The day from which it holds, which names it.</param>
/// <param name="Markdown">The text below the title, read.</param>
public sealed record LogoDocument(
    string Slug,
    string Title,
    DateOnly Version,
    MarkdownDocument Markdown
)
{
    private static readonly MarkdownPipeline s_pipeline = new MarkdownPipelineBuilder()
        .DisableHtml()
        .UsePipeTables()
        .Build();

    /// <summary>The text as HTML, without its title; headings begin at h2.</summary>
    public IHtmlContent Html { get; } = new HtmlString(Markdown.ToHtml(s_pipeline));

    public string Address => $"/documents/{Slug}";
    public string PdfAddress => $"{Address}.pdf";

    /// <summary>Reads a file named by the day from which it holds, e.g. 2026-11-01.md.</summary>
    public static LogoDocument Read(string slug, string file)
    {
        var document = Markdig.Markdown.Parse(File.ReadAllText(file), s_pipeline);
        if (
            !DateOnly.TryParseExact(
                Path.GetFileNameWithoutExtension(file),
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var version
            ) || document.FirstOrDefault() is not HeadingBlock { Level: 1 } title
        )
        {
            throw LogoDocuments.Unusable(
                $"{file} の名前を適用の日（2026-11-01.md など）にし、題（# …）から書き始めてください"
            );
        }

        if (document.FirstOrDefault(block => !MarkdownText.CanWrite(block)) is { } strange)
        {
            throw LogoDocuments.Unusable(
                $"{file} の{strange.Line + 1}行目は紙に書けません。見出し、段落、箇条書き、表だけで書いてください"
            );
        }

        document.Remove(title);
        TextTables.Label(document);
        return new LogoDocument(slug, MarkdownText.Of(title.Inline), version, document);
    }
}
