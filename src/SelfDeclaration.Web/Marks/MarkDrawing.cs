using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using SkiaSharp;

namespace SelfDeclaration.Web.Marks;

/// <summary>ロゴマークの図: an SVG file of plain shapes, which this program can draw at any size.</summary>
/// <remarks>
/// Shapes in plain colours, as artwork is made of whose letters are outlines. What is beyond it (text, styles,
/// gradients) is refused rather than drawn wrongly: whoever needs it supplies the pictures beside the SVG.
/// </remarks>
internal sealed class MarkDrawing
{
    private static readonly string[] s_unseen = ["title", "desc", "metadata", "defs"];
    private static readonly string[] s_refused = ["transform", "style", "class", "opacity"];

    private readonly SKRect _box;
    private readonly IReadOnlyList<Shape> _shapes;

    private MarkDrawing(SKRect box, IReadOnlyList<Shape> shapes) => (_box, _shapes) = (box, shapes);

    /// <summary>Height for a width of 1.</summary>
    public float Proportion => _box.Height / _box.Width;

    /// <exception cref="NotSupportedException">It has what this program does not draw; the message names it.</exception>
    public static MarkDrawing Parse(byte[] svg)
    {
        using var text = new MemoryStream(svg);
        using var reader = XmlReader.Create(
            text,
            new() { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null }
        );
        var root = XDocument.Load(reader).Root!;
        var box = ((string?)root.Attribute("viewBox") ?? "").Split(' ', ',');
        return box.Length == 4
            ? new MarkDrawing(
                SKRect.Create(Number(box[0]), Number(box[1]), Number(box[2]), Number(box[3])),
                [.. ShapesIn(root, new Look(SKColors.Black, null, 1, "miter"))]
            )
            : throw new NotSupportedException("viewBox");
    }

    /// <summary>Draws it from the top left corner.</summary>
    public void Draw(SKCanvas canvas, float width)
    {
        canvas.Save();
        canvas.Scale(width / _box.Width);
        canvas.Translate(-_box.Left, -_box.Top);
        foreach (var shape in _shapes)
        {
            shape.Draw(canvas);
        }

        canvas.Restore();
    }

    public byte[] ToPng(int width)
    {
        using var surface = SKSurface.Create(
            new SKImageInfo(width, (int)MathF.Round(width * Proportion))
        );
        surface.Canvas.Clear(SKColors.Transparent);
        Draw(surface.Canvas, width);
        using var image = surface.Snapshot();
        using var png = image.Encode(SKEncodedImageFormat.Png, 100);
        return png.ToArray();
    }

    private static IEnumerable<Shape> ShapesIn(XElement parent, Look inherited)
    {
        foreach (var element in parent.Elements())
        {
            var name = element.Name.LocalName;
            if (s_unseen.Contains(name))
            {
                continue;
            }

            if (s_refused.FirstOrDefault(a => element.Attribute(a) is not null) is { } attribute)
            {
                throw new NotSupportedException($"{name} {attribute}");
            }

            var look = inherited.With(element);
            if (name == "g")
            {
                foreach (var shape in ShapesIn(element, look))
                {
                    yield return shape;
                }
            }
            else
            {
                yield return new Shape(PathOf(element), look);
            }
        }
    }

    private static SKPath PathOf(XElement element)
    {
        var path = new SKPath();
        switch (element.Name.LocalName)
        {
            case "path":
                path.Dispose();
                path =
                    SKPath.ParseSvgPathData((string?)element.Attribute("d") ?? "")
                    ?? throw new NotSupportedException("path d");
                break;
            case "rect":
                var rounding = Of(element, "rx");
                path.AddRoundRect(
                    SKRect.Create(
                        Of(element, "x"),
                        Of(element, "y"),
                        Of(element, "width"),
                        Of(element, "height")
                    ),
                    rounding,
                    rounding
                );
                break;
            case "circle":
                path.AddCircle(Of(element, "cx"), Of(element, "cy"), Of(element, "r"));
                break;
            case var other:
                throw new NotSupportedException(other);
        }

        if ((string?)element.Attribute("fill-rule") == "evenodd")
        {
            path.FillType = SKPathFillType.EvenOdd;
        }

        return path;
    }

    private static float Of(XElement element, string attribute) =>
        Number((string?)element.Attribute(attribute) ?? "0");

    private static float Number(string text) =>
        float.TryParse(text, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new NotSupportedException(text);

    /// <summary>How a shape is painted, as SVG hands it down; a colour is null where nothing is painted.</summary>
    private sealed record Look(SKColor? Fill, SKColor? Stroke, float Weight, string Join)
    {
        public Look With(XElement element) =>
            new(
                Colour(element.Attribute("fill"), Fill),
                Colour(element.Attribute("stroke"), Stroke),
                element.Attribute("stroke-width") is { } weight ? Number(weight.Value) : Weight,
                (string?)element.Attribute("stroke-linejoin") ?? Join
            );

        private static SKColor? Colour(XAttribute? attribute, SKColor? inherited) =>
            attribute is null ? inherited
            : attribute.Value == "none" ? null
            : attribute.Value.StartsWith('#') && SKColor.TryParse(attribute.Value, out var colour)
                ? colour
            : throw new NotSupportedException(attribute.Value);
    }

    private sealed record Shape(SKPath Path, Look Look)
    {
        public void Draw(SKCanvas canvas)
        {
            using var paint = new SKPaint { IsAntialias = true };
            if (Look.Fill is { } fill)
            {
                paint.Color = fill;
                canvas.DrawPath(Path, paint);
            }

            if (Look.Stroke is { } stroke)
            {
                paint.Style = SKPaintStyle.Stroke;
                paint.Color = stroke;
                paint.StrokeWidth = Look.Weight;
                paint.StrokeJoin = Look.Join == "round" ? SKStrokeJoin.Round : SKStrokeJoin.Miter;
                canvas.DrawPath(Path, paint);
            }
        }
    }
}
