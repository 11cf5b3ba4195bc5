using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SelfDeclaration.Declarations;
using SelfDeclaration.Experts;
using SelfDeclaration.Text;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Mail;
using SelfDeclaration.Web.Security;

namespace SelfDeclaration.Web.Experts;

/// <summary>専門家へのリンク: mailed to the address that was typed. Whoever opens it has proven the address; opening changes nothing.</summary>
public sealed class ExpertLinks(
    RegistryDb db,
    MailOutbox outbox,
    MailLimits limits,
    Visitor visitor,
    IOptions<SiteSettings> site,
    IOptions<ExpertSettings> settings,
    TimeProvider clock
)
{
    /// <summary>登録・変更のリンクを送る, the same for an address that is known and one that is not.</summary>
    /// <returns>Null: it is on its way. Else when it can be sent.</returns>
    public async Task<DateTimeOffset?> SendAsync(string typedMail, HttpContext http)
    {
        var (mail, who) = (TypedText.Mail(typedMail), visitor.Hash(http));
        if (await limits.NextAllowedAsync(mail, who, null) is { } later)
        {
            return later;
        }

        var now = clock.GetUtcNow();
        var expert = await db.Experts.SingleOrDefaultAsync(e => e.Mail == mail);
        if (expert is null)
        {
            expert = new()
            {
                Key = Guid.NewGuid(),
                PublicKey = PublicKey.New().Text,
                Mail = mail,
                CreatedAt = now,
            };
            db.Experts.Add(expert);
        }

        var until = now.AddHours(settings.Value.LinkHours);
        outbox.Add(mail, new ExpertLinkMail(await AddAsync(expert, until), until), expert.Key, who);
        await db.SaveChangesAsync();
        return null;
    }

    /// <summary>Adds a link and ends older ones; saved by the caller.</summary>
    public async Task<Uri> AddAsync(Expert expert, DateTimeOffset until)
    {
        var now = clock.GetUtcNow();
        await db
            .MailLinks.Where(l =>
                l.SubjectKey == expert.Key
                && l.Purpose == MailLinkPurpose.EditExpert
                && l.SupersededAt == null
            )
            .ExecuteUpdateAsync(l => l.SetProperty(x => x.SupersededAt, now));
        var (token, hash) = SecretTokens.New();
        db.MailLinks.Add(
            new()
            {
                Purpose = MailLinkPurpose.EditExpert,
                TokenHash = hash,
                SubjectKey = expert.Key,
                ExpiresAt = until,
            }
        );
        return site.Value.At($"/experts/edit?token={token}");
    }

    /// <summary>Null when the link does nothing any more.</summary>
    public async Task<Expert?> FindAsync(string? token)
    {
        var (hash, now) = (SecretTokens.HashOf(token ?? ""), clock.GetUtcNow());
        var subject = await db
            .MailLinks.Where(l =>
                l.TokenHash == hash
                && l.Purpose == MailLinkPurpose.EditExpert
                && l.SupersededAt == null
                && l.ExpiresAt > now
            )
            .Select(l => (Guid?)l.SubjectKey)
            .SingleOrDefaultAsync();
        return subject is null
            ? null
            : await db.Experts.SingleOrDefaultAsync(e => e.Key == subject);
    }
}
