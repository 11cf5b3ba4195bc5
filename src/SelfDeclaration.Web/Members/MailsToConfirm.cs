using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Security;
using SelfDeclaration.Web.SignIn;
using SelfDeclaration.Web.SignIn.Recovery;

namespace SelfDeclaration.Web.Members;

/// <summary>アドレスの確認のリンク: shows that whoever typed an address can read its mail. Opening it changes nothing.</summary>
public sealed class MailsToConfirm(
    RegistryDb db,
    IOptions<SignInSettings> settings,
    TimeProvider clock
)
{
    /// <summary>Longer than any address of ours.</summary>
    public const int LongestNext = 500;

    /// <summary>Adds the address and its link, and ends older ones of the same; saved by the caller.</summary>
    /// <returns>The token, which is kept nowhere, and until when it works.</returns>
    public async Task<(string Token, DateTimeOffset ExpiresAt)> AddAsync(
        string mail,
        long? accountKey,
        string? next
    )
    {
        var now = clock.GetUtcNow();
        var purpose = PurposeOf(accountKey);
        await db
            .MailLinks.Where(l =>
                l.Purpose == purpose
                && l.UsedAt == null
                && l.SupersededAt == null
                && db.MailsToConfirm.Any(m =>
                    m.Key == l.SubjectKey && m.Mail == mail && m.AccountKey == accountKey
                )
            )
            .ExecuteUpdateAsync(s => s.SetProperty(l => l.SupersededAt, now));
        var waiting = new MailToConfirm
        {
            Key = Guid.CreateVersion7(now),
            Mail = mail,
            AccountKey = accountKey,
            Next = next is { Length: > LongestNext } ? null : next,
            ExpiresAt = now.AddHours(settings.Value.RegistrationLinkHours),
        };
        var (token, hash) = SecretTokens.New();
        db.MailsToConfirm.Add(waiting);
        db.MailLinks.Add(
            new()
            {
                Purpose = purpose,
                TokenHash = hash,
                SubjectKey = waiting.Key,
                ExpiresAt = waiting.ExpiresAt,
            }
        );
        return (token, waiting.ExpiresAt);
    }

    public async Task<(AccountLinkState State, MailToConfirm? Waiting)> FindAsync(
        MailLinkPurpose purpose,
        string? token
    )
    {
        var hash = SecretTokens.HashOf(token ?? "");
        var link = await db
            .MailLinks.AsNoTracking()
            .SingleOrDefaultAsync(l => l.TokenHash == hash && l.Purpose == purpose);
        var waiting = link is null
            ? null
            : await db
                .MailsToConfirm.AsNoTracking()
                .SingleOrDefaultAsync(m => m.Key == link.SubjectKey);
        return (AccountLinkStates.Of(link, waiting, clock.GetUtcNow()), waiting);
    }

    /// <summary>Uses the link up and forgets the address; false when somebody was faster.</summary>
    public async Task<bool> UseAsync(MailLinkPurpose purpose, string? token)
    {
        var hash = SecretTokens.HashOf(token ?? "");
        var now = clock.GetUtcNow();
        var used = await db
            .MailLinks.Where(l =>
                l.TokenHash == hash
                && l.Purpose == purpose
                && l.UsedAt == null
                && l.SupersededAt == null
            )
            .ExecuteUpdateAsync(s => s.SetProperty(l => l.UsedAt, now));
        await db
            .MailsToConfirm.Where(m =>
                db.MailLinks.Any(l => l.TokenHash == hash && l.SubjectKey == m.Key)
            )
            .ExecuteDeleteAsync();
        return used == 1;
    }

    /// <summary>Addresses whose link is too old; a job calls it.</summary>
    public Task<int> PurgeAsync(CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        return db.MailsToConfirm.Where(m => m.ExpiresAt <= now).ExecuteDeleteAsync(stop);
    }

    private static MailLinkPurpose PurposeOf(long? accountKey) =>
        accountKey is null ? MailLinkPurpose.Register : MailLinkPurpose.ConfirmAccountMail;
}
