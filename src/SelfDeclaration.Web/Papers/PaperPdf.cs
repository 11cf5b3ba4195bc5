using System.Text;
using SkiaSharp;

namespace SelfDeclaration.Web.Papers;

/// <summary>A paper as PDF: real text in fonts that hold its letters and no others.</summary>
internal static class PaperPdf
{
    private const float FootSize = 8;

    public static byte[] Write(Paper paper, DateTimeOffset made)
    {
        var items = (List<Placed>)[.. paper.Items, .. FootOf(paper)];
        var typefaces = Typefaces(paper.Fonts, items.OfType<PlacedText>());
        try
        {
            return PdfFile.Write(
                paper.Title,
                made,
                document =>
                {
                    for (var page = 1; page <= paper.Pages; page++)
                    {
                        var canvas = document.BeginPage(Paper.Width, Paper.Height);
                        foreach (var item in items.Where(item => item.Page == page))
                        {
                            Draw(canvas, item, typefaces);
                        }

                        document.EndPage();
                    }
                }
            );
        }
        finally
        {
            foreach (var typeface in typefaces.OfType<SKTypeface>())
            {
                typeface.Dispose();
            }
        }
    }

    private static IEnumerable<Placed> FootOf(Paper paper)
    {
        for (var page = 1; page <= paper.Pages; page++)
        {
            var y = Paper.Height - Paper.Margin + FootSize;
            // The title's missing letters have been told of with the text.
            var title = paper.Fonts.LettersOf(paper.Title, []);
            var number = paper.Fonts.LettersOf($"{page} / {paper.Pages}", []);
            yield return new PlacedText(page, Paper.Margin, y, FootSize, title, LetterColour.Label);
            yield return new PlacedText(
                page,
                Paper.Width - Paper.Margin - (number.Sum(l => l.Width) * FootSize),
                y,
                FootSize,
                number,
                LetterColour.Label
            );
        }
    }

    // Null for a font that the paper does not need.
    private static SKTypeface?[] Typefaces(PaperFonts fonts, IEnumerable<PlacedText> texts)
    {
        var letters = texts
            .SelectMany(text => text.Letters)
            .ToLookup(letter => letter.Font, letter => letter.Rune);
        return
        [
            .. Enumerable
                .Range(0, fonts.Count)
                .Select(font => letters.Contains(font) ? fonts[font].Take(letters[font]) : null),
        ];
    }

    private static void Draw(SKCanvas canvas, Placed item, SKTypeface?[] typefaces)
    {
        switch (item)
        {
            case PlacedText text:
                DrawText(canvas, text, typefaces);
                break;
            case PlacedRule rule:
                using (var ink = new SKPaint { Color = new(0x76, 0x76, 0x76) })
                {
                    var (left, right) = (Paper.Margin, Paper.Width - Paper.Margin);
                    canvas.DrawRect(new SKRect(left, rule.Y, right, rule.Y + rule.Weight), ink);
                }

                break;
            case PlacedDrawing drawing:
                canvas.Save();
                canvas.Translate(drawing.X, drawing.Y);
                drawing.Draw(canvas);
                canvas.Restore();
                break;
        }
    }

    // As few pieces as there are changes of font, so that the text can be searched for.
    private static void DrawText(SKCanvas canvas, PlacedText text, SKTypeface?[] typefaces)
    {
        using var ink = new SKPaint { IsAntialias = true, Color = ColourOf(text.Colour) };
        var x = text.X;
        for (var start = 0; start < text.Letters.Count; )
        {
            var font = text.Letters[start].Font;
            var piece = text.Letters.Skip(start).TakeWhile(l => l.Font == font).ToList();
            using var pen = new SKFont(typefaces[font], text.Size)
            {
                LinearMetrics = true,
                Subpixel = true,
            };
            var words = new StringBuilder();
            piece.ForEach(letter => words.Append(letter.Rune.ToString()));
            canvas.DrawText(words.ToString(), x, text.Y, SKTextAlign.Left, pen, ink);
            x += piece.Sum(letter => letter.Width) * text.Size;
            start += piece.Count;
        }
    }

    private static SKColor ColourOf(LetterColour colour) =>
        colour switch
        {
            LetterColour.Heading => new(0x0b, 0x14, 0x58),
            LetterColour.Label => new(0x51, 0x51, 0x51),
            _ => SKColors.Black,
        };
}
