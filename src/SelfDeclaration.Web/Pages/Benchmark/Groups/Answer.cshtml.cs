using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using SelfDeclaration.Benchmarks;
using SelfDeclaration.Web.Benchmarks;
using SelfDeclaration.Web.Benchmarks.Groups;
using SelfDeclaration.Web.SignIn;
using SelfDeclaration.Web.Site;
using SelfDeclaration.Web.TagHelpers;

namespace SelfDeclaration.Web.Pages.Benchmark.Groups;

/// <summary>グループに回答する: one's own result of the benchmark and the organiser's questions, once.</summary>
[Authorize(Policy = Policies.Business)]
public sealed class AnswerModel(BenchmarkGroups groups, BenchmarkReports reports) : FormPage
{
    private const int ShownResults = 5;

    public GroupView View { get; private set; } = null!;

    public IReadOnlyList<BenchmarkResult> Results { get; private set; } = [];

    public GroupAnswerInput Input { get; private set; } = new();

    public IReadOnlyList<FormOption> Levels =>
        [
            .. View.Questions.Levels.Select(l => new FormOption(
                $"{l.Level}",
                $"{l.Level} {l.Name}",
                l.Text
            )),
        ];

    public IEnumerable<FormOption> ResultOptions =>
        Results.Select(r => new FormOption(
            r.PublicKey,
            $"{r.MadeAt.ShowMinute()}の結果（{r.Total}点）"
        ));

    public override async Task OnPageHandlerExecutionAsync(
        PageHandlerExecutingContext context,
        PageHandlerExecutionDelegate next
    )
    {
        Response.Headers.CacheControl = "no-store";
        var key = context.RouteData.Values["key"] as string ?? "";
        if (await groups.FindAsync(key) is not { Member: { } member } view)
        {
            context.Result = NotFound();
            return;
        }

        View = view;
        if (member.AnsweredAt is not null || !view.IsOpen)
        {
            context.Result = To(member.AnsweredAt is null ? "closed" : "twice");
            return;
        }

        Results =
        [
            .. (await reports.OwnAsync(ShownResults)).Where(r => r.Version == view.Group.Version),
        ];
        await next();
    }

    public async Task OnGetAsync() =>
        Input =
            await RecallAsync<GroupAnswerInput>()
            ?? new() { Result = Results.Count > 0 ? Results[0].PublicKey : null };

    public async Task<IActionResult> OnPostAsync(GroupAnswerInput input)
    {
        // One by one: a list that lacks its first answer would lose the others.
        input.Extra =
        [
            .. View.Group.Questions.Select(
                (question, at) =>
                    (string?)Request.Form[GroupAnswerInput.ExtraField(at, question).Name]
            ),
        ];
        if (
            input.Check(View.Group.Questions, [.. Results.Select(r => r.PublicKey)])
            is [_, ..] errors
        )
        {
            return await AgainAsync(input, errors);
        }

        var answered = await groups.AnswerAsync(
            View.Group,
            Results.First(r => r.PublicKey == input.Result).Answers,
            string.Concat(input.Extra),
            input.NameToShow
        );
        // Pressed twice, or at the very end: the page says which.
        return To(answered ? "answered" : "twice");
    }

    private IActionResult To(string notice) =>
        SeeOther($"{BenchmarkGroups.AddressOf(View.Group)}?notice={notice}");
}
