using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Changes;
using SelfDeclaration.Declarations;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Secretariat.Cases;
using SelfDeclaration.Web.Site;

namespace SelfDeclaration.Web.Pages.Secretariat.Changes;

/// <summary>変更の申請のページ: what both pages about one request start from.</summary>
public abstract class ChangePage(RegistryDb db, CaseFiles files) : FormPage
{
    [BindProperty(SupportsGet = true, Name = "key")]
    public long Key { get; set; }

    public ChangeRequest Asked { get; private set; } = null!;
    public Declaration Declaration { get; private set; } = null!;

    public string Address =>
        string.Create(CultureInfo.InvariantCulture, $"/secretariat/changes/{Key}");

    public override async Task OnPageHandlerExecutionAsync(
        PageHandlerExecutingContext context,
        PageHandlerExecutionDelegate next
    )
    {
        if (await db.ChangeRequests.SingleOrDefaultAsync(c => c.Key == Key) is not { } request)
        {
            context.Result = NotFound();
            return;
        }

        (Asked, Declaration) = (request, (await files.FindAsync(request.DeclarationKey))!);
        Response.Headers.CacheControl = "no-store";
        await next();
    }
}
