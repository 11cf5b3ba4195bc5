using System.Text;
using static System.Buffers.Binary.BinaryPrimitives;

namespace SelfDeclaration.Web.Papers;

/// <summary>The tables a TrueType file is made of.</summary>
internal static class TrueTypeTables
{
    private const int Version = 0x00010000;
    private const int CheckSumAdjustment = 8;
    private const uint CheckSumMagic = 0xB1B0AFBA;

    private static readonly string[] s_needed =
    [
        "head",
        "maxp",
        "hhea",
        "hmtx",
        "loca",
        "glyf",
        "post",
    ];

    /// <summary>Null when it is not a font with TrueType outlines.</summary>
    public static Dictionary<string, byte[]>? TryRead(ReadOnlySpan<byte> font)
    {
        if (font.Length < 12 || ReadInt32BigEndian(font) != Version)
        {
            return null;
        }

        try
        {
            var tables = new Dictionary<string, byte[]>();
            for (var i = 0; i < ReadUInt16BigEndian(font[4..]); i++)
            {
                var entry = font.Slice(12 + (16 * i), 16);
                tables[Encoding.ASCII.GetString(entry[..4])] = font.Slice(
                        ReadInt32BigEndian(entry[8..]),
                        ReadInt32BigEndian(entry[12..])
                    )
                    .ToArray();
            }

            return s_needed.All(tables.ContainsKey) ? tables : null;
        }
        catch (ArgumentOutOfRangeException)
        {
            // Cut short.
            return null;
        }
    }

    public static byte[] Join(SortedDictionary<string, byte[]> tables)
    {
        WriteInt32BigEndian(tables["head"].AsSpan(CheckSumAdjustment), 0);
        var directory = new byte[12 + (16 * tables.Count)];
        WriteInt32BigEndian(directory, Version);
        WriteInt16BigEndian(directory.AsSpan(4), (short)tables.Count);
        var (at, entry, head) = (directory.Length, 12, 0);
        foreach (var (name, table) in tables)
        {
            head = name == "head" ? at : head;
            Encoding.ASCII.GetBytes(name).CopyTo(directory, entry);
            WriteUInt32BigEndian(directory.AsSpan(entry + 4), CheckSum(table));
            WriteInt32BigEndian(directory.AsSpan(entry + 8), at);
            WriteInt32BigEndian(directory.AsSpan(entry + 12), table.Length);
            (at, entry) = (at + ((table.Length + 3) & ~3), entry + 16);
        }

        using var file = new MemoryStream();
        file.Write(directory);
        foreach (var table in tables.Values)
        {
            file.Write(table);
            Pad(file);
        }

        var font = file.ToArray();
        WriteUInt32BigEndian(
            font.AsSpan(head + CheckSumAdjustment),
            CheckSumMagic - CheckSum(font)
        );
        return font;
    }

    public static void Pad(MemoryStream stream)
    {
        while (stream.Length % 4 != 0)
        {
            stream.WriteByte(0);
        }
    }

    private static uint CheckSum(ReadOnlySpan<byte> table)
    {
        var sum = 0u;
        for (; table.Length >= 4; table = table[4..])
        {
            sum += ReadUInt32BigEndian(table);
        }

        Span<byte> last = stackalloc byte[4];
        last.Clear();
        table.CopyTo(last);
        return sum + ReadUInt32BigEndian(last);
    }
}
