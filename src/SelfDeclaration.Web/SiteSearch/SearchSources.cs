using Markdig.Syntax;
using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Documents;
using SelfDeclaration.Web.Learning;
using SelfDeclaration.Web.Pages.Support;
using SelfDeclaration.Web.Site;
using SelfDeclaration.Web.Terms;
using SelfDeclaration.Web.Texts;

namespace SelfDeclaration.Web.SiteSearch;

/// <summary>検索の対象: what of the site has words to be found by.</summary>
public sealed class SearchSources(
    StaticPages pages,
    SiteServices services,
    TermsOfUse terms,
    LogoDocuments documents,
    LessonLibrary lessons,
    TimeProvider clock
)
{
    private const string Page = "ページ";
    private const string Guide = "/guide";

    /// <summary>Found by their texts and not by what the list of services says of them.</summary>
    private static readonly string[] s_documents = [Guide, "/documents/logo-procedure"];

    private DateOnly Today => clock.GetUtcNow().DateInJapan();

    /// <summary>Pages, whole documents, and what the site does by the words of its list: those pages have forms and little text.</summary>
    public IEnumerable<SearchDocument> Pages() =>
        [
            .. pages.All.Select(page => new SearchDocument(
                page.Title,
                page.Address,
                Page,
                PageText.WordsOf(page.Markdown)
            )),
            .. Documents(),
            .. services
                .All.SelectMany(group => group.Services)
                .Where(service => !s_documents.Contains(service.Address))
                .Where(service => pages.Find(service.Address[1..]) is null)
                .Select(s => new SearchDocument(s.Name, s.Address, Page, s.Offers)),
        ];

    public IEnumerable<SearchDocument> Lessons() =>
        lessons
            .Current(Today)
            .Lessons.Select(lesson => new SearchDocument(
                lesson.Title,
                $"/learning/{lesson.Slug}",
                "ポイント学習",
                string.Join('\n', lesson.Points.Prepend(lesson.Scene))
            ));

    public IEnumerable<SearchDocument> Materials(RegistryDb db)
    {
        var today = Today;
        return db
            .Materials.AsNoTracking()
            .Where(m => m.RetiredAt == null)
            .AsEnumerable()
            .Where(m => m.IsShown(today))
            .Select(m => new SearchDocument(
                m.Title,
                $"/materials/{m.Key}",
                "資料・ツール",
                $"{m.Summary}\n{PageText.WordsOf(m.Body)}"
            ));
    }

    public IEnumerable<SearchDocument> Experts(RegistryDb db)
    {
        var today = Today;
        return db
            .Experts.AsNoTracking()
            .Where(e => e.HiddenAt == null && e.RenewBy >= today)
            .AsEnumerable()
            .Where(e => e.IsShown(today))
            .Select(e => new SearchDocument(
                e.Profile!.Name,
                $"/experts/{e.PublicKey}",
                "専門家",
                string.Join(
                    '\n',
                    e.Profile.QualificationNames.Append(e.Profile.Organisation)
                        .Append(e.Profile.Introduction)
                )
            ));
    }

    public IEnumerable<SearchDocument> News(RegistryDb db)
    {
        var today = Today;
        return db
            .Notices.AsNoTracking()
            .Where(n => n.ShownFrom <= today && (n.ShownTo == null || n.ShownTo >= today))
            .OrderByDescending(n => n.ShownFrom)
            .AsEnumerable()
            .Select(n => new SearchDocument(
                n.Title,
                $"/news/{n.Key}",
                "お知らせ",
                PageText.WordsOf(n.Body)
            ));
    }

    private IEnumerable<SearchDocument> Documents()
    {
        yield return new("使用規約", "/terms", Page, PageText.WordsOf(terms.Current(Today).Text));
        yield return new(
            "操作方法マニュアル",
            Guide,
            Page,
            string.Join('\n', GuideModel.Steps.SelectMany(s => s.Acts.Prepend(s.Heading)))
        );
        foreach (var document in (LogoDocument[])[documents.Procedure, documents.Guideline])
        {
            yield return new(
                document.Title,
                document.Address,
                Page,
                string.Join(
                    '\n',
                    document
                        .Markdown.Descendants<LeafBlock>()
                        .Select(block => MarkdownText.Of(block.Inline))
                )
            );
        }
    }
}
