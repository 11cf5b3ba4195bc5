using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Web.Audit;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.SignIn;

namespace SelfDeclaration.Web.Pages.Login;

/// <summary>ログイン中の端末: listed, and ended one by one or all others.</summary>
public abstract class OwnSessionsPage(
    RegistryDb db,
    Sessions sessions,
    SignedIn signedIn,
    NewPasswords changes,
    TimeProvider clock
) : OwnPage(db, signedIn)
{
    private readonly RegistryDb _db = db;
    private readonly SignedIn _signedIn = signedIn;

    public IReadOnlyList<Session> Open { get; private set; } = [];

    public bool IsHere(Session session) => session.Key == _signedIn.SessionKey;

    public virtual async Task OnGetAsync(string? notice)
    {
        var now = clock.GetUtcNow();
        var mine = await _db
            .Sessions.Include(s => s.Account)
            .Where(s => s.AccountKey == Account.Key && s.EndedAt == null)
            .OrderByDescending(s => s.LastSeenAt)
            .ToListAsync();
        Open = [.. mine.Where(s => sessions.IsOpen(s, now)).OrderByDescending(IsHere)];
        Notice = notice switch
        {
            "ended" => "ログアウトしました。",
            "password" => "パスワードを変えました。ほかの端末は、すべてログアウトされました。",
            _ => null,
        };
    }

    public async Task<IActionResult> OnPostEndAsync(Guid session)
    {
        if (await _db.Sessions.AnyAsync(s => s.Key == session && s.AccountKey == Account.Key))
        {
            await sessions.EndAsync(session);
        }

        return SeeOther($"{Home}?notice=ended");
    }

    public async Task<IActionResult> OnPostEndOthersAsync()
    {
        await sessions.EndOthersAsync(Account.Key, _signedIn.SessionKey);
        await changes.RecordAsync(
            Account,
            AuditAction.SessionsEnded,
            "ほかの端末をすべてログアウト"
        );
        return SeeOther($"{Home}?notice=ended");
    }
}
