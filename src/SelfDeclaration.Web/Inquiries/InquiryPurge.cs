using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SelfDeclaration.Inquiries;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Retention;

namespace SelfDeclaration.Web.Inquiries;

/// <summary>お問い合わせの整理: closes what nobody came back to, and forgets what is closed for long.</summary>
public sealed class InquiryPurge(
    RegistryDb db,
    IOptions<InquirySettings> settings,
    IOptions<RetentionSettings> retention,
    TimeProvider clock
)
{
    // In one run: the rest comes an hour later.
    private const int AtOnce = 500;

    public async Task RunAsync(CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var unanswered = now.AddDays(-settings.Value.CloseAnsweredDays);
        var done = await db
            .Inquiries.Where(i => i.State == InquiryState.Answered && i.Since <= unanswered)
            .OrderBy(i => i.Since)
            .Take(AtOnce)
            .ToListAsync(stop);
        foreach (var inquiry in done)
        {
            inquiry.Close(
                null,
                $"回答から{settings.Value.CloseAnsweredDays}日のあいだ返信がなかったので、完了にしました",
                now
            );
        }

        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Somebody works on one of them just now; the next run sees to the others.
            db.ChangeTracker.Clear();
        }

        var forgotten = now.AddDays(-retention.Value.InquiryDays);
        await db
            .Inquiries.Where(i => i.State == InquiryState.Closed && i.Since <= forgotten)
            .ExecuteDeleteAsync(stop);
        var past = now.AddHours(-1);
        await db
            .Inquiries.Where(i => i.Visitor != null && i.ReceivedAt <= past)
            .ExecuteUpdateAsync(s => s.SetProperty(i => i.Visitor, (string?)null), stop);
    }
}
