using System.Text;

namespace SelfDeclaration.IntegrationTests.Papers;

/// <summary>
/// Reads an undamaged QR code as ISO/IEC 18004 says: versions 1 to 6, error correction level M. Written apart
/// from what draws the code, so that the one proves the other.
/// </summary>
public static class QrReader
{
    // Blocks and data bytes in each, for level M.
    private static readonly (int Blocks, int Bytes)[] s_levelM =
    [
        (1, 16),
        (1, 28),
        (1, 44),
        (2, 32),
        (2, 43),
        (4, 27),
    ];

    /// <param name="dark">Rows of squares, with or without a light border.</param>
    public static string Read(bool[,] dark)
    {
        var code = WithoutBorder(dark);
        var size = code.GetLength(0);
        var version = (size - 17) / 4;
        var format = Format(code);
        Assert.Equal(0, format >> 13);

        var (blocks, bytes) = s_levelM[version - 1];
        var bits = Bits(code, version, (format >> 10) & 7).ToList();
        byte ByteAt(int index) =>
            (byte)Enumerable.Range(0, 8).Aggregate(0, (b, i) => (b << 1) | bits[(index * 8) + i]);

        // The blocks take turns, byte by byte.
        var data = Enumerable
            .Range(0, blocks)
            .SelectMany(block =>
                Enumerable.Range(0, bytes).Select(i => ByteAt((i * blocks) + block))
            )
            .SelectMany(b => Enumerable.Range(0, 8).Select(i => (b >> (7 - i)) & 1));
        return Text(new Queue<int>(data));
    }

    // Pieces, each with its kind, its length and its letters: digits by three, capitals by two, or bytes.
    private static string Text(Queue<int> bits)
    {
        const string Capitals = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
        int Take(int count) =>
            Enumerable.Range(0, count).Aggregate(0, (value, _) => (value << 1) | bits.Dequeue());

        var text = new StringBuilder();
        while (bits.Count >= 4 && Take(4) is not 0 and var kind)
        {
            var left = Take(
                kind switch
                {
                    1 => 10,
                    2 => 9,
                    4 => 8,
                    _ => throw new NotSupportedException($"kind {kind}"),
                }
            );
            while (left > 0)
            {
                switch (kind)
                {
                    case 1:
                        var digits = Math.Min(left, 3);
                        text.Append($"{Take((digits * 3) + 1)}".PadLeft(digits, '0'));
                        left -= digits;
                        break;
                    case 2 when left > 1:
                        var pair = Take(11);
                        text.Append(Capitals[pair / 45]).Append(Capitals[pair % 45]);
                        left -= 2;
                        break;
                    case 2:
                        text.Append(Capitals[Take(6)]);
                        left--;
                        break;
                    default:
                        text.Append((char)Take(8));
                        left--;
                        break;
                }
            }
        }

        return text.ToString();
    }

    private static bool[,] WithoutBorder(bool[,] dark)
    {
        var border = 0;
        while (!dark[border, border])
        {
            border++;
        }

        var size = dark.GetLength(0) - (2 * border);
        var code = new bool[size, size];
        foreach (var y in Enumerable.Range(0, size))
        {
            foreach (var x in Enumerable.Range(0, size))
            {
                code[y, x] = dark[y + border, x + border];
            }
        }

        return code;
    }

    // Two bits of level (M is 00), three of mask, ten of correction, around the first corner.
    private static int Format(bool[,] code)
    {
        (int Y, int X)[] places =
        [
            .. Enumerable.Range(0, 6).Select(x => (8, x)),
            (8, 7),
            (8, 8),
            (7, 8),
            .. Enumerable.Range(0, 6).Select(i => (5 - i, 8)),
        ];
        return places.Aggregate(0, (bits, p) => (bits << 1) | (code[p.Y, p.X] ? 1 : 0)) ^ 0x5412;
    }

    // Two columns at a time from the right, up and down by turns, past what is not data.
    private static IEnumerable<int> Bits(bool[,] code, int version, int mask)
    {
        var size = code.GetLength(0);
        var up = true;
        for (var right = size - 1; right > 0; right -= 2, up = !up)
        {
            right -= right == 6 ? 1 : 0;
            for (var step = 0; step < size; step++)
            {
                var y = up ? size - 1 - step : step;
                foreach (var x in (int[])[right, right - 1])
                {
                    if (!IsPattern(y, x, size, version))
                    {
                        yield return code[y, x] ^ IsMasked(mask, y, x) ? 1 : 0;
                    }
                }
            }
        }
    }

    private static bool IsPattern(int y, int x, int size, int version)
    {
        var corner = (y < 9 && x < 9) || (y < 9 && x >= size - 8) || (y >= size - 8 && x < 9);
        var middle = size - 7;
        var alignment = version > 1 && Math.Abs(y - middle) <= 2 && Math.Abs(x - middle) <= 2;
        return corner || alignment || y == 6 || x == 6;
    }

    private static bool IsMasked(int mask, int y, int x) =>
        mask switch
        {
            0 => (y + x) % 2 == 0,
            1 => y % 2 == 0,
            2 => x % 3 == 0,
            3 => (y + x) % 3 == 0,
            4 => ((y / 2) + (x / 3)) % 2 == 0,
            5 => (y * x % 2) + (y * x % 3) == 0,
            6 => ((y * x % 2) + (y * x % 3)) % 2 == 0,
            _ => (((y + x) % 2) + (y * x % 3)) % 2 == 0,
        };
}
