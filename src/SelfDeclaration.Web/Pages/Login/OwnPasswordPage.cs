using Microsoft.AspNetCore.Mvc;
using SelfDeclaration.Validation;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.SignIn;

namespace SelfDeclaration.Web.Pages.Login;

/// <summary>パスワードの変更, of who is signed in.</summary>
public abstract class OwnPasswordPage(RegistryDb db, SignedIn signedIn, NewPasswords newPasswords)
    : OwnPage(db, signedIn)
{
    [BindProperty]
    public string? Password { get; set; }

    public Task OnGetAsync() => RecallAsync<TypedName>();

    public async Task<IActionResult> OnPostAsync()
    {
        if (await newPasswords.RefusalAsync(Account, Password) is { } refusal)
        {
            return await AgainAsync(
                new TypedName(""),
                new FieldError(LoginFields.NewPassword.Name, refusal)
            );
        }

        await newPasswords.SetAsync(HttpContext, Account, Password!);
        return SeeOther($"{Home}?notice=password");
    }
}
