using Microsoft.AspNetCore.Mvc;
using SelfDeclaration.Validation;
using SelfDeclaration.Web.SignIn.Recovery;

namespace SelfDeclaration.Web.Pages.Login;

/// <summary>案内メールを頼む画面: the same answer whatever was typed, after the same work.</summary>
public abstract class MailRequestPage(MailRequests requests) : LoginPage
{
    public const string Sent =
        "登録があれば、メールを送りました。数分たっても届かないときは、迷惑メールのフォルダと、入力した内容を確かめてください。";

    public MailRequestContent Typed { get; private set; } = new();
    public string? Notice { get; private set; }

    protected async Task ShowAsync(string? notice)
    {
        Typed = await RecallAsync<MailRequestContent>() ?? new();
        Notice = notice == "sent" ? Sent : null;
    }

    protected async Task<IActionResult> AskAsync(
        MailRequestKind kind,
        MailRequestContent content,
        IReadOnlyList<FieldError> errors
    )
    {
        content = new()
        {
            Name = Kept(content.Name),
            CorporateNumber = Kept(content.CorporateNumber),
            NameKana = Kept(content.NameKana),
            Phone = Kept(content.Phone),
        };
        if (errors is not [])
        {
            return await AgainAsync(content, errors);
        }

        return await requests.AddAsync(kind, content, HttpContext) is { } until
            ? await AgainAsync(content, new FieldError("Name", MailRequests.TooMany(until)))
            : SeeOther($"{Request.Path}?notice=sent");
    }
}
