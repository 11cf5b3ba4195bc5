using Microsoft.AspNetCore.Mvc;
using SelfDeclaration.Changes;
using SelfDeclaration.Declarations;
using SelfDeclaration.Text;
using SelfDeclaration.Validation;
using SelfDeclaration.Web.Changes;
using SelfDeclaration.Web.SignIn.Recovery;
using SelfDeclaration.Web.Site;

namespace SelfDeclaration.Web.Pages.ContactPersons;

/// <summary>担当者が替わったとき: for the new 担当者, who does not know the password. The answer is the same for all.</summary>
public sealed class IndexModel(AskForContactPerson ask) : FormPage
{
    [BindProperty]
    public ContactPersonClaim Input { get; set; } = new();

    /// <summary>The form was sent.</summary>
    public bool Sent { get; private set; }

    /// <summary>The address probably meant; null when the typed one looks right.</summary>
    public string? SuggestedMail =>
        Input.KeepMailAsTyped ? null : MailTypo.Suggest(TypedText.Mail(Input.ContactMail));

    public async Task OnGetAsync(bool sent)
    {
        Response.Headers.CacheControl = "no-store";
        Sent = sent;
        Input = await RecallAsync<ContactPersonClaim>() ?? new();
    }

    public async Task<IActionResult> OnPostAsync(string? act)
    {
        Input = act switch
        {
            MailSuggestion.Correct => Input with
            {
                ContactMail = SuggestedMail ?? Input.ContactMail,
            },
            MailSuggestion.Keep => Input with { KeepMailAsTyped = true },
            _ => Input,
        };
        var errors = ContactPersonClaimRules.Check(Input).ToList();
        if (SuggestedMail is { } suggested)
        {
            errors.Add(
                new(
                    ChangeFields.NewContactMail.Name,
                    $"メールアドレスは {suggested} ではありませんか。下のボタンで選んでください"
                )
            );
        }

        if (errors.Count > 0)
        {
            return await AgainAsync(Input, errors);
        }

        return await ask.AskAsync(Input, HttpContext) is { } until
            ? await AgainAsync(
                Input,
                new FieldError(
                    ContactPersonClaimRules.DeclarationId.Name,
                    MailRequests.TooMany(until)
                )
            )
            : SeeOther("/contact-person?sent=true");
    }
}
