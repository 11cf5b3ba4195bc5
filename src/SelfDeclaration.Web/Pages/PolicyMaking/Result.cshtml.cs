using Microsoft.AspNetCore.Mvc;
using SelfDeclaration.PolicyMaking;
using SelfDeclaration.Validation;
using SelfDeclaration.Web.Pages.My;
using SelfDeclaration.Web.PolicyMaking;
using SelfDeclaration.Web.SignIn;
using SelfDeclaration.Web.Site;

namespace SelfDeclaration.Web.Pages.PolicyMaking;

/// <summary>できた基本方針: to read, to copy, to save.</summary>
public sealed class ResultModel(PolicyNote note, KeptPolicies kept, SignedIn signedIn) : FormPage
{
    public PolicyDocument Document { get; private set; } = null!;
    public bool CanKeep => signedIn.IsBusiness;

    public async Task<IActionResult> OnGetAsync()
    {
        Response.Headers.CacheControl = "no-store";
        if (note.Document(HttpContext) is not { } document)
        {
            return SeeOther(PolicyFiles.Page);
        }

        await RecallAsync<object>();
        Document = document;
        return Page();
    }

    /// <summary>マイページに保存する</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        if (!CanKeep || note.Document(HttpContext) is null)
        {
            return SeeOther(PolicyFiles.Page);
        }

        var input = note.Read(HttpContext)!;
        return await kept.KeepAsync(signedIn.AccountKey, input, note.Template.Version)
            ? SeeOther($"{PolicyFiles.Kept}?notice={MyNotice.PolicyKept}")
            : await AgainAsync(
                new object(),
                new FieldError(
                    "Keep",
                    "保存できる数に達しています。マイページの「基本方針」で、使わない版を削除してください"
                )
            );
    }
}
