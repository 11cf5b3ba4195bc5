using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using SelfDeclaration.Benchmarks;
using SelfDeclaration.Validation;
using SelfDeclaration.Web.Benchmarks;
using SelfDeclaration.Web.TagHelpers;

namespace SelfDeclaration.Web.Pages.Benchmark;

/// <summary>一つの分野の質問: what was chosen is kept, whatever is missing.</summary>
public sealed class AreaModel(BenchmarkDrafts drafts, BenchmarkReports reports)
    : BenchmarkPage(drafts, reports)
{
    [BindProperty(SupportsGet = true, Name = "area")]
    public int Number { get; set; }

    /// <summary>Sent before with something missing.</summary>
    [BindProperty(SupportsGet = true, Name = "missing")]
    public bool Missing { get; set; }

    [BindProperty(SupportsGet = true, Name = "stale")]
    public bool Stale { get; set; }

    /// <summary>Items whose posted answer was none of the five.</summary>
    [BindProperty(SupportsGet = true, Name = "again")]
    public List<string> Again { get; set; } = new List<string>();

    public BenchmarkArea Area => Questions.Areas[Number - 1];

    public bool IsLast => Number == Questions.Areas.Count;

    public IReadOnlyList<FormOption> LevelsOf(BenchmarkItem item) =>
        [
            .. Questions.Levels.Zip(
                item.Levels,
                (level, text) =>
                    new FormOption($"{level.Level}", $"{level.Level} {level.Name}", text)
            ),
        ];

    public string? Value(BenchmarkItem item) =>
        Draft.Input.Answers.TryGetValue(item.Id, out var level)
            ? level.ToString(CultureInfo.InvariantCulture)
            : null;

    public static Field FieldOf(BenchmarkItem item) =>
        new($"Q{item.Id}", $"{item.Id} {item.Question}") { Required = true };

    public IActionResult OnGet()
    {
        if (Number < 1 || Number > Questions.Areas.Count)
        {
            return NotFound();
        }

        if (Missing)
        {
            Errors =
            [
                .. Area
                    .Items.Where(i => Value(i) is null)
                    .Select(i => BenchmarkItemErrors.Of(FieldOf(i).Name, i, Again.Contains(i.Id))),
            ];
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromForm] string? act, [FromForm] string? seen)
    {
        if (Number < 1 || Number > Questions.Areas.Count)
        {
            return NotFound();
        }

        var stale = IsStale(seen);
        Dictionary<string, int> chosen = [];
        List<string> again = [];
        foreach (var item in Area.Items)
        {
            var posted = Request.Form[FieldOf(item).Name].ToString();
            if (Questions.Levels.FirstOrDefault(l => $"{l.Level}" == posted) is { } level)
            {
                chosen[item.Id] = level.Level;
            }
            else if (posted.Length > 0)
            {
                again.Add(item.Id);
            }
        }

        await SaveAsync(input =>
            input with
            {
                Answers = new Dictionary<string, int>(
                    input.Answers.Where(a => !chosen.ContainsKey(a.Key)).Concat(chosen)
                ),
            }
        );
        return SeeOther(
            stale ? $"{AddressOf(Area)}?stale=true"
            : act == "pause" ? Start
            : act != "later" && Area.Items.Any(i => Value(i) is null) ? MissingAddress(again)
            : IsLast ? CheckAddress
            : AddressOf(Questions.Areas[Number])
        );
    }

    private string MissingAddress(IEnumerable<string> again) =>
        $"{AddressOf(Area)}{QueryString.Create([new("missing", "true"), .. again.Select(i => new KeyValuePair<string, string?>("again", i))])}#errors";
}
