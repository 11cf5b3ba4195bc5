using Microsoft.AspNetCore.Mvc;
using SelfDeclaration.Benchmarks;
using SelfDeclaration.Validation;
using SelfDeclaration.Web.Benchmarks;
using SelfDeclaration.Web.SignIn;

namespace SelfDeclaration.Web.Pages.Benchmark;

/// <summary>回答の確認: what is missing, and which comparison it costs.</summary>
public sealed class CheckModel(BenchmarkDrafts drafts, BenchmarkReports reports, SignedIn signedIn)
    : BenchmarkPage(drafts, reports)
{
    public static readonly Field InStatisticsField = new(
        "InStatistics",
        "この結果を統計に使ってよい"
    );

    [BindProperty(SupportsGet = true, Name = "missing")]
    public bool WasMissing { get; set; }

    public bool IsSignedIn => signedIn.IsBusiness;

    public IReadOnlyList<BenchmarkItem> Missing =>
        [.. BenchmarkAnswers.Missing(Questions, Draft.Input.Answers)];

    public IReadOnlyList<ProfileQuestion> MissingProfile =>
        [
            .. Questions.Profile.Where(q =>
                q.Options.Count > 0 && !Draft.Input.Profile.ContainsKey(q.Id)
            ),
        ];

    public bool HasRisk => !BenchmarkProfile.MissingForRisk(Questions, Draft.Input.Profile).Any();

    public string Words(BenchmarkItem item) =>
        Draft.Input.Answers.TryGetValue(item.Id, out var level)
            ? $"{level} {Questions.Levels[level - 1].Name}"
            : "未回答";

    public IActionResult OnGet()
    {
        if (Draft.Key is null)
        {
            return Redirect(Start);
        }

        Errors = WasMissing ? [.. Missing.Select(i => BenchmarkItemErrors.Of(NameOf(i), i))] : [];
        return Page();
    }

    /// <summary>結果を見る</summary>
    public async Task<IActionResult> OnPostAsync([FromForm] bool inStatistics)
    {
        if (Draft.Key is null)
        {
            return SeeOther(Start);
        }

        if (Missing.Count > 0)
        {
            return SeeOther($"{CheckAddress}?missing=true#errors");
        }

        return SeeOther(
            IsSignedIn ? (await Reports.KeepAsync(inStatistics))! : BenchmarkReports.OfDraft
        );
    }

    public static string NameOf(BenchmarkItem item) => $"A{item.Id}";
}
