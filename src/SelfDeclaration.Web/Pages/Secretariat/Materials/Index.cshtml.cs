using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SelfDeclaration.Materials;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Materials;
using SelfDeclaration.Web.SignIn;

namespace SelfDeclaration.Web.Pages.Secretariat.Materials;

/// <summary>資料・ツールの一覧 of the desk: also those that are not shown.</summary>
[Authorize(Policy = Policies.Administer)]
public sealed class IndexModel(
    RegistryDb db,
    MaterialCatalogue catalogue,
    IOptions<MaterialSettings> settings,
    TimeProvider clock
) : PageModel
{
    private readonly DateOnly _today = clock.GetUtcNow().DateInJapan();

    public IReadOnlyList<(Material Material, int Opened)> Rows { get; private set; } = [];
    public int PopularDays => settings.Value.PopularDays;

    public string? Notice =>
        Request.Query["notice"].ToString() switch
        {
            "published" => "掲載しました",
            "scheduled" => "載せ始める日に掲載します",
            "retired" => "掲載をやめました。内容は残っています",
            "restored" => "もう一度掲載しました",
            _ => null,
        };

    public async Task OnGetAsync()
    {
        var openings = await catalogue.OpeningsAsync();
        Rows =
        [
            .. (await db.Materials.AsNoTracking().ToListAsync())
                .OrderBy(m => m.RetiredAt is not null)
                .ThenByDescending(m => m.UpdatedAt)
                .ThenBy(m => m.Key)
                .Select(m => (m, openings.GetValueOrDefault(m.Key))),
        ];
    }

    public string StateOf(Material material) =>
        material.RetiredAt is not null ? "掲載をやめた"
        : material.ShownFrom > _today ? $"予定（{material.ShownFrom.ShowDate()}から）"
        : material.ShownTo < _today ? "終了"
        : "掲載中";
}
