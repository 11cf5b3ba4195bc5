using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SelfDeclaration.Accounts;
using SelfDeclaration.Text;
using SelfDeclaration.Validation;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Mail;
using SelfDeclaration.Web.Secretariat.Cases;
using SelfDeclaration.Web.SignIn;
using SelfDeclaration.Web.Site;

namespace SelfDeclaration.Web.Pages.Secretariat.Changes;

/// <summary>変更のメールの文面: the last look before a request is applied or declined; its button does it.</summary>
[Authorize(Policy = Policies.Cases)]
public sealed class PreviewModel(
    RegistryDb db,
    CaseFiles files,
    DecideChange decide,
    MailPreview preview,
    FormMemory memory,
    SignedIn signedIn
) : ChangePage(db, files)
{
    /// <summary>反映: needs nothing typed, so the version stands in the address. Null for 見送り.</summary>
    [BindProperty(SupportsGet = true, Name = "version")]
    public int? Version { get; set; }

    public bool Applies => Version is not null;

    /// <summary>As the business is called before the change.</summary>
    public string Name { get; private set; } = "";
    public IReadOnlyList<PreviewedMail> Mails { get; private set; } = [];

    public string Here => $"{Address}/preview{Request.QueryString}";

    /// <summary>The request's page, with the reason as typed.</summary>
    public string BackUrl => Applies ? Address : $"{Address}?form={Request.Query["form"]}";

    public async Task<IActionResult> OnGetAsync()
    {
        if (await OrderAsync() is not { } order)
        {
            return Redirect(Address);
        }

        if (Applies && !signedIn.Roles.HasFlag(StaffRoles.Acceptance))
        {
            return Forbid();
        }

        Name = Declaration.Business.Name;
        (var outcome, Mails) = await preview.OfAsync(() =>
            Applies
                ? decide.WriteAcceptedAsync(Asked, order.Version)
                : Task.FromResult(
                    decide.WriteDeclined(Asked, Declaration, order.Version, WordsOf(order))
                )
        );
        return outcome.Decision is ChangeDecision.Done ? Page() : await BackAsync(order, outcome);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await OrderAsync() is not { } order)
        {
            return SeeOther(Address);
        }

        if (Applies && !signedIn.Roles.HasFlag(StaffRoles.Acceptance))
        {
            return Forbid();
        }

        var outcome = Applies
            ? await decide.AcceptAsync(Asked, Declaration, order.Version)
            : await decide.DeclineAsync(Asked, Declaration, order.Version, WordsOf(order));
        return outcome.Decision is ChangeDecision.Done
            ? SeeOther($"/secretariat/changes?notice={(Applies ? "applied" : "declined")}")
            : await BackAsync(order, outcome);
    }

    private async Task<ChangeInput?> OrderAsync() =>
        Version is { } version
            ? new ChangeInput { Version = version }
            : await RecallAsync<ChangeInput>();

    private static string WordsOf(ChangeInput order) => TypedText.Paragraphs(order.Reason);

    // The typed reason stays on the page of the request, which says what has become of it.
    private async Task<IActionResult> BackAsync(ChangeInput order, ChangeOutcome outcome)
    {
        if (Applies && outcome.Decision is ChangeDecision.Conflict)
        {
            return SeeOther("/secretariat/changes?notice=conflict");
        }

        var sentence = outcome.Sentence ?? "ほかの職員が先に処理しました";
        var form = await memory.KeepAsync(order, [new FieldError("Reason", sentence)]);
        return SeeOther($"{Address}?form={form:N}#errors");
    }
}
