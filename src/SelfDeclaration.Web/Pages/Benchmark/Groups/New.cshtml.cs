using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SelfDeclaration.Benchmarks;
using SelfDeclaration.Validation;
using SelfDeclaration.Web.Benchmarks.Groups;
using SelfDeclaration.Web.SignIn;
using SelfDeclaration.Web.Site;
using SelfDeclaration.Web.TagHelpers;

namespace SelfDeclaration.Web.Pages.Benchmark.Groups;

/// <summary>新しいグループを開く</summary>
[Authorize(Policy = Policies.Business)]
public sealed class NewModel(BenchmarkGroups groups, TimeProvider clock) : FormPage
{
    [BindProperty]
    public GroupInput Input { get; set; } = new();

    public BenchmarkQuestions Questions => groups.Questions;

    public IReadOnlyList<FormOption> Levels =>
        [.. Questions.Levels.Select(l => new FormOption($"{l.Level}", $"{l.Level} {l.Name}"))];

    public async Task OnGetAsync() => Input = await RecallAsync<GroupInput>() ?? new();

    public async Task<IActionResult> OnPostAsync()
    {
        var errors = GroupInput.Check(Questions, Input, clock.GetUtcNow().DateInJapan()).ToList();
        if (await groups.HasTooManyAsync())
        {
            errors.Add(
                new FieldError(
                    nameof(GroupInput.Name),
                    "開いているグループが多いため、これ以上開けません。使い終わったグループを締め切ってください"
                )
            );
        }

        return errors.Count > 0
            ? await AgainAsync(Input, errors)
            : SeeOther(BenchmarkGroups.AddressOf(await groups.OpenAsync(Input)));
    }
}
