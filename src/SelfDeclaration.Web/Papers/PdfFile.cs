using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using SkiaSharp;

namespace SelfDeclaration.Web.Papers;

/// <summary>PDFのファイル, with title and language for those who have it read to them.</summary>
internal static partial class PdfFile
{
    public static byte[] Write(string title, DateTimeOffset made, Action<SKDocument> pages)
    {
        using var file = new MemoryStream();
        using (
            var document = SKDocument.CreatePdf(
                file,
                new SKDocumentPdfMetadata
                {
                    Title = title,
                    Creator = "SelfDeclaration",
                    Creation = made.UtcDateTime,
                    Modified = made.UtcDateTime,
                }
            )
        )
        {
            pages(document);
            document.Close();
        }

        return InJapanese(file.ToArray());
    }

    /// <remarks>
    /// Skia cannot say the language. It is said as PDF provides for later changes: the catalogue once more at the
    /// end, with a table of what is new that names the table before it.
    /// </remarks>
    private static byte[] InJapanese(byte[] pdf)
    {
        var text = Encoding.Latin1.GetString(pdf);
        var catalogue = Catalogue().Match(text);
        var trailer = Trailer().Match(text);
        if (!catalogue.Success || !trailer.Success)
        {
            throw new InvalidOperationException("Skia writes PDF otherwise than it did.");
        }

        var number = catalogue.Groups["number"].Value;
        var added = string.Create(
            CultureInfo.InvariantCulture,
            $"""
            {number} 0 obj
            <<{catalogue.Groups["entries"].Value}
            /Lang (ja) /ViewerPreferences <</DisplayDocTitle true>>>>
            endobj

            """
        );
        var table = string.Create(
            CultureInfo.InvariantCulture,
            $"""
            xref
            {number} 1
            {text.Length + 1:0000000000} 00000 n 
            trailer
            <<{trailer.Groups["entries"].Value}
            /Prev {trailer.Groups["table"].Value}>>
            startxref
            {text.Length + 1 + added.Length}
            %%EOF
            """
        );
        return [.. pdf, (byte)'\n', .. Encoding.Latin1.GetBytes(added + table)];
    }

    [GeneratedRegex(
        @"(?<number>\d+) 0 obj\s*<<(?<entries>\s*/Type\s*/Catalog.*?)>>\s*endobj",
        RegexOptions.Singleline
    )]
    private static partial Regex Catalogue();

    [GeneratedRegex(
        @"trailer\s*<<(?<entries>.*?)>>\s*startxref\s+(?<table>\d+)",
        RegexOptions.Singleline
    )]
    private static partial Regex Trailer();
}
