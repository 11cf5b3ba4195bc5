using Microsoft.AspNetCore.Mvc.RazorPages;
using SelfDeclaration.Declarations;
using SelfDeclaration.PolicyMaking;
using SelfDeclaration.Register;
using SelfDeclaration.Web.PolicyMaking;

namespace SelfDeclaration.Web.Pages.PolicyMaking;

/// <summary>公開された基本方針: of a business whose declaration is public, and nothing of any other.</summary>
public sealed class PublicModel(KeptPolicies policies) : PageModel
{
    /// <summary>Null: 公開されていません.</summary>
    public PublicBusiness? Business { get; private set; }
    public PolicyDocument Document { get; private set; } = null!;

    public async Task OnGetAsync(string key)
    {
        // What was withdrawn a moment ago is not shown from a cache.
        Response.Headers.CacheControl = "no-store";
        if (
            PublicKey.TryParse(key, out var parsed)
            && await policies.PublicAsync(parsed.Text) is var (business, document)
        )
        {
            (Business, Document) = (business, document);
            return;
        }

        Response.StatusCode = StatusCodes.Status404NotFound;
    }
}
