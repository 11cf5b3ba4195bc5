using Microsoft.AspNetCore.Mvc;
using SelfDeclaration.Accounts;
using SelfDeclaration.Validation;
using SelfDeclaration.Web.Pages.Login;
using SelfDeclaration.Web.Secretariat;
using SelfDeclaration.Web.SignIn;
using SelfDeclaration.Web.SignIn.Passkeys;
using SelfDeclaration.Web.SignIn.SecondFactor;

namespace SelfDeclaration.Web.Pages.Secretariat.Login;

/// <summary>事務局のログイン: mail and password, the first of two steps; or a passkey alone.</summary>
public sealed class IndexModel(
    PasswordSignIn passwords,
    SecondStep second,
    PasskeySignIn passkeys,
    SignInStart start
) : LoginPage
{
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty]
    public string? Credential { get; set; }

    public string? Notice { get; private set; }

    public async Task OnGetAsync(string? notice)
    {
        Response.Headers.CacheControl = "no-store";
        Name = (await RecallAsync<TypedName>())?.Name;
        Notice = notice switch
        {
            "out" => "ログアウトしました。",
            "step" => "時間がたったため、もう一度パスワードから入力してください。",
            "passkey" =>
                "パスキーを確かめられませんでした。もう一度お試しいただくか、パスワードでログインしてください。",
            _ => null,
        };
    }

    public async Task<IActionResult> OnPostAsync()
    {
        List<FieldError> errors =
        [
            .. string.IsNullOrWhiteSpace(Name) ? [Empty(LoginFields.StaffMail)] : (FieldError[])[],
            .. string.IsNullOrEmpty(Password) ? [Empty(LoginFields.Password)] : (FieldError[])[],
        ];
        if (errors is not [])
        {
            return await AgainAsync(new TypedName(Kept(Name)), errors);
        }

        var answer = await passwords.OfStaffAsync(HttpContext, Kept(Name), Password);
        if (answer.WaitUntil is { } until)
        {
            return await WaitAsync(until, desk: true);
        }

        if (answer.Account is null)
        {
            return await AgainAsync(
                new TypedName(Kept(Name)),
                new FieldError(LoginFields.StaffMail.Name, PasswordSignIn.WrongOfStaff)
            );
        }

        second.Begin(HttpContext, answer.Account);
        return SeeOther(
            "/secretariat/login/code" + (Next is null ? "" : $"?next={Uri.EscapeDataString(Next)}")
        );
    }

    /// <summary>パスキーでログイン: it asks who holds it, so it is both steps.</summary>
    public async Task<IActionResult> OnPostPasskeyAsync()
    {
        if (await passkeys.CheckAsync(HttpContext, Credential) is not StaffMember staff)
        {
            return SeeOther("/secretariat/login?notice=passkey");
        }

        await start.BeginAsync(HttpContext, staff);
        return ToNext(DeskHome.Of(staff.Roles));
    }
}
