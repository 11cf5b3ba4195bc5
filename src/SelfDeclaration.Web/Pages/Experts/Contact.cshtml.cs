using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using SelfDeclaration.Experts;
using SelfDeclaration.Validation;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Experts;
using SelfDeclaration.Web.Mail;
using SelfDeclaration.Web.Security;
using SelfDeclaration.Web.SignIn.Recovery;
using SelfDeclaration.Web.Site;

namespace SelfDeclaration.Web.Pages.Experts;

/// <summary>専門家に相談する: seen once more, then sent on by mail. The expert's address stays with us, the text does not.</summary>
public sealed class ContactModel(
    RegistryDb db,
    ExpertDirectory directory,
    MailOutbox outbox,
    MailLimits limits,
    Visitor visitor,
    FormMemory memory
) : FormPage
{
    [BindProperty]
    public ExpertContact Input { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "sent")]
    public bool Sent { get; set; }

    public Expert Expert { get; private set; } = null!;

    /// <summary>Everything is there: it is shown before it goes.</summary>
    public bool Checked { get; private set; }

    private string Here => $"/experts/{Expert.PublicKey}/contact";

    public override async Task OnPageHandlerExecutionAsync(
        PageHandlerExecutingContext context,
        PageHandlerExecutionDelegate next
    )
    {
        Response.Headers.CacheControl = "no-store";
        if (await directory.ShownAsync(context.RouteData.Values["key"] as string) is { } expert)
        {
            Expert = expert;
            await next();
        }
        else
        {
            context.Result = NotFound();
        }
    }

    public async Task OnGetAsync(bool edit)
    {
        var typed = await RecallAsync<ExpertContact>();
        Input = typed ?? new();
        Checked = typed is not null && Errors is [] && !edit;
    }

    public async Task<IActionResult> OnPostAsync(
        [FromForm] string? act,
        [FromForm] string? homepage
    )
    {
        if (ExpertContact.Check(Input) is [_, ..] errors)
        {
            return await AgainAsync(Input, errors);
        }

        Input = Input.Repaired();
        if (act != "send")
        {
            var key = await memory.KeepAsync(Input, []);
            return SeeOther($"{Here}?form={key:N}{(act == "edit" ? "&edit=true" : "")}");
        }

        var who = visitor.Hash(HttpContext);
        if (await limits.NextAllowedAsync(Expert.Mail, who, Expert.Key) is { } later)
        {
            return await AgainAsync(
                Input,
                new FieldError(ExpertContact.TextField.Name, MailRequests.TooMany(later))
            );
        }

        if (string.IsNullOrEmpty(homepage))
        {
            outbox.Add(
                Expert.Mail,
                new ExpertContactMail(
                    Expert.Profile!.Name,
                    Input.Name!,
                    Input.Organisation!,
                    Input.Mail!,
                    Input.Text!
                ),
                Expert.Key,
                who
            );
            await db.SaveChangesAsync();
        }

        return SeeOther($"{Here}?sent=true");
    }
}
