using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SelfDeclaration.Declarations;
using SelfDeclaration.Web.Audit;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.SignIn;

namespace SelfDeclaration.Web.Secretariat.Cases;

/// <summary>表示の記録: that somebody looked goes on record, and colleagues see who is looking now.</summary>
public sealed class CaseViews(
    RegistryDb db,
    AuditLog audit,
    SignedIn signedIn,
    IOptions<SecretariatSettings> settings,
    TimeProvider clock
)
{
    /// <summary>A person who reads a case for a while has looked at it once.</summary>
    private static readonly TimeSpan NotedEvery = TimeSpan.FromHours(1);

    private TimeSpan Break => TimeSpan.FromMinutes(settings.Value.ViewingMinutes);

    /// <summary>Notes that this person sees the declaration as it is now.</summary>
    public async Task NoteAsync(Declaration declaration)
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        if (await AddAsync(declaration) || await UpdateAsync(declaration))
        {
            audit.Note(AuditAction.DeclarationViewed, declaration);
        }

        await audit.SaveAsync();
        await transaction.CommitAsync();
    }

    // Two windows may open a case for the first time at once: one of them notes it.
    private async Task<bool> AddAsync(Declaration declaration)
    {
        // As UTC DateTime, which is how InstantConverter stores instants.
        var (now, me) = (clock.GetUtcNow().UtcDateTime, signedIn.AccountKey);
        return await db.Database.ExecuteSqlAsync(
                $"""
                INSERT INTO case_views (declaration_key, staff_key, since, seen_at, seen_version, noted_at)
                VALUES ({declaration.Key}, {me}, {now}, {now}, {declaration.Version}, {now})
                ON CONFLICT DO NOTHING
                """
            ) == 1;
    }

    /// <returns>True when the hour is over and it goes on record again.</returns>
    private async Task<bool> UpdateAsync(Declaration declaration)
    {
        var (now, me) = (clock.GetUtcNow(), signedIn.AccountKey);
        var (longAgo, hourAgo) = (now - Break, now - NotedEvery);
        var mine = db.CaseViews.Where(v => v.DeclarationKey == declaration.Key && v.StaffKey == me);
        await mine.ExecuteUpdateAsync(v =>
            v.SetProperty(x => x.Since, x => x.SeenAt < longAgo ? now : x.Since)
                .SetProperty(x => x.SeenAt, now)
                .SetProperty(x => x.SeenVersion, declaration.Version)
        );
        return await mine.Where(v => v.NotedAt <= hourAgo)
                .ExecuteUpdateAsync(v => v.SetProperty(x => x.NotedAt, now)) == 1;
    }

    /// <summary>鈴木さんが表示中です（3分前から）, one for each colleague.</summary>
    public async Task<IReadOnlyList<string>> OthersAsync(long declarationKey)
    {
        var (now, me) = (clock.GetUtcNow(), signedIn.AccountKey);
        var looking = await (
            from view in db.CaseViews
            join staff in db.Staff on view.StaffKey equals staff.Key
            where
                view.DeclarationKey == declarationKey
                && view.StaffKey != me
                && view.SeenAt >= now - Break
            orderby view.Since
            select new { staff.Name, view.Since }
        ).ToListAsync();
        return
        [
            .. looking.Select(l =>
                $"{l.Name}さんが表示中です（{Math.Max(1, (int)(now - l.Since).TotalMinutes)}分前から）"
            ),
        ];
    }
}
