using System.Collections;
using System.Globalization;
using System.Text;
using QRCoder;

namespace SelfDeclaration.Web.Papers;

/// <summary>QRコード of an address, as one outline that a page and a PDF draw alike.</summary>
/// <param name="Modules">Squares on each side, the light border of four included.</param>
/// <param name="Path">The dark squares as the <c>d</c> of an SVG path, a unit a square.</param>
public sealed record QrCode(int Modules, string Path)
{
    /// <remarks>Level M: readable with a fold or a stain on 15 % of it, and still coarse enough for an old copier.</remarks>
    public static QrCode Of(Uri address)
    {
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(
            address.AbsoluteUri,
            QRCodeGenerator.ECCLevel.M,
            forceUtf8: false
        );
        return new QrCode(code.ModuleMatrix.Count, PathOf(code.ModuleMatrix));
    }

    private static string PathOf(IReadOnlyList<BitArray> rows)
    {
        var path = new StringBuilder();
        foreach (var (y, row) in rows.Index())
        {
            for (var x = 0; x < row.Count; x++)
            {
                var start = x;
                while (x < row.Count && row[x])
                {
                    x++;
                }

                if (x > start)
                {
                    path.Append(
                        CultureInfo.InvariantCulture,
                        $"M{start} {y}h{x - start}v1h-{x - start}z"
                    );
                }
            }
        }

        return path.ToString();
    }
}
