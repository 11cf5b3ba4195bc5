using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SelfDeclaration.Applications;
using SelfDeclaration.Businesses;
using SelfDeclaration.Declarations;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Pages.Declare.Submitting;
using SelfDeclaration.Web.Security;
using SelfDeclaration.Web.Site;

namespace SelfDeclaration.Web.Pages.Declare;

/// <summary>What the mailed link can still do; each is a page with a way on.</summary>
public enum VerifyState
{
    /// <summary>The button completes the declaration.</summary>
    Ready = 1,

    Completed,
    Expired,

    /// <summary>A newer mail took the place of this one.</summary>
    Superseded,

    /// <summary>The applicant went back to change the answers.</summary>
    Revised,

    /// <summary>No such link: cut off on its way, perhaps.</summary>
    Unknown,

    /// <summary>Another application for the same 法人番号 was completed first.</summary>
    DeclaredByAnother,
}

/// <summary>メール確認: opening the link shows, pressing the button completes. Mail scanners open links, so GET changes nothing.</summary>
public sealed class Step6VerifyModel(
    RegistryDb db,
    ApplicationStore applications,
    CompleteDeclaration complete,
    ResendConfirmation resend,
    CompletedCookie completed,
    IOptions<DeclarationSettings> settings,
    TimeProvider clock
) : FormPage
{
    [BindProperty(SupportsGet = true)]
    public string? Token { get; set; }

    public VerifyState Link { get; private set; }
    public Application? Application { get; private set; }
    public string? BusinessName { get; private set; }
    public StarLevel? Star { get; private set; }
    public string? Notice { get; private set; }
    public DateTimeOffset? MailsAgainAt { get; private set; }

    public async Task OnGetAsync(string? notice)
    {
        Notice = notice;
        await LoadAsync();
        if (notice == DeclareNotice.MailLimit && Application?.Answers is not null)
        {
            MailsAgainAt = await resend.AgainAtAsync(Application, ContactMail(), HttpContext);
        }
    }

    /// <summary>自己宣言を完了する</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        await LoadAsync();
        if (Link is VerifyState.Ready)
        {
            var outcome = await complete.CompleteAsync(Application!.Key);
            if (outcome is CompletionOutcome.Completed or CompletionOutcome.CompletedBefore)
            {
                completed.Set(Application.Key);
                return SeeOther(DeclareRoutes.Complete);
            }
        }
        else if (Link is VerifyState.Completed && IsSecondPress())
        {
            if (completed.Read() is null)
            {
                completed.Set(Application!.Key);
            }

            return SeeOther(DeclareRoutes.Complete);
        }

        return SeeOther(Here());
    }

    /// <summary>新しい確認メールを送る, for a link that is too old.</summary>
    public async Task<IActionResult> OnPostResendAsync(int mailsSent)
    {
        await LoadAsync();
        if (Link is not VerifyState.Expired || Application?.Answers is null)
        {
            return SeeOther(Here());
        }

        var sent = await resend.SendAsync(Application, null, mailsSent, HttpContext);
        return SeeOther(
            Here() + "&notice=" + (sent ? DeclareNotice.Resent : DeclareNotice.MailLimit)
        );
    }

    // The newest link, pressed again at once or by the browser that has finished.
    private bool IsSecondPress() =>
        completed.Read() == Application!.Key
        || (
            !_superseded
            && clock.GetUtcNow() - Application.CompletedAt
                <= TimeSpan.FromSeconds(settings.Value.DoubleClickSeconds)
        );

    private bool _superseded;

    private string Here() => $"{DeclareRoutes.Verify}?token={Uri.EscapeDataString(Token ?? "")}";

    private string ContactMail() =>
        DeclaredContent.Read(applications.AnswersOf(Application!).Declaration).ContactMail;

    private async Task LoadAsync()
    {
        var hash = SecretTokens.HashOf(Token ?? "");
        var link = await db
            .MailLinks.AsNoTracking()
            .SingleOrDefaultAsync(l =>
                l.TokenHash == hash && l.Purpose == MailLinkPurpose.CompleteDeclaration
            );
        Application = link is null
            ? null
            : await db.Applications.SingleOrDefaultAsync(a => a.Key == link.SubjectKey);
        _superseded = link?.SupersededAt is not null;
        Link =
            link is null || Application is null ? VerifyState.Unknown
            : Application.Status is ApplicationStatus.Completed ? VerifyState.Completed
            : Application.WasGivenUp(clock.GetUtcNow()) ? VerifyState.Revised
            : _superseded ? VerifyState.Superseded
            : !Application.IsOpen(clock.GetUtcNow()) ? VerifyState.Expired
            : VerifyState.Ready;
        if (Application?.Answers is null)
        {
            return;
        }

        var answers = applications.AnswersOf(Application);
        (BusinessName, Star) = (
            BusinessRules.Read(answers.Business).Name,
            answers.Declaration.Star
        );
        if (
            Link is VerifyState.Ready
            && await complete.IsDeclaredByAnotherAsync(Application.Key, answers)
        )
        {
            Link = VerifyState.DeclaredByAnother;
        }
    }
}
