using Microsoft.AspNetCore.Mvc;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Members;
using SelfDeclaration.Web.SignIn.Recovery;
using SelfDeclaration.Web.Site;

namespace SelfDeclaration.Web.Pages.Members;

/// <summary>利用者登録のリンク: opening it shows, the button goes on.</summary>
public sealed class ConfirmModel(MailsToConfirm addresses, RegisterStep step) : FormPage
{
    [BindProperty(SupportsGet = true)]
    public string? Token { get; set; }

    public AccountLinkState State { get; private set; }
    public string Mail { get; private set; } = "";

    public async Task OnGetAsync()
    {
        Response.Headers.CacheControl = "no-store";
        (State, var waiting) = await addresses.FindAsync(MailLinkPurpose.Register, Token);
        Mail = waiting?.Mail ?? "";
    }

    /// <summary>登録を続ける</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        var (state, waiting) = await addresses.FindAsync(MailLinkPurpose.Register, Token);
        if (state is not AccountLinkState.Ready)
        {
            return SeeOther($"/register/confirm?token={Uri.EscapeDataString(Token ?? "")}");
        }

        step.Give(HttpContext, Token!, waiting!.ExpiresAt);
        return SeeOther("/register/profile");
    }
}
