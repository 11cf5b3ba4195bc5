using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.Options;
using SelfDeclaration.Web.Benchmarks;
using SelfDeclaration.Web.Benchmarks.Groups;
using SelfDeclaration.Web.SignIn;
using SelfDeclaration.Web.Site;

namespace SelfDeclaration.Web.Pages.Benchmark.Groups;

/// <summary>グループのページ, for its organiser and for who is in it; for others there is none.</summary>
[Authorize(Policy = Policies.Business)]
public sealed class GroupModel(BenchmarkGroups groups, IOptions<BenchmarkSettings> settings)
    : FormPage
{
    /// <summary>What happened before this page: answered, twice or closed.</summary>
    [BindProperty(SupportsGet = true, Name = "notice")]
    public string? Notice { get; set; }

    public GroupView View { get; private set; } = null!;

    public GroupReport? Report { get; private set; }

    public int Least => settings.Value.LeastOfGroup;

    public string? Code => View.Organises ? groups.CodeOf(View.Group) : null;

    public override async Task OnPageHandlerExecutionAsync(
        PageHandlerExecutingContext context,
        PageHandlerExecutionDelegate next
    )
    {
        Response.Headers.CacheControl = "no-store";
        if (await groups.FindAsync(context.RouteData.Values["key"] as string ?? "") is not { } view)
        {
            context.Result = NotFound();
            return;
        }

        View = view;
        Report = view.Figures is null ? null : new(view);
        await next();
    }

    public void OnGet() { }

    /// <summary>いま締め切る</summary>
    public async Task<IActionResult> OnPostCloseAsync()
    {
        if (!View.Organises)
        {
            return NotFound();
        }

        await groups.CloseAsync(View.Group);
        return SeeOther(BenchmarkGroups.AddressOf(View.Group));
    }
}
