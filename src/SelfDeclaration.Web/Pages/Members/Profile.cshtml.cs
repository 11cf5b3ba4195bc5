using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using SelfDeclaration.Accounts;
using SelfDeclaration.Validation;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Members;
using SelfDeclaration.Web.Reference;
using SelfDeclaration.Web.SignIn;
using SelfDeclaration.Web.SignIn.Recovery;
using SelfDeclaration.Web.Site;

namespace SelfDeclaration.Web.Pages.Members;

/// <summary>利用者のプロフィール: the last page of 利用者登録.</summary>
public sealed class ProfileModel(
    MailsToConfirm addresses,
    RegisterStep step,
    OpenAccount open,
    SignInStart start,
    ReferenceData reference
) : FormPage
{
    [BindProperty]
    public ProfileInput Input { get; set; } = new();

    [BindProperty]
    public string? Password { get; set; }

    public ProfileChoices Choices => new(reference, Input, WithName: true);

    /// <summary>Confirmed by its link.</summary>
    public string Mail => _waiting!.Mail;

    private MailToConfirm? _waiting;
    private string _token = "";

    public override async Task OnPageHandlerExecutionAsync(
        PageHandlerExecutingContext context,
        PageHandlerExecutionDelegate next
    )
    {
        Response.Headers.CacheControl = "no-store";
        _token = step.TokenOf(HttpContext) ?? "";
        (var state, _waiting) = await addresses.FindAsync(MailLinkPurpose.Register, _token);
        if (state is not AccountLinkState.Ready)
        {
            // Says why, and how to go on; without the cookie there is nothing to say.
            context.Result = SeeOther(
                _token.Length == 0 ? "/register" : $"/register/confirm?token={_token}"
            );
            return;
        }

        await next();
    }

    public async Task OnGetAsync() => Input = await RecallAsync<ProfileInput>() ?? new();

    /// <summary>登録する</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        if (FindErrors() is { Count: > 0 } errors)
        {
            return await AgainAsync(Input, errors);
        }

        if (await open.OpenAsync(_token, Mail, Input, Password!) is not { } account)
        {
            return SeeOther($"/register/confirm?token={_token}");
        }

        step.End(HttpContext);
        await start.BeginAsync(HttpContext, account, isFirst: true);
        return SeeOther(Url.IsLocalUrl(_waiting!.Next) ? _waiting.Next! : "/my?notice=registered");
    }

    private List<FieldError> FindErrors()
    {
        var password = PasswordRules.Check(
            Password,
            new() { Name = Input.Name },
            Mail,
            reference.BlockedPasswords
        );
        return
        [
            .. ProfileRules.CheckName(Input) is { } name ? [name] : (FieldError[])[],
            .. password is null ? (FieldError[])[] : [new(ProfileFields.Password.Name, password)],
            .. ProfileChoices.Check(reference, Input),
        ];
    }
}
