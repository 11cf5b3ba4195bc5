using Microsoft.AspNetCore.Mvc;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.SignIn;
using SelfDeclaration.Web.SignIn.External;
using SelfDeclaration.Web.SignIn.Recovery;

namespace SelfDeclaration.Web.Pages.Login;

/// <summary>メールのリンクでログインする: asks for the link, and is where it leads.</summary>
public sealed class LinkModel(
    MailRequests requests,
    AccountLinks links,
    SignInStart start,
    PendingLink pending
) : MailRequestPage(requests)
{
    [BindProperty(SupportsGet = true)]
    public string? Token { get; set; }

    /// <summary>What the link can do; null when the page was opened without one.</summary>
    public AccountLinkState? State { get; private set; }

    public async Task OnGetAsync(string? notice)
    {
        await ShowAsync(notice);
        State = Token is null ? null : (await links.FindAsync(MailLinkPurpose.SignIn, Token)).State;
    }

    /// <summary>リンクをメールで送る</summary>
    public Task<IActionResult> OnPostAsync(MailRequestContent content) =>
        AskAsync(
            MailRequestKind.SignInLink,
            content,
            string.IsNullOrWhiteSpace(content.Name) ? [Empty(LoginFields.Name)] : []
        );

    /// <summary>ログインする</summary>
    public async Task<IActionResult> OnPostUseAsync()
    {
        if (await links.UseAsync(MailLinkPurpose.SignIn, Token) is not { } account)
        {
            return SeeOther($"/login/link?token={Uri.EscapeDataString(Token ?? "")}");
        }

        await start.BeginAsync(HttpContext, account);
        return ToNext(pending.Of(HttpContext) is null ? "/my" : ExternalSignIn.LinkPage);
    }
}
