using Microsoft.AspNetCore.Mvc;
using SelfDeclaration.Accounts;
using SelfDeclaration.Validation;
using SelfDeclaration.Web.Audit;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Pages.Login;
using SelfDeclaration.Web.Secretariat;
using SelfDeclaration.Web.SignIn;
using SelfDeclaration.Web.SignIn.Recovery;
using SelfDeclaration.Web.SignIn.SecondFactor;

namespace SelfDeclaration.Web.Pages.Secretariat;

/// <summary>職員の登録, by the link that an administrator or the command made.</summary>
public sealed class EnrolModel(
    AccountLinks links,
    NewPasswords newPasswords,
    Authenticators authenticators,
    Enrolment enrolment,
    ShownOnce shown,
    SignInStart start
) : LoginPage
{
    [BindProperty(SupportsGet = true)]
    public string? Token { get; set; }

    /// <summary>The app's key, between the page with its picture and the answer.</summary>
    [BindProperty]
    public string? Sealed { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty]
    public string? Code { get; set; }

    [BindProperty]
    public string? Credential { get; set; }

    /// <summary>Null when the link does nothing (any more).</summary>
    public StaffMember? Staff { get; private set; }
    public AccountLinkState State { get; private set; }
    public byte[] Key { get; private set; } = [];

    public async Task OnGetAsync()
    {
        Response.Headers.CacheControl = "no-store";
        await FindAsync();
        // The same key again after a mistake: the app has it already.
        Key = authenticators.Open((await RecallAsync<TypedName>())?.Name) ?? Totp.NewKey();
        Sealed = authenticators.Seal(Key);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await FindAsync();
        if (Staff is not { } staff || authenticators.Open(Sealed) is not { } key)
        {
            return Here();
        }

        List<FieldError> errors = [];
        if (await newPasswords.RefusalAsync(staff, Password) is { } refusal)
        {
            errors.Add(new(LoginFields.NewPassword.Name, refusal));
        }

        if (string.IsNullOrWhiteSpace(Code))
        {
            errors.Add(Empty(LoginFields.AppCode));
        }

        if (errors is not [])
        {
            return await AgainAsync(new TypedName(Sealed!), errors);
        }

        var who = (AuditActor.Staff, staff.Name);
        IReadOnlyList<string>? codes = null;
        var enrolled = await enrolment.ByLinkAsync(
            Token,
            async () =>
                (codes = await enrolment.WithAppAsync(staff, Password!, key, Code, who)) is not null
        );
        if (codes is null)
        {
            return await AgainAsync(
                new TypedName(Sealed!),
                new FieldError(
                    LoginFields.AppCode.Name,
                    "数字が合いません。アプリに表示されている、いまの数字を入力してください"
                )
            );
        }

        if (!enrolled)
        {
            return Here();
        }

        await start.BeginAsync(HttpContext, staff);
        return SeeOther(await shown.KeepAsync("/secretariat/security/authenticator", codes));
    }

    /// <summary>パスキーで登録する</summary>
    public async Task<IActionResult> OnPostPasskeyAsync()
    {
        await FindAsync();
        if (
            Staff is not { } staff
            || !await enrolment.ByLinkAsync(
                Token,
                () => enrolment.WithPasskeyAsync(HttpContext, staff, Credential)
            )
        )
        {
            return Here();
        }

        await start.BeginAsync(HttpContext, staff);
        return SeeOther(DeskHome.Of(staff.Roles));
    }

    private IActionResult Here() =>
        SeeOther($"/secretariat/enrol?token={Uri.EscapeDataString(Token ?? "")}");

    private async Task FindAsync()
    {
        var (state, account) = await links.FindAsync(MailLinkPurpose.EnrolStaff, Token);
        State = state;
        Staff = state is AccountLinkState.Ready ? account as StaffMember : null;
    }
}
