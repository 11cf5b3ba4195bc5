using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SelfDeclaration.Declarations;
using SelfDeclaration.Register;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Register;
using SelfDeclaration.Web.Retention;
using SelfDeclaration.Web.Site;

namespace SelfDeclaration.Web.Pages.Register;

/// <summary>誤りを知らせる: a page of its own, so that the business's page has no form and may be kept by caches.</summary>
[EnableRateLimiting(RegisterLimits.Report)]
public sealed class ReportModel(
    RegistryDb db,
    IOptions<RegisterSettings> settings,
    IOptions<RetentionSettings> retention,
    TimeProvider clock
) : FormPage
{
    private long _declaration;

    [BindProperty]
    public ReportInput Input { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "sent")]
    public bool Sent { get; set; }

    public PublicBusiness? Business { get; private set; }

    public int KeepDays => retention.Value.ReportDays;

    // What is not public has nothing to be wrong about; the answer is that of its page.
    public override async Task OnPageHandlerExecutionAsync(
        PageHandlerExecutingContext context,
        PageHandlerExecutionDelegate next
    )
    {
        Response.Headers.CacheControl = "no-store";
        if (PublicKey.TryParse(context.RouteData.Values["key"] as string, out var key))
        {
            var row = await db
                .Declarations.Where(d => d.PublicKey == key.Text)
                .Rows()
                .SingleOrDefaultAsync();
            (Business, _declaration) = row is null
                ? (null, 0)
                : (PublicBusiness.Of(row), row.DeclarationKey);
        }

        if (Business is null)
        {
            context.Result = NotFound();
            return;
        }

        await next();
    }

    public async Task OnGetAsync() => Input = await RecallAsync<ReportInput>() ?? new();

    /// <summary>事務局に知らせる</summary>
    public async Task<IActionResult> OnPostAsync([FromForm] string? homepage)
    {
        if (ReportInput.Check(Input) is [_, ..] errors)
        {
            return await AgainAsync(Input, errors);
        }

        // Who fills a business's list with nonsense does not keep the desk from the others.
        var open = await db.RegisterReports.CountAsync(r =>
            r.DeclarationKey == _declaration && r.HandledAt == null
        );
        if (string.IsNullOrEmpty(homepage) && open < settings.Value.MostOpenReports)
        {
            db.RegisterReports.Add(ReportInput.Read(Input, _declaration, clock.GetUtcNow()));
            await db.SaveChangesAsync();
        }

        return SeeOther($"/businesses/{Business!.Key}/report?sent=true");
    }
}
