using Microsoft.AspNetCore.Mvc;
using SelfDeclaration.Validation;
using SelfDeclaration.Web.Site;

namespace SelfDeclaration.Web.Pages.Login;

/// <summary>ログインの画面: where one came from, and where one waits.</summary>
public abstract class LoginPage : FormPage
{
    /// <summary>Longer than any number, ID or mail; no more is looked at.</summary>
    private const int LongestName = 320;

    /// <summary>Where to after it: a page of this site, or nothing.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Next { get; set; }

    protected IActionResult ToNext(string otherwise) =>
        SeeOther(Url.IsLocalUrl(Next) ? Next! : otherwise);

    protected async Task<IActionResult> WaitAsync(DateTimeOffset until, bool desk = false)
    {
        var memory = HttpContext.RequestServices.GetRequiredService<FormMemory>();
        var key = await memory.KeepAsync(new Waiting(until, desk, Next), []);
        return SeeOther($"/login/wait?form={key:N}");
    }

    /// <summary>What was typed, for the page that asks for it again.</summary>
    protected static string Kept(string? typed) =>
        typed is { Length: > LongestName } ? typed[..LongestName] : typed ?? "";

    protected static FieldError Empty(Field field) =>
        new(field.Name, $"{field.Label}を入力してください");
}

/// <summary>ログインの入力画面, of a business or of staff: a name and a password, or a passkey.</summary>
/// <param name="nameField">What the name is called here.</param>
public abstract class PasswordLoginPage(Field nameField) : LoginPage
{
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty]
    public string? Credential { get; set; }

    public string? Notice { get; private set; }

    /// <summary>A fresh page, or the one to put right.</summary>
    protected async Task ShowAsync(string? notice)
    {
        Response.Headers.CacheControl = "no-store";
        Name = (await RecallAsync<TypedName>())?.Name;
        Notice = SentenceFor(notice);
    }

    /// <summary>What the page says on top about what has just happened.</summary>
    protected virtual string? SentenceFor(string? notice) =>
        notice switch
        {
            "out" => "ログアウトしました。",
            "step" => "時間がたったため、もう一度パスワードから入力してください。",
            "passkey" =>
                "パスキーを確かめられませんでした。もう一度お試しいただくか、パスワードでログインしてください。",
            _ => null,
        };

    /// <summary>Null when both were typed; otherwise back to the page.</summary>
    protected async Task<IActionResult?> MissingAsync()
    {
        List<FieldError> errors =
        [
            .. string.IsNullOrWhiteSpace(Name) ? [Empty(nameField)] : (FieldError[])[],
            .. string.IsNullOrEmpty(Password) ? [Empty(LoginFields.Password)] : (FieldError[])[],
        ];
        return errors is [] ? null : await AgainAsync(new TypedName(Kept(Name)), errors);
    }

    /// <summary>The one answer for whatever did not fit.</summary>
    protected Task<IActionResult> WrongAsync(string sentence) =>
        AgainAsync(new TypedName(Kept(Name)), new FieldError(nameField.Name, sentence));
}

/// <summary>What the waiting page says.</summary>
public sealed record Waiting(DateTimeOffset Until, bool Desk, string? Next);

/// <summary>What was typed into a login form; never a password.</summary>
public sealed record TypedName(string Name);
