using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SelfDeclaration.Web.SiteSearch;
using SelfDeclaration.Web.Texts;

namespace SelfDeclaration.Web.Site;

/// <summary>検索エンジン: what they may list, as <c>/robots.txt</c> and <c>/sitemap.xml</c>.</summary>
/// <remarks>
/// A page that is not to be found says so itself, by its noindex: one that robots.txt keeps a search engine from reading
/// may be listed all the same, by its address alone.
/// </remarks>
public static class SearchEngines
{
    private static readonly XNamespace s_sitemap = "http://www.sitemaps.org/schemas/sitemap/0.9";

    /// <summary>Below these everything is somebody's own, or a step of a journey.</summary>
    private static readonly PathString[] s_unlisted =
    [
        "/contact-person",
        "/dev",
        "/login",
        "/my",
        "/secretariat",
        "/site-search",
    ];

    /// <summary>Pages that are listed while what lies below them, the steps of a journey, is not.</summary>
    private static readonly PathString[] s_firstOnly =
    [
        "/benchmark",
        "/contact",
        "/declare",
        "/experts",
        "/learning",
        "/policy",
        "/register",
        "/self-assessment",
    ];

    /// <summary>Below those, and no steps of theirs.</summary>
    private static readonly PathString[] s_listed = ["/benchmark/groups", "/experts/register"];

    public static void MapSearchEngines(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/robots.txt", Robots);
        endpoints.MapGet("/sitemap.xml", Sitemap);
    }

    private static IResult Robots(StructuredData data) =>
        Results.Text(
            $"""
            User-agent: *
            Disallow: /businesses.csv
            Disallow: /api/v1/
            Disallow: /materials/*/go

            Sitemap: {data.AddressOf("/sitemap.xml")}

            """
        );

    private static IResult Sitemap(
        EndpointDataSource endpoints,
        StaticPages pages,
        SearchTheSite search,
        StructuredData data
    )
    {
        var routes = endpoints
            .Endpoints.OfType<RouteEndpoint>()
            .Where(e =>
                e.Metadata.GetMetadata<PageActionDescriptor>() is not null
                && e.RoutePattern.Parameters.Count == 0
            )
            .Select(e => new PathString("/" + e.RoutePattern.RawText!.Trim('/')))
            .ToHashSet();
        // Lessons, materials, experts and news: one route, many pages.
        var urls = search
            .Documents.Select(d => new PathString(d.Address))
            .Where(path => !routes.Contains(path))
            .Concat(routes.Where(IsListed))
            .Distinct()
            .OrderBy(path => path.Value, StringComparer.Ordinal)
            .Select(path => new XElement(
                s_sitemap + "url",
                new XElement(s_sitemap + "loc", data.AddressOf(path)),
                pages.Find(path.Value![1..]) is { } page
                    ? new XElement(
                        s_sitemap + "lastmod",
                        page.Updated.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
                    )
                    : null
            ));
        var map = new XDocument(new XElement(s_sitemap + "urlset", urls));
        return Results.Text(
            $"""<?xml version="1.0" encoding="UTF-8"?>{'\n'}{map}""",
            "application/xml",
            Encoding.UTF8
        );
    }

    private static bool IsListed(PathString path) =>
        !s_unlisted.Any(root => path.StartsWithSegments(root))
        && (
            s_listed.Contains(path)
            || !s_firstOnly.Any(root => path.StartsWithSegments(root) && path != root)
        );
}
