using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SelfDeclaration.Changes;
using SelfDeclaration.Web.Mail;
using SelfDeclaration.Web.Secretariat.Cases;
using SelfDeclaration.Web.SignIn;

namespace SelfDeclaration.Web.Pages.Secretariat.Declarations;

/// <summary>訂正のメールの文面: the last look before a correction; its button corrects.</summary>
[Authorize(Policy = Policies.Cases)]
public sealed class EditPreviewModel(
    CaseServices services,
    EditCase edit,
    MailPreview preview,
    SignedIn signedIn
) : CasePage(services, signedIn)
{
    /// <summary>As it is before the correction.</summary>
    public string Name { get; private set; } = "";
    public IReadOnlyList<ChangedValue> Values { get; private set; } = [];
    public IReadOnlyList<PreviewedMail> Mails { get; private set; } = [];

    /// <summary>An address below the form, what was typed kept.</summary>
    public string Typed(string below) => At(below, ("form", Request.Query["form"]));

    public async Task<IActionResult> OnGetAsync()
    {
        if (await RecallAsync<EditInput>() is not { } typed)
        {
            return Redirect(At("/edit"));
        }

        Name = Declaration.Business.Name;
        (var result, Mails) = await preview.OfAsync(() => edit.WriteAsync(Declaration, typed));
        Values = result.Values;
        return result.Outcome is EditOutcome.Edited ? Page() : await NotEditedAsync(result, typed);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await RecallAsync<EditInput>() is not { } typed)
        {
            return SeeOther(At("/edit"));
        }

        var result = await edit.EditAsync(Declaration, typed);
        return result.Outcome is EditOutcome.Edited
            ? SeeOther(At("", ("notice", "edited")))
            : await NotEditedAsync(result, typed);
    }

    // The form says what is wrong; somebody who was faster has a page of their own.
    private async Task<IActionResult> NotEditedAsync(EditResult result, EditInput typed) =>
        result.Outcome is EditOutcome.Conflict
            ? await ConflictAsync(typed.Reason ?? "")
            : SeeOther(Typed("/edit"));
}
