namespace SelfDeclaration.Web.Texts;

/// <summary>文書の画像: settings under <c>TextImages</c>.</summary>
public sealed class TextImageSettings
{
    public const string Section = "TextImages";

    /// <summary>Largest file taken: a photograph as a phone saves it.</summary>
    public int UploadKilobytes { get; init; } = 10_240;

    /// <summary>Most pixels in millions that are unpacked: a photograph has 12 to 50, and a small file can claim thousands.</summary>
    public int UploadMegapixels { get; init; } = 50;

    /// <summary>Widest and highest picture kept, in pixels: twice the column of text, for sharp screens.</summary>
    public int LongestEdge { get; init; } = 1600;

    /// <summary>Quality of WebP, 1 to 100: at 80 a screenshot stays readable and a photograph small.</summary>
    public int Quality { get; init; } = 80;

    public bool IsPossible =>
        UploadKilobytes > 0
        && UploadMegapixels > 0
        && LongestEdge is >= 100 and <= 10_000
        && Quality is >= 1 and <= 100;
}
