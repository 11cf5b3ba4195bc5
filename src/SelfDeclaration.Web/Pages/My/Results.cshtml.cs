using Microsoft.AspNetCore.Mvc;
using SelfDeclaration.Web.SelfAssessments;
using SelfDeclaration.Web.Site;

namespace SelfDeclaration.Web.Pages.My;

/// <summary>診断の結果: those of the account, whatever kind it is.</summary>
public sealed class ResultsModel(AssessmentResults results) : FormPage
{
    /// <summary>Years of monthly ones.</summary>
    private const int Most = 100;

    /// <summary>Newest first.</summary>
    public IReadOnlyList<AssessmentResult> Results { get; private set; } = [];
    public bool WasDeleted => Request.Query["deleted"] == "1";

    public async Task OnGetAsync()
    {
        Response.Headers.CacheControl = "no-store";
        Results = [.. (await results.LastAsync(results.Account!.Value, Most)).Reverse()];
    }

    public async Task<IActionResult> OnPostAsync(string? address)
    {
        if (await results.FindAsync(address) is { } result && results.IsOwn(result))
        {
            await results.DeleteAsync(result);
        }

        return SeeOther("/my/results?deleted=1");
    }
}
