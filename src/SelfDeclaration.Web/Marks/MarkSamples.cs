using System.Collections.Concurrent;
using SelfDeclaration.Declarations;
using SelfDeclaration.Web.Papers;
using SkiaSharp;

namespace SelfDeclaration.Web.Marks;

/// <summary>ロゴマークの見本: what it looks like, with 見本 across it, for pages that anybody may open.</summary>
public sealed class MarkSamples(LogoMarks marks, PaperFonts fonts)
{
    private const string Words = "見本";

    private readonly ConcurrentDictionary<StarLevel, Lazy<byte[]>> _samples = [];

    public static string AddressOf(StarLevel star) =>
        $"/documents/{LogoMark.SlugOf(star)}-sample.png";

    public byte[] Png(StarLevel star) =>
        _samples.GetOrAdd(star, level => new Lazy<byte[]>(() => Draw(level))).Value;

    private byte[] Draw(StarLevel star)
    {
        using var mark = SKBitmap.Decode(marks.Package(star).Files[0].Content);
        using var canvas = new SKCanvas(mark);
        using var typeface = fonts[0].Take(Words.EnumerateRunes());
        using var font = new SKFont(typeface, mark.Height * 0.72f);
        using var ink = new SKPaint { IsAntialias = true, Color = new(0xce, 0, 0, 0x66) };
        canvas.RotateDegrees(-12, mark.Width / 2f, mark.Height / 2f);
        canvas.DrawText(Words, mark.Width / 2f, mark.Height * 0.76f, SKTextAlign.Center, font, ink);
        canvas.Flush();
        using var png = mark.Encode(SKEncodedImageFormat.Png, 100);
        return png.ToArray();
    }
}
