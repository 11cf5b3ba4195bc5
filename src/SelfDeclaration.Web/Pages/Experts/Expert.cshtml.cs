using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SelfDeclaration.Experts;
using SelfDeclaration.Web.Experts;

namespace SelfDeclaration.Web.Pages.Experts;

/// <summary>専門家のプロフィール, as long as it is shown.</summary>
public sealed class ExpertModel(ExpertDirectory directory) : PageModel
{
    public string Key { get; private set; } = "";
    public ExpertProfile Profile { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string key)
    {
        if (await directory.ShownAsync(key) is not { } expert)
        {
            return NotFound();
        }

        (Key, Profile) = (expert.PublicKey, expert.Profile!);
        return Page();
    }
}
