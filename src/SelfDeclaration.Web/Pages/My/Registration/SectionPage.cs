using Microsoft.AspNetCore.Mvc;
using SelfDeclaration.Businesses;
using SelfDeclaration.Changes;
using SelfDeclaration.Declarations;
using SelfDeclaration.Validation;
using SelfDeclaration.Web.SignIn;

namespace SelfDeclaration.Web.Pages.My.Registration;

/// <summary>登録情報の一区分: what the form and its 確認 have in common.</summary>
public abstract class SectionPage(MyDeclaration my) : MyPage(my)
{
    /// <summary>The last part of the address.</summary>
    [BindProperty(SupportsGet = true, Name = "section")]
    public string Slug { get; set; } = "";

    public RegistrationSection Section => RegistrationSlugs.Read(Slug)!.Value;

    protected override bool IsOpen => Declaration.Status.IsLive();

    /// <summary>What was typed, in the place of what is registered; everything outside the section stays.</summary>
    protected BusinessInput Merge(BusinessInput typed) =>
        BusinessInput.Of(Declaration.Business).With(Section, typed);

    /// <summary>What of it does not pass; only the fields on the page, for the others cannot be put right there.</summary>
    protected IReadOnlyList<FieldError> Check(BusinessInput merged, bool keepCity)
    {
        var fields = RegistrationSlugs.FieldsOf(Section);
        return [.. BusinessRules.Check(merged, keepCity).Where(e => fields.Contains(e.Field))];
    }
}

/// <summary>What was typed into a section's form.</summary>
public sealed record TypedSection
{
    public BusinessInput Business { get; init; } = new();

    /// <summary>「このまま進む」 was pressed under digits in 市区町村・町名.</summary>
    public bool KeepCity { get; init; }

    /// <summary>Something was looked up by the number typed.</summary>
    public bool LookedUp { get; init; }
}
