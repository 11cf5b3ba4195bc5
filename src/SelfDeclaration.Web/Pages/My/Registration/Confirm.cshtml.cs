using Microsoft.AspNetCore.Mvc;
using SelfDeclaration.Businesses;
using SelfDeclaration.Changes;
using SelfDeclaration.Declarations;
using SelfDeclaration.Validation;
using SelfDeclaration.Web.Changes;
using SelfDeclaration.Web.SignIn;
using SelfDeclaration.Web.Site;

namespace SelfDeclaration.Web.Pages.My.Registration;

/// <summary>変更の確認: before and after, and the button that changes or asks for the change.</summary>
public sealed class ConfirmModel(
    MyDeclaration my,
    RegistrationItems items,
    ChangeDeclaration change,
    FormMemory memory
) : SectionPage(my)
{
    public List<ChangedValue> Changes { get; private set; } = [];
    public IReadOnlyList<Correction> Corrections { get; private set; } = [];
    public bool Waits => Section.GoesThroughSecretariat() && change.Waits(Declaration);

    /// <summary>Back to the form with what was typed.</summary>
    public string BackUrl => $"/my/registration/{Slug}{Request.QueryString}";

    public async Task<IActionResult> OnGetAsync() => await LoadAsync() ? Page() : BackToForm();

    /// <param name="seen">The state of the declaration that was compared with.</param>
    public async Task<IActionResult> OnPostAsync(int seen)
    {
        if (!await LoadAsync())
        {
            return BackToForm();
        }

        if (seen != Declaration.Version)
        {
            return Elsewhere();
        }

        var result = await change.ChangeRegistrationAsync(Declaration, Section, Changes);
        return result.Outcome switch
        {
            ChangeOutcome.Applied => To("/my/registration", MyNotice.Changed),
            ChangeOutcome.Requested => To(Address, MyNotice.Requested),
            ChangeOutcome.NumberTaken => await BackToFormAsync(result.Sentence!),
            _ => Elsewhere(),
        };
    }

    /// <returns>False when there is nothing to confirm (any more).</returns>
    private async Task<bool> LoadAsync()
    {
        if (
            RegistrationSlugs.Read(Slug) is null
            || await RecallAsync<TypedSection>() is not { } typed
        )
        {
            return false;
        }

        // What was not on the form may have changed since.
        var merged = Merge(typed.Business);
        if (BusinessRules.Check(merged, keepCity: true).Any())
        {
            return false;
        }

        Changes = items.Differences(Declaration.Business, BusinessRules.Read(merged));
        var fields = RegistrationSlugs.FieldsOf(Section);
        Corrections =
        [
            .. Declarations.Corrections.Of(merged, new()).Where(c => fields.Contains(c.Field.Name)),
        ];
        return Changes.Count > 0;
    }

    private async Task<IActionResult> BackToFormAsync(string sentence)
    {
        var typed = (await RecallAsync<TypedSection>())!;
        var error = new FieldError(nameof(BusinessInput.CorporateNumber), sentence);
        var key = await memory.KeepAsync(typed, [error]);
        return SeeOther($"/my/registration/{Slug}?form={key:N}#errors");
    }

    private IActionResult BackToForm() => SeeOther($"/my/registration/{Slug}");

    private IActionResult Elsewhere() =>
        SeeOther(
            $"/my/registration/{Slug}/confirm?form={Request.Query["form"]}&notice={MyNotice.ChangedElsewhere}"
        );
}
