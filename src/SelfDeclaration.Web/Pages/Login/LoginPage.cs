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

/// <summary>What the waiting page says.</summary>
public sealed record Waiting(DateTimeOffset Until, bool Desk, string? Next);

/// <summary>What was typed into a login form; never a password.</summary>
public sealed record TypedName(string Name);
