using Microsoft.AspNetCore.Mvc.RazorPages;
using SelfDeclaration.Web.Pages.Declare.Drafts;

namespace SelfDeclaration.Web.Pages.Declare;

/// <summary>自己宣言を始める: what you need, how long it takes, what it costs.</summary>
public sealed class StartModel(DraftStore drafts) : PageModel
{
    /// <summary>When this browser's draft was saved; null when it has none.</summary>
    public DateTimeOffset? SavedAt { get; private set; }

    public async Task OnGetAsync() => SavedAt = (await drafts.OpenAsync()).SavedAt;
}
