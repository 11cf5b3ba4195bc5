using Microsoft.AspNetCore.Mvc;
using SelfDeclaration.Changes;
using SelfDeclaration.Declarations;
using SelfDeclaration.Text;
using SelfDeclaration.Web.Changes;
using SelfDeclaration.Web.Mail;
using SelfDeclaration.Web.Security;
using SelfDeclaration.Web.SignIn;
using SelfDeclaration.Web.Site;

namespace SelfDeclaration.Web.Pages.My;

/// <summary>担当者変更 by whoever is signed in: at once, and both addresses are told.</summary>
[RecentlyConfirmed]
public sealed class ContactPersonModel(
    MyDeclaration my,
    ChangeDeclaration change,
    AskForContactPerson ask,
    MailLimits limits,
    Visitor visitor
) : MyPage(my)
{
    [BindProperty]
    public DeclarationInput Input { get; set; } = new();

    /// <summary>The address probably meant; null when the typed one looks right.</summary>
    public string? SuggestedMail =>
        Input.KeepMailAsTyped ? null : MailTypo.Suggest(TypedText.Mail(Input.ContactMail));

    protected override bool IsOpen => Declaration.Status.IsLive();

    public async Task OnGetAsync() =>
        Input =
            await RecallAsync<DeclarationInput>()
            ?? new() { ContactName = Contact.Name, ContactMail = Contact.Mail };

    public async Task<IActionResult> OnPostAsync(int seen, string? act)
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
        var errors = DeclarationRules.CheckContact(Input).ToList();
        if (SuggestedMail is { } suggested)
        {
            errors.Add(
                new(
                    DeclarationFields.ContactMail.Name,
                    $"担当者メールアドレスは {suggested} ではありませんか。下のボタンで選んでください"
                )
            );
        }

        var (name, mail) = (TypedText.Name(Input.ContactName), TypedText.Mail(Input.ContactMail));
        var changes = EnterContactPerson.Differences(Contact, name, mail);
        if (errors.Count == 0 && changes.Count == 0)
        {
            errors.Add(
                new(
                    DeclarationFields.ContactName.Name,
                    "変わったところがありません。変更する欄を直してください"
                )
            );
        }

        if (errors.Count > 0)
        {
            return await AgainAsync(Input, errors);
        }

        if (seen != Declaration.Version)
        {
            return To("/my/contact-person", MyNotice.ChangedElsewhere);
        }

        if (
            await limits.NextAllowedAsync(mail, visitor.Hash(HttpContext), null) is not null
            || await limits.NextAllowedAsync(Contact.Mail, null, null) is not null
        )
        {
            return To("/my/contact-person", MyNotice.MailLimit);
        }

        return await ChangeAsync(changes);
    }

    private async Task<IActionResult> ChangeAsync(List<ChangedValue> changes)
    {
        var newAddress = changes.Exists(c => c.Field == DeclarationFields.ContactMail.Name);
        var result = await change.ChangeContactPersonAsync(
            Declaration,
            changes,
            () =>
            {
                if (newAddress)
                {
                    ask.AskNewAddress(Declaration, HttpContext);
                }
            }
        );
        return result.Done
            ? To(Address, newAddress ? MyNotice.ContactChanged : MyNotice.Changed)
            : To("/my/contact-person", MyNotice.ChangedElsewhere);
    }
}
