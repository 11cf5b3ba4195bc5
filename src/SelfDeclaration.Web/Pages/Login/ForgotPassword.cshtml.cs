using Microsoft.AspNetCore.Mvc;
using SelfDeclaration.Web.SignIn.Recovery;

namespace SelfDeclaration.Web.Pages.Login;

/// <summary>パスワードを設定し直す: asks for the mailed link.</summary>
public sealed class ForgotPasswordModel(MailRequests requests) : MailRequestPage(requests)
{
    public Task OnGetAsync(string? notice) => ShowAsync(notice);

    public Task<IActionResult> OnPostAsync(MailRequestContent content) =>
        AskAsync(
            MailRequestKind.Password,
            content,
            string.IsNullOrWhiteSpace(content.Name) ? [Empty(LoginFields.Name)] : []
        );
}
