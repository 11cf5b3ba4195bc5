using System.Buffers.Binary;
using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Accounts;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Security;

namespace SelfDeclaration.Web.SignIn.Recovery;

public enum AccountLinkState
{
    Ready = 1,

    /// <summary>Used, or a newer one was made.</summary>
    Used,
    Expired,
    Unknown,
}

/// <summary>What a mailed link still does, whomever it is about.</summary>
public static class AccountLinkStates
{
    /// <param name="link">Null when there is none with such a token.</param>
    /// <param name="subject">What the link is about; null when it is gone.</param>
    /// <param name="now">The time of asking.</param>
    public static AccountLinkState Of(MailLink? link, object? subject, DateTimeOffset now) =>
        link is null ? AccountLinkState.Unknown
        : link.UsedAt is not null || link.SupersededAt is not null ? AccountLinkState.Used
        : now >= link.ExpiresAt ? AccountLinkState.Expired
        : subject is null ? AccountLinkState.Unknown
        : AccountLinkState.Ready;
}

/// <summary>ログインする人へのリンク: for one purpose, one use, a short time. Opening it changes nothing.</summary>
public sealed class AccountLinks(RegistryDb db, TimeProvider clock)
{
    /// <summary>Adds the link and ends older ones of its purpose; saved by the caller.</summary>
    /// <returns>The token, which is kept nowhere.</returns>
    public async Task<string> AddAsync(
        MailLinkPurpose purpose,
        Account account,
        DateTimeOffset expiresAt
    )
    {
        var subject = SubjectOf(account);
        await EndAsync(purpose, account);
        var (token, hash) = SecretTokens.New();
        db.MailLinks.Add(
            new()
            {
                Purpose = purpose,
                TokenHash = hash,
                SubjectKey = subject,
                ExpiresAt = expiresAt,
            }
        );
        return token;
    }

    public async Task<(AccountLinkState State, Account? Account)> FindAsync(
        MailLinkPurpose purpose,
        string? token
    )
    {
        var hash = SecretTokens.HashOf(token ?? "");
        var link = await db
            .MailLinks.AsNoTracking()
            .SingleOrDefaultAsync(l => l.TokenHash == hash && l.Purpose == purpose);
        if (link is null)
        {
            return (AccountLinkState.Unknown, null);
        }

        var key = KeyOf(link.SubjectKey);
        var account = await db.Accounts.SingleOrDefaultAsync(a =>
            a.Key == key && a.DisabledAt == null
        );
        return (AccountLinkStates.Of(link, account, clock.GetUtcNow()), account);
    }

    /// <summary>Uses the link up; null when somebody was faster or it does nothing any more.</summary>
    public async Task<Account?> UseAsync(MailLinkPurpose purpose, string? token)
    {
        var (state, account) = await FindAsync(purpose, token);
        var hash = SecretTokens.HashOf(token ?? "");
        var now = clock.GetUtcNow();
        return
            state is AccountLinkState.Ready
            && await db
                .MailLinks.Where(l =>
                    l.TokenHash == hash && l.UsedAt == null && l.SupersededAt == null
                )
                .ExecuteUpdateAsync(s => s.SetProperty(l => l.UsedAt, now)) == 1
            ? account
            : null;
    }

    public Task EndAsync(MailLinkPurpose purpose, Account account) =>
        EndAsync(db.MailLinks.Where(l => l.Purpose == purpose), account);

    /// <summary>Ends every mailed link of the account: they went to somebody else.</summary>
    public Task EndAllAsync(Account account) => EndAsync(db.MailLinks, account);

    private Task<int> EndAsync(IQueryable<MailLink> links, Account account)
    {
        var subject = SubjectOf(account);
        var now = clock.GetUtcNow();
        return links
            .Where(l => l.SubjectKey == subject && l.UsedAt == null && l.SupersededAt == null)
            .ExecuteUpdateAsync(s => s.SetProperty(l => l.SupersededAt, now));
    }

    /// <summary>The account's key as a link and a mail name what they are about.</summary>
    public static Guid SubjectOf(Account account)
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteInt64BigEndian(bytes[8..], account.Key);
        return new(bytes, bigEndian: true);
    }

    private static long KeyOf(Guid subject)
    {
        Span<byte> bytes = stackalloc byte[16];
        subject.TryWriteBytes(bytes, bigEndian: true, out _);
        return BinaryPrimitives.ReadInt64BigEndian(bytes[8..]);
    }
}
