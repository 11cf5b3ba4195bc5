using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using MimeKit;
using SelfDeclaration.Applications;
using SelfDeclaration.Declarations;
using SelfDeclaration.Validation;
using SelfDeclaration.Web.Mail;
using SelfDeclaration.Web.Pages.Declare.Drafts;
using SelfDeclaration.Web.Pages.Declare.Submitting;
using SelfDeclaration.Web.Site;

namespace SelfDeclaration.Web.Pages.Declare;

/// <summary>受付確認: the mail is on its way; the code, another mail or another address help when it does not come.</summary>
public sealed class Step5ReceivedModel(
    DraftStore drafts,
    ApplicationStore applications,
    ResendConfirmation resend,
    ReviseApplication revise,
    EnterCode enterCode,
    CompletedCookie completed,
    IOptions<MailSettings> mail,
    TimeProvider clock
) : FormPage
{
    public static readonly Field CodeInput = new(nameof(Code), "確認コード")
    {
        Required = true,
        Hint = "6桁の数字",
    };

    public static readonly Field MailInput = new(nameof(Mail), "新しいメールアドレス")
    {
        Required = true,
        MaxLength = DeclarationFields.ContactMail.MaxLength,
        Hint = "このアドレスに新しい確認メールを送ります",
    };

    public Application Application { get; private set; } = null!;
    public DeclarationDraft Answers { get; private set; } = null!;
    public DeclaredContent Declared { get; private set; } = null!;
    public DateTimeOffset SentAt { get; private set; }
    public DateTimeOffset? MailsAgainAt { get; private set; }
    public bool IsExpired => !Application.IsOpen(clock.GetUtcNow());
    public string? Notice { get; private set; }

    /// <summary>What a reader who filters mail has to let through.</summary>
    public string SenderDomain => MailboxAddress.Parse(mail.Value.From).Domain;

    [BindProperty]
    public string? Code { get; set; }

    [BindProperty]
    public string? Mail { get; set; }

    /// <summary>How many mails the window knew of: a second press of the same button sends no second mail.</summary>
    [BindProperty]
    public int MailsSent { get; set; }

    public async Task<IActionResult> OnGetAsync(string? notice)
    {
        if (await LoadAsync() is { } elsewhere)
        {
            return elsewhere;
        }

        var screen = (await drafts.OpenAsync()).State.Received;
        Errors =
        [
            .. screen.CodeProblem is { } code ? (FieldError[])[new(nameof(Code), code)] : [],
            .. screen.MailProblem is { } address ? (FieldError[])[new(nameof(Mail), address)] : [],
        ];
        (Code, Mail, MailsSent, Notice) = (
            screen.Code,
            screen.Mail ?? Declared.ContactMail,
            Application.MailsSent,
            notice
        );
        SentAt = await resend.LastSentAsync(Application);
        MailsAgainAt =
            notice == DeclareNotice.MailLimit
                ? await resend.AgainAtAsync(Application, Declared.ContactMail, HttpContext)
                : null;
        return Page();
    }

    /// <summary>確認する: the 6-digit code from the mail does what its link does.</summary>
    public async Task<IActionResult> OnPostCodeAsync()
    {
        if (
            await applications.OfThisBrowserAsync() is { } done
            && await enterCode.IsSecondPressAsync(done, Code)
        )
        {
            completed.Set(done.Key);
            return SeeOther(DeclareRoutes.Complete);
        }

        if (await LoadAsync() is { } elsewhere)
        {
            return elsewhere;
        }

        var problem = await enterCode.EnterAsync(Application, Code);
        if (problem is null)
        {
            completed.Set(Application.Key);
            return SeeOther(DeclareRoutes.Complete);
        }

        await RememberAsync(new() { Code = Code, CodeProblem = problem });
        return SeeOther($"{DeclareRoutes.Received}#errors");
    }

    /// <summary>確認メールを再送する</summary>
    public Task<IActionResult> OnPostResendAsync() => SendAsync(null, DeclareNotice.Resent);

    /// <summary>メールアドレスを訂正する</summary>
    public async Task<IActionResult> OnPostCorrectAsync()
    {
        if (await LoadAsync() is { } elsewhere)
        {
            return elsewhere;
        }

        if (DeclarationRules.CheckMail(MailInput, Mail) is { } problem)
        {
            await RememberAsync(new() { Mail = Mail ?? "", MailProblem = problem.Message });
            return SeeOther($"{DeclareRoutes.Received}#errors");
        }

        return await SendAsync(
            Answers.Declaration with
            {
                ContactMail = Mail,
                KeepMailAsTyped = true,
            },
            DeclareNotice.Corrected
        );
    }

    /// <summary>入力した内容に戻って直す</summary>
    public async Task<IActionResult> OnPostReviseAsync()
    {
        if (await LoadAsync() is { } elsewhere)
        {
            return elsewhere;
        }

        return SeeOther(
            await revise.ReviseAsync(Application)
                ? $"{DeclareRoutes.UrlOf(DeclarePage.Confirm)}?notice={DeclareNotice.Resumed}"
                : DeclareRoutes.Received
        );
    }

    /// <summary>別の事業者の自己宣言を始める</summary>
    public IActionResult OnPostNew()
    {
        drafts.LeaveBehind();
        return SeeOther(DeclareRoutes.Start);
    }

    private async Task<IActionResult> SendAsync(DeclarationInput? corrected, string done)
    {
        if (await LoadAsync() is { } elsewhere)
        {
            return elsewhere;
        }

        var sent = await resend.SendAsync(Application, corrected, MailsSent, HttpContext);
        await RememberAsync(new() { Mail = sent ? null : Mail });
        return SeeOther(
            $"{DeclareRoutes.Received}?notice={(sent ? done : DeclareNotice.MailLimit)}"
        );
    }

    private async Task<IActionResult?> LoadAsync()
    {
        var application = await applications.OfThisBrowserAsync();
        if (application is null or { Status: ApplicationStatus.Completed })
        {
            return Redirect(application is null ? DeclareRoutes.Start : DeclareRoutes.Complete);
        }

        if (application.Answers is null)
        {
            // Expired so long ago that its answers are gone.
            drafts.LeaveBehind();
            return Redirect(DeclareRoutes.Start);
        }

        Application = application;
        Answers = applications.AnswersOf(application);
        Declared = DeclaredContent.Read(Answers.Declaration);
        return null;
    }

    private async Task RememberAsync(ReceivedScreen screen) =>
        await drafts.ChangeAsync(s => s with { Received = screen });
}
