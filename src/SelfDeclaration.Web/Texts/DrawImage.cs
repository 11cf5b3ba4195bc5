using SkiaSharp;

namespace SelfDeclaration.Web.Texts;

/// <summary>画像を描き直す: reads a PNG, JPEG or WebP and writes its picture as WebP, without anything else the file holds.</summary>
public static class DrawImage
{
    private static readonly SKEncodedImageFormat[] s_formats =
    [
        SKEncodedImageFormat.Png,
        SKEncodedImageFormat.Jpeg,
        SKEncodedImageFormat.Webp,
    ];

    /// <summary>Null when it is no picture of these three kinds, or a broken one, or too many pixels.</summary>
    public static (byte[] WebP, int Width, int Height)? Again(
        byte[] file,
        TextImageSettings settings
    )
    {
        using var data = SKData.CreateCopy(file);
        using var codec = SKCodec.Create(data);
        // Its size is looked at before anything is unpacked.
        if (
            codec is null
            || !s_formats.Contains(codec.EncodedFormat)
            || codec.Info.Width < 1
            || codec.Info.Height < 1
            || (long)codec.Info.Width * codec.Info.Height > settings.UploadMegapixels * 1_000_000L
        )
        {
            return null;
        }

        using var picture = new SKBitmap(
            new SKImageInfo(
                codec.Info.Width,
                codec.Info.Height,
                SKColorType.Rgba8888,
                SKAlphaType.Premul
            )
        );
        if (codec.GetPixels(picture.Info, picture.GetPixels()) is not SKCodecResult.Success)
        {
            return null;
        }

        var turns = TurnsOf(codec.EncodedOrigin);
        var lies = turns % 2 == 1;
        var (width, height) = lies
            ? (picture.Height, picture.Width)
            : (picture.Width, picture.Height);
        var scale = Math.Min(1f, (float)settings.LongestEdge / Math.Max(width, height));
        var size = new SKImageInfo(
            Math.Max(1, (int)MathF.Round(width * scale)),
            Math.Max(1, (int)MathF.Round(height * scale))
        );
        using var surface = SKSurface.Create(size);
        var canvas = surface.Canvas;
        canvas.Clear(SKColors.Transparent);
        canvas.Translate(size.Width / 2f, size.Height / 2f);
        canvas.RotateDegrees(turns * 90);
        var (w, h) = lies ? (size.Height, size.Width) : (size.Width, size.Height);
        using var image = SKImage.FromBitmap(picture);
        canvas.DrawImage(
            image,
            new SKRect(-w / 2f, -h / 2f, w / 2f, h / 2f),
            new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear)
        );
        using var drawn = surface.Snapshot();
        using var webp = drawn.Encode(SKEncodedImageFormat.Webp, settings.Quality);
        return (webp.ToArray(), size.Width, size.Height);
    }

    // Quarter turns to the right that a phone noted in the file; what it mirrored stays mirrored.
    private static int TurnsOf(SKEncodedOrigin origin) =>
        origin switch
        {
            SKEncodedOrigin.RightTop or SKEncodedOrigin.LeftTop => 1,
            SKEncodedOrigin.BottomRight or SKEncodedOrigin.BottomLeft => 2,
            SKEncodedOrigin.LeftBottom or SKEncodedOrigin.RightBottom => 3,
            _ => 0,
        };
}
