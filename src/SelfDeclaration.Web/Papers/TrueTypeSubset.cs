using static System.Buffers.Binary.BinaryPrimitives;

namespace SelfDeclaration.Web.Papers;

/// <summary>文字の抜き出し: a TrueType font with the outlines of the letters a paper uses, and no others.</summary>
/// <remarks>
/// Skia embeds a Japanese font whole, 4 MB a paper. Glyph numbers stay as they are; an outline that is not used
/// becomes empty, and the table from characters to glyphs is written anew, so that text copied out of the PDF is
/// the text we wrote and not a radical of the same shape.
/// </remarks>
internal static class TrueTypeSubset
{
    private const int IndexToLocFormat = 50;

    /// <param name="font">The tables of a font with TrueType outlines.</param>
    /// <param name="glyphs">The characters used, with their glyph numbers.</param>
    public static byte[] Make(
        IReadOnlyDictionary<string, byte[]> font,
        SortedDictionary<int, ushort> glyphs
    )
    {
        byte[] head = [.. font["head"]];
        var locations = Locations(
            font["loca"],
            ReadUInt16BigEndian(head.AsSpan(IndexToLocFormat)) == 1
        );
        var kept = WithParts(glyphs.Values, font["glyf"], locations);
        var (glyf, loca) = Outlines(font["glyf"], locations, kept);
        WriteInt16BigEndian(head.AsSpan(IndexToLocFormat), 1);

        // Version 3: no glyph names.
        var post = font["post"][..32];
        WriteInt32BigEndian(post, 0x00030000);

        var written = new SortedDictionary<string, byte[]>(StringComparer.Ordinal)
        {
            ["cmap"] = CharacterMap(glyphs),
            ["glyf"] = glyf,
            ["loca"] = loca,
            ["head"] = head,
            ["post"] = post,
        };
        foreach (
            var name in (string[])["hhea", "maxp", "hmtx", "cvt ", "fpgm", "prep", "OS/2", "name"]
        )
        {
            if (font.TryGetValue(name, out var table))
            {
                written[name] = table;
            }
        }

        return TrueTypeTables.Join(written);
    }

    private static int[] Locations(ReadOnlySpan<byte> loca, bool isLong)
    {
        var locations = new int[loca.Length / (isLong ? 4 : 2)];
        for (var i = 0; i < locations.Length; i++)
        {
            locations[i] = isLong
                ? ReadInt32BigEndian(loca[(4 * i)..])
                : ReadUInt16BigEndian(loca[(2 * i)..]) * 2;
        }

        return locations;
    }

    // A glyph may be put together from others; 0 is what stands for a missing one.
    private static HashSet<int> WithParts(
        IEnumerable<ushort> glyphs,
        ReadOnlySpan<byte> outlines,
        int[] locations
    )
    {
        const int MoreParts = 0x20;
        HashSet<int> kept = [];
        var waiting = new Stack<int>([0, .. glyphs.Select(g => (int)g)]);
        while (waiting.TryPop(out var glyph))
        {
            if (!kept.Add(glyph) || locations[glyph] == locations[glyph + 1])
            {
                continue;
            }

            var outline = outlines[locations[glyph]..];
            var flags = ReadInt16BigEndian(outline) < 0 ? MoreParts : 0;
            for (var at = 10; (flags & MoreParts) != 0; )
            {
                flags = ReadUInt16BigEndian(outline[at..]);
                waiting.Push(ReadUInt16BigEndian(outline[(at + 2)..]));
                at += 4 + ((flags & 1) != 0 ? 4 : 2);
                at +=
                    (flags & 8) != 0 ? 2
                    : (flags & 0x40) != 0 ? 4
                    : (flags & 0x80) != 0 ? 8
                    : 0;
            }
        }

        return kept;
    }

    private static (byte[] Glyf, byte[] Loca) Outlines(
        ReadOnlySpan<byte> outlines,
        int[] locations,
        HashSet<int> kept
    )
    {
        using var glyf = new MemoryStream();
        var loca = new byte[4 * locations.Length];
        for (var glyph = 0; glyph < locations.Length; glyph++)
        {
            WriteInt32BigEndian(loca.AsSpan(4 * glyph), (int)glyf.Length);
            if (kept.Contains(glyph))
            {
                glyf.Write(outlines[locations[glyph]..locations[glyph + 1]]);
                TrueTypeTables.Pad(glyf);
            }
        }

        return (glyf.ToArray(), loca);
    }

    // One subtable of format 12, which knows all of Unicode: a group for each character.
    private static byte[] CharacterMap(SortedDictionary<int, ushort> glyphs)
    {
        const int Header = 12;
        const int SubtableHeader = 16;
        const int Group = 12;
        var map = new byte[Header + SubtableHeader + (Group * glyphs.Count)];
        WriteInt16BigEndian(map.AsSpan(2), 1);
        WriteInt16BigEndian(map.AsSpan(4), 3);
        WriteInt16BigEndian(map.AsSpan(6), 10);
        WriteInt32BigEndian(map.AsSpan(8), Header);
        WriteInt16BigEndian(map.AsSpan(12), 12);
        WriteInt32BigEndian(map.AsSpan(16), map.Length - Header);
        WriteInt32BigEndian(map.AsSpan(24), glyphs.Count);
        var at = Header + SubtableHeader;
        foreach (var (character, glyph) in glyphs)
        {
            WriteInt32BigEndian(map.AsSpan(at), character);
            WriteInt32BigEndian(map.AsSpan(at + 4), character);
            WriteInt32BigEndian(map.AsSpan(at + 8), glyph);
            at += Group;
        }

        return map;
    }
}
