using System.Collections.Concurrent;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Primitives;

namespace SelfDeclaration.Web.Site;

/// <summary>スタイルシート: the files of wwwroot/css joined into one, so that a first view is one request.</summary>
/// <remarks>
/// Joined when the site starts and again when a file changes: the sources stay readable and need no
/// build step. The address carries a hash of the content and is cached for good.
/// </remarks>
public sealed partial class StyleSheet(IWebHostEnvironment environment)
{
    /// <summary>In the order of the cascade; tokens.css names the layers.</summary>
    private static readonly string[] Files =
    [
        "tokens",
        "base",
        "layout",
        "frame",
        "parts",
        "lists",
        "tables",
        "steps",
        "forms",
        "pages",
        "my",
        "desk",
        "papers",
        "signin",
        "cases",
        "records",
        "register",
        "open",
        "api",
        "charts",
        "benchmark",
        "support",
        "learn",
        "members",
        "assess",
        "editing",
        "inquiries",
        "preferences",
        "print",
    ];

    private const string ContentType = "text/css; charset=utf-8";

    // By content, for all sites of a process: packing as tightly as can be takes 80 ms of a processor.
    private static readonly ConcurrentDictionary<string, Lazy<byte[]>> s_packed = [];

    private Sheet? sheet;

    public string Url => $"/site-{Current.Hash}.css";

    public static bool Is(PathString path) =>
        path.Value is { } value
        && value.StartsWith("/site-", StringComparison.Ordinal)
        && value.EndsWith(".css", StringComparison.Ordinal);

    private Sheet Current => sheet is { Stale.HasChanged: false } ? sheet : sheet = Read();

    public void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet(
            "/site-{hash}.css",
            (string hash, HttpRequest request, HttpResponse response) =>
            {
                var current = Current;
                // An old page may ask for an old sheet: it gets today's, but must not keep it.
                response.Headers.CacheControl =
                    hash == current.Hash ? "public, max-age=31536000, immutable" : "no-cache";
                response.Headers.Vary = "Accept-Encoding";
                if (!TakesBrotli(request))
                {
                    return Results.Bytes(current.Plain, ContentType);
                }

                response.Headers.ContentEncoding = "br";
                return Results.Bytes(Packed(current), ContentType);
            }
        );

    private Sheet Read()
    {
        var root = environment.WebRootFileProvider;
        var stale = root.Watch("css/*.css");
        var text = new StringBuilder();
        foreach (var file in Files)
        {
            using var reader = new StreamReader(
                root.GetFileInfo($"css/{file}.css").CreateReadStream()
            );
            text.Append(Bare(reader.ReadToEnd()));
        }

        var hash = Convert.ToHexStringLower(
            SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString()))
        )[..10];
        var plain = Encoding.UTF8.GetBytes(text.ToString());
        return new Sheet(plain, hash, stale);
    }

    /// <summary>Without comments and indentation, which are for who writes it: a fifth less to send.</summary>
    private static string Bare(string source) =>
        string.Join(
            '\n',
            Comment()
                .Replace(source, "")
                .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        );

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex Comment();

    private static bool TakesBrotli(HttpRequest request) =>
        request.GetTypedHeaders().AcceptEncoding.Any(e => e.Value == "br" && e.Quality is not 0);

    // When it is first asked for, so that the page that names it need not wait.
    private static byte[] Packed(Sheet sheet) =>
        s_packed.GetOrAdd(sheet.Hash, _ => new(() => Compressed(sheet.Plain))).Value;

    // Once and well, instead of quickly at every request.
    private static byte[] Compressed(byte[] plain)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.SmallestSize))
        {
            brotli.Write(plain);
        }

        return packed.ToArray();
    }

    private sealed record Sheet(byte[] Plain, string Hash, IChangeToken Stale);
}
