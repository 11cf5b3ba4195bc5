using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Web.Benchmarks;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.SignIn;
using SelfDeclaration.Web.Site;

namespace SelfDeclaration.Web.Pages.Benchmark;

/// <summary>残した結果: opened by its address, so that it may be shown within the company; changed by its account alone.</summary>
public sealed class ResultsModel(BenchmarkReports reports, RegistryDb db, SignedIn signedIn)
    : FormPage
{
    [BindProperty(SupportsGet = true, Name = "view")]
    public string? View { get; set; }

    [BindProperty(SupportsGet = true, Name = "shape")]
    public string? Shape { get; set; }

    public BenchmarkResult Result { get; private set; } = null!;

    public BenchmarkReport Report { get; private set; } = null!;

    public bool IsOwn => signedIn.IsBusiness && signedIn.AccountKey == Result.AccountKey;

    public override async Task OnPageHandlerExecutionAsync(
        PageHandlerExecutingContext context,
        PageHandlerExecutionDelegate next
    )
    {
        Response.Headers.CacheControl = "no-store";
        var key = context.RouteData.Values["key"] as string ?? "";
        if (
            await reports.FindAsync(key, new(View == "size", Shape == "radar"))
            is not var (result, report)
        )
        {
            context.Result = NotFound();
            return;
        }

        (Result, Report) = (result, report);
        await next();
    }

    public void OnGet() { }

    /// <summary>統計に使うのをやめる</summary>
    public async Task<IActionResult> OnPostWithdrawAsync()
    {
        if (!IsOwn)
        {
            return NotFound();
        }

        await Own.ExecuteUpdateAsync(s => s.SetProperty(r => r.InStatistics, false));
        return SeeOther(Report.Address);
    }

    /// <summary>この結果を消す</summary>
    public async Task<IActionResult> OnPostDeleteAsync()
    {
        if (!IsOwn)
        {
            return NotFound();
        }

        await Own.ExecuteDeleteAsync();
        return SeeOther(BenchmarkPage.Start);
    }

    private IQueryable<BenchmarkResult> Own => db.BenchmarkResults.Where(r => r.Key == Result.Key);
}
