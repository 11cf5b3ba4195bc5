using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Options;
using SelfDeclaration.Experts;
using SelfDeclaration.Web.Experts;
using SelfDeclaration.Web.Reference;
using SelfDeclaration.Web.Site;

namespace SelfDeclaration.Web.Pages.Experts;

/// <summary>専門家を探す. Everything about a search stands in its address.</summary>
public sealed class IndexModel(
    ExpertDirectory directory,
    ReferenceData reference,
    IOptions<ExpertSettings> settings
) : PageModel
{
    // Of more, only how many: the list stays one line.
    private const int PrefecturesNamed = 4;

    public ExpertQuery Query { get; private set; } = new();
    public int Total { get; private set; }
    public int Pages { get; private set; }
    public int PageNumber { get; private set; }
    public IReadOnlyList<(string Key, ExpertProfile Profile)> Shown { get; private set; } = [];

    public IEnumerable<(string Name, string Value, string Words)> Conditions =>
        Query.Conditions(reference.PrefectureName);

    public async Task OnGetAsync([FromQuery(Name = "page")] int? page)
    {
        var query = ExpertQuery.Of(name => Request.Query[name]);
        Query = reference.PrefectureName(query.Prefecture) is null
            ? query with
            {
                Prefecture = null,
            }
            : query;
        var found = await directory.FindAsync(Query);
        var size = settings.Value.PageSize;
        (Total, Pages) = (found.Count, Math.Max(1, (found.Count + size - 1) / size));
        PageNumber = Math.Clamp(page ?? 1, 1, Pages);
        Shown = [.. found.Skip((PageNumber - 1) * size).Take(size)];
    }

    /// <summary>The selects of the form: name, label, choices.</summary>
    public IEnumerable<(string Name, string Label, IEnumerable<SelectListItem> Options)> Selects()
    {
        yield return (
            "prefecture",
            "地域",
            reference.Prefectures.Select(p => new SelectListItem(
                p.Name,
                p.Code,
                p.Code == Query.Prefecture
            ))
        );
        yield return (
            "qualification",
            "資格",
            SearchChoices.Of(ExpertNames.Label, Query.Qualification)
        );
        yield return ("topic", "分野", SearchChoices.Of(ExpertNames.Label, Query.Topic));
        yield return ("how", "形態", SearchChoices.Of(ExpertNames.Label, Query.Form));
        yield return ("fee", "費用", SearchChoices.Of(ExpertNames.Label, Query.Fee));
    }

    public string PrefecturesOf(ExpertProfile profile)
    {
        var named = profile.Prefectures.Take(PrefecturesNamed).Select(reference.PrefectureName);
        var more = profile.Prefectures.Count - PrefecturesNamed;
        return string.Join("・", named) + (more > 0 ? $"ほか{more}" : "");
    }

    /// <summary>Of the same search on another page, or without one of its conditions.</summary>
    public string Address(string? without = null, int page = 1)
    {
        var query = new QueryString();
        foreach (var (name, value, _) in Conditions.Where(c => c.Name != without))
        {
            query = query.Add(name, value);
        }

        query = page == 1 ? query : query.Add("page", page.ToString(CultureInfo.InvariantCulture));
        return $"/experts{query}";
    }
}
