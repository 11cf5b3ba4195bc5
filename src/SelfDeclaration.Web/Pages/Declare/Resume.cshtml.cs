using Microsoft.AspNetCore.Mvc;
using SelfDeclaration.Declarations;
using SelfDeclaration.Text;
using SelfDeclaration.Validation;
using SelfDeclaration.Web.Pages.Declare.Drafts;
using SelfDeclaration.Web.Site;
using SelfDeclaration.Web.Terms;

namespace SelfDeclaration.Web.Pages.Declare;

/// <summary>続きから再開する: on this device, or by a mailed link on another one.</summary>
public sealed class ResumeModel(
    DraftStore drafts,
    ResumeLinks links,
    TermsOfUse terms,
    TimeProvider clock
) : FormPage
{
    public static readonly Field MailInput = new(nameof(Mail), "リンクを送るメールアドレス")
    {
        Required = true,
        MaxLength = DeclarationFields.ContactMail.MaxLength,
        Hint = "例 name@example.co.jp",
    };

    [BindProperty(SupportsGet = true)]
    public string? Token { get; set; }

    [BindProperty]
    public string? Mail { get; set; }

    public OpenDraft Draft { get; private set; } = null!;

    /// <summary>The furthest page this browser's answers open.</summary>
    public string ContinueUrl => UrlOfReached(Draft);

    /// <summary>What the mailed link can still do; null when the page was opened without one.</summary>
    public ResumeLinkState? Link { get; private set; }
    public string? Notice { get; private set; }
    public DateTimeOffset? MailsAgainAt { get; private set; }

    public async Task OnGetAsync(string? notice)
    {
        (Draft, Notice) = (await drafts.OpenAsync(), notice);
        Link = Token is null ? null : (await links.FindAsync(Token)).State;
        var screen = Draft.State.Resume;
        Mail = screen.Mail ?? Draft.State.Answers.Declaration.ContactMail;
        Errors = screen.Problem is { } problem ? [new FieldError(nameof(Mail), problem)] : [];
        if (notice == DeclareNotice.MailLimit)
        {
            MailsAgainAt = await links.AgainAtAsync(Mail, Draft, HttpContext);
        }
    }

    /// <summary>続きを入力する, from a mailed link.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        if (Token is null || await links.UseAsync(Token) is not { } draftKey)
        {
            return SeeOther($"{DeclareRoutes.Resume}?token={Uri.EscapeDataString(Token ?? "")}");
        }

        var draft = await drafts.ContinueAsync(draftKey);
        return SeeOther($"{UrlOfReached(draft)}?notice={DeclareNotice.Resumed}");
    }

    /// <summary>再開のリンクを送る</summary>
    public async Task<IActionResult> OnPostMailAsync()
    {
        Draft = await drafts.OpenAsync();
        if (Draft.SavedAt is null)
        {
            return SeeOther(DeclareRoutes.Resume);
        }

        var problem = DeclarationRules.CheckMail(MailInput, Mail)?.Message;
        Draft = await drafts.ChangeAsync(s => s with { Resume = new(Mail ?? "", problem) });
        if (problem is not null)
        {
            return SeeOther($"{DeclareRoutes.Resume}#errors");
        }

        var sent = await links.SendAsync(TypedText.Mail(Mail), Draft, HttpContext);
        return SeeOther(
            $"{DeclareRoutes.Resume}?notice={(sent ? DeclareNotice.LinkSent : DeclareNotice.MailLimit)}"
        );
    }

    /// <summary>入力内容を消して終わる</summary>
    public async Task<IActionResult> OnPostForgetAsync()
    {
        await drafts.ForgetAsync();
        return SeeOther("/");
    }

    private string UrlOfReached(OpenDraft draft)
    {
        var today = clock.GetUtcNow().DateInJapan();
        return DeclareRoutes.UrlOf(
            draft.State.Answers.Reached(terms.Current(today).Version, today)
        );
    }
}
