using SelfDeclaration.Changes;
using SelfDeclaration.Web.Audit;

namespace SelfDeclaration.Web.Texts;

/// <summary>公開の記録: puts on record what was published, saves it, and lets this copy read its texts anew.</summary>
public sealed class TextRecord(AuditLog audit, LiveTexts live)
{
    /// <summary>Saves what the caller changed together with the record of it.</summary>
    public async Task SaveAsync(string subject, string reason, params ChangedValue?[] changes)
    {
        audit.Note(
            AuditAction.TextPublished,
            subject,
            new(reason, [.. changes.OfType<ChangedValue>()])
        );
        await audit.SaveAsync();
        live.Forget();
    }

    /// <summary>Null where nothing changed.</summary>
    public static ChangedValue? Change(string label, string? before, string? after) =>
        before == after ? null : ChangedValue.Of(label, label, before, after);
}
