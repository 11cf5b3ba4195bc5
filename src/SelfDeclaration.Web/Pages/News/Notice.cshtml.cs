using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Terms;
using SelfDeclaration.Web.Texts;

namespace SelfDeclaration.Web.Pages.News;

/// <summary>お知らせの一つ, as long as it is shown.</summary>
public sealed class NoticeModel(RegistryDb db, TimeProvider clock) : PageModel
{
    public Notice Notice { get; private set; } = null!;
    public IReadOnlyList<TermsBlock> Blocks => SafeMarkdown.BlocksOf(Notice.Body);

    public async Task<IActionResult> OnGetAsync(long key)
    {
        var today = clock.GetUtcNow().DateInJapan();
        if (
            await db
                .Notices.AsNoTracking()
                .SingleOrDefaultAsync(n =>
                    n.Key == key
                    && n.ShownFrom <= today
                    && (n.ShownTo == null || n.ShownTo >= today)
                )
            is not { } notice
        )
        {
            return NotFound();
        }

        Notice = notice;
        return Page();
    }
}
