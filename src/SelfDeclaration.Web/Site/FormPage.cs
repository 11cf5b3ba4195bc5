using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SelfDeclaration.Validation;

namespace SelfDeclaration.Web.Site;

/// <summary>入力画面: a page that may have something for the applicant to put right.</summary>
/// <remarks>
/// The layout's title, the error summary and every field read <see cref="Errors"/> from the page
/// model, so a page states an error once and it is shown, in the same words, in all three places.
/// </remarks>
public abstract class FormPage : PageModel
{
    public IReadOnlyList<FieldError> Errors { get; set; } = [];

    /// <summary>
    /// 303: every post ends with it, failures too, so that reload, Back and Forward show pages and never
    /// ask to send a form again.
    /// </summary>
    protected IActionResult SeeOther(string url)
    {
        Response.Headers.Location = url;
        return new StatusCodeResult(StatusCodes.Status303SeeOther);
    }
}
