using Microsoft.AspNetCore.Mvc;
using SelfDeclaration.Accounts;
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
) : PasswordLoginPage(LoginFields.StaffMail)
{
    public Task OnGetAsync(string? notice) => ShowAsync(notice);

    public async Task<IActionResult> OnPostAsync()
    {
        if (await MissingAsync() is { } again)
        {
            return again;
        }

        var answer = await passwords.OfStaffAsync(HttpContext, Kept(Name), Password);
        if (answer.WaitUntil is { } until)
        {
            return await WaitAsync(until, desk: true);
        }

        if (answer.Account is null)
        {
            return await WrongAsync(PasswordSignIn.WrongOfStaff);
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
