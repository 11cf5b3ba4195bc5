using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Texts;

namespace SelfDeclaration.Web.Pages.News;

/// <summary>お知らせ, newest first.</summary>
public sealed class IndexModel(RegistryDb db, TimeProvider clock) : PageModel
{
    // Some years of them.
    private const int Shown = 100;

    public IReadOnlyList<Notice> Notices { get; private set; } = [];

    public async Task OnGetAsync()
    {
        var today = clock.GetUtcNow().DateInJapan();
        Notices = await db.Notices.ShownOn(today).Take(Shown).ToListAsync();
    }
}
