using Microsoft.AspNetCore.Mvc;
using SelfDeclaration.Accounts;
using SelfDeclaration.Validation;
using SelfDeclaration.Web.Audit;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Pages.Login;
using SelfDeclaration.Web.Secretariat;
using SelfDeclaration.Web.SignIn;
using SelfDeclaration.Web.SignIn.SecondFactor;

namespace SelfDeclaration.Web.Pages.Secretariat.Security;

/// <summary>認証アプリと予備コード of a staff member.</summary>
[RecentlyConfirmed]
public sealed class AuthenticatorModel(
    RegistryDb db,
    SignedIn signedIn,
    Authenticators authenticators,
    ShownOnce shown,
    NewPasswords changes,
    TimeProvider clock
) : OwnPage(db, signedIn)
{
    private readonly SignedIn _signedIn = signedIn;

    [BindProperty]
    public string? Sealed { get; set; }

    [BindProperty]
    public string? Code { get; set; }

    public IReadOnlyList<string> Codes { get; private set; } = [];
    public int CodesLeft { get; private set; }
    public bool HasApp => Account.AuthenticatorKey is not null;
    public byte[] Key { get; private set; } = [];
    public string Mail => ((StaffMember)Account).Mail;
    public string StartUrl => DeskHome.Of(_signedIn.Roles);

    // Not named form: the address may hold both.
    public async Task OnGetAsync(Guid? shown, string? notice)
    {
        Codes = await Shown.RecallAsync(shown);
        CodesLeft = await authenticators.RecoveryCodesLeftAsync(Account);
        Key = authenticators.Open((await RecallAsync<TypedName>())?.Name) ?? Totp.NewKey();
        Sealed = authenticators.Seal(Key);
        Notice = notice == "app" ? "認証アプリを登録しました。" : null;
    }

    /// <summary>新しい予備コードを作る</summary>
    public async Task<IActionResult> OnPostCodesAsync()
    {
        var codes = await authenticators.NewRecoveryCodesAsync(Account);
        await changes.RecordAsync(Account, AuditAction.AuthenticatorChanged, "予備コードの作成");
        return SeeOther(await Shown.KeepAsync($"{Home}/authenticator", codes));
    }

    /// <summary>認証アプリを登録する</summary>
    public async Task<IActionResult> OnPostAppAsync()
    {
        var key = authenticators.Open(Sealed);
        if (key is null || Totp.FindStep(key, Code, clock.GetUtcNow(), null) is not { } step)
        {
            return await AgainAsync(
                new TypedName(Sealed ?? ""),
                new FieldError(
                    LoginFields.AppCode.Name,
                    "数字が合いません。アプリに表示されている、いまの数字を入力してください"
                )
            );
        }

        (Account.AuthenticatorKey, Account.AuthenticatorStep) = (Sealed, step);
        await changes.RecordAsync(Account, AuditAction.AuthenticatorChanged, "認証アプリの登録");
        return SeeOther($"{Home}/authenticator?notice=app");
    }

    private ShownOnce Shown => shown;
}
