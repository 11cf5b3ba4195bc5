using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;
using SelfDeclaration.Web.Pages.Declare.Drafts;
using SelfDeclaration.Web.Pages.Declare.Submitting;

namespace SelfDeclaration.Web.Pages.Declare;

/// <summary>自己宣言を始める: what you need, how long it takes, what it costs.</summary>
public sealed class StartModel(
    DraftStore drafts,
    IOptions<DraftSettings> settings,
    IOptions<DeclarationSettings> declaration
) : PageModel
{
    public int DraftDays => settings.Value.LifetimeDays;

    /// <summary>A declaration counts as accepted when it is made.</summary>
    public bool AcceptsAtOnce => declaration.Value.Acceptance is AcceptancePolicy.Immediate;

    /// <summary>When this browser's draft was saved; null when it has none.</summary>
    public DateTimeOffset? SavedAt { get; private set; }

    public async Task OnGetAsync() => SavedAt = (await drafts.OpenAsync()).SavedAt;
}
