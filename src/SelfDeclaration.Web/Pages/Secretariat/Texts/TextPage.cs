using Microsoft.AspNetCore.Mvc;
using SelfDeclaration.Texts;
using SelfDeclaration.Validation;
using SelfDeclaration.Web.Site;
using SelfDeclaration.Web.Texts;

namespace SelfDeclaration.Web.Pages.Secretariat.Texts;

/// <summary>
/// 文書を書く画面: nothing is published that was not seen before. The first button shows what it will look
/// like; what was typed stays in the form all the while.
/// </summary>
public abstract class TextPage(FormMemory memory) : FormPage
{
    public const string Overview = "/secretariat/texts";

    [BindProperty]
    public TextInput Input { get; set; } = new();

    /// <summary>The preview shown was of exactly this input.</summary>
    [BindProperty]
    public string? Seen { get; set; }

    /// <summary>True when the input passed every rule and is shown as it will look.</summary>
    public bool Previews { get; private set; }

    public string SeenNow => SeenInput.Of(Input);

    /// <summary>What was typed last, or what stands now.</summary>
    protected async Task ShowAsync(TextInput now)
    {
        var typed = await RecallAsync<TextInput>();
        (Input, Previews) = (typed ?? now, typed is not null && Errors is []);
    }

    /// <returns>Null when it is to be published: it passed, and it was seen.</returns>
    protected async Task<IActionResult?> LookFirstAsync(string here, IEnumerable<FieldError> errors)
    {
        IReadOnlyList<FieldError> wrong = [.. errors];
        return wrong is [] && Request.Form["act"] == "publish" && Seen == SeenNow
            ? null
            : SeeOther(
                $"{here}?form={await memory.KeepAsync(Input, wrong):N}{(wrong is [] ? "#preview" : "#errors")}"
            );
    }

    protected IActionResult Published(DateOnly from, DateOnly today) =>
        SeeOther($"{Overview}?notice={(from > today ? "scheduled" : "published")}");
}
