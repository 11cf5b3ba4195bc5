using Microsoft.AspNetCore.Mvc;
using SelfDeclaration.Declarations;
using SelfDeclaration.Validation;
using SelfDeclaration.Web.SignIn.Recovery;

namespace SelfDeclaration.Web.Pages.Login;

/// <summary>利用者番号が分からない: mail address, and what the business is known by.</summary>
public sealed class ForgotNumberModel(MailRequests requests) : MailRequestPage(requests)
{
    public Task OnGetAsync(string? notice) => ShowAsync(notice);

    public Task<IActionResult> OnPostAsync(MailRequestContent content)
    {
        List<FieldError> errors = [];
        if (DeclarationRules.CheckMail(LoginFields.Mail, content.Name) is { } wrong)
        {
            errors.Add(wrong);
        }

        if (
            string.IsNullOrWhiteSpace(content.CorporateNumber)
            && (
                string.IsNullOrWhiteSpace(content.NameKana)
                || string.IsNullOrWhiteSpace(content.Phone)
            )
        )
        {
            errors.Add(
                new(
                    LoginFields.CorporateNumber.Name,
                    "法人番号を入力してください。個人事業主の方は、代表者名（全角カナ）と電話番号を入力してください"
                )
            );
        }

        return AskAsync(MailRequestKind.UserNumber, content, errors);
    }
}
