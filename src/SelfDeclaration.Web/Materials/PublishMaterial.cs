using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Changes;
using SelfDeclaration.Materials;
using SelfDeclaration.Texts;
using SelfDeclaration.Web.Audit;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.SignIn;

namespace SelfDeclaration.Web.Materials;

/// <summary>資料を載せる: adds, changes, retires and brings back, each with what it was before on record.</summary>
public sealed class PublishMaterial(
    RegistryDb db,
    AuditLog audit,
    SignedIn signedIn,
    TimeProvider clock
)
{
    /// <param name="material">Null for a new one.</param>
    /// <param name="input">Passed the rules.</param>
    /// <returns>False when somebody changed it since the form was opened.</returns>
    public async Task<bool> SaveAsync(Material? material, MaterialInput input)
    {
        var before = material is null ? null : MaterialInput.Of(material);
        if (material is null)
        {
            material = MaterialCatalogue.New(clock.GetUtcNow(), signedIn.Name);
            db.Materials.Add(material);
        }
        else
        {
            db.Entry(material).Property(m => m.Version).OriginalValue = input.Version ?? -1;
        }

        MaterialRules.Write(material, input);
        Touch(material);
        return await SaveAsync(
            AuditAction.MaterialPublished,
            material,
            Changes(before, MaterialInput.Of(material))
        );
    }

    /// <summary>載せるのをやめる, or もう一度載せる.</summary>
    public Task<bool> RetireAsync(Material material, bool retire)
    {
        material.RetiredAt = retire ? clock.GetUtcNow() : null;
        Touch(material);
        return SaveAsync(
            retire ? AuditAction.MaterialRetired : AuditAction.MaterialPublished,
            material,
            []
        );
    }

    /// <summary>これまでの変更, newest first.</summary>
    public Task<List<AuditEntry>> HistoryAsync(Material material) =>
        db
            .AuditEntries.AsNoTracking()
            .Where(e =>
                (
                    e.Action == AuditAction.MaterialPublished
                    || e.Action == AuditAction.MaterialRetired
                )
                && e.Subject == SubjectOf(material)
            )
            .OrderByDescending(e => e.Number)
            .ToListAsync();

    private static string SubjectOf(Material material) => $"資料 {material.Key}";

    private void Touch(Material material)
    {
        (material.UpdatedAt, material.UpdatedBy) = (clock.GetUtcNow(), signedIn.Name);
        material.Version++;
    }

    private async Task<bool> SaveAsync(
        AuditAction action,
        Material material,
        IReadOnlyList<ChangedValue> changes
    )
    {
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            // A new one has its number only now.
            await db.SaveChangesAsync();
            audit.Note(action, SubjectOf(material), new(material.Title, changes));
            await audit.SaveAsync();
            await transaction.CommitAsync();
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }

    private static IReadOnlyList<ChangedValue> Changes(MaterialInput? before, MaterialInput after)
    {
        (Validation.Field Field, string? Before, string? After)[] all =
        [
            (MaterialRules.Title, before?.Title, after.Title),
            (MaterialRules.Summary, before?.Summary, after.Summary),
            (MaterialRules.Body, before?.Body, after.Body),
            (MaterialRules.Address, before?.Address, after.Address),
            (MaterialRules.Publisher, before?.Publisher, after.Publisher),
            (MaterialRules.Kind, before?.Kind, after.Kind),
            (MaterialRules.Roles, Words(before?.Roles), Words(after.Roles)),
            (MaterialRules.Purposes, Words(before?.Purposes), Words(after.Purposes)),
            (MaterialRules.Items, Words(before?.Items), Words(after.Items)),
            (NoticeRules.From, before?.From, after.From),
            (NoticeRules.To, before?.To, after.To),
        ];
        return
        [
            .. all.Where(c => (c.Before ?? "") != (c.After ?? ""))
                .Select(c => ChangedValue.Of(c.Field, c.Before, c.After)),
        ];
    }

    private static string? Words<T>(IEnumerable<T>? values) =>
        values is null ? null : string.Join("、", values);
}
