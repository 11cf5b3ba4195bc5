using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SelfDeclaration.Businesses;
using SelfDeclaration.Cases;
using SelfDeclaration.Declarations;
using SelfDeclaration.Text;
using SelfDeclaration.Validation;
using SelfDeclaration.Web.Secretariat.Cases;
using SelfDeclaration.Web.SignIn;

namespace SelfDeclaration.Web.Pages.Secretariat.Declarations;

/// <summary>判断の理由: what the business will be told; 受理 needs none and goes straight on to the mail.</summary>
[Authorize(Policy = Policies.Cases)]
public sealed class DecideModel(CaseServices services, SignedIn signedIn)
    : CasePage(services, signedIn)
{
    [BindProperty(SupportsGet = true, Name = "kind")]
    public DecisionKind? Kind { get; set; }

    /// <summary>The version of the page the clerk decided on.</summary>
    [BindProperty(SupportsGet = true, Name = "version")]
    public int? Version { get; set; }

    [BindProperty(SupportsGet = true, Name = "kept")]
    public long? KeptKey { get; set; }

    [BindProperty]
    public ReasonInput Input { get; set; } = new();

    public Declaration? Kept { get; private set; }

    public IReadOnlyList<ReturnableField> Fields =>
        ReturnReasons.For(Declaration.Business.Kind, Declaration.Star);

    public Field ReasonField =>
        Kind switch
        {
            DecisionKind.Reject => CaseFields.RejectReason,
            DecisionKind.Revoke => CaseFields.RevokeReason,
            _ => CaseFields.MergeReason,
        };

    public async Task<IActionResult> OnGetAsync()
    {
        if (Kind is not { } kind || Version is null || !Enum.IsDefined(kind))
        {
            return Redirect(At("", ("notice", "choose")));
        }

        if (kind.IsForAcceptance() && !MayDecide)
        {
            return Forbid();
        }

        if (!Declaration.Status.Allows(kind))
        {
            return Redirect(At("/conflict"));
        }

        if (kind is DecisionKind.Accept)
        {
            return Redirect(
                At(
                    "/preview",
                    ("kind", nameof(DecisionKind.Accept)),
                    ("version", Text(Version.Value))
                )
            );
        }

        if (kind is DecisionKind.Merge && !await FindKeptAsync())
        {
            return NotFound();
        }

        Input = await RecallAsync<ReasonInput>() ?? Suggested();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (Kind is not { } kind || Version is null || !Enum.IsDefined(kind))
        {
            return SeeOther(At("", ("notice", "choose")));
        }

        if (kind.IsForAcceptance() && !MayDecide)
        {
            return Forbid();
        }

        if (kind is DecisionKind.Merge && !await FindKeptAsync())
        {
            return NotFound();
        }

        IReadOnlyList<FieldError> errors =
            kind is DecisionKind.Return ? [.. ReturnReasons.Check(Input.Reasons)]
            : ReasonField.CheckWords(Input.Reason) is { } error ? [error]
            : [];
        if (errors is not [])
        {
            return await AgainAsync(Input, errors);
        }

        var order = new DecisionOrder
        {
            Kind = kind,
            Version = Version.Value,
            Reason = kind is DecisionKind.Return ? null : TypedText.Paragraphs(Input.Reason),
            Reasons = kind is DecisionKind.Return ? ReturnReasons.Read(Input.Reasons, Fields) : [],
            KeptKey = KeptKey,
        };
        var form = await Services.Memory.KeepAsync(order, []);
        var typed = await Services.Memory.KeepAsync(Input, []);
        return SeeOther(
            At("/preview", ("form", form.ToString("N")), ("typed", typed.ToString("N")))
        );
    }

    public TypedReason ReasonOf(Field field) =>
        Input.Reasons.FirstOrDefault(r => r.Field == field.Name) ?? new();

    private async Task<bool> FindKeptAsync()
    {
        Kept = KeptKey is { } key && key != Key ? await Services.Files.FindAsync(key) : null;
        return Kept?.Status.IsLive() is true;
    }

    // What the page of the case has found wrong is chosen already.
    private ReasonInput Suggested()
    {
        List<TypedReason> found = [];
        if (CityAndTown.StreetIn(Declaration.Business.CityAndTown) is not null)
        {
            found.Add(
                new()
                {
                    Field = BusinessFields.CityAndTown.Name,
                    Sentence = ReturnReasons.StreetIsPublic,
                }
            );
        }

        return new() { Reasons = found };
    }
}

/// <summary>What is typed as the reason of a decision.</summary>
public sealed record ReasonInput
{
    public string? Reason { get; init; }
    public List<TypedReason> Reasons { get; init; } = new List<TypedReason>();
}
