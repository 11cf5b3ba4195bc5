using Microsoft.AspNetCore.Mvc;
using SelfDeclaration.Validation;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.SignIn;
using SelfDeclaration.Web.SignIn.Recovery;

namespace SelfDeclaration.Web.Pages.Login;

/// <summary>新しいパスワード, by a mailed link.</summary>
public sealed class NewPasswordModel(
    AccountLinks links,
    NewPasswords newPasswords,
    SignInStart start
) : LoginPage
{
    [BindProperty(SupportsGet = true)]
    public string? Token { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    public AccountLinkState State { get; private set; }

    public async Task OnGetAsync()
    {
        // The page's own errors, and nothing that was typed.
        await RecallAsync<TypedName>();
        State = (await links.FindAsync(MailLinkPurpose.SetPassword, Token)).State;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var (state, found) = await links.FindAsync(MailLinkPurpose.SetPassword, Token);
        if (
            state is AccountLinkState.Ready
            && await newPasswords.RefusalAsync(found!, Password) is { } refusal
        )
        {
            return await AgainAsync(
                new TypedName(""),
                new FieldError(LoginFields.NewPassword.Name, refusal)
            );
        }

        if (await links.UseAsync(MailLinkPurpose.SetPassword, Token) is not { } account)
        {
            return SeeOther($"/login/new-password?token={Uri.EscapeDataString(Token ?? "")}");
        }

        await newPasswords.SetAsync(HttpContext, account, Password!);
        await start.BeginAsync(HttpContext, account);
        return SeeOther("/my");
    }
}
