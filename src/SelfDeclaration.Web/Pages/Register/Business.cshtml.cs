using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SelfDeclaration.Declarations;
using SelfDeclaration.Register;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Mail;
using SelfDeclaration.Web.Reference;
using SelfDeclaration.Web.Register;

namespace SelfDeclaration.Web.Pages.Register;

/// <summary>事業者のページ: what is public about one business. The QR code of a 宣言確認書 leads here.</summary>
/// <remarks>
/// Unknown, waiting, withdrawn and revoked all answer alike: nobody learns from an address that somebody once declared.
/// </remarks>
public sealed class BusinessModel(
    RegistryDb db,
    ReferenceData reference,
    Freshness freshness,
    IOptions<SiteSettings> site,
    TimeProvider clock
) : PageModel
{
    /// <summary>Null: 公開されていません.</summary>
    public PublicBusiness? Business { get; private set; }

    /// <summary>段階の履歴, the newest first.</summary>
    public IReadOnlyList<PublicLevel> Levels { get; private set; } = [];

    public string? Prefecture => reference.PrefectureName(Business!.PrefectureCode);

    /// <summary>The address to print and to pass on.</summary>
    public string Address => site.Value.At($"/businesses/{Business!.Key}").AbsoluteUri;

    /// <summary>最終確認日: the page says what the register says today; printed, it says of which day.</summary>
    public DateOnly Today { get; } = clock.GetUtcNow().DateInJapan();

    public async Task<IActionResult> OnGetAsync(string key)
    {
        if (PublicKey.TryParse(key, out var parsed))
        {
            await LoadAsync(parsed.Text);
        }

        if (Business is null)
        {
            Response.StatusCode = StatusCodes.Status404NotFound;
            Response.Headers.CacheControl = "no-store";
            return Page();
        }

        if (key != Business.Key)
        {
            return RedirectPermanent($"/businesses/{Business.Key}");
        }

        var content = $"{Business}\n{string.Join('\n', Levels)}\n{Address}\n{Today}";
        return freshness.IsKnown(content) ? StatusCode(StatusCodes.Status304NotModified) : Page();
    }

    private async Task LoadAsync(string key)
    {
        var declarations = db.Declarations.Where(d => d.PublicKey == key);
        var row = await declarations.Rows().SingleOrDefaultAsync();
        Business = row is null ? null : PublicBusiness.Of(row);
        Levels = await declarations
            .SelectMany(d => d.Levels)
            .OrderByDescending(l => l.From)
            .ThenByDescending(l => l.Key)
            .Select(l => new PublicLevel(l.Star, l.From, l.To))
            .ToListAsync();
    }
}
