using UglyToad.PdfPig;

namespace SelfDeclaration.IntegrationTests.Papers;

/// <summary>What somebody gets who copies the text out of a PDF.</summary>
public sealed record PdfText(IReadOnlyList<string> Pages, string? Language, string? Title)
{
    public string All => string.Concat(Pages);

    public static PdfText Of(byte[] pdf)
    {
        using var document = PdfDocument.Open(pdf);
        var catalogue = document.Structure.Catalog.CatalogDictionary;
        return new(
            [.. document.GetPages().Select(page => page.Text)],
            catalogue.TryGet(
                UglyToad.PdfPig.Tokens.NameToken.Lang,
                out UglyToad.PdfPig.Tokens.StringToken language
            )
                ? language.Data
                : null,
            document.Information.Title
        );
    }
}
