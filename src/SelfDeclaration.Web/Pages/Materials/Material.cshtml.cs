using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SelfDeclaration.Materials;
using SelfDeclaration.Web.Materials;
using SelfDeclaration.Web.Texts;

namespace SelfDeclaration.Web.Pages.Materials;

/// <summary>資料・ツールの一つ, as long as it is shown.</summary>
public sealed class MaterialModel(MaterialCatalogue catalogue) : PageModel
{
    public Material Material { get; private set; } = null!;

    public IHtmlContent Body => SafeMarkdown.Html(Material.Body);

    public async Task<IActionResult> OnGetAsync(long key)
    {
        if (await catalogue.FindAsync(key) is not { } material)
        {
            return NotFound();
        }

        Material = material;
        return Page();
    }
}
