using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Experts;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.SignIn;

namespace SelfDeclaration.Web.Pages.Secretariat.Experts;

/// <summary>専門家: those that wait, oldest first, or all of them.</summary>
[Authorize(Policy = Policies.Cases)]
public sealed class IndexModel(RegistryDb db, TimeProvider clock) : PageModel
{
    private readonly DateOnly _today = clock.GetUtcNow().DateInJapan();

    [BindProperty(SupportsGet = true, Name = "all")]
    public bool All { get; set; }

    public IReadOnlyList<Expert> Rows { get; private set; } = [];

    public async Task OnGetAsync()
    {
        Response.Headers.CacheControl = "no-store";
        var sent = await db.Experts.AsNoTracking().Where(e => e.ProposedAt != null).ToListAsync();
        Rows = All
            ? [.. sent.OrderByDescending(e => e.ProposedAt)]
            : [.. sent.Where(e => e.IsWaiting).OrderBy(e => e.ProposedAt)];
    }

    public string StatusOf(Expert expert) =>
        expert.StatusOn(_today).Label()
        + (expert is { IsWaiting: true, Profile: not null } ? "（変更）" : "");
}
