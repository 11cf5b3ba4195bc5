using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Businesses;
using SelfDeclaration.Changes;
using SelfDeclaration.Declarations;
using SelfDeclaration.Text;
using SelfDeclaration.Web.Audit;
using SelfDeclaration.Web.Changes;
using SelfDeclaration.Web.Data;

namespace SelfDeclaration.Web.Secretariat.Cases;

public enum EditOutcome
{
    Edited = 1,
    NothingChanged,
    Conflict,
}

/// <summary>What came of a correction.</summary>
/// <param name="Refused">A sentence where the values cannot be used.</param>
/// <param name="Values">What is corrected.</param>
public sealed record EditResult(
    EditOutcome Outcome,
    string? Refused,
    IReadOnlyList<ChangedValue> Values
);

/// <summary>
/// 内容の訂正: the secretariat puts something right by the same rules as the business, with a reason, and the
/// business is told what was changed. The business's own requests are not touched by it.
/// </summary>
public sealed class EditCase(
    RegistryDb db,
    RegistrationItems items,
    ApplyChange changes,
    AuditLog audit
)
{
    public async Task<EditResult> EditAsync(Declaration declaration, EditInput typed)
    {
        var written = await WriteAsync(declaration, typed);
        if (written.Outcome is not EditOutcome.Edited)
        {
            return written;
        }

        audit.Note(
            AuditAction.DeclarationEdited,
            declaration,
            new(TypedText.Paragraphs(typed.Reason), written.Values)
        );
        try
        {
            await audit.SaveAsync();
            return written;
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return new(EditOutcome.Conflict, null, []);
        }
    }

    /// <summary>The values and the mail; saves nothing.</summary>
    /// <param name="declaration">The case, tracked.</param>
    /// <param name="typed">An input that passes <see cref="BusinessRules"/>, and the version the form was made from.</param>
    public async Task<EditResult> WriteAsync(Declaration declaration, EditInput typed)
    {
        if (declaration.Version != typed.Version)
        {
            return new(EditOutcome.Conflict, null, []);
        }

        var values = items.Differences(declaration.Business, BusinessRules.Read(typed.Business));
        if (values is [])
        {
            return new(EditOutcome.NothingChanged, null, []);
        }

        if (await changes.ApplyRegistrationAsync(declaration, values) is { } refused)
        {
            db.ChangeTracker.Clear();
            return new(EditOutcome.NothingChanged, refused, []);
        }

        // Whoever proposed 受理 did so for other values.
        declaration.FirstAcceptedBy = null;
        return new(EditOutcome.Edited, null, values);
    }
}

/// <summary>The form as typed.</summary>
/// <param name="Version">Of the declaration the form was made from.</param>
/// <param name="KeepCity">The digits in 市区町村・町名 are right.</param>
public sealed record EditInput(BusinessInput Business, string? Reason, int Version, bool KeepCity);
