using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Declarations;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Reference;

namespace SelfDeclaration.Web.Statistics;

/// <summary>公開の統計: the declarations that anybody may look up, counted by <see cref="MakeFigures"/>.</summary>
/// <remarks>Kept in memory, so that a visitor's page asks the database nothing.</remarks>
public sealed class PublicFigures(
    IServiceScopeFactory scopes,
    ReferenceData reference,
    TimeProvider clock
)
{
    /// <summary>How often this copy asks whether there are newer figures: they are made every half hour.</summary>
    private static readonly TimeSpan LooksEvery = TimeSpan.FromMinutes(1);

    private volatile Known? known;

    /// <summary>The newest figures this copy knows.</summary>
    public async ValueTask<PublicStatistics> ReadAsync(CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        if (known is { Statistics.MadeAt: not null } fresh && now - fresh.LookedAt < LooksEvery)
        {
            return fresh.Statistics;
        }

        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RegistryDb>();
        var madeAt = (await db.FiguresMade.AsNoTracking().SingleAsync(stop)).At;
        var statistics =
            known is { } last && last.Statistics.MadeAt == madeAt
                ? last.Statistics
                : await CountAsync(db, madeAt, stop);
        known = new(statistics, now);
        return statistics;
    }

    private async Task<PublicStatistics> CountAsync(
        RegistryDb db,
        DateTimeOffset? madeAt,
        CancellationToken stop
    )
    {
        var sums = await db
            .MonthlyFigures.Where(f =>
                f.Kind == FigureKind.PublicPrefecture || f.Kind == FigureKind.PublicIndustry
            )
            .GroupBy(f => new { f.Kind, f.Code })
            .Select(g => new
            {
                g.Key.Kind,
                g.Key.Code,
                Count = g.Sum(f => f.Count),
            })
            .ToListAsync(stop);
        var months = await db
            .MonthlyFigures.AsNoTracking()
            .Where(f => f.Kind == FigureKind.PublicMonth)
            .ToListAsync(stop);
        return PublicStatistics.Of(
            madeAt,
            Stars.ByLabel(months.Select(f => (f.Month, Stars.Of(f.Code), f.Count))),
            Stars.ByLabel(Split(FigureKind.PublicPrefecture)),
            Stars.ByLabel(Split(FigureKind.PublicIndustry).Select(ByMajor)),
            reference
        );

        // Kept as 都道府県コード:段階.
        IEnumerable<(string Code, StarLevel Star, int Count)> Split(FigureKind kind) =>
            sums.Where(s => s.Kind == kind)
                .Select(s => (s.Code[..2], Stars.Of(s.Code[3..]), s.Count));

        (string, StarLevel, int) ByMajor((string Code, StarLevel, int) middle) =>
            middle with
            {
                Code =
                    reference.Industries.FirstOrDefault(i => i.Code == middle.Code)?.MajorName
                    ?? middle.Code,
            };
    }

    private sealed record Known(PublicStatistics Statistics, DateTimeOffset LookedAt);
}
