using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Accounts;
using SelfDeclaration.Validation;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.SignIn;
using SelfDeclaration.Web.SignIn.Passkeys;

namespace SelfDeclaration.Web.Pages.Login;

/// <summary>本人の再確認, for pages marked <see cref="RecentlyConfirmedAttribute"/>, of either side.</summary>
public sealed class AgainModel(
    RegistryDb db,
    PasswordSignIn passwords,
    PasskeySignIn passkeys,
    Sessions sessions,
    SignedIn signedIn
) : LoginPage
{
    [BindProperty]
    public string? Password { get; set; }

    [BindProperty]
    public string? Credential { get; set; }

    /// <summary>Whose page asked is known by its address.</summary>
    public bool Desk => Next?.StartsWith("/secretariat", StringComparison.Ordinal) is true;
    public string? Notice { get; private set; }

    public override async Task OnPageHandlerExecutionAsync(
        PageHandlerExecutingContext context,
        PageHandlerExecutionDelegate next
    )
    {
        var scheme = Desk ? Schemes.Staff : Schemes.Business;
        var result = await HttpContext.AuthenticateAsync(scheme);
        if (!result.Succeeded)
        {
            context.Result = new ChallengeResult(scheme);
            return;
        }

        HttpContext.User = result.Principal;
        Response.Headers.CacheControl = "no-store";
        await next();
    }

    public async Task OnGetAsync(string? notice)
    {
        await RecallAsync<TypedName>();
        Notice =
            notice == "passkey"
                ? "パスキーを確かめられませんでした。もう一度お試しいただくか、パスワードを入力してください。"
                : null;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (string.IsNullOrEmpty(Password))
        {
            return await AgainAsync(new TypedName(""), Empty(LoginFields.Password));
        }

        var account = await AccountAsync();
        var answer = await passwords.AgainAsync(HttpContext, account, Password);
        if (answer.WaitUntil is { } until)
        {
            return await WaitAsync(until, Desk);
        }

        return answer.Account is null
            ? await AgainAsync(
                new TypedName(""),
                new FieldError(LoginFields.Password.Name, PasswordSignIn.WrongAgain)
            )
            : await ConfirmedAsync();
    }

    /// <summary>パスキーで確かめる</summary>
    public async Task<IActionResult> OnPostPasskeyAsync() =>
        (await passkeys.CheckAsync(HttpContext, Credential))?.Key == signedIn.AccountKey
            ? await ConfirmedAsync()
            : SeeOther($"/login/again?notice=passkey&next={Uri.EscapeDataString(Next ?? "")}");

    private async Task<IActionResult> ConfirmedAsync()
    {
        await sessions.ConfirmAsync(signedIn.SessionKey);
        return ToNext(Desk ? "/secretariat" : "/my");
    }

    private Task<Account> AccountAsync() =>
        db.Accounts.SingleAsync(a => a.Key == signedIn.AccountKey);
}
