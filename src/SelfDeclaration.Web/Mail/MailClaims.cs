using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Web.Data;

namespace SelfDeclaration.Web.Mail;

/// <summary>Takes one due mail for one worker, whichever copy of the site it runs in.</summary>
public static class MailClaims
{
    /// <summary>
    /// One statement, atomic on both databases: on PostgreSQL competing workers step over each other's rows, on SQLite
    /// an UPDATE takes the write lock first. The count of attempts it raises is the claim's number: who notes a result
    /// gives it back, and a worker whose lease ran out changes nothing.
    /// </summary>
    public static async Task<OutgoingMail?> ClaimMailAsync(
        this RegistryDb db,
        DateTimeOffset now,
        TimeSpan lease,
        CancellationToken cancellation
    )
    {
        // As UTC DateTime, which is how InstantConverter stores instants.
        var (at, until) = (now.UtcDateTime, (now + lease).UtcDateTime);
        var claimed = db.Database.IsSqlite()
            ? db.OutgoingMails.FromSql(
                $"""
                UPDATE outgoing_mails SET locked_until = {until}, attempts = attempts + 1
                WHERE "key" IN (
                    SELECT "key" FROM outgoing_mails
                    WHERE sent_at IS NULL AND dead_at IS NULL AND next_attempt_at <= {at}
                        AND (locked_until IS NULL OR locked_until <= {at})
                    ORDER BY next_attempt_at, "key" LIMIT 1)
                RETURNING *
                """
            )
            : db.OutgoingMails.FromSql(
                $"""
                WITH due AS (
                    SELECT "key" FROM outgoing_mails
                    WHERE sent_at IS NULL AND dead_at IS NULL AND next_attempt_at <= {at}
                        AND (locked_until IS NULL OR locked_until <= {at})
                    ORDER BY next_attempt_at, "key" LIMIT 1 FOR UPDATE SKIP LOCKED)
                UPDATE outgoing_mails SET locked_until = {until}, attempts = attempts + 1
                FROM due WHERE outgoing_mails."key" = due."key"
                RETURNING outgoing_mails.*
                """
            );
        // Not composed further: nothing may be wrapped around an UPDATE.
        return (await claimed.AsNoTracking().ToListAsync(cancellation)).SingleOrDefault();
    }
}
