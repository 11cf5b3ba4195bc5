using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Declarations;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Retention;

namespace SelfDeclaration.SiteBench.Site;

/// <summary>
/// Waits until the jobs of a first start are done: the figures, the files of オープンデータ, and what ended years ago,
/// one transaction each, by which a page that writes waits on SQLite. A register that was not filled today has a few an hour.
/// </summary>
internal static class Settled
{
    public static async Task WaitAsync(SiteDatabase database)
    {
        while (!await database.UseAsync(IsSettledAsync))
        {
            await Task.Delay(TimeSpan.FromSeconds(1));
        }
    }

    private static async Task<bool> IsSettledAsync(RegistryDb db)
    {
        var (now, times) = (TimeProvider.System.GetUtcNow(), new RetentionSettings());
        var ended = now.AddYears(-times.EndedYears);
        var rejected = now.AddYears(-times.RejectedYears);
        return await db.FiguresMade.AnyAsync(m => m.At != null)
            && await db.OpenDataEditions.AnyAsync(e => e.MadeAt != null)
            && !await db.Declarations.AnyAsync(d =>
                d.AnonymisedAt == null
                && (
                    d.EndedAt <= ended
                    || (d.EndedAt <= rejected && d.Status == DeclarationStatus.Rejected)
                )
            );
    }
}
