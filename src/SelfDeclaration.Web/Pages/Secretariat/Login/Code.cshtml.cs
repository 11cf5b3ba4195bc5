using Microsoft.AspNetCore.Mvc;
using SelfDeclaration.Validation;
using SelfDeclaration.Web.Pages.Login;
using SelfDeclaration.Web.Secretariat;
using SelfDeclaration.Web.SignIn;
using SelfDeclaration.Web.SignIn.SecondFactor;

namespace SelfDeclaration.Web.Pages.Secretariat.Login;

/// <summary>2つ目の確認: the code of the app, or a 予備コード.</summary>
public sealed class CodeModel(SecondStep second, SignInStart start) : LoginPage
{
    private const string TooLate = "/secretariat/login?notice=step";

    [BindProperty]
    public string? Code { get; set; }

    public bool HasApp { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (await second.WhoAsync(HttpContext) is not { } staff)
        {
            return Redirect(TooLate);
        }

        await RecallAsync<TypedName>();
        Response.Headers.CacheControl = "no-store";
        HasApp = staff.AuthenticatorKey is not null;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await second.WhoAsync(HttpContext) is not { } staff)
        {
            return SeeOther(TooLate);
        }

        if (string.IsNullOrWhiteSpace(Code))
        {
            return await AgainAsync(new TypedName(""), Empty(LoginFields.Code));
        }

        var answer = await second.TryAsync(HttpContext, staff, Kept(Code));
        if (answer.WaitUntil is { } until)
        {
            return await WaitAsync(until, desk: true);
        }

        if (answer.Account is null)
        {
            return await AgainAsync(
                new TypedName(""),
                new FieldError(
                    LoginFields.Code.Name,
                    "数字が違うか、使い終わっています。アプリに次の数字が出るのを待って入力してください"
                )
            );
        }

        second.End(HttpContext);
        await start.BeginAsync(HttpContext, staff);
        return ToNext(DeskHome.Of(staff.Roles));
    }
}
