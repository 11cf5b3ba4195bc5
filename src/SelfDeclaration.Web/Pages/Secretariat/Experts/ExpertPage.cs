using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Experts;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Site;

namespace SelfDeclaration.Web.Pages.Secretariat.Experts;

/// <summary>事務局の、専門家の一人のページ: 404 for whoever has sent nothing in, and nothing is kept by browsers.</summary>
public abstract class ExpertPage(RegistryDb db) : FormPage
{
    public Expert Expert { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(
        PageHandlerExecutingContext context,
        PageHandlerExecutionDelegate next
    )
    {
        Response.Headers.CacheControl = "no-store";
        if (
            Guid.TryParse(context.RouteData.Values["key"] as string, out var key)
            && await db.Experts.SingleOrDefaultAsync(e => e.Key == key)
                is { Newest: not null } found
        )
        {
            Expert = found;
            await next();
        }
        else
        {
            context.Result = NotFound();
        }
    }
}
