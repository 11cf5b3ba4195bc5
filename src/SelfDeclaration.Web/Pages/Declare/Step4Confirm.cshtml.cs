using Microsoft.AspNetCore.Mvc;
using SelfDeclaration.Businesses;
using SelfDeclaration.Declarations;
using SelfDeclaration.Validation;
using SelfDeclaration.Web.Mail;
using SelfDeclaration.Web.Pages.Declare.Drafts;
using SelfDeclaration.Web.Pages.Declare.Submitting;
using SelfDeclaration.Web.Reference;
using SelfDeclaration.Web.Security;
using SelfDeclaration.Web.SignIn;

namespace SelfDeclaration.Web.Pages.Declare;

/// <summary>内容確認: the last look before the mail goes out. Nothing secret is shown.</summary>
public sealed class Step4ConfirmModel(
    DeclareServices services,
    SubmitDeclaration submit,
    BusinessChecks checks,
    MailLimits limits,
    Visitor visitor,
    SignedIn signedIn,
    ReferenceData reference
) : DeclarePageModel(services)
{
    public override DeclarePage Screen => DeclarePage.Confirm;

    public ReferenceData Reference => reference;
    public DeclarationDraft Answers => State.Answers;
    public Business Business { get; private set; } = null!;
    public DeclaredContent Declared { get; private set; } = null!;
    public IReadOnlyList<Correction> Corrections { get; private set; } = [];
    public DateOnly DeclaredOn => Today;

    /// <summary>What an account without a declaration keeps goes over to the declaration's.</summary>
    public bool CarriesOver => signedIn is { IsBusiness: true, HasDeclared: false };

    /// <summary>From when mails may be sent again; null when they may now.</summary>
    public DateTimeOffset? MailsAgainAt { get; private set; }

    public string? NoteFor(Field field) =>
        string.Join("、", Corrections.Where(c => c.Field == field).Select(c => c.What))
            is { Length: > 0 } note
            ? note
            : null;

    // Nothing is typed on this page.
    protected override DraftState Apply(DraftState state) => state;

    protected override async Task ShowAsync()
    {
        Business = BusinessRules.Read(Answers.Business);
        Declared = DeclaredContent.Read(Answers.Declaration);
        Corrections = Declarations.Corrections.Of(Answers.Business, Answers.Declaration);
        MailsAgainAt =
            Request.Query["notice"] == DeclareNotice.MailLimit ? await AgainAtAsync() : null;
    }

    protected override async Task<IReadOnlyList<FieldError>> CheckAsync() =>
        await checks.IsDeclaredAsync(Answers)
            ?
            [
                new(
                    nameof(BusinessInput.CorporateNumber),
                    "この法人番号では、すでに自己宣言されています。法人番号の「変更」から進め方を選んでください"
                ),
            ]
            : [];

    protected override async Task<IActionResult?> ActAsync(string act)
    {
        if ((await CheckAsync()).Count > 0)
        {
            return null;
        }

        if (await AgainAtAsync() is not null)
        {
            return RedirectHere(DeclareNotice.MailLimit);
        }

        await submit.SubmitAsync(await Services.Drafts.OpenAsync(), visitor.Hash(HttpContext));
        return SeeOther(DeclareRoutes.Received);
    }

    private async Task<DateTimeOffset?> AgainAtAsync() =>
        await limits.NextAllowedAsync(
            DeclaredContent.Read(Answers.Declaration).ContactMail,
            visitor.Hash(HttpContext),
            (await Services.Drafts.OpenAsync()).Key
        );
}
