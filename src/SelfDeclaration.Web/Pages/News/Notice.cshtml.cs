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
    private const int SummaryLength = 120;

    public Notice Notice { get; private set; } = null!;
    public IReadOnlyList<TermsBlock> Blocks => SafeMarkdown.BlocksOf(Notice.Body);

    /// <summary>Its beginning, for who finds it in a search.</summary>
    public string Summary =>
        SafeMarkdown.WordsOf(Notice.Body) is { Length: > SummaryLength } words
            ? string.Concat(words.AsSpan(0, SummaryLength), "…")
            : SafeMarkdown.WordsOf(Notice.Body);

    public async Task<IActionResult> OnGetAsync(long key)
    {
        var today = clock.GetUtcNow().DateInJapan();
        if (
            await db.Notices.ShownOn(today).SingleOrDefaultAsync(n => n.Key == key)
            is not { } notice
        )
        {
            return NotFound();
        }

        Notice = notice;
        return Page();
    }
}
