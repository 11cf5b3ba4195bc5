using Microsoft.AspNetCore.Mvc;
using SelfDeclaration.Declarations;
using SelfDeclaration.Web.Changes;
using SelfDeclaration.Web.SignIn;

namespace SelfDeclaration.Web.Pages.My;

/// <summary>一つ星に戻す: at once, after one more look.</summary>
public sealed class StarDownModel(MyDeclaration my, ChangeDeclaration change) : MyPage(my)
{
    protected override bool IsOpen =>
        Declaration is { Star: StarLevel.TwoStar } && Declaration.Status.IsLive();

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(int seen)
    {
        if (seen != Declaration.Version)
        {
            return To("/my/star/down", MyNotice.ChangedElsewhere);
        }

        var result = await change.ChangeLevelAsync(Declaration, LevelEvidence.OneStar);
        return result.Done
            ? To(Address, MyNotice.Changed)
            : To("/my/star/down", MyNotice.ChangedElsewhere);
    }
}
