using Markdig.Syntax;
using SelfDeclaration.Web.Documents;
using SelfDeclaration.Web.Pages.Support;
using SelfDeclaration.Web.Site;
using SelfDeclaration.Web.Terms;
using SelfDeclaration.Web.Texts;

namespace SelfDeclaration.Web.SiteSearch;

/// <summary>サイト内検索: its services, for SiteSetup to call.</summary>
public static class SiteSearchSetup
{
    /// <summary>Order of the groups: pages, then what others register (20 to 80), news last.</summary>
    private const int PagesOrder = 10;
    private const int NewsOrder = 90;

    private const string Guide = "/guide";

    /// <summary>Found by their texts and not by what the list of services says of them.</summary>
    private static readonly string[] s_documents = [Guide, "/documents/logo-procedure"];

    public static void AddSiteSearch(this IServiceCollection services)
    {
        services.AddSingleton<SearchTheSite>();
        services.AddSingleton(provider => new SearchSource(
            PagesOrder,
            _ => Pages(provider.GetRequiredService<StaticPages>())
        ));
        // What the site does, by the words of its list: those pages have forms and little text.
        services.AddSingleton(provider => new SearchSource(PagesOrder, _ => Services(provider)));
        services.AddSingleton(provider => new SearchSource(PagesOrder, _ => Documents(provider)));
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

    private static IEnumerable<SearchDocument> Services(IServiceProvider provider)
    {
        var pages = provider.GetRequiredService<StaticPages>();
        return provider
            .GetRequiredService<SiteServices>()
            .All.SelectMany(group => group.Services)
            .Where(service => !s_documents.Contains(service.Address))
            .Where(service => pages.Find(service.Address[1..]) is null)
            .Select(s => new SearchDocument(s.Name, s.Address, "ページ", s.Offers));
    }

    /// <summary>Whole texts that are no 固定ページ.</summary>
    private static IEnumerable<SearchDocument> Documents(IServiceProvider provider)
    {
        var today = provider.GetRequiredService<TimeProvider>().GetUtcNow().DateInJapan();
        var terms = provider.GetRequiredService<TermsOfUse>().Current(today);
        yield return new("使用規約", "/terms", "ページ", PageText.WordsOf(terms.Text));
        yield return new(
            "操作方法マニュアル",
            Guide,
            "ページ",
            string.Join('\n', GuideModel.Steps.SelectMany(s => s.Acts.Prepend(s.Heading)))
        );
        var documents = provider.GetRequiredService<LogoDocuments>();
        foreach (var document in (LogoDocument[])[documents.Procedure, documents.Guideline])
        {
            yield return new(
                document.Title,
                document.Address,
                "ページ",
                string.Join(
                    '\n',
                    document
                        .Markdown.Descendants<LeafBlock>()
                        .Select(block => MarkdownText.Of(block.Inline))
                )
            );
        }
    }

    private static IEnumerable<SearchDocument> News(LiveTexts texts) =>
        texts.Notices.Select(notice => new SearchDocument(
            notice.Title,
            $"/news/{notice.Key}",
            "お知らせ",
            PageText.WordsOf(notice.Body)
        ));
}
