using Microsoft.AspNetCore.Mvc.Rendering;
using SelfDeclaration.Text;

namespace SelfDeclaration.Web.Site;

/// <summary>選択肢 of a search by keys: one for each value that has a word.</summary>
public static class SearchChoices
{
    public static IEnumerable<SelectListItem> Of<T>(Func<T, string> label, T? chosen)
        where T : struct, Enum =>
        Enum.GetValues<T>()
            .Where(v => label(v).Length > 0)
            .Select(v => new SelectListItem(label(v), v.Code(), v.Equals(chosen)));
}
