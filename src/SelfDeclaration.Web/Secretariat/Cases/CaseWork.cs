using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Changes;
using SelfDeclaration.Declarations;
using SelfDeclaration.Text;
using SelfDeclaration.Web.Audit;
using SelfDeclaration.Web.Data;

namespace SelfDeclaration.Web.Secretariat.Cases;

/// <summary>
/// 審査の仕事: what is done to a case short of a decision. Each is on record, and none overwrites what a
/// colleague did meanwhile: false is said instead.
/// </summary>
public sealed class CaseWork(
    RegistryDb db,
    CaseFiles files,
    PolicyPages pages,
    AuditLog audit,
    TimeProvider clock
)
{
    public Task<bool> HoldAsync(Declaration declaration, int version, string note)
    {
        declaration.Hold(TypedText.Paragraphs(note), clock.GetUtcNow());
        return SaveAsync(
            declaration,
            version,
            AuditAction.DeclarationHeld,
            new(TypedText.Paragraphs(note), [])
        );
    }

    public Task<bool> ReleaseAsync(Declaration declaration, int version)
    {
        var note = declaration.HoldNote;
        declaration.Release();
        return SaveAsync(
            declaration,
            version,
            AuditAction.DeclarationReleased,
            Changed("保留の理由", note, null)
        );
    }

    /// <param name="declaration">The case.</param>
    /// <param name="version">The version the form was made from.</param>
    /// <param name="staffKey">Null for nobody.</param>
    public async Task<bool> AssignAsync(Declaration declaration, int version, long? staffKey)
    {
        var before = await files.NameOfAsync(declaration.AssigneeKey);
        declaration.AssigneeKey = staffKey;
        // Who decides does not have to look again because somebody looks after it: no new version.
        return await SaveAsync(
            declaration,
            version,
            AuditAction.DeclarationAssigned,
            Changed("担当", before, await files.NameOfAsync(staffKey))
        );
    }

    public Task<bool> NoteScreeningAsync(Declaration declaration, int version, string? note)
    {
        var (before, after) = (declaration.ScreeningNote, TypedText.Paragraphs(note));
        declaration.ScreeningNote = after.Length == 0 ? null : after;
        return SaveAsync(
            declaration,
            version,
            AuditAction.DeclarationScreened,
            Changed("反社会的勢力の確認", before, declaration.ScreeningNote)
        );
    }

    /// <summary>基本方針のページを確かめる: no one's data and no decision, so it is kept and not recorded.</summary>
    public async Task LookAtPolicyAsync(Declaration declaration)
    {
        if (declaration.Levels[^1].PolicyUrl is not { } url)
        {
            return;
        }

        var check = await pages.LookAsync(declaration.Key, url);
        await db.PolicyChecks.Where(c => c.DeclarationKey == declaration.Key).ExecuteDeleteAsync();
        db.PolicyChecks.Add(check);
        await db.SaveChangesAsync();
    }

    public Task<PolicyCheck?> PolicyCheckAsync(long declarationKey) =>
        db
            .PolicyChecks.AsNoTracking()
            .SingleOrDefaultAsync(c => c.DeclarationKey == declarationKey);

    private async Task<bool> SaveAsync(
        Declaration declaration,
        int version,
        AuditAction action,
        AuditDetails details
    )
    {
        // The version the clerk saw; the row must still have it when it is written.
        db.Entry(declaration).Property(d => d.Version).OriginalValue = version;
        audit.Note(action, declaration, details);
        return await audit.TrySaveAsync();
    }

    private static AuditDetails Changed(string label, string? before, string? after) =>
        new(null, [ChangedValue.Of(label, label, before, after)]);
}
