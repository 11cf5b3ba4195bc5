using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using SelfDeclaration.Accounts;
using SelfDeclaration.Declarations;
using SelfDeclaration.Web.SignIn;
using SelfDeclaration.Web.Site;

namespace SelfDeclaration.Web.Pages.My;

/// <summary>宣言事業者のページ: what every page of <c>/my</c> starts from.</summary>
public abstract class MyPage(MyDeclaration my) : FormPage
{
    public const string Address = "/my";

    public Declaration Declaration => my.Declaration;
    public BusinessAccount Account => my.Account;
    public ContactPerson Contact => my.Contact;

    /// <summary>Whether the page is one for people who have declared nothing, too.</summary>
    protected virtual bool NeedsDeclaration => true;

    /// <summary>Whether the page has anything to do for a declaration in this state; all others lead to マイページ.</summary>
    protected virtual bool IsOpen => true;

    public override async Task OnPageHandlerExecutionAsync(
        PageHandlerExecutingContext context,
        PageHandlerExecutionDelegate next
    )
    {
        // Somebody's data: nothing of it stays in a cache or behind the Back button after logging out.
        Response.Headers.CacheControl = "no-store";
        var hasDeclared = await my.LoadAsync();
        if (!hasDeclared && NeedsDeclaration)
        {
            context.Result = To(Address, MyNotice.NotDeclared);
            return;
        }

        if (hasDeclared && !IsOpen)
        {
            context.Result = To(Address, MyNotice.Closed);
            return;
        }

        await next();
    }

    /// <summary>303 to another page of マイページ, with what happened.</summary>
    protected IActionResult To(string address, string? notice = null) =>
        SeeOther(notice is null ? address : $"{address}?notice={notice}");
}
