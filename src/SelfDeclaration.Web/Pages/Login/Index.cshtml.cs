using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using SelfDeclaration.Accounts;
using SelfDeclaration.Web.SignIn;
using SelfDeclaration.Web.SignIn.External;
using SelfDeclaration.Web.SignIn.Passkeys;

namespace SelfDeclaration.Web.Pages.Login;

/// <summary>ログイン of a business.</summary>
public sealed class IndexModel(
    PasswordSignIn passwords,
    PasskeySignIn passkeys,
    SignInStart start,
    SignedIn signedIn,
    IOptions<OidcSettings> oidc
) : PasswordLoginPage(LoginFields.Name)
{
    private const string Home = "/my";

    /// <summary>What the provider of 外部のログイン is called; null when there is none.</summary>
    public string? Provider => oidc.Value.IsOn ? oidc.Value.DisplayName : null;

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

    /// <summary>外部のログイン</summary>
    public async Task<IActionResult> OnPostProviderAsync()
    {
        var next = Url.IsLocalUrl(Next) ? Next : null;
        return Provider is null ? NotFound()
            : await Oidc.TryChallengeAsync(HttpContext, next) ? new EmptyResult()
            : SeeOther(Oidc.LoginPage(Oidc.Failed, next));
    }

    /// <summary>パスキーでログイン</summary>
    public async Task<IActionResult> OnPostPasskeyAsync()
    {
        if (
            await passkeys.CheckAsync(HttpContext, Credential) is not { } account
            || account is StaffMember
        )
        {
            return SeeOther("/login?notice=passkey");
        }

        await start.BeginAsync(HttpContext, account);
        return ToNext(Home);
    }

    protected override string? SentenceFor(string? notice) =>
        notice switch
        {
            Oidc.Cancelled =>
                $"{Provider}でのログインを取りやめました。もう一度{Provider}を選ぶか、パスワードでログインしてください。",
            Oidc.Failed =>
                $"{Provider}でログインできませんでした。しばらくしてからもう一度お試しいただくか、パスワードでログインしてください。",
            Oidc.WrongClaim =>
                $"{Provider}から法人番号を受け取れませんでした。法人のアカウントで{Provider}にログインし直すか、パスワードでログインしてください。",
            _ => base.SentenceFor(notice),
        };
}
