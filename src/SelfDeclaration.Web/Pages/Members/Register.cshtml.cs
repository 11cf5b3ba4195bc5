using Microsoft.AspNetCore.Mvc;
using SelfDeclaration.Accounts;
using SelfDeclaration.Declarations;
using SelfDeclaration.Validation;
using SelfDeclaration.Web.Members;
using SelfDeclaration.Web.Pages.Login;
using SelfDeclaration.Web.SignIn;
using SelfDeclaration.Web.SignIn.Recovery;
using SelfDeclaration.Web.Site;

namespace SelfDeclaration.Web.Pages.Members;

/// <summary>利用者登録: asks for the mailed link; the same answer whatever address was typed, after the same work.</summary>
public sealed class RegisterModel(MailRequests requests, SignedIn signedIn) : LoginPage
{
    [BindProperty]
    public string? Mail { get; set; }

    /// <summary>The address probably meant; null when the typed one looks right.</summary>
    public string? SuggestedMail { get; private set; }

    public string? Notice { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? notice)
    {
        if (signedIn.IsBusiness)
        {
            return Redirect(Url.IsLocalUrl(Next) ? Next! : "/my");
        }

        Mail = (await RecallAsync<TypedName>())?.Name;
        SuggestedMail = Errors is [] ? null : MailTypo.Suggest(Mail);
        Notice = notice switch
        {
            "sent" =>
                "メールを送りました。届いたメールのリンクを開いて、登録を続けてください。数分たっても届かないときは、迷惑メールのフォルダと、入力したアドレスを確かめてください。",
            "deleted" => "利用者登録と、保存していた内容を削除しました。",
            _ => null,
        };
        return Page();
    }

    /// <summary>確認のメールを送る</summary>
    public async Task<IActionResult> OnPostAsync(string? act)
    {
        var (mail, suggested) = MailSuggestion.Answered(Kept(Mail), act);
        var typed = new TypedName(mail);
        if (DeclarationRules.CheckMail(ProfileFields.Mail, typed.Name) is { } wrong)
        {
            return await AgainAsync(typed, wrong);
        }

        if (suggested is not null)
        {
            return await AgainAsync(typed, MailSuggestion.Ask(ProfileFields.Mail, suggested));
        }

        var content = new MailToConfirmContent(
            typed.Name,
            null,
            Url.IsLocalUrl(Next) ? Next : null
        );
        return
            await requests.AddAsync(MailRequestKind.MailToConfirm, content, HttpContext)
                is { } until
            ? await AgainAsync(
                typed,
                new FieldError(ProfileFields.Mail.Name, MailRequests.TooMany(until))
            )
            : SeeOther("/register?notice=sent");
    }
}
