using Microsoft.AspNetCore.Mvc;
using SelfDeclaration.Accounts;
using SelfDeclaration.Validation;
using SelfDeclaration.Web.SignIn;
using SelfDeclaration.Web.SignIn.Passkeys;

namespace SelfDeclaration.Web.Pages.Login;

/// <summary>ログイン of a business.</summary>
public sealed class IndexModel(
    PasswordSignIn passwords,
    PasskeySignIn passkeys,
    SignInStart start,
    SignedIn signedIn
) : LoginPage
{
    private const string Home = "/my";

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty]
    public string? Credential { get; set; }

    public string? Notice { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? notice)
    {
        if (signedIn.IsBusiness)
        {
            return Redirect(Url.IsLocalUrl(Next) ? Next! : Home);
        }

        Response.Headers.CacheControl = "no-store";
        Name = (await RecallAsync<TypedName>())?.Name;
        Notice = notice switch
        {
            "out" => "ログアウトしました。",
            "passkey" =>
                "パスキーを確かめられませんでした。もう一度お試しいただくか、パスワードでログインしてください。",
            _ => null,
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        List<FieldError> errors =
        [
            .. string.IsNullOrWhiteSpace(Name) ? [Empty(LoginFields.Name)] : (FieldError[])[],
            .. string.IsNullOrEmpty(Password) ? [Empty(LoginFields.Password)] : (FieldError[])[],
        ];
        if (errors is not [])
        {
            return await AgainAsync(new TypedName(Kept(Name)), errors);
        }

        var answer = await passwords.OfBusinessAsync(HttpContext, Kept(Name), Password);
        if (answer.WaitUntil is { } until)
        {
            return await WaitAsync(until);
        }

        if (answer.Account is null)
        {
            return await AgainAsync(
                new TypedName(Kept(Name)),
                new FieldError(LoginFields.Name.Name, PasswordSignIn.Wrong)
            );
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
