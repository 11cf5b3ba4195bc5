using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SelfDeclaration.Benchmarks;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Jobs;

namespace SelfDeclaration.Web.Benchmarks;

/// <summary>
/// 基礎データの集計: once a night all results that may be counted are read in one go and added up. Nothing waits for
/// it: it writes a single row, and only when enough has changed that the difference tells about nobody.
/// </summary>
public sealed class MakeBenchmarkBase(
    RegistryDb db,
    BenchmarkEditions editions,
    BenchmarkBases bases,
    IOptions<BenchmarkSettings> settings,
    TimeProvider clock
) : IJob
{
    public static TimeSpan Every => TimeSpan.FromMinutes(30);

    public async Task RunAsync(CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var today = now.DateInJapan();
        if (
            now < today.StartInJapan().AddHours(settings.Value.BaseHour)
            || await db.DailyRuns.AnyAsync(
                r => r.Name == nameof(MakeBenchmarkBase) && r.Day == today,
                stop
            )
        )
        {
            return;
        }

        // The day's row first: another copy that begins at the same moment leaves it to this one.
        db.DailyRuns.Add(new() { Name = nameof(MakeBenchmarkBase), Day = today });
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateException)
        {
            return;
        }

        await MakeAsync(editions.Current(today).Questions, now, stop);
    }

    /// <returns>How many results were counted.</returns>
    public async Task<int> MakeAsync(
        BenchmarkQuestions questions,
        DateTimeOffset now,
        CancellationToken stop
    )
    {
        var builder = new BenchmarkBaseBuilder(questions);
        long upTo = 0;
        var counted = db
            .BenchmarkResults.Where(r => r.Version == questions.Version && r.InStatistics)
            .Where(r =>
                db.Profiles.Any(p => p.AccountKey == r.AccountKey && p.StatisticsConsentAt != null)
            )
            .Select(r => new
            {
                r.Key,
                r.Answers,
                r.V,
                r.I,
                r.SizeCode,
                r.IndustryCode,
            });
        await foreach (var r in counted.AsAsyncEnumerable().WithCancellation(stop))
        {
            builder.Add(new(r.Answers, r.V, r.I, r.SizeCode, r.IndustryCode));
            upTo = Math.Max(upTo, r.Key);
        }

        if (
            builder.Count >= settings.Value.LeastResults
            && await HasChangedAsync(questions.Version, builder.Count, upTo, stop)
        )
        {
            var made = builder.Build("", isFictional: false, now);
            db.BenchmarkBases.Add(
                new()
                {
                    Version = questions.Version,
                    MadeAt = now,
                    Results = builder.Count,
                    UpTo = upTo,
                    Content = BenchmarkBases.ContentOf(made),
                }
            );
            await db.SaveChangesAsync(stop);
            bases.Forget();
        }

        return builder.Count;
    }

    private async Task<bool> HasChangedAsync(
        string version,
        int count,
        long upTo,
        CancellationToken stop
    )
    {
        var last = await db
            .BenchmarkBases.Where(b => b.Version == version)
            .OrderByDescending(b => b.Key)
            .Select(b => new { b.Results, b.UpTo })
            .FirstOrDefaultAsync(stop);
        if (last is null)
        {
            return true;
        }

        // Those that came since, and those that went: the sum of both is at least what is asked for.
        var came = await db.BenchmarkResults.CountAsync(
            r => r.Version == version && r.InStatistics && r.Key > last.UpTo && r.Key <= upTo,
            stop
        );
        var went = last.Results + came - count;
        return came + Math.Max(0, went) >= settings.Value.LeastChanged;
    }
}
