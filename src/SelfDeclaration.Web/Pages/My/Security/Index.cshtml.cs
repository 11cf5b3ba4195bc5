using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Web.Audit;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Pages.Login;
using SelfDeclaration.Web.SignIn;

namespace SelfDeclaration.Web.Pages.My.Security;

/// <summary>ログイン中の端末 of a business, and who logged in or tried to.</summary>
public sealed class IndexModel(
    RegistryDb db,
    Sessions sessions,
    SignedIn signedIn,
    NewPasswords changes,
    MyDeclaration my,
    TimeProvider clock
) : OwnSessionsPage(db, sessions, signedIn, changes, clock)
{
    /// <summary>A year of most businesses; more is with the secretariat.</summary>
    private const int MostShown = 20;

    private readonly RegistryDb _db = db;

    /// <summary>Newest first.</summary>
    public IReadOnlyList<AuditEntry> SignIns { get; private set; } = [];

    public override async Task OnGetAsync(string? notice)
    {
        await base.OnGetAsync(notice);
        SignIns = await (await MineAsync())
            .Where(e => e.Action == AuditAction.SignedIn || e.Action == AuditAction.SignInFailed)
            .OrderByDescending(e => e.Number)
            .Take(MostShown)
            .ToListAsync();
    }

    private async Task<IQueryable<AuditEntry>> MineAsync()
    {
        var entries = _db.AuditEntries.AsNoTracking();
        if (await my.LoadAsync())
        {
            var declaration = my.Declaration.Key;
            return entries.Where(e => e.DeclarationKey == declaration);
        }

        var subject = SignInStart.SubjectOf(Account);
        return entries.Where(e => e.Subject == subject);
    }

    /// <summary>From which device, or when and how often somebody failed; null when its time is over.</summary>
    public static string? WordsOf(AuditEntry entry) =>
        entry.Details is { } details ? AuditDetails.FromJson(details).Reason : null;
}
