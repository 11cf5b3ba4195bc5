using Microsoft.AspNetCore.Mvc;
using SelfDeclaration.Accounts;
using SelfDeclaration.Declarations;
using SelfDeclaration.Text;
using SelfDeclaration.Validation;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Members;
using SelfDeclaration.Web.Pages.Login;
using SelfDeclaration.Web.SignIn;
using SelfDeclaration.Web.SignIn.Recovery;
using SelfDeclaration.Web.Site;

namespace SelfDeclaration.Web.Pages.My;

/// <summary>メールアドレスの変更: the new address gets a link; the old one works until it is used.</summary>
[RecentlyConfirmed]
public sealed class MailModel(RegistryDb db, SignedIn signedIn, MailRequests requests)
    : MemberPage(db, signedIn)
{
    [BindProperty]
    public string? Mail { get; set; }

    /// <summary>The address probably meant; null when the typed one looks right.</summary>
    public string? SuggestedMail => MailTypo.Suggest(Mail);

    public async Task OnGetAsync() => Mail = (await RecallAsync<TypedName>())?.Name;

    /// <summary>確認のメールを送る</summary>
    public async Task<IActionResult> OnPostAsync(string? act)
    {
        var (mail, suggested) = MailSuggestion.Answered(Mail ?? "", act);
        var typed = new TypedName(mail);
        var wrong =
            DeclarationRules.CheckMail(ProfileFields.NewMail, typed.Name)
            ?? (
                TypedText.Mail(typed.Name) == Member.Mail
                    ? new FieldError(
                        ProfileFields.NewMail.Name,
                        "いまと同じアドレスです。新しいメールアドレスを入力してください"
                    )
                    : null
            );
        if (wrong is not null)
        {
            return await AgainAsync(typed, wrong);
        }

        if (suggested is not null)
        {
            return await AgainAsync(typed, MailSuggestion.Ask(ProfileFields.NewMail, suggested));
        }

        var content = new MailToConfirmContent(typed.Name, Member.Key, null);
        return
            await requests.AddAsync(MailRequestKind.MailToConfirm, content, HttpContext)
                is { } until
            ? await AgainAsync(
                typed,
                new FieldError(ProfileFields.NewMail.Name, MailRequests.TooMany(until))
            )
            : SeeOther($"/my/mail?notice={MyNotice.NewMailAsked}");
    }
}
