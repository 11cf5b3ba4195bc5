using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Xml.Linq;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Mail;
using SelfDeclaration.Web.Site;

namespace SelfDeclaration.Web.Texts;

/// <summary>お知らせのフィード (Atom, RFC 4287).</summary>
public static class NewsFeed
{
    public const string Address = "/news/feed.xml";
    private const int Entries = 20;
    private static readonly XNamespace s_atom = "http://www.w3.org/2005/Atom";

    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapGet(Address, FeedAsync);

    private static async Task<IResult> FeedAsync(
        RegistryDb db,
        IOptions<SiteSettings> site,
        OperatorSettings siteOperator,
        TimeProvider clock,
        CancellationToken stop
    )
    {
        var today = clock.GetUtcNow().DateInJapan();
        var notices = await db.Notices.ShownOn(today).Take(Entries).ToListAsync(stop);
        var home = site.Value.At("/news").AbsoluteUri;
        // Of the newest change; the epoch stands for "nothing yet", so that the feed stays the same.
        var updated = notices.Select(n => n.UpdatedAt).DefaultIfEmpty().Max();
        var feed = new XElement(
            s_atom + "feed",
            new XAttribute(XNamespace.Xml + "lang", "ja"),
            new XAttribute(XNamespace.Xml + "base", site.Value.At("/").AbsoluteUri),
            new XElement(s_atom + "id", home),
            new XElement(s_atom + "title", "SECURITY ACTION 自己宣言 お知らせ"),
            new XElement(s_atom + "updated", Time(updated)),
            new XElement(s_atom + "author", new XElement(s_atom + "name", siteOperator.Name)),
            Link("alternate", "text/html", home),
            Link("self", "application/atom+xml", site.Value.At(Address).AbsoluteUri),
            notices.Select(notice => EntryOf(notice, site.Value))
        );
        return Results.Text(
            $"""<?xml version="1.0" encoding="utf-8"?>{'\n'}{new XDocument(feed)}""",
            "application/atom+xml",
            Encoding.UTF8
        );
    }

    private static XElement EntryOf(Notice notice, SiteSettings site)
    {
        var address = site.At($"/news/{notice.Key}").AbsoluteUri;
        using var html = new StringWriter();
        SafeMarkdown.Html(notice.Body).WriteTo(html, HtmlEncoder.Default);
        return new(
            s_atom + "entry",
            new XElement(s_atom + "id", address),
            new XElement(s_atom + "title", SafeText.Of(notice.Title)),
            new XElement(s_atom + "published", Time(notice.ShownFrom.StartInJapan())),
            new XElement(s_atom + "updated", Time(notice.UpdatedAt)),
            Link("alternate", "text/html", address),
            new XElement(s_atom + "category", new XAttribute("term", notice.Kind)),
            new XElement(s_atom + "content", new XAttribute("type", "html"), html)
        );
    }

    private static XElement Link(string relation, string type, string address) =>
        new(
            s_atom + "link",
            new XAttribute("rel", relation),
            new XAttribute("type", type),
            new XAttribute("href", address)
        );

    private static string Time(DateTimeOffset time) =>
        time.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>Those that are shown on a day, newest first.</summary>
    public static IQueryable<Notice> ShownOn(this IQueryable<Notice> notices, DateOnly today) =>
        notices
            .AsNoTracking()
            .Where(n => n.ShownFrom <= today && (n.ShownTo == null || n.ShownTo >= today))
            .OrderByDescending(n => n.ShownFrom)
            .ThenByDescending(n => n.Key);
}
