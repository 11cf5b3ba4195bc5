using Microsoft.Extensions.Options;
using SelfDeclaration.Declarations;
using SelfDeclaration.Web.Papers;
using SkiaSharp;

namespace SelfDeclaration.Web.Marks;

/// <summary>ロゴマーク of one 段階: its artwork, and the pictures and the print file made from it.</summary>
/// <remarks>
/// A folder holds <c>mark.svg</c>. Beside it an operator may put small.png, medium.png, large.png and print.pdf;
/// what is not there is drawn from the SVG.
/// </remarks>
internal sealed class LogoMark
{
    /// <summary>横の大きさ: for a mail's signature, a web page, and a slide or a large screen.</summary>
    private static readonly (string File, int Width)[] s_pictures =
    [
        ("small.png", 480),
        ("medium.png", 960),
        ("large.png", 1920),
    ];

    /// <summary>10 cm, on a page with the clear space that the guideline asks for around it.</summary>
    private const float PrintWidth = 100 / 25.4f * 72;
    private const float ClearSpace = 0.25f;

    /// <summary>One fixed day, so that the same artwork is the same file.</summary>
    private static readonly DateTimeOffset s_made = new(2026, 11, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly string _folder;
    private readonly byte[] _svg;
    private readonly MarkDrawing? _drawing;

    private LogoMark(string folder, byte[] svg, MarkDrawing? drawing) =>
        (_folder, _svg, _drawing) = (folder, svg, drawing);

    /// <summary>The name of a level in addresses and files: one-star.</summary>
    public static string SlugOf(StarLevel star) =>
        star switch
        {
            StarLevel.OneStar => "one-star",
            StarLevel.TwoStar => "two-star",
            _ => throw new ArgumentOutOfRangeException(nameof(star)),
        };

    public static LogoMark Load(string folder)
    {
        var source = Path.Combine(folder, "mark.svg");
        if (!File.Exists(source))
        {
            throw Unusable($"{source} がありません。ロゴマークのSVGを置いてください");
        }

        var svg = File.ReadAllBytes(source);
        try
        {
            return new LogoMark(folder, svg, MarkDrawing.Parse(svg));
        }
        catch (Exception error) when (error is NotSupportedException or System.Xml.XmlException)
        {
            string[] needed = [.. s_pictures.Select(p => p.File), "print.pdf"];
            return needed.All(file => File.Exists(Path.Combine(folder, file)))
                ? new LogoMark(folder, svg, null)
                : throw Unusable(
                    $"{source} の {error.Message} は描けません。{string.Join("、", needed)} を同じフォルダーに置いてください"
                );
        }
    }

    /// <summary>The files in the order of who needs them most.</summary>
    public IEnumerable<MarkFile> Files(string name, string title)
    {
        foreach (var (file, width) in s_pictures)
        {
            var png = Supplied(file) ?? _drawing!.ToPng(width);
            var pixels = SKBitmap.DecodeBounds(png).Width;
            yield return new($"{name}-{pixels}px.png", $"PNG 横{pixels}ピクセル", png);
        }

        yield return new($"{name}.svg", "SVG 大きさを変えられる図", _svg);
        yield return new($"{name}-print.pdf", "PDF 印刷用", Supplied("print.pdf") ?? Print(title));
    }

    /// <summary>Height for a width of 1.</summary>
    public float Proportion => _drawing?.Proportion ?? (float)Small.Height / Small.Width;

    /// <summary>Draws it from the top left corner.</summary>
    public void Draw(SKCanvas canvas, float width)
    {
        if (_drawing is not null)
        {
            _drawing.Draw(canvas, width);
            return;
        }

        using var picture = SKImage.FromEncodedData(Supplied(s_pictures[0].File));
        canvas.DrawImage(picture, SKRect.Create(width, width * Proportion));
    }

    private SKImageInfo Small => SKBitmap.DecodeBounds(Supplied(s_pictures[0].File));

    private byte[]? Supplied(string file)
    {
        var path = Path.Combine(_folder, file);
        return File.Exists(path) ? File.ReadAllBytes(path) : null;
    }

    private byte[] Print(string title) =>
        PdfFile.Write(
            title,
            s_made,
            document =>
            {
                var height = PrintWidth * _drawing!.Proportion;
                var clear = height * ClearSpace;
                var page = document.BeginPage(PrintWidth + (2 * clear), height + (2 * clear));
                page.Translate(clear, clear);
                _drawing.Draw(page, PrintWidth);
                document.EndPage();
            }
        );

    private static OptionsValidationException Unusable(string sentence) =>
        new(LogoMarks.FolderKey, typeof(LogoMark), [$"設定 {LogoMarks.FolderKey}：{sentence}"]);
}
