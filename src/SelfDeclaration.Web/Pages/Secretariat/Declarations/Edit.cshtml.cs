using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SelfDeclaration.Businesses;
using SelfDeclaration.Cases;
using SelfDeclaration.Validation;
using SelfDeclaration.Web.Mail;
using SelfDeclaration.Web.Reference;
using SelfDeclaration.Web.Secretariat.Cases;
using SelfDeclaration.Web.SignIn;

namespace SelfDeclaration.Web.Pages.Secretariat.Declarations;

/// <summary>内容の訂正: the business's data by the same rules as its own form, with a reason.</summary>
[Authorize(Policy = Policies.Cases)]
public sealed class EditModel(
    CaseServices services,
    EditCase edit,
    MailPreview preview,
    ReferenceData reference,
    SignedIn signedIn
) : CasePage(services, signedIn)
{
    [BindProperty]
    public BusinessInput Input { get; set; } = new();

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public int Version { get; set; }

    /// <summary>The digits in 市区町村・町名 are right.</summary>
    [BindProperty]
    public bool KeepCity { get; set; }

    public ReferenceData Reference => reference;
    public bool IsCorporation => Declaration.Business.Kind is BusinessKind.Corporation;

    public async Task OnGetAsync()
    {
        var typed = await RecallAsync<EditInput>();
        Input = typed?.Business ?? BusinessInput.Of(Declaration.Business);
        (Reason, Version, KeepCity) = (
            typed?.Reason,
            typed?.Version ?? Declaration.Version,
            typed?.KeepCity ?? false
        );
    }

    public async Task<IActionResult> OnPostAsync()
    {
        // 法人 or 個人事業主 is another declaration, and no correction.
        var input = Input with
        {
            Kind = Declaration.Business.Kind,
        };
        var typed = new EditInput(input, Reason, Version, KeepCity);
        List<FieldError> errors = [.. BusinessRules.Check(input, KeepCity)];
        if (CaseFields.EditReason.CheckWords(Reason) is { } noReason)
        {
            errors.Add(noReason);
        }

        if (errors is not [])
        {
            return await AgainAsync(typed, errors);
        }

        var (result, _) = await preview.OfAsync(() => edit.WriteAsync(Declaration, typed));
        switch (result.Outcome)
        {
            case EditOutcome.Edited:
                var form = await Services.Memory.KeepAsync(typed, []);
                return SeeOther(At("/edit/preview", ("form", form.ToString("N"))));
            case EditOutcome.Conflict:
                return await ConflictAsync(Reason ?? "");
            default:
                return await AgainAsync(
                    typed,
                    result.Refused is { } refused
                        ? new FieldError(nameof(BusinessInput.CorporateNumber), refused)
                        : new FieldError(
                            "Reason",
                            "変更した項目がありません。訂正する項目を直してください"
                        )
                );
        }
    }
}
