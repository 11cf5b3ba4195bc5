using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Members;
using SelfDeclaration.Web.SignIn;

namespace SelfDeclaration.Web.Pages.My;

/// <summary>登録の削除: of an account without a declaration; a declaration is ended on its own page.</summary>
[RecentlyConfirmed]
public sealed class DeleteModel(RegistryDb db, SignedIn signedIn, CloseAccount close)
    : MemberPage(db, signedIn)
{
    public void OnGet() { }

    /// <summary>登録を削除する</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        await close.DeleteAsync(Member);
        await HttpContext.SignOutAsync(Schemes.Business);
        return SeeOther("/register?notice=deleted");
    }
}
