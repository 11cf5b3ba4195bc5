using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Businesses;
using SelfDeclaration.Declarations;
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
    /// <param name="declaration">The case, tracked.</param>
    /// <param name="version">The version the form was made from.</param>
    /// <param name="input">An input that passes <see cref="BusinessRules"/>.</param>
    /// <param name="reason">Why.</param>
    /// <returns>The outcome, and a sentence where the values cannot be used.</returns>
    public async Task<(EditOutcome Outcome, string? Refused)> EditAsync(
        Declaration declaration,
        int version,
        BusinessInput input,
        string reason
    )
    {
        if (declaration.Version != version)
        {
            return (EditOutcome.Conflict, null);
        }

        var values = items.Differences(declaration.Business, BusinessRules.Read(input));
        if (values is [])
        {
            return (EditOutcome.NothingChanged, null);
        }

        if (await changes.ApplyRegistrationAsync(declaration, values) is { } refused)
        {
            db.ChangeTracker.Clear();
            return (EditOutcome.NothingChanged, refused);
        }

        // Whoever proposed 受理 did so for other values.
        declaration.FirstAcceptedBy = null;
        audit.Note(AuditAction.DeclarationEdited, declaration, new(reason, values));
        try
        {
            await audit.SaveAsync();
            return (EditOutcome.Edited, null);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return (EditOutcome.Conflict, null);
        }
    }
}
