using Microsoft.AspNetCore.Mvc;
using SelfDeclaration.Accounts;
using SelfDeclaration.Web.SignIn;
using SelfDeclaration.Web.SignIn.Passkeys;

namespace SelfDeclaration.Web.Pages.Login;

/// <summary>ログイン of a business.</summary>
public sealed class IndexModel(
    PasswordSignIn passwords,
    PasskeySignIn passkeys,
    SignInStart start,
    SignedIn signedIn
) : PasswordLoginPage(LoginFields.Name)
{
    private const string Home = "/my";

    public async Task<IActionResult> OnGetAsync(string? notice)
    {
        if (signedIn.IsBusiness)
        {
            return Redirect(Url.IsLocalUrl(Next) ? Next! : Home);
        }

        await ShowAsync(notice);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await MissingAsync() is { } again)
        {
            return again;
        }

        var answer = await passwords.OfBusinessAsync(HttpContext, Kept(Name), Password);
        if (answer.WaitUntil is { } until)
        {
            return await WaitAsync(until);
        }

        if (answer.Account is null)
        {
            return await WrongAsync(PasswordSignIn.Wrong);
        }

        await start.BeginAsync(HttpContext, answer.Account);
        return ToNext(Home);
    }

    /// <summary>パスキーでログイン</summary>
    public async Task<IActionResult> OnPostPasskeyAsync()
    {
        if (await passkeys.CheckAsync(HttpContext, Credential) is not BusinessAccount account)
        {
            return SeeOther("/login?notice=passkey");
        }

        await start.BeginAsync(HttpContext, account);
        return ToNext(Home);
    }
}
