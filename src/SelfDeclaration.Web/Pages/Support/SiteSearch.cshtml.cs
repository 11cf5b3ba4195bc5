using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SelfDeclaration.Text;
using SelfDeclaration.Web.SiteSearch;

namespace SelfDeclaration.Web.Pages.Support;

/// <summary>サイト内検索</summary>
public sealed class SiteSearchModel(SearchTheSite search) : PageModel
{
    public string? Query { get; private set; }
    public IReadOnlyList<IGrouping<string, SearchHit>> Found { get; private set; } = [];

    public void OnGet([FromQuery] string? q)
    {
        Query = q is null ? null : VisibleText.Writable(q);
        if (Query?.Length > SearchText.LongestQuery)
        {
            Query = Query[..SearchText.LongestQuery];
        }

        Found = search.Find(Query);
    }
}
