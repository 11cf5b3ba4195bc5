using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SelfDeclaration.Web.Site;
using SelfDeclaration.Web.Texts;

namespace SelfDeclaration.Web.Pages;

/// <summary>固定ページ: このサイトについて, 個人情報の取扱い and the like, each at its own address.</summary>
public sealed class StaticModel(StaticPages pages, SiteLinks links) : PageModel
{
    /// <summary>A page with so many sections begins with a list of them.</summary>
    public const int ContentsFrom = 4;

    public StaticPage Text { get; private set; } = null!;
    public PageText Body { get; private set; } = null!;

    public IActionResult OnGet()
    {
        if (pages.Find(Request.Path.Value!.Trim('/')) is not { } page)
        {
            return NotFound();
        }

        (Text, Body) = (page, PageText.Of(page.Markdown, links));
        return Page();
    }
}
