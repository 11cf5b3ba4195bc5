using Microsoft.AspNetCore.Mvc;
using SelfDeclaration.Changes;
using SelfDeclaration.Declarations;
using SelfDeclaration.Web.Changes;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Site;

namespace SelfDeclaration.Web.Pages.ContactPersons;

/// <summary>What a mailed link about a 担当者変更 can still do; each is a page with a way on.</summary>
public enum ContactLinkState
{
    /// <summary>The button does what the mail says.</summary>
    Ready = 1,

    /// <summary>This address has answered, the other has not.</summary>
    WaitsForOther,

    /// <summary>The secretariat was asked.</summary>
    WithSecretariat,
    Done,
    Refused,
    Expired,

    /// <summary>The declaration is over.</summary>
    Ended,
    Unknown,
}

/// <summary>担当者変更のリンク: opening it shows, pressing a button answers.</summary>
public abstract class ContactLinkPage(
    AnswerContactPerson answer,
    MailLinkPurpose purpose,
    TimeProvider clock
) : FormPage
{
    [BindProperty(SupportsGet = true)]
    public string? Token { get; set; }

    public ContactLinkState State { get; private set; } = ContactLinkState.Unknown;
    public ContactPersonChange Change { get; private set; } = null!;
    public Declaration Declaration { get; private set; } = null!;

    protected AnswerContactPerson Answering => answer;

    /// <summary>Whether this address has said yes.</summary>
    protected abstract bool HasAnswered { get; }

    public virtual Task OnGetAsync() => LoadAsync();

    protected async Task<bool> LoadAsync()
    {
        Response.Headers.CacheControl = "no-store";
        if (await answer.FindAsync(Token, purpose) is not { } found)
        {
            return false;
        }

        (Change, Declaration) = found;
        State =
            Change.RefusedAt is not null ? ContactLinkState.Refused
            : Change.DoneAt is not null && HasAnswered ? ContactLinkState.Done
            : !Declaration.Status.IsLive() ? ContactLinkState.Ended
            : Change.DoneAt is null && !Change.IsOpen(clock.GetUtcNow()) ? ContactLinkState.Expired
            : !HasAnswered ? ContactLinkState.Ready
            : Change.HandedOverAt is not null ? ContactLinkState.WithSecretariat
            : ContactLinkState.WaitsForOther;
        return true;
    }

    protected async Task<IActionResult> AnswerAsync(
        Func<ContactPersonChange, Declaration, Task> what
    )
    {
        if (await LoadAsync())
        {
            await what(Change, Declaration);
        }

        return SeeOther($"{Request.Path}?token={Uri.EscapeDataString(Token ?? "")}");
    }
}
