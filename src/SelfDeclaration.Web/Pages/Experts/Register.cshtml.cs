using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using SelfDeclaration.Experts;
using SelfDeclaration.Validation;
using SelfDeclaration.Web.Experts;
using SelfDeclaration.Web.SignIn.Recovery;
using SelfDeclaration.Web.Site;

namespace SelfDeclaration.Web.Pages.Experts;

/// <summary>専門家の登録・変更: a link to the typed address, whether it is known or not.</summary>
public sealed class RegisterModel(ExpertLinks links, IOptions<ExpertSettings> settings) : FormPage
{
    [BindProperty]
    public ExpertStart Input { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "sent")]
    public bool Sent { get; set; }

    public int LinkHours => settings.Value.LinkHours;
    public int RenewalMonths => settings.Value.RenewalMonths;

    public async Task OnGetAsync()
    {
        Response.Headers.CacheControl = "no-store";
        Input = await RecallAsync<ExpertStart>() ?? new();
    }

    /// <summary>リンクを受け取る</summary>
    public async Task<IActionResult> OnPostAsync([FromForm] string? homepage)
    {
        if (ExpertStart.Check(Input) is { } error)
        {
            return await AgainAsync(Input, error);
        }

        if (
            string.IsNullOrEmpty(homepage)
            && await links.SendAsync(Input.Mail!, HttpContext) is { } later
        )
        {
            return await AgainAsync(
                Input,
                new FieldError(ExpertStart.MailField.Name, MailRequests.TooMany(later))
            );
        }

        return SeeOther("/experts/register?sent=true");
    }
}
