using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Texts;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.SignIn;
using SelfDeclaration.Web.Site;
using SelfDeclaration.Web.Texts;

namespace SelfDeclaration.Web.Pages.Secretariat.Texts;

/// <summary>緊急のお知らせ: what stands on every page, and for how long.</summary>
[Authorize(Policy = Policies.Administer)]
public sealed class BannerModel(RegistryDb db, PublishPages publish, TimeProvider clock) : FormPage
{
    private const string Here = TextPage.Overview + "/banner";
    private const int Shown = 20;

    [BindProperty]
    public BannerInput Input { get; set; } = new();

    public DateTimeOffset Now { get; } = clock.GetUtcNow();
    public IReadOnlyList<EmergencyBanner> Banners { get; private set; } = [];

    public string? Said =>
        Request.Query["notice"].ToString() switch
        {
            "shown" => "掲示しました",
            "ended" => "終了しました",
            _ => null,
        };

    public async Task OnGetAsync()
    {
        Input =
            await RecallAsync<BannerInput>()
            ?? new() { From = Typed(Now), To = Typed(Now.AddDays(1)) };
        Banners = await db
            .EmergencyBanners.AsNoTracking()
            .OrderByDescending(b => b.Key)
            .Take(Shown)
            .ToListAsync();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (BannerRules.Check(Input, Now).ToList() is [_, ..] errors)
        {
            return await AgainAsync(Input, errors);
        }

        await publish.BannerAsync(Input);
        return SeeOther($"{Here}?notice=shown");
    }

    public async Task<IActionResult> OnPostEndAsync([FromForm] long key)
    {
        await publish.EndBannerAsync(key);
        return SeeOther($"{Here}?notice=ended");
    }

    private static string Typed(DateTimeOffset time) =>
        time.InJapan().ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture);
}
