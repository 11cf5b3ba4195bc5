using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SelfDeclaration.SelfAssessments;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Jobs;

namespace SelfDeclaration.Web.SelfAssessments;

/// <summary>
/// 自社診断の集計: once a night over the consenting results of a year, the newest of each account. Read in the order
/// of keys, a page at a time and without a transaction, so that nobody who answers waits for it.
/// </summary>
public sealed class MakeAssessmentStatistics(
    RegistryDb db,
    QuestionSets sets,
    IOptions<AssessmentSettings> settings,
    TimeProvider clock
) : IJob
{
    private readonly Dictionary<
        (DateOnly Version, ComparisonKind Kind, string Code),
        ScoreTally
    > _tallies = [];

    public static TimeSpan Every => TimeSpan.FromMinutes(30);

    public async Task RunAsync(CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var today = now.DateInJapan();
        if (
            now < today.StartInJapan().AddHours(settings.Value.StatisticsHour)
            || await IsDoneAsync(today, stop)
        )
        {
            return;
        }

        await CountAsync(now.AddMonths(-settings.Value.StatisticsMonths), stop);

        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        await db.AssessmentStatistics.ExecuteDeleteAsync(stop);
        db.AssessmentStatistics.AddRange(Published(now));
        // The day's row and the figures together: of several copies only one gets them in.
        db.DailyRuns.Add(new() { Name = nameof(MakeAssessmentStatistics), Day = today });
        try
        {
            await db.SaveChangesAsync(stop);
            await transaction.CommitAsync(stop);
        }
        catch (DbUpdateException)
        {
            await transaction.RollbackAsync(stop);
            if (!await IsDoneAsync(today, stop))
            {
                throw;
            }
        }
    }

    private Task<bool> IsDoneAsync(DateOnly today, CancellationToken stop) =>
        db
            .DailyRuns.AsNoTracking()
            .AnyAsync(r => r.Name == nameof(MakeAssessmentStatistics) && r.Day == today, stop);

    private async Task CountAsync(DateTimeOffset since, CancellationToken stop)
    {
        var counted = new HashSet<long>();
        var (below, size) = (long.MaxValue, settings.Value.StatisticsPage);
        while (true)
        {
            var before = below;
            // By key alone, so that a page is a piece of the index whatever the consents are.
            var page = await db
                .AssessmentResults.Where(r => r.Key < before)
                .OrderByDescending(r => r.Key)
                .Take(size)
                .Select(r => new
                {
                    r.Key,
                    r.AccountKey,
                    r.Version,
                    r.Answers,
                    r.MajorIndustry,
                    r.Size,
                    r.AnsweredAt,
                    Counts = r.InStatistics
                        && (
                            r.AccountKey == null
                            || db.Profiles.Any(p =>
                                p.AccountKey == r.AccountKey && p.StatisticsConsentAt != null
                            )
                        ),
                })
                .ToListAsync(stop);
            foreach (var r in page.Where(r => r.Counts && r.AnsweredAt >= since))
            {
                // The newest comes first.
                if (r.AccountKey is not { } account || counted.Add(account))
                {
                    Count(r.Version, r.Answers, r.MajorIndustry, r.Size?.ToString());
                }
            }

            if (page.Count < size)
            {
                return;
            }

            below = page[^1].Key;
        }
    }

    private void Count(DateOnly version, string answers, string? industry, string? size)
    {
        if (
            sets.Find(version) is not { } set
            || Answers.Read(answers, set.Questions.Count) is not { } read
        )
        {
            return;
        }

        var assessment = Assessment.Of(set, read);
        var axes = assessment.Axes.Select(a => a.Value).ToArray();
        Add(ComparisonKind.All, "");
        Add(ComparisonKind.Industry, industry);
        Add(ComparisonKind.Size, size);

        void Add(ComparisonKind kind, string? code)
        {
            if (code is null)
            {
                return;
            }

            var key = (version, kind, code);
            if (!_tallies.TryGetValue(key, out var tally))
            {
                _tallies[key] = tally = new(axes.Length);
            }

            tally.Add(assessment.Total, axes);
        }
    }

    private IEnumerable<AssessmentStatistic> Published(DateTimeOffset now)
    {
        foreach (var version in _tallies.Keys.Select(k => k.Version).Distinct())
        {
            var whole = _tallies[(version, ComparisonKind.All, "")].Count;
            foreach (var kind in Enum.GetValues<ComparisonKind>())
            {
                var groups = _tallies
                    .Where(t => t.Key.Version == version && t.Key.Kind == kind)
                    .ToDictionary(t => t.Key.Code, t => t.Value.Count);
                foreach (var code in ComparedGroups.Published(groups, whole))
                {
                    var score = _tallies[(version, kind, code)].Score();
                    yield return new()
                    {
                        Version = version,
                        Kind = kind,
                        Code = code,
                        Count = score.Count,
                        Mean = score.Mean,
                        Median = score.Median,
                        Axes = string.Join(
                            ' ',
                            score.Axes.Select(a => a.ToString(CultureInfo.InvariantCulture))
                        ),
                        MadeAt = now,
                    };
                }
            }
        }
    }
}
