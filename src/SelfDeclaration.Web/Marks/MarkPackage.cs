using System.Globalization;
using System.IO.Compression;
using SelfDeclaration.Declarations;

namespace SelfDeclaration.Web.Marks;

/// <summary>One file of a package, e.g. <c>security-action-one-star-480px.png</c>.</summary>
/// <param name="Name">In ASCII, for every system.</param>
/// <param name="Label">What it is, in words.</param>
/// <param name="Content">Its bytes.</param>
public sealed record MarkFile(string Name, string Label, byte[] Content)
{
    /// <summary>12 KB</summary>
    public string Size => SizeOf(Content.Length);

    /// <summary>12 KB</summary>
    public static string SizeOf(long bytes) =>
        string.Create(CultureInfo.InvariantCulture, $"{(bytes + 1023) / 1024:N0} KB");
}

/// <summary>ロゴマーク一式: what a business downloads, one zip a level.</summary>
public sealed record MarkPackage(
    StarLevel Star,
    string FileName,
    byte[] Zip,
    IReadOnlyList<MarkFile> Files
)
{
    /// <summary>The first day a zip can name: the same files always make the same zip.</summary>
    private static readonly DateTimeOffset s_day = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>12 KB</summary>
    public string Size => MarkFile.SizeOf(Zip.Length);

    internal static MarkPackage Of(StarLevel star, string name, IReadOnlyList<MarkFile> files)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            foreach (var file in files)
            {
                var entry = zip.CreateEntry(file.Name, CompressionLevel.SmallestSize);
                entry.LastWriteTime = s_day;
                using var content = entry.Open();
                content.Write(file.Content);
            }
        }

        return new MarkPackage(star, $"{name}.zip", stream.ToArray(), files);
    }
}
