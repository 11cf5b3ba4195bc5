using SelfDeclaration.Businesses;
using SelfDeclaration.Changes;
using SelfDeclaration.Declarations;
using SelfDeclaration.Validation;
using SelfDeclaration.Web.Pages.My.Registration;

namespace SelfDeclaration.Web.Pages.My;

/// <summary>再提出の区分: fields that are shown together when one of them was sent back.</summary>
public enum ResubmitPart
{
    Name = 1,
    Address,
    Contact,
    Profile,
    Level,
    Purposes,
    Person,
}

/// <summary>Which parts of a declaration were sent back, and the answers around them.</summary>
public static class ResubmitParts
{
    public static IReadOnlySet<ResubmitPart> Of(Declaration declaration) =>
        declaration.ReturnReasons.Select(r => PartOf(r.Field)).OfType<ResubmitPart>().ToHashSet();

    /// <summary>段階, 目的 and 担当者 as one would type them.</summary>
    public static DeclarationInput Declared(Declaration declaration) =>
        DeclarationInput.Of(LevelEvidence.Of(declaration.Levels[^1])) with
        {
            Purposes = declaration.Purposes.ToList(),
            OtherPurpose = declaration.OtherPurpose,
            ContactName = declaration.ContactPersons[^1].Name,
            ContactMail = declaration.ContactPersons[^1].Mail,
            // 誓約 and アンケート are not asked again.
            Pledged = true,
        };

    /// <summary>What was typed in the parts that were sent back, in the place of what is registered.</summary>
    public static (BusinessInput Business, DeclarationInput Declared) Merge(
        Declaration declaration,
        BusinessInput typed,
        DeclarationInput declared
    )
    {
        var parts = Of(declaration);
        var business = BusinessInput.Of(declaration.Business);
        foreach (var section in Enum.GetValues<RegistrationSection>())
        {
            if (parts.Contains(PartOf(section)))
            {
                business = business.With(section, typed);
            }
        }

        var now = Declared(declaration);
        if (parts.Contains(ResubmitPart.Level))
        {
            now = now with
            {
                Star = declared.Star,
                AssessedOn = declared.AssessedOn,
                AssessmentScore = declared.AssessmentScore,
                PolicySetOn = declared.PolicySetOn,
                PolicyPublication = declared.PolicyPublication,
                PolicyUrl = declared.PolicyUrl,
            };
        }

        if (parts.Contains(ResubmitPart.Purposes))
        {
            now = now with { Purposes = declared.Purposes, OtherPurpose = declared.OtherPurpose };
        }

        if (parts.Contains(ResubmitPart.Person))
        {
            now = now with
            {
                ContactName = declared.ContactName,
                ContactMail = declared.ContactMail,
            };
        }

        return (business, now);
    }

    public static IEnumerable<FieldError> Check(DeclarationInput declared, DateOnly today) =>
        DeclarationRules.Check(declared, today);

    private static ResubmitPart? PartOf(string field)
    {
        foreach (var section in Enum.GetValues<RegistrationSection>())
        {
            if (RegistrationSlugs.FieldsOf(section).Contains(field))
            {
                return PartOf(section);
            }
        }

        return field switch
        {
            nameof(DeclarationInput.Star)
            or nameof(DeclarationInput.AssessedOn)
            or nameof(DeclarationInput.AssessmentScore)
            or nameof(DeclarationInput.PolicySetOn)
            or nameof(DeclarationInput.PolicyPublication)
            or nameof(DeclarationInput.PolicyUrl) => ResubmitPart.Level,
            nameof(DeclarationInput.Purposes) or nameof(DeclarationInput.OtherPurpose) =>
                ResubmitPart.Purposes,
            nameof(DeclarationInput.ContactName) or nameof(DeclarationInput.ContactMail) =>
                ResubmitPart.Person,
            _ => null,
        };
    }

    private static ResubmitPart PartOf(RegistrationSection section) =>
        section switch
        {
            RegistrationSection.Name => ResubmitPart.Name,
            RegistrationSection.Address => ResubmitPart.Address,
            RegistrationSection.Contact => ResubmitPart.Contact,
            RegistrationSection.Profile => ResubmitPart.Profile,
            _ => throw new ArgumentOutOfRangeException(nameof(section)),
        };
}
