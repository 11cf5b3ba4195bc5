using Microsoft.AspNetCore.Mvc;
using SelfDeclaration.Inquiries;
using SelfDeclaration.Validation;
using SelfDeclaration.Web.Inquiries;
using SelfDeclaration.Web.Site;

namespace SelfDeclaration.Web.Pages.Contact;

/// <summary>お問い合わせの確認, and the sending.</summary>
public sealed class ConfirmModel(SubmitInquiry submit, FormMemory memory, TimeProvider clock)
    : FormPage
{
    [BindProperty(SupportsGet = true, Name = "form")]
    public Guid Form { get; set; }

    public InquiryInput Input { get; private set; } = new();

    public async Task<IActionResult> OnGetAsync()
    {
        Response.Headers.CacheControl = "no-store";
        if (await TypedAsync() is not { } typed)
        {
            return Redirect("/contact");
        }

        Input = typed.Input.Repaired();
        return Page();
    }

    /// <summary>この内容で送る</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        if (await TypedAsync() is not { } typed)
        {
            return SeeOther("/contact");
        }

        if (!typed.ByProgram && await submit.NextAllowedAsync(HttpContext) is { } until)
        {
            var error = new FieldError(
                InquiryInput.TextField.Name,
                $"短いあいだに何度も送信されています。{until.ShowTime()}から送れます。入力した内容は残っています。お急ぎのときは電話でお問い合わせください"
            );
            return SeeOther($"/contact?form={await memory.KeepAsync(typed, [error]):N}#errors");
        }

        // A program is told the same, with a number of nothing.
        var number = typed.ByProgram
            ? InquiryNumber.New(clock.GetUtcNow().DateInJapan())
            : await submit.RunAsync(Form, typed.Input, HttpContext);
        var done = new DoneInquiry(number, typed.Input.Repaired().Mail!);
        return SeeOther($"/contact/done?form={await memory.KeepAsync(done, []):N}");
    }

    // What still has something to put right was never confirmed, whatever the address says.
    private async Task<TypedInquiry?> TypedAsync() =>
        await memory.RecallAsync<TypedInquiry>(Form) is { Typed: { Input: not null } typed }
        && InquiryInput.Check(typed.Input) is []
            ? typed
            : null;
}
