using SelfDeclaration.Web.Site;
using SelfDeclaration.Web.Texts;

namespace SelfDeclaration.Web.SiteSearch;

/// <summary>サイト内検索: its services, for SiteSetup to call.</summary>
public static class SiteSearchSetup
{
    /// <summary>Order of the groups: pages, then what others register (20 to 80), news last.</summary>
    private const int PagesOrder = 10;
    private const int NewsOrder = 90;

    public static void AddSiteSearch(this IServiceCollection services)
    {
        services.AddSingleton<SearchTheSite>();
        services.AddSingleton(provider => new SearchSource(
            PagesOrder,
            _ => Pages(provider.GetRequiredService<StaticPages>())
        ));
        // What the site does, by the words of its list: those pages have forms and little text.
        services.AddSingleton(provider => new SearchSource(
            PagesOrder,
            _ => Services(provider.GetRequiredService<SiteServices>(), provider)
        ));
        services.AddSingleton(provider => new SearchSource(
            NewsOrder,
            _ => News(provider.GetRequiredService<LiveTexts>())
        ));
    }

    private static IEnumerable<SearchDocument> Pages(StaticPages pages) =>
        pages.All.Select(page => new SearchDocument(
            page.Title,
            page.Address,
            "ページ",
            PageText.WordsOf(page.Markdown)
        ));

    private static IEnumerable<SearchDocument> Services(
        SiteServices services,
        IServiceProvider provider
    )
    {
        var pages = provider.GetRequiredService<StaticPages>();
        return services
            .All.SelectMany(group => group.Services)
            .Where(service => pages.Find(service.Address[1..]) is null)
            .Select(s => new SearchDocument(s.Name, s.Address, "ページ", s.Offers));
    }

    private static IEnumerable<SearchDocument> News(LiveTexts texts) =>
        texts.Notices.Select(notice => new SearchDocument(
            notice.Title,
            $"/news/{notice.Key}",
            "お知らせ",
            PageText.WordsOf(notice.Body)
        ));
}
