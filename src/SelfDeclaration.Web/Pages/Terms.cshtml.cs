using Microsoft.AspNetCore.Mvc.RazorPages;
using SelfDeclaration.Web.Terms;

namespace SelfDeclaration.Web.Pages;

/// <summary>使用規約 as a page of its own, to read, print and save.</summary>
public sealed class TermsModel(TermsOfUse terms, TimeProvider time) : PageModel
{
    public TermsVersion Terms { get; } = terms.Current(time.GetUtcNow().DateInJapan());
}
