using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace SelfDeclaration.SiteBench.Weights;

/// <summary>初めての表示: everything a browser with an empty cache fetches for one page, as the server sends it.</summary>
internal sealed partial class FirstView(HttpClient http)
{
    private readonly Dictionary<Uri, (int Bytes, string Text)> _fetched = [];

    /// <param name="address">Of the page.</param>
    /// <param name="html">The page.</param>
    /// <param name="bytes">Its size as it was sent.</param>
    public async Task<Weight> WeighAsync(Uri address, string html, int bytes)
    {
        var document = new HtmlParser().ParseDocument(html);
        var files = new HashSet<Uri>();
        foreach (
            var (css, attribute) in ((string, string)[])
                [
                    ("link[rel~=stylesheet], link[rel~=icon]", "href"),
                    ("script[src], img[src]", "src"),
                    ("use", "href"),
                ]
        )
        {
            foreach (var element in document.QuerySelectorAll(css))
            {
                await AddAsync(new(address, element.GetAttribute(attribute)!), document, files);
            }
        }

        return new(
            address.AbsolutePath,
            bytes,
            SumOf(files, ".css"),
            SumOf(files, ".js"),
            SumOf(files, ".svg"),
            1 + files.Count
        );
    }

    private async Task AddAsync(Uri file, IDocument page, HashSet<Uri> files)
    {
        file = new(file.GetLeftPart(UriPartial.Path));
        if (file.AbsolutePath == "/" || !files.Add(file))
        {
            return;
        }

        var (_, text) = await FetchAsync(file);
        var needs = (file.AbsolutePath[file.AbsolutePath.LastIndexOf('.')..]) switch
        {
            ".js" => Import().Matches(text).Where(m => IsWanted(m, page)),
            ".css" => Url().Matches(text),
            _ => [],
        };
        foreach (var need in needs)
        {
            await AddAsync(new(file, need.Groups["file"].Value), page, files);
        }
    }

    // site.js fetches what only some pages need: if (has("selector")) import("./file.js")
    private static bool IsWanted(Match import, IDocument page) =>
        !import.Groups["selector"].Success
        || page.QuerySelector(import.Groups["selector"].Value) is not null;

    private async Task<(int Bytes, string Text)> FetchAsync(Uri file)
    {
        if (_fetched.TryGetValue(file, out var known))
        {
            return known;
        }

        using var request = new HttpRequestMessage(HttpMethod.Get, file);
        request.Headers.Add("Accept-Encoding", "br, gzip");
        using var response = await http.SendAsync(request);
        response.EnsureSuccessStatusCode();
        var body = await response.Content.ReadAsByteArrayAsync();
        Stream plain = new MemoryStream(body);
        plain = response.Content.Headers.ContentEncoding.SingleOrDefault() switch
        {
            "br" => new BrotliStream(plain, CompressionMode.Decompress),
            "gzip" => new GZipStream(plain, CompressionMode.Decompress),
            _ => plain,
        };
        using var reader = new StreamReader(plain, Encoding.UTF8);
        return _fetched[file] = (body.Length, await reader.ReadToEndAsync());
    }

    private int SumOf(IEnumerable<Uri> files, string extension) =>
        files
            .Where(f => f.AbsolutePath.EndsWith(extension, StringComparison.Ordinal))
            .Sum(f => _fetched[f].Bytes);

    [GeneratedRegex(
        """(?:if \(has\("(?<selector>[^"]+)"\)\) )?\bimport(?:\(|[^"(;]*)"(?<file>\.[^"]+)"|from "(?<file>\.[^"]+)" """
    )]
    private static partial Regex Import();

    [GeneratedRegex("""url\("?(?<file>[^")#][^")]*)"?\)""")]
    private static partial Regex Url();
}

/// <summary>Bytes on the wire, without headers.</summary>
internal sealed record Weight(string Page, int Html, int Css, int Js, int Images, int Requests)
{
    public int Total => Html + Css + Js + Images;
}
