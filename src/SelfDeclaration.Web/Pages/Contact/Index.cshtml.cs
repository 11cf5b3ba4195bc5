using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using SelfDeclaration.Inquiries;
using SelfDeclaration.Web.Inquiries;
using SelfDeclaration.Web.Retention;
using SelfDeclaration.Web.Site;

namespace SelfDeclaration.Web.Pages.Contact;

/// <summary>お問い合わせ: what helps at once, and the form.</summary>
public sealed class IndexModel(
    SpamCheck spam,
    OwnInquiry own,
    FormMemory memory,
    IOptions<InquirySettings> settings,
    IOptions<RetentionSettings> retention
) : FormPage
{
    [BindProperty]
    public InquiryInput Input { get; set; } = new();

    /// <summary>When the form was opened, sealed.</summary>
    [BindProperty]
    public string? Opened { get; set; }

    public int Days => settings.Value.AnswerWithinBusinessDays;
    public int KeepDays => retention.Value.InquiryDays;

    public async Task OnGetAsync()
    {
        Response.Headers.CacheControl = "no-cache, private";
        var typed = await RecallAsync<TypedInquiry>();
        Opened = typed?.Opened ?? spam.Stamp();
        Input = typed?.Input ?? await own.FilledInAsync();
    }

    public async Task<IActionResult> OnPostAsync([FromForm] string? homepage)
    {
        var typed = new TypedInquiry(Input, Opened, spam.IsProgram(Opened, homepage));
        return InquiryInput.Check(Input) is [_, ..] errors
            ? await AgainAsync(typed, errors)
            : SeeOther($"/contact/confirm?form={await memory.KeepAsync(typed, []):N}");
    }
}
