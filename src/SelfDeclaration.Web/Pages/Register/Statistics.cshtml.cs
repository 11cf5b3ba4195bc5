using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SelfDeclaration.Web.Register;
using SelfDeclaration.Web.Statistics;

namespace SelfDeclaration.Web.Pages.Register;

/// <summary>自己宣言の統計: how many declarations are public, and whose. Each figure is saved as CSV at an address of its own.</summary>
public sealed class StatisticsModel(PublicFigures figures, Freshness freshness) : PageModel
{
    public PublicStatistics Statistics { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        Statistics = await figures.ReadAsync(stop);
        return freshness.IsKnown(Statistics.Content)
            ? StatusCode(StatusCodes.Status304NotModified)
            : Page();
    }
}
