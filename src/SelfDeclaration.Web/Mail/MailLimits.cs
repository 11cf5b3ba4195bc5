using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Security;

namespace SelfDeclaration.Web.Mail;

/// <summary>メールの上限: how many mails one address, one visitor and one draft can cause.</summary>
/// <remarks>Counts the rows of the outbox, so that all copies count together. A brake, not a lock: two requests at the
/// same instant may both pass.</remarks>
public sealed class MailLimits(
    RegistryDb db,
    TimeProvider time,
    IOptions<RateLimitSettings> settings
)
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    /// <summary>Null: a mail may be sent now. Else the moment it works again.</summary>
    public async Task<DateTimeOffset?> NextAllowedAsync(
        string toAddress,
        string? visitor,
        Guid? subject
    )
    {
        var limits = settings.Value;
        if (!limits.Enabled)
        {
            return null;
        }

        DateTimeOffset?[] next =
        [
            await FreeAtAsync(m => m.ToAddress == toAddress, limits.MailsPerAddressPerHour, Hour),
            visitor is null
                ? null
                : await FreeAtAsync(m => m.Visitor == visitor, limits.MailsPerVisitorPerHour, Hour),
            subject is null
                ? null
                : await FreeAtAsync(
                    m => m.SubjectKey == subject,
                    limits.MailsPerDraftPerDay,
                    TimeSpan.FromDays(1)
                ),
        ];
        return next.Max();
    }

    /// <summary>Forgets who caused a mail once no limit asks any more; a job calls it. Returns how many rows it changed.</summary>
    public Task<int> ForgetVisitorsAsync(CancellationToken cancellation = default)
    {
        var past = time.GetUtcNow() - Hour;
        return db
            .OutgoingMails.Where(m => m.Visitor != null && m.CreatedAt <= past)
            .ExecuteUpdateAsync(m => m.SetProperty(x => x.Visitor, (string?)null), cancellation);
    }

    // With a limit of 5, the fifth newest mail has to leave the window first.
    private async Task<DateTimeOffset?> FreeAtAsync(
        Expression<Func<OutgoingMail, bool>> cause,
        int limit,
        TimeSpan window
    )
    {
        var since = time.GetUtcNow() - window;
        var decisive = await db
            .OutgoingMails.Where(cause)
            .Where(m => m.CreatedAt > since)
            .OrderByDescending(m => m.CreatedAt)
            .Skip(limit - 1)
            .Select(m => (DateTimeOffset?)m.CreatedAt)
            .FirstOrDefaultAsync();
        return decisive + window;
    }
}
