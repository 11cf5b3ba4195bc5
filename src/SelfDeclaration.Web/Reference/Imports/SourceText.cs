using System.IO.Compression;
using System.Text;

namespace SelfDeclaration.Web.Reference.Imports;

/// <summary>One CSV to read: a file, or an entry of a zip; its length is that of the text, for the progress.</summary>
public sealed record SourceText(string Name, long Length, Func<Stream> Open);

/// <summary>取り込むファイル: finds the CSVs in it, and opens each in the encoding it is in.</summary>
public sealed class SourceFile(string path) : IDisposable
{
    /// <summary>Enough to hold hundreds of names, so that one of them tells the encodings apart.</summary>
    private const int Peeked = 256 * 1024;

    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);
    private readonly List<ZipArchive> archives = [];

    static SourceFile() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public string Name { get; } = Path.GetFileName(path);

    /// <summary>Name, size and time: the same three are taken to be the same file.</summary>
    public string Identity
    {
        get
        {
            var file = new FileInfo(path);
            return FormattableString.Invariant(
                $"{file.Name} {file.Length} {file.LastWriteTimeUtc:O}"
            );
        }
    }

    /// <exception cref="ImportException">The zip is damaged or holds no CSV.</exception>
    public IReadOnlyList<SourceText> Texts()
    {
        if (!path.EndsWith(".zip", StringComparison.OrdinalIgnoreCase))
        {
            return [new(Name, new FileInfo(path).Length, () => File.OpenRead(path))];
        }

        try
        {
            var archive = ZipFile.OpenRead(path);
            archives.Add(archive);
            // A signature (.csv.asc) lies beside the CSV.
            SourceText[] found =
            [
                .. archive
                    .Entries.Where(e => e.Name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase))
                    .OrderBy(e => e.FullName, StringComparer.Ordinal)
                    .Select(e => new SourceText(e.Name, e.Length, e.Open)),
            ];
            return found.Length > 0
                ? found
                : throw new ImportException(
                    $"{Name} の中にCSVがありません。CSVの入ったzipを指定してください"
                );
        }
        catch (InvalidDataException)
        {
            throw new ImportException(
                $"{Name} はzipとして読めません。もう一度ダウンロードしてから指定してください"
            );
        }
    }

    /// <summary>UTF-8 with or without a mark at its start; what is not UTF-8 is Shift-JIS.</summary>
    public static StreamReader Read(SourceText text, Action<long> bytesRead)
    {
        Encoding encoding;
        using (var stream = text.Open())
        {
            var head = new byte[Peeked];
            encoding = Detect(head.AsSpan(0, stream.ReadAtLeast(head, Peeked, false)));
        }

        return new StreamReader(
            new CountedStream(text.Open(), bytesRead),
            encoding,
            detectEncodingFromByteOrderMarks: true,
            bufferSize: 64 * 1024
        );
    }

    public void Dispose()
    {
        foreach (var archive in archives)
        {
            archive.Dispose();
        }
    }

    private static Encoding Detect(ReadOnlySpan<byte> head)
    {
        try
        {
            // A decoder that is not flushed forgives a character cut at the end of what was peeked at.
            var decoder = StrictUtf8.GetDecoder();
            decoder.GetCharCount(head, flush: false);
            return new UTF8Encoding(false);
        }
        catch (DecoderFallbackException)
        {
            return Encoding.GetEncoding(
                932,
                EncoderFallback.ReplacementFallback,
                new DecoderReplacementFallback("\uFFFD")
            );
        }
    }
}
