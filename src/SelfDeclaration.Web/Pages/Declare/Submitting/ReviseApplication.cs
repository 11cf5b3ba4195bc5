using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Applications;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Pages.Declare.Drafts;

namespace SelfDeclaration.Web.Pages.Declare.Submitting;

/// <summary>
/// 入力した内容に戻って直す: the answers become a draft again, and the application they came from ends, with
/// its links. Its 受付番号 stays, so that a question about it finds it.
/// </summary>
public sealed class ReviseApplication(RegistryDb db, DraftStore drafts, TimeProvider clock)
{
    /// <returns>False when the declaration was completed meanwhile, or its answers are gone.</returns>
    public async Task<bool> ReviseAsync(Application application)
    {
        if (application is { Status: ApplicationStatus.Completed } or { Answers: null })
        {
            return false;
        }

        var now = clock.GetUtcNow();
        var answers = drafts.Unseal(application.Answers);
        await using var transaction = await db.Database.BeginTransactionAsync();
        if (application.Status is ApplicationStatus.Received)
        {
            application.Expire();
        }

        application.Answers = null;
        try
        {
            await db.SaveChangesAsync();
        }
        catch (DbUpdateConcurrencyException)
        {
            // The link in the mail was used a moment before.
            db.ChangeTracker.Clear();
            return false;
        }

        await db
            .MailLinks.Where(l => l.SubjectKey == application.Key && l.SupersededAt == null)
            .ExecuteUpdateAsync(s => s.SetProperty(l => l.SupersededAt, now));
        await drafts.BeginAnewAsync(answers);
        await transaction.CommitAsync();
        return true;
    }
}
