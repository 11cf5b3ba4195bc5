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
        var (now, me) = (clock.GetUtcNow(), signedIn.AccountKey);
        var view = await db.CaseViews.SingleOrDefaultAsync(v =>
            v.DeclarationKey == declaration.Key && v.StaffKey == me
        );
        if (view is null)
        {
            db.CaseViews.Add(
                new()
                {
                    DeclarationKey = declaration.Key,
                    StaffKey = me,
                    Since = now,
                    SeenAt = now,
                    SeenVersion = declaration.Version,
                    NotedAt = now,
                }
            );
            audit.Note(AuditAction.DeclarationViewed, declaration);
        }
        else
        {
            if (now - view.NotedAt >= NotedEvery)
            {
                view.NotedAt = now;
                audit.Note(AuditAction.DeclarationViewed, declaration);
            }

            view.Since = now - view.SeenAt > Break ? now : view.Since;
            (view.SeenAt, view.SeenVersion) = (now, declaration.Version);
        }

        try
        {
            await audit.SaveAsync();
        }
        catch (DbUpdateException)
        {
            // Two windows opened the case for the first time at once: the other one has noted it.
            db.ChangeTracker.Clear();
        }
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
