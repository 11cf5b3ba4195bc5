using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Accounts;
using SelfDeclaration.Cases;
using SelfDeclaration.Changes;
using SelfDeclaration.Declarations;
using SelfDeclaration.Text;
using SelfDeclaration.Validation;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Secretariat.Cases;
using SelfDeclaration.Web.SignIn;
using SelfDeclaration.Web.Site;

namespace SelfDeclaration.Web.Pages.Secretariat.Changes;

/// <summary>変更の申請: before and after, beside the directory; to be applied or declined.</summary>
[Authorize(Policy = Policies.Cases)]
public sealed class ChangeModel(
    RegistryDb db,
    CaseFiles files,
    CaseViews views,
    ChangeChecks checks,
    DecideChange decide,
    SignedIn signedIn
) : FormPage
{
    [BindProperty(SupportsGet = true, Name = "key")]
    public long Key { get; set; }

    [BindProperty]
    public ChangeInput Input { get; set; } = new();

    public ChangeRequest Asked { get; private set; } = null!;
    public Declaration Declaration { get; private set; } = null!;
    public IReadOnlyList<ComparedValue> Compared { get; private set; } = [];
    public bool MayDecide => signedIn.Roles.HasFlag(StaffRoles.Acceptance);

    public override async Task OnPageHandlerExecutionAsync(
        PageHandlerExecutingContext context,
        PageHandlerExecutionDelegate next
    )
    {
        if (await db.ChangeRequests.SingleOrDefaultAsync(c => c.Key == Key) is not { } request)
        {
            context.Result = NotFound();
            return;
        }

        (Asked, Declaration) = (request, (await files.FindAsync(request.DeclarationKey))!);
        Response.Headers.CacheControl = "no-store";
        await next();
    }

    public async Task OnGetAsync()
    {
        await views.NoteAsync(Declaration);
        Input = await RecallAsync<ChangeInput>() ?? new() { Version = Asked.Version };
        Compared = await checks.CompareAsync(Declaration, Asked);
    }

    public async Task<IActionResult> OnPostAcceptAsync()
    {
        if (!MayDecide)
        {
            return Forbid();
        }

        var (outcome, sentence) = await decide.AcceptAsync(Asked, Declaration, Input.Version);
        return outcome is ChangeDecision.Refused
            ? await AgainAsync(Input, new FieldError("Reason", sentence!))
            : Done(outcome, "applied");
    }

    public async Task<IActionResult> OnPostDeclineAsync()
    {
        if (CaseFields.DeclineReason.CheckWords(Input.Reason) is { } error)
        {
            return await AgainAsync(Input, error);
        }

        var (outcome, _) = await decide.DeclineAsync(
            Asked,
            Declaration,
            Input.Version,
            TypedText.Paragraphs(Input.Reason)
        );
        // The typed reason stays on the page of the request, which says what has become of it.
        return outcome is ChangeDecision.Conflict
            ? await AgainAsync(Input, new FieldError("Reason", "ほかの職員が先に処理しました"))
            : Done(outcome, "declined");
    }

    private IActionResult Done(ChangeDecision outcome, string notice) =>
        SeeOther(
            "/secretariat/changes?notice="
                + (outcome is ChangeDecision.Conflict ? "conflict" : notice)
        );
}

/// <summary>What is typed to decline a request.</summary>
public sealed record ChangeInput
{
    public int Version { get; init; }
    public string? Reason { get; init; }
}
