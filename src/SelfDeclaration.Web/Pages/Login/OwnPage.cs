using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Accounts;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Pages.My;
using SelfDeclaration.Web.SignIn;
using SelfDeclaration.Web.Site;

namespace SelfDeclaration.Web.Pages.Login;

/// <summary>自分のログイン設定: what the pages of businesses and of staff share.</summary>
public abstract class OwnPage(RegistryDb db, SignedIn signedIn) : FormPage
{
    public bool Desk => signedIn.IsStaff;
    public string Home => Desk ? "/secretariat/security" : "/my/security";

    /// <summary>Who is signed in.</summary>
    public Account Account { get; private set; } = null!;
    public string? Notice { get; protected set; }

    /// <summary>Whether this kind of account has the page.</summary>
    protected virtual bool IsFor(Account account) => true;

    public override async Task OnPageHandlerExecutionAsync(
        PageHandlerExecutingContext context,
        PageHandlerExecutionDelegate next
    )
    {
        Account = await db.Accounts.SingleAsync(a => a.Key == signedIn.AccountKey);
        Response.Headers.CacheControl = "no-store";
        if (!IsFor(Account))
        {
            context.Result = SeeOther($"/my?notice={MyNotice.Closed}");
            return;
        }

        await next();
    }
}
