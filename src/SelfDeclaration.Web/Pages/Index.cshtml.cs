using Microsoft.AspNetCore.Mvc.RazorPages;
using SelfDeclaration.Web.Site.Errors;

namespace SelfDeclaration.Web.Pages;

/// <summary>TOP</summary>
public sealed class IndexModel : PageModel
{
    /// <summary>This browser has begun a declaration.</summary>
    public bool HasDraft => Request.Cookies.ContainsKey(ErrorPages.DraftCookie);
}
