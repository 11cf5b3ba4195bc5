using System.Security.Cryptography;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using SelfDeclaration.Declarations;
using SelfDeclaration.Validation;
using SelfDeclaration.Web.Pages.Declare.Drafts;
using SelfDeclaration.Web.Security;
using SelfDeclaration.Web.Site;

namespace SelfDeclaration.Web.Pages.Declare;

/// <summary>
/// 申込みの画面: what every page an applicant fills in shares. A post saves what was typed before anything
/// else happens, then always redirects; the page it lands on works out its messages from what was saved.
/// </summary>
/// <remarks>The antiforgery token is checked here and not by the filter, because a lost one must not lose what was typed.</remarks>
[IgnoreAntiforgeryToken]
public abstract class DeclarePageModel(DeclareServices services) : FormPage
{
    /// <summary>Buttons every form has; a page may add its own.</summary>
    public const string Next = "next";
    public const string Back = "back";
    public const string Later = "later";
    public const string Autosave = "autosave";

    public abstract DeclarePage Screen { get; }

    protected DeclareServices Services => services;
    protected DraftState State { get; private set; } = new();
    protected DateOnly Today => services.Clock.GetUtcNow().DateInJapan();

    /// <summary>Where 前へ戻る leads.</summary>
    public string BackUrl =>
        Returning ? DeclareRoutes.UrlOf(DeclarePage.Confirm)
        : Screen is DeclarePage.Terms ? DeclareRoutes.Start
        : DeclareRoutes.UrlOf(Screen - 1);

    /// <summary>True when the applicant came from 内容確認 to change one answer.</summary>
    public bool Returning => Request.Query["return"] == "confirm";

    /// <summary>When this browser's answers were last saved; null when they never were.</summary>
    public DateTimeOffset? SavedAt { get; private set; }

    /// <summary>The hidden field <c>seen</c>: which state of the page this window shows.</summary>
    public string Seen =>
        State.Seen(
            Screen,
            Convert.ToHexString(RandomNumberGenerator.GetBytes(6)).ToLowerInvariant()
        );

    /// <summary>
    /// Where the form posts to. Written out, because a form without an address posts to the whole address
    /// of the page: its old notice and #errors would follow the applicant.
    /// </summary>
    public string FormAction => DeclareRoutes.UrlOf(Screen) + KeptQuery();

    public string? Notice => DeclareNotice.TextOf(Request.Query["notice"]);

    /// <summary>Puts what was posted into the answers, unchecked.</summary>
    protected abstract DraftState Apply(DraftState state);

    /// <summary>Fills the form from the answers.</summary>
    protected abstract Task ShowAsync();

    /// <summary>Everything wrong with this page's answers; empty when the applicant may go on.</summary>
    protected abstract Task<IReadOnlyList<FieldError>> CheckAsync();

    /// <summary>A button of the page's own; null when <paramref name="act"/> is none of them.</summary>
    protected virtual Task<IActionResult?> ActAsync(string act) =>
        Task.FromResult<IActionResult?>(null);

    /// <summary>Messages of a button of the page's own, shown while the page as a whole is not refused.</summary>
    protected virtual Task<IReadOnlyList<FieldError>> CheckActAsync() =>
        Task.FromResult<IReadOnlyList<FieldError>>([]);

    public override async Task OnPageHandlerExecutionAsync(
        PageHandlerExecutingContext context,
        PageHandlerExecutionDelegate next
    )
    {
        var draft = await services.Drafts.OpenAsync();
        (State, SavedAt) = (draft.State, draft.SavedAt);
        if (draft.Key is { } key && await services.Applications.UrlForDraftAsync(key) is { } url)
        {
            context.Result = HttpMethods.IsPost(Request.Method) ? SeeOther(url) : Redirect(url);
            return;
        }

        await next();
    }

