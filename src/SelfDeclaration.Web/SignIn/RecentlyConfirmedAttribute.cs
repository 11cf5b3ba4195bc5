using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace SelfDeclaration.Web.SignIn;

/// <summary>
/// 本人の再確認: the page opens only when the password was given lately, since a signed-in browser may be
/// anybody's by now. Whoever has not is asked for it and comes back here.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class RecentlyConfirmedAttribute : Attribute, IAsyncPageFilter
{
    public const string ConfirmPage = "/login/again";

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) =>
        Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(
        PageHandlerExecutingContext context,
        PageHandlerExecutionDelegate next
    )
    {
        var http = context.HttpContext;
        var key = SignedIn.SessionOf(http.User);
        var isForm = HttpMethods.IsPost(http.Request.Method);
        if (
            key is { } session
            && await http
                .RequestServices.GetRequiredService<Sessions>()
                .IsConfirmedAsync(session, isForm)
        )
        {
            await next();
            return;
        }

        var here = http.Request.Path + http.Request.QueryString;
        context.Result = new RedirectResult($"{ConfirmPage}?next={Uri.EscapeDataString(here)}");
    }
}
