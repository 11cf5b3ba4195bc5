using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using SelfDeclaration.Web.Benchmarks;
using SelfDeclaration.Web.SignIn;

namespace SelfDeclaration.Web.Pages.Benchmark;

/// <summary>ベンチマークの入口</summary>
public sealed class IndexModel(
    BenchmarkDrafts drafts,
    BenchmarkReports reports,
    SignedIn signedIn,
    IOptions<BenchmarkSettings> settings
) : BenchmarkPage(drafts, reports)
{
    private const int ShownResults = 5;

    [BindProperty(SupportsGet = true, Name = "forgotten")]
    public bool Forgotten { get; set; }

    public bool IsSignedIn => signedIn.IsBusiness;

    public int DraftDays => settings.Value.DraftDays;

    public IReadOnlyList<BenchmarkResult> Results { get; private set; } = [];

    public async Task OnGetAsync() =>
        Results = IsSignedIn ? await Reports.OwnAsync(ShownResults) : [];

    /// <summary>回答を消して最初から</summary>
    public async Task<IActionResult> OnPostForgetAsync()
    {
        await Drafts.ForgetAsync();
        return SeeOther($"{Start}?forgotten=true");
    }
}