    public async Task<IActionResult> OnGetAsync()
    {
        if (Screen > Reached)
        {
            return Redirect(DeclareRoutes.UrlOf(Reached) + Request.QueryString);
        }

        // Wins over the antiforgery system's no-store, which would make Back ask to resend the form.
        Response.OnStarting(() =>
        {
            Response.Headers.CacheControl = "no-cache, private";
            return Task.CompletedTask;
        });
        Errors = State.IsRefused(Screen) ? await CheckAsync() : await CheckActAsync();
        await ShowAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string? act, string? seen, long? sentAt)
    {
        act ??= Next;
        if (await HasTokenAsync() is not { } hasToken)
        {
            return BadRequest();
        }

        if (!hasToken)
        {
            return await KeepWithoutTokenAsync(act, seen, sentAt);
        }

        var elsewhere = State.WrittenElsewhere(Screen, seen);
        if (elsewhere && act is Autosave)
        {
            // It would overwrite the other window's answers unseen; the next button asks.
            return new ConflictResult();
        }

        await SaveAsync(state => Posted(state, seen, sentAt));
        if (act is Autosave)
        {
            return new JsonResult(new { savedAt = SavedAt?.ShowTime() });
        }

        if (Screen > Reached)
        {
            return SeeOther($"{DeclareRoutes.UrlOf(Reached)}?notice={DeclareNotice.PressAgain}");
        }

        if (elsewhere && act is Next)
        {
            return RedirectHere(DeclareNotice.ChangedElsewhere);
        }

        return act switch
        {
            Back => SeeOther(BackUrl),
            Later => SeeOther(DeclareRoutes.Resume),
            _ => await ActAsync(act) ?? await GoOnAsync(),
        };
    }

    /// <summary>The furthest page the saved answers open.</summary>
    protected DeclarePage Reached =>
        State.Answers.Reached(services.Terms.Current(Today).Version, Today);

    protected async Task SaveAsync(Func<DraftState, DraftState> change)
    {
        var draft = await services.Drafts.ChangeAsync(change);
        (State, SavedAt) = (draft.State, draft.SavedAt);
    }

    protected Task ChangeAnswersAsync(Func<DeclarationDraft, DeclarationDraft> change) =>
        SaveAsync(state => state with { Answers = change(state.Answers) });

    /// <summary>Checks this page and moves on, or comes back to it with its messages.</summary>
    protected async Task<IActionResult> GoOnAsync()
    {
        var refused = (await CheckAsync()).Count > 0;
        if (refused != State.IsRefused(Screen))
        {
            await SaveAsync(state => state.Refuse(Screen, refused));
        }

        return refused ? RedirectHere(fragment: "errors")
            : Returning && Reached is DeclarePage.Confirm
                ? SeeOther(DeclareRoutes.UrlOf(DeclarePage.Confirm))
            : SeeOther(DeclareRoutes.UrlOf(Screen + 1) + (Returning ? "?return=confirm" : ""));
    }

    /// <summary>Back to this page, keeping where the applicant is to return to.</summary>
    protected IActionResult RedirectHere(string? notice = null, string? fragment = null)
    {
        var query = notice is null ? KeptQuery() : KeptQuery().Add("notice", notice);
        return SeeOther(
            DeclareRoutes.UrlOf(Screen) + query + (fragment is null ? "" : "#" + fragment)
        );
    }

    private DraftState Posted(DraftState state, string? seen, long? sentAt) =>
        state.IsOvertaken(Screen, seen, sentAt)
            ? state
            : Apply(state).Written(Screen, seen, sentAt);

    private QueryString KeptQuery() => Returning ? new("?return=confirm") : QueryString.Empty;

    // Null for what is no form or cannot be read as one: there is nothing in it to keep.
    private async Task<bool?> HasTokenAsync()
    {
        try
        {
            return Request.HasFormContentType
                ? await services.Antiforgery.IsRequestValidAsync(HttpContext)
                : null;
        }
        catch (AntiforgeryValidationException)
        {
            return null;
        }
    }

    // A form of our own whose token or session is gone is kept but acts on nothing. One from
    // another site is refused: it would plant its answers in this browser's draft.
    private async Task<IActionResult> KeepWithoutTokenAsync(string act, string? seen, long? sentAt)
    {
        if (!Request.IsFromThisSite() || act is Autosave)
        {
            return BadRequest();
        }

        await SaveAsync(state => Posted(state, seen, sentAt));
        return RedirectHere(DeclareNotice.PressAgain);
    }
}
