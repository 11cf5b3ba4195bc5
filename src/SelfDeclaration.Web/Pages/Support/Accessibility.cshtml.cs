using System.Globalization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SelfDeclaration.Web.Site;

namespace SelfDeclaration.Web.Pages.Support;

/// <summary>試験結果の一行</summary>
public sealed record AccessibilityResult(string Method, string Scope, string Result, DateOnly Day);

/// <summary>ウェブアクセシビリティ: the statement, with the results of our own runs as data/accessibility/results.tsv has them.</summary>
public sealed class AccessibilityModel(OperatorSettings siteOperator) : PageModel
{
    private static readonly Lazy<IReadOnlyList<AccessibilityResult>> s_results = new(Read);

    public OperatorSettings Operator => siteOperator;
    public IReadOnlyList<AccessibilityResult> Results => s_results.Value;

    private static List<AccessibilityResult> Read() =>
        [
            .. System
                .IO.File.ReadLines(
                    Path.Combine(AppContext.BaseDirectory, "data", "accessibility", "results.tsv")
                )
                .Where(line => line.Length > 0 && !line.StartsWith('#'))
                .Select(line => line.Split('\t'))
                .Select(cells => new AccessibilityResult(
                    cells[1],
                    cells[2],
                    cells[3],
                    DateOnly.Parse(cells[0], CultureInfo.InvariantCulture)
                )),
        ];
}
