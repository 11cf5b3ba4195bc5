using Microsoft.AspNetCore.Mvc;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Members;
using SelfDeclaration.Web.SignIn.Recovery;
using SelfDeclaration.Web.Site;

namespace SelfDeclaration.Web.Pages.Members;

/// <summary>新しいアドレスの確認: works on whatever device reads the mail, signed in or not.</summary>
public sealed class MailModel(MailsToConfirm addresses, ChangeMail change) : FormPage
{
    [BindProperty(SupportsGet = true)]
    public string? Token { get; set; }

    public AccountLinkState State { get; private set; }
    public string Mail { get; private set; } = "";
    public bool IsDone { get; private set; }

    public async Task OnGetAsync(string? notice)
    {
        Response.Headers.CacheControl = "no-store";
        IsDone = notice == "done";
        (State, var waiting) = await addresses.FindAsync(MailLinkPurpose.ConfirmAccountMail, Token);
        Mail = waiting?.Mail ?? "";
    }

    /// <summary>このアドレスに変更する</summary>
    public async Task<IActionResult> OnPostAsync() =>
        await change.ChangeAsync(Token)
            ? SeeOther("/register/mail?notice=done")
            : SeeOther($"/register/mail?token={Uri.EscapeDataString(Token ?? "")}");
}
