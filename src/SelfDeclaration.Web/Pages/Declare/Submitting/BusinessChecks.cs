using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Businesses;
using SelfDeclaration.Declarations;
using SelfDeclaration.Text;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Reference;

namespace SelfDeclaration.Web.Pages.Declare.Submitting;

/// <summary>事業者の照合: what only the register and the directory can tell about the answers.</summary>
public sealed class BusinessChecks(RegistryDb db, CorporationDirectory corporations)
{
    /// <summary>True when the 法人番号 has a live declaration and the applicant has not said why another is needed.</summary>
    public async Task<bool> IsDeclaredAsync(DeclarationDraft answers) =>
        string.IsNullOrWhiteSpace(answers.DuplicateReason)
        && answers.Business.Kind is BusinessKind.Corporation
        && await IsDeclaredAsync(answers.Business.CorporateNumber);

    /// <summary>True when the 法人番号, however typed, has a live declaration.</summary>
    public async Task<bool> IsDeclaredAsync(string? typed) =>
        CorporateNumber.TryParse(typed, out var number, out _)
        && await db.Declarations.AnyAsync(d => d.LiveCorporateNumber == number.Digits);

    /// <summary>True when a live declaration has the same reading, prefecture and phone.</summary>
    /// <param name="business">Stored or not.</param>
    /// <param name="itself">Key of its own declaration, once there is one.</param>
    public async Task<bool> ResemblesAnotherAsync(Business business, long itself = 0) =>
        await db.Declarations.AnyAsync(d =>
            d.Key != itself
            && d.Business.NameKana == business.NameKana
            && d.Business.PrefectureCode == business.PrefectureCode
            && d.Business.Phone == business.Phone
            && DeclarationMoves.Live.Contains(d.Status)
        );

    public async Task<DirectoryCheck> CompareWithDirectoryAsync(BusinessInput input)
    {
        if (
            input.Kind is not BusinessKind.Corporation
            || !CorporateNumber.TryParse(input.CorporateNumber, out var number, out _)
        )
        {
            return DirectoryCheck.Unchecked;
        }

        var found = await corporations.FindAsync(number.Digits, CancellationToken.None);
        return found.Outcome switch
        {
            CorporationOutcome.Unavailable or CorporationOutcome.Excluded =>
                DirectoryCheck.Unchecked,
            CorporationOutcome.NotFound => DirectoryCheck.NotFound,
            CorporationOutcome.Closed => DirectoryCheck.Closed,
            CorporationOutcome.Found => found.Corporation?.Name == TypedText.Name(input.Name)
                ? DirectoryCheck.Same
                : DirectoryCheck.NameDiffers,
            _ => throw new InvalidOperationException($"Unknown outcome {found.Outcome}."),
        };
    }
}
