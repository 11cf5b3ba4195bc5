using Microsoft.AspNetCore.Mvc;
using SelfDeclaration.Web.Benchmarks;
using SelfDeclaration.Web.SignIn;

namespace SelfDeclaration.Web.Pages.Benchmark;

/// <summary>登録しない人の結果: computed from the answers of the moment, and kept nowhere.</summary>
public sealed class ResultModel(BenchmarkDrafts drafts, BenchmarkReports reports, SignedIn signedIn)
    : BenchmarkPage(drafts, reports)
{
    [BindProperty(SupportsGet = true, Name = "view")]
    public string? View { get; set; }

    [BindProperty(SupportsGet = true, Name = "shape")]
    public string? Shape { get; set; }

    public BenchmarkReport Report { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync()
    {
        Response.Headers.CacheControl = "no-store";
        if (
            signedIn.IsBusiness
            || await Reports.OfDraftAsync(new(View == "size", Shape == "radar")) is not { } report
        )
        {
            // Who has logged in meanwhile keeps the result; who has answers missing learns which.
            return Redirect(Draft.Key is null ? Start : CheckAddress);
        }

        Report = report;
        return Page();
    }
}
