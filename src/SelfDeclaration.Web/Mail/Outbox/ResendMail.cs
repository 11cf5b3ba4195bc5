using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Web.Audit;
using SelfDeclaration.Web.Data;

namespace SelfDeclaration.Web.Mail.Outbox;

/// <summary>もう一度送る: gives a dead mail, whose content is kept as long as its row, its tries back.</summary>
public sealed class ResendMail(RegistryDb db, AuditLog audit, MailWake wake, TimeProvider clock)
{
    /// <returns>False when it is not dead any more, or its content is gone.</returns>
    public async Task<bool> ResendAsync(long key)
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        var now = clock.GetUtcNow();
        // Two people may press at the same moment; one of the two updates finds it dead.
        var revived = await db
            .OutgoingMails.Where(m => m.Key == key && m.DeadAt != null && m.Content != null)
            .ExecuteUpdateAsync(m =>
                m.SetProperty(x => x.DeadAt, (DateTimeOffset?)null)
                    .SetProperty(x => x.Attempts, 0)
                    .SetProperty(x => x.LastError, (string?)null)
                    .SetProperty(x => x.NextAttemptAt, now)
            );
        if (revived == 0)
        {
            return false;
        }

        var subject = await db
            .OutgoingMails.Where(m => m.Key == key)
            .Select(m => m.SubjectKey)
            .SingleAsync();
        var declaration = await db
            .Applications.Where(a => a.Key == subject && a.Declaration != null)
            .Select(a => a.Declaration)
            .SingleOrDefaultAsync();
        if (declaration is not null)
        {
            audit.Note(AuditAction.MailResent, declaration);
        }
        else
        {
            audit.Note(AuditAction.MailResent, $"メール{key}番");
        }

        wake.AfterCommit();
        await audit.SaveAsync();
        await transaction.CommitAsync();
        return true;
    }
}
