using Microsoft.AspNetCore.Mvc.Filters;
using SelfDeclaration.Benchmarks;
using SelfDeclaration.Web.Benchmarks;
using SelfDeclaration.Web.Site;

namespace SelfDeclaration.Web.Pages.Benchmark;

/// <summary>ベンチマークの回答画面: what every page of the questions starts from.</summary>
public abstract class BenchmarkPage(BenchmarkDrafts drafts, BenchmarkReports reports) : FormPage
{
    public const string Start = "/benchmark";
    public const string ProfileAddress = "/benchmark/profile";
    public const string CheckAddress = "/benchmark/check";

    protected BenchmarkDrafts Drafts => drafts;

    protected BenchmarkReports Reports => reports;

    public BenchmarkQuestions Questions { get; private set; } = null!;

    public OpenBenchmark Draft { get; private set; } = null!;

    public int Answered => Questions.Items.Count(i => Draft.Input.Answers.ContainsKey(i.Id));

    /// <summary>Names the answers that a form was opened with: a form older than them says so.</summary>
    public string Seen => Draft.Key?.ToString("N")[..8] ?? "";

    public override async Task OnPageHandlerExecutionAsync(
        PageHandlerExecutingContext context,
        PageHandlerExecutionDelegate next
    )
    {
        Draft = await drafts.OpenAsync();
        Questions = (await reports.EditionAsync()).Questions;
        // Somebody's answers: read anew each time, and kept by nobody on the way.
        Response.Headers.CacheControl = "no-cache, private";
        await next();
    }

    public static string AddressOf(BenchmarkArea area) => $"/benchmark/{area.Number}";

    /// <summary>Where the next answer is missing; the last look when none is.</summary>
    public string Next =>
        BenchmarkAnswers.Missing(Questions, Draft.Input.Answers).FirstOrDefault() is { } missing
            ? AddressOf(Questions.Areas.First(a => a.Items.Contains(missing)))
            : CheckAddress;

    protected async Task SaveAsync(Func<BenchmarkInput, BenchmarkInput> change) =>
        Draft = await drafts.ChangeAsync(input =>
            change(input with { Version = input.Version ?? Questions.Version })
        );

    /// <summary>True for a form that was opened with answers which are no longer there: its own are kept, and begin anew.</summary>
    protected bool IsStale(string? seen) => !string.IsNullOrEmpty(seen) && seen != Seen;
}
