using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SelfDeclaration.Accounts;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Security;

namespace SelfDeclaration.Web.SignIn;

/// <summary>
/// ログインの状態: a row for every browser that is signed in, so that it can be listed and ended from
/// elsewhere; the cookie only names it.
/// </summary>
public sealed class Sessions(
    RegistryDb db,
    Visitor visitor,
    IOptions<SignInSettings> settings,
    TimeProvider clock
)
{
    // Last seen is for the idle end, which is counted in minutes: not a write at every click.
    private static readonly TimeSpan Precision = TimeSpan.FromMinutes(1);

    /// <summary>Signs the browser of this request in, after everything that proves who it is.</summary>
    public async Task<Session> StartAsync(HttpContext http, Account account)
    {
        var session = await AddAsync(
            account,
            DeviceName.Of(http.Request.Headers.UserAgent),
            visitor.Hash(http)
        );
        await http.SignInAsync(SignedIn.SchemeOf(account), SignedIn.PrincipalOf(session));
        return session;
    }

    /// <summary>The row alone; <see cref="StartAsync"/> gives the browser its cookie.</summary>
    public async Task<Session> AddAsync(Account account, string device, string visitorHash)
    {
        var now = clock.GetUtcNow();
        var session = new Session
        {
            Key = Guid.NewGuid(),
            Account = account,
            AccountKey = account.Key,
            StartedAt = now,
            LastSeenAt = now,
            ConfirmedAt = now,
            Device = device,
            Visitor = visitorHash,
        };
        db.Sessions.Add(session);
        await db.SaveChangesAsync();
        // An account in use is not deleted as an unused one.
        await db
            .AssessmentAccounts.Where(a => a.Key == account.Key)
            .ExecuteUpdateAsync(s =>
                s.SetProperty(a => a.LastUsedAt, now)
                    .SetProperty(a => a.UnusedNoticeAt, (DateTimeOffset?)null)
            );
        return session;
    }

    /// <summary>Every request: is this browser still signed in?</summary>
    public async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var key = SignedIn.SessionOf(context.Principal!);
        var session = await db
            .Sessions.AsNoTracking()
            .Include(s => s.Account)
            .SingleOrDefaultAsync(s => s.Key == key);
        var now = clock.GetUtcNow();
        if (session is null || !IsOpen(session, now))
        {
            if (session?.Account.DisabledAt is null && session is not null)
            {
                EndedSession.Note(context.HttpContext, SignedIn.PrincipalOf(session));
            }

            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(context.Scheme.Name);
            return;
        }

        // Roles taken away work at once, not when the person signs in again.
        context.ReplacePrincipal(SignedIn.PrincipalOf(session));
        if (now - session.LastSeenAt >= Precision)
        {
            await db
                .Sessions.Where(s => s.Key == key)
                .ExecuteUpdateAsync(s => s.SetProperty(x => x.LastSeenAt, now));
        }
    }

    public bool IsOpen(Session session, DateTimeOffset now)
    {
        var scheme = SignedIn.SchemeOf(session.Account);
        return session.EndedAt is null
            && session.Account.DisabledAt is null
            && now - session.LastSeenAt < settings.Value.Idle(scheme)
            && now - session.StartedAt < settings.Value.Longest(scheme);
    }

    /// <summary>When a browser that does nothing from now on is signed out.</summary>
    public DateTimeOffset IdleEnd(string scheme) => clock.GetUtcNow() + settings.Value.Idle(scheme);

    /// <summary>True while the password was given lately enough for numbers and addresses.</summary>
    /// <param name="key">The session.</param>
    /// <param name="isForm">True for what was opened in time and is being sent now.</param>
    public async Task<bool> IsConfirmedAsync(Guid key, bool isForm)
    {
        var minutes = isForm
            ? settings.Value.ConfirmedFormMinutes
            : settings.Value.ConfirmedMinutes;
        var since = clock.GetUtcNow() - TimeSpan.FromMinutes(minutes);
        return await db.Sessions.AnyAsync(s => s.Key == key && s.ConfirmedAt > since);
    }

    public Task ConfirmAsync(Guid key)
    {
        var now = clock.GetUtcNow();
        return db
            .Sessions.Where(s => s.Key == key)
            .ExecuteUpdateAsync(s => s.SetProperty(x => x.ConfirmedAt, now));
    }

    public Task EndAsync(Guid key) => EndWhereAsync(db.Sessions.Where(s => s.Key == key));

    /// <summary>Every browser but one, e.g. after a new password.</summary>
    public Task EndOthersAsync(long accountKey, Guid? except) =>
        EndWhereAsync(db.Sessions.Where(s => s.AccountKey == accountKey && s.Key != except));

    private Task<int> EndWhereAsync(IQueryable<Session> sessions)
    {
        var now = clock.GetUtcNow();
        return sessions
            .Where(s => s.EndedAt == null)
            .ExecuteUpdateAsync(s => s.SetProperty(x => x.EndedAt, now));
    }
}
