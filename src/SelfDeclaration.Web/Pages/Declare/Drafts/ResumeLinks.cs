using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SelfDeclaration.Text;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Mail;
using SelfDeclaration.Web.Security;

namespace SelfDeclaration.Web.Pages.Declare.Drafts;

public enum ResumeLinkState
{
    Ready = 1,

    /// <summary>A link opens the draft on one device only.</summary>
    Used,

    /// <summary>The draft is gone: its days are over, or it was submitted.</summary>
    Expired,

    Unknown,
}

/// <summary>再開リンク: mailed, good for one use, as long as the draft lives.</summary>
public sealed class ResumeLinks(
    RegistryDb db,
    MailOutbox outbox,
    MailLimits limits,
    Visitor visitor,
    IOptions<SiteSettings> site,
    TimeProvider clock
)
{
    public async Task<(ResumeLinkState State, MailLink? Link)> FindAsync(string token)
    {
        var hash = SecretTokens.HashOf(token);
        var link = await db.MailLinks.SingleOrDefaultAsync(l =>
            l.TokenHash == hash && l.Purpose == MailLinkPurpose.ResumeDraft
        );
        var now = clock.GetUtcNow();
        if (link is null)
        {
            return (ResumeLinkState.Unknown, null);
        }

        // The link lives as long as the draft, which every word typed prolongs.
        var alive =
            await db.Drafts.AnyAsync(d => d.Key == link.SubjectKey && d.ExpiresAt > now)
            || await db.Applications.AnyAsync(a => a.DraftKey == link.SubjectKey);
        return (
            link.UsedAt is not null ? ResumeLinkState.Used
            : now >= link.ExpiresAt || !alive ? ResumeLinkState.Expired
            : ResumeLinkState.Ready,
            link
        );
    }

    /// <summary>Uses the link up.</summary>
    /// <returns>Key of the draft; null when the link does nothing (any more).</returns>
    public async Task<Guid?> UseAsync(string token)
    {
        var (state, link) = await FindAsync(token);
        var now = clock.GetUtcNow();
        return
            state is ResumeLinkState.Ready
            && await db
                .MailLinks.Where(l => l.Key == link!.Key && l.UsedAt == null)
                .ExecuteUpdateAsync(s => s.SetProperty(l => l.UsedAt, now)) == 1
            ? link!.SubjectKey
            : null;
    }

    public async Task<DateTimeOffset?> AgainAtAsync(
        string? address,
        OpenDraft draft,
        HttpContext http
    ) => await limits.NextAllowedAsync(TypedText.Mail(address), visitor.Hash(http), draft.Key);

    /// <returns>False when the limit does not allow a mail now.</returns>
    public async Task<bool> SendAsync(string address, OpenDraft draft, HttpContext http)
    {
        if (await AgainAtAsync(address, draft, http) is not null)
        {
            return false;
        }

        var (token, hash) = SecretTokens.New();
        var expiresAt = draft.KeptUntil!.Value;
        db.MailLinks.Add(
            new()
            {
                Purpose = MailLinkPurpose.ResumeDraft,
                TokenHash = hash,
                SubjectKey = draft.Key!.Value,
                ExpiresAt = expiresAt,
            }
        );
        outbox.Add(
            address,
            new ResumeMail(site.Value.At($"{DeclareRoutes.Resume}?token={token}"), expiresAt),
            draft.Key,
            visitor.Hash(http)
        );
        await db.SaveChangesAsync();
        return true;
    }
}
