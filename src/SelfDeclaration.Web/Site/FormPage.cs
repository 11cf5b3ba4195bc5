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
    public IReadOnlyList<FieldError> Errors
    {
        get;
        set
        {
            field = value;
            HttpContext.Items[typeof(FormPage)] = value;
        }
    } = [];

    /// <summary>Of the page that is shown, also for a tag in a partial that has another model.</summary>
    public static IReadOnlyList<FieldError> ErrorsOf(HttpContext http) =>
        http.Items[typeof(FormPage)] as IReadOnlyList<FieldError> ?? [];

    /// <summary>
    /// 303: every post ends with it, failures too, so that reload, Back and Forward show pages and never
    /// ask to send a form again.
    /// </summary>
    protected IActionResult SeeOther(string url)
    {
        Response.Headers.Location = url;
        return new StatusCodeResult(StatusCodes.Status303SeeOther);
    }

    /// <summary>Back to this page, with what was typed and what is wrong with it.</summary>
    /// <param name="typed">The page's input; never a password.</param>
    /// <param name="errors">At least one.</param>
    protected async Task<IActionResult> AgainAsync<T>(
        T typed,
        params IReadOnlyList<FieldError> errors
    )
    {
        var key = await Memory.KeepAsync(typed, errors);
        var query = Request.Query.Where(q => q.Key is not ("form" or "handler"));
        var here = QueryString.Create([.. query, new("form", key.ToString("N"))]);
        return SeeOther($"{Request.Path}{here}#errors");
    }

    /// <summary>What was typed when the page was sent last, its <see cref="Errors"/> set; null on a fresh page.</summary>
    protected async Task<T?> RecallAsync<T>()
        where T : class
    {
        if (
            !Guid.TryParse(Request.Query["form"], out var key)
            || await Memory.RecallAsync<T>(key) is not { } remembered
        )
        {
            return null;
        }

        Errors = remembered.Errors;
        return remembered.Typed;
    }

    private FormMemory Memory => HttpContext.RequestServices.GetRequiredService<FormMemory>();
}
