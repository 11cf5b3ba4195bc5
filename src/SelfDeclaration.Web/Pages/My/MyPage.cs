using Microsoft.AspNetCore.Mvc.Filters;
using SelfDeclaration.Accounts;
using SelfDeclaration.Declarations;
using SelfDeclaration.Web.SignIn;
using SelfDeclaration.Web.Site;

namespace SelfDeclaration.Web.Pages.My;

/// <summary>宣言事業者のページ: what every page of <c>/my</c> starts from.</summary>
public abstract class MyPage(MyDeclaration my) : FormPage
{
    public Declaration Declaration => my.Declaration;
    public BusinessAccount Account => my.Account;
    public ContactPerson Contact => my.Contact;

    public override async Task OnPageHandlerExecutionAsync(
        PageHandlerExecutingContext context,
        PageHandlerExecutionDelegate next
    )
    {
        await my.LoadAsync();
        // Somebody's data: nothing of it stays in a cache or behind the Back button after logging out.
        Response.Headers.CacheControl = "no-store";
        await next();
    }
}
