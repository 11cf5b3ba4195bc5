using System.Collections.Concurrent;
using SelfDeclaration.Declarations;
using SelfDeclaration.Web.Papers;
using SkiaSharp;

namespace SelfDeclaration.Web.Marks;

/// <summary>ロゴマークの見本: what it looks like, with 見本 across it, for pages that anybody may open.</summary>
public sealed class MarkSamples(LogoMarks marks, PaperFonts fonts)
{
    private const string Words = "見本";

    // Two of them and the page around stay below 60 KB.
    private const int PngWidth = 400;
    private static readonly SKColor s_faintRed = new(0xce, 0, 0, 0x66);

    private readonly ConcurrentDictionary<StarLevel, Lazy<byte[]>> _samples = [];

    public static string AddressOf(StarLevel star) =>
        $"/documents/{LogoMark.SlugOf(star)}-sample.png";

    /// <summary>Width and height in pixels.</summary>
    public (int Width, int Height) SizeOf(StarLevel star) =>
        (PngWidth, (int)MathF.Round(PngWidth * marks[star].Proportion));

    public byte[] Png(StarLevel star) =>
        _samples.GetOrAdd(star, level => new Lazy<byte[]>(() => Write(level))).Value;

    /// <summary>Height for a width of 1.</summary>
    internal float ProportionOf(StarLevel star) => marks[star].Proportion;

    /// <summary>Draws the sample from the top left corner.</summary>
    internal void Draw(SKCanvas canvas, StarLevel star, float width)
    {
        var height = width * marks[star].Proportion;
        using var typeface = fonts[0].Take(Words.EnumerateRunes());
        using var font = new SKFont(typeface, height * 0.72f);
        // As a shape: a PDF would take in a font for the two letters.
        using var words = font.GetTextPath(Words);
        using var ink = new SKPaint { IsAntialias = true, Color = s_faintRed };
        marks[star].Draw(canvas, width);
        canvas.Save();
        canvas.RotateDegrees(-12, width / 2, height / 2);
        canvas.Translate(((width - words.Bounds.Width) / 2) - words.Bounds.Left, height * 0.76f);
        canvas.DrawPath(words, ink);
        canvas.Restore();
    }

    private byte[] Write(StarLevel star)
    {
        var (width, height) = SizeOf(star);
        using var surface = SKSurface.Create(new SKImageInfo(width, height));
        surface.Canvas.Clear(SKColors.Transparent);
        Draw(surface.Canvas, star, width);
        using var image = surface.Snapshot();
        using var png = image.Encode(SKEncodedImageFormat.Png, 100);
        return png.ToArray();
    }
}
