using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Options;
using SelfDeclaration.Materials;
using SelfDeclaration.Text;
using SelfDeclaration.Web.Learning;
using SelfDeclaration.Web.Materials;
using SelfDeclaration.Web.Site;

namespace SelfDeclaration.Web.Pages.Materials;

/// <summary>資料・ツールを探す. Everything about a search stands in its address.</summary>
public sealed class IndexModel(
    MaterialCatalogue catalogue,
    LessonLibrary lessons,
    IOptions<MaterialSettings> settings,
    TimeProvider clock
) : PageModel
{
    public MaterialQuery Query { get; private set; } = new();
    public int Total { get; private set; }
    public int Pages { get; private set; }
    public int PageNumber { get; private set; }
    public IReadOnlyList<Material> Shown { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "page")] int? page)
    {
        Query = MaterialQuery.Of(name => Request.Query[name]);
        var openings =
            Query.Order is MaterialOrder.Popular ? await catalogue.OpeningsAsync() : null;
        var found = Query.Find(
            await catalogue.ShownAsync(),
            openings ?? new Dictionary<long, int>()
        );
        var size = settings.Value.PageSize;
        (Total, Pages) = (found.Count, Math.Max(1, (found.Count + size - 1) / size));
        PageNumber = Math.Clamp(page ?? 1, 1, Pages);
        Shown = [.. found.Skip((PageNumber - 1) * size).Take(size)];
        return Page();
    }

    /// <summary>The selects of the form: name, label, what "any" is called, choices.</summary>
    public IEnumerable<(
        string Name,
        string Label,
        string? All,
        IEnumerable<SelectListItem> Options
    )> Selects()
    {
        yield return ("role", "役割", "すべて", SearchChoices.Of(MaterialNames.Label, Query.Role));
        yield return (
            "purpose",
            "目的",
            "すべて",
            SearchChoices.Of(MaterialNames.Label, Query.Purpose)
        );
        yield return ("kind", "種別", "すべて", SearchChoices.Of(MaterialNames.Label, Query.Kind));
        yield return ("item", "自社診断の項目", "すべて", Items());
        yield return (
            "sort",
            "並び順",
            null,
            SearchChoices.Of(MaterialNames.Label, (MaterialOrder?)Query.Order)
        );
    }

    /// <summary>Of the same search on another page, or without one of its conditions.</summary>
    public string Address(string? without = null, int page = 1)
    {
        var query = new QueryString();
        foreach (var (name, value, _) in Query.Conditions.Where(c => c.Name != without))
        {
            query = query.Add(name, value);
        }

        query = Query.Order is MaterialOrder.New ? query : query.Add("sort", Query.Order.Code());
        query = page == 1 ? query : query.Add("page", page.ToString(CultureInfo.InvariantCulture));
        return $"/materials{query}";
    }

    // By the themes, which are named by what one has trouble with.
    private IEnumerable<SelectListItem> Items() =>
        lessons
            .Current(clock.GetUtcNow().DateInJapan())
            .Lessons.Select(l => new SelectListItem(
                $"{l.Item} {l.Title}",
                l.Item.ToString(CultureInfo.InvariantCulture),
                l.Item == Query.Item
            ));
}
