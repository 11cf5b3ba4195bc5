using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.SignIn;
using SelfDeclaration.Web.Texts;

namespace SelfDeclaration.Web.Pages.Secretariat.Editing;

/// <summary>ページの編集: every 固定ページ, and what is planned for it.</summary>
[Authorize(Policy = Policies.Administer)]
public sealed class IndexModel(StaticPages pages, RegistryDb db, TimeProvider clock) : PageModel
{
    public const string Path = "/secretariat/pages";

    private Dictionary<string, DateOnly> _planned = [];

    public IReadOnlyList<StaticPage> Pages => pages.All;

    public string? Said =>
        Request.Query["notice"].ToString() switch
        {
            "published" => "公開しました。1分以内に表示が切り替わります",
            "scheduled" => "予定しました。決めた日の0時に切り替わります",
            "back" => "元の内容に戻しました",
            _ => null,
        };

    public async Task OnGetAsync()
    {
        var today = clock.GetUtcNow().DateInJapan();
        _planned = await db
            .PageRevisions.Where(r => r.From > today)
            .GroupBy(r => r.Slug)
            .Select(g => new { Slug = g.Key, From = g.Min(r => r.From) })
            .ToDictionaryAsync(r => r.Slug, r => r.From);
    }

    /// <summary>The next day on which it changes.</summary>
    public DateOnly? PlannedOf(string slug) =>
        _planned.TryGetValue(slug, out var from) ? from : null;
}
