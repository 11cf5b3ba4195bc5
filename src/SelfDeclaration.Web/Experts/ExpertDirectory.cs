using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Declarations;
using SelfDeclaration.Experts;
using SelfDeclaration.Web.Data;

namespace SelfDeclaration.Web.Experts;

/// <summary>専門家の一覧: those that everybody may read about.</summary>
/// <remarks>Some hundred rows at most, all read at once: the rules of finding stand in Core and not in SQL.</remarks>
public sealed class ExpertDirectory(RegistryDb db, TimeProvider clock)
{
    private DateOnly Today => clock.GetUtcNow().DateInJapan();

    /// <summary>What is found, in an order that changes by the day and favours nobody.</summary>
    public async Task<IReadOnlyList<(string Key, ExpertProfile Profile)>> FindAsync(
        ExpertQuery query
    )
    {
        var today = Today;
        return
        [
            .. (
                await db
                    .Experts.AsNoTracking()
                    .Where(e => e.HiddenAt == null && e.RenewBy >= today)
                    .ToListAsync()
            )
                .Where(e => e.IsShown(today) && query.Matches(e.Profile!))
                .OrderBy(e => Turn(e.PublicKey, today))
                .Select(e => (e.PublicKey, e.Profile!)),
        ];
    }

    /// <summary>Null for one that is not shown.</summary>
    public async Task<Expert?> ShownAsync(string? key) =>
        PublicKey.TryParse(key, out var parsed)
        && await db.Experts.SingleOrDefaultAsync(e => e.PublicKey == parsed.Text) is { } expert
        && expert.IsShown(Today)
            ? expert
            : null;

    // The same all day long, so that pages follow each other; nobody stands first for good.
    private static uint Turn(string key, DateOnly day) =>
        key.Aggregate((uint)day.DayNumber, (hash, c) => (hash ^ c) * 16777619);
}
