using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.Options;
using SelfDeclaration.Accounts;
using SelfDeclaration.Validation;
using SelfDeclaration.Web.SignIn;
using SelfDeclaration.Web.SignIn.External;
using SelfDeclaration.Web.SignIn.Recovery;

namespace SelfDeclaration.Web.Pages.Login;

/// <summary>外部のログインの結びつけ: once, by whoever can open the declaration already.</summary>
public sealed class OidcLinkModel(
    ExternalSignIn external,
    PendingLink pending,
    PasswordSignIn passwords,
    MailRequests requests,
    SignInStart start,
    Sessions sessions,
    SignedIn signedIn,
    IOptions<OidcSettings> settings
) : PasswordLoginPage(LoginFields.Name)
{
    private const string Again = "/login/again?next=" + ExternalSignIn.LinkPage;

    public string Provider => settings.Value.DisplayName;

    /// <summary>Null when nobody came from the provider, or too long ago.</summary>
    public ProvenPerson? Person { get; private set; }

    /// <summary>Of the live declarations of this corporation.</summary>
    public IReadOnlyList<BusinessAccount> Accounts { get; private set; } = [];

    /// <summary>The account that is signed in already, where it is one of these.</summary>
    public BusinessAccount? Mine =>
        signedIn.IsBusiness ? Accounts.FirstOrDefault(a => a.Key == signedIn.AccountKey) : null;

    public override async Task OnPageHandlerExecutionAsync(
        PageHandlerExecutingContext context,
        PageHandlerExecutionDelegate next
    )
    {
        Response.Headers.CacheControl = "no-store";
        Person = pending.Of(HttpContext);
        Accounts = Person is null ? [] : await external.AccountsAsync(Person);
        if (HttpMethods.IsPost(Request.Method) && Accounts.Count == 0)
        {
            // The page says what became of it.
            context.Result = SeeOther(ExternalSignIn.LinkPage);
            return;
        }

        await next();
    }

    public Task OnGetAsync(string? notice) => ShowAsync(notice);

    /// <summary>確かめて結びつける</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        if (await MissingAsync() is { } again)
        {
            return again;
        }

        var answer = await passwords.OfBusinessAsync(HttpContext, Kept(Name), Password);
        if (answer.WaitUntil is { } until)
        {
            Next = ExternalSignIn.LinkPage;
            return await WaitAsync(until);
        }

        if (Accounts.FirstOrDefault(a => a.Key == answer.Account?.Key) is not { } account)
        {
            return await WrongAsync(
                answer.Account is null
                    ? PasswordSignIn.Wrong
                    : "この利用者番号の自己宣言は、法人番号が異なります"
            );
        }

        await start.BeginAsync(HttpContext, account);
        return await LinkedAsync(account);
    }

    /// <summary>ログインしている自己宣言と結びつける</summary>
    public async Task<IActionResult> OnPostMineAsync() =>
        Mine is not { } account ? SeeOther(ExternalSignIn.LinkPage)
        : await sessions.IsConfirmedAsync(signedIn.SessionKey, isForm: true)
            ? await LinkedAsync(account)
        : SeeOther(Again);

    /// <summary>ログインのリンクをメールで送る</summary>
    public async Task<IActionResult> OnPostMailAsync()
    {
        foreach (var account in Accounts)
        {
            var content = new MailRequestContent { Name = account.UserNumber };
            var refused = await requests.AddAsync(MailRequestKind.SignInLink, content, HttpContext);
            if (refused is { } until)
            {
                return await AgainAsync(
                    new TypedName(""),
                    new FieldError(LoginFields.Name.Name, MailRequests.TooMany(until))
                );
            }
        }

        return SeeOther($"{ExternalSignIn.LinkPage}?notice=sent");
    }

    protected override string? SentenceFor(string? notice) =>
        notice == "sent"
            ? "登録した担当者のメールアドレスに、ログインのリンクを送りました。届いたリンクを、このブラウザで開いてください。"
            : null;

    private async Task<IActionResult> LinkedAsync(BusinessAccount account)
    {
        await external.LinkAsync(HttpContext, Person!, account);
        return SeeOther(Person!.Next ?? "/my");
    }
}
