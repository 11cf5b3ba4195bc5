using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using SelfDeclaration.Web.Inquiries;
using SelfDeclaration.Web.Site;

namespace SelfDeclaration.Web.Pages.Contact;

/// <summary>お問い合わせの受付: the number, for a day.</summary>
public sealed class DoneModel(IOptions<InquirySettings> settings) : FormPage
{
    public DoneInquiry Done { get; private set; } = null!;
    public int Days => settings.Value.AnswerWithinBusinessDays;

    public async Task<IActionResult> OnGetAsync()
    {
        Response.Headers.CacheControl = "no-store";
        if (await RecallAsync<DoneInquiry>() is not { Number: not null } done)
        {
            return Redirect("/contact");
        }

        Done = done;
        return Page();
    }
}
