using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Applications;
using SelfDeclaration.Register;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Jobs;

namespace SelfDeclaration.Web.Statistics;

/// <summary>
/// 集計: counts the whole register in one reading and writes only what has changed since the last, so that
/// what was corrected in an old declaration is corrected in its month too.
/// </summary>
public sealed class MakeFigures(RegistryDb db, TimeProvider clock) : IJob
{
    // Another copy of the site that was just as quick need not do it again.
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(20);

    private readonly Dictionary<(FigureKind Kind, DateOnly Month, string Code), int> _counts = [];

    public static TimeSpan Every => TimeSpan.FromMinutes(30);

    public async Task RunAsync(CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var made = await db.FiguresMade.AsNoTracking().SingleAsync(stop);
        if (now - made.At < Fresh)
        {
            return;
        }

        await CountDeclarationsAsync(stop);
        await CountApplicationsAsync(stop);
        await CountDraftsAsync(stop);

        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        // Locks the one row: copies write one after the other.
        await db.FiguresMade.ExecuteUpdateAsync(m => m.SetProperty(x => x.At, now), stop);
        await WriteAsync(stop);
        await transaction.CommitAsync(stop);
    }

    private async Task CountDeclarationsAsync(CancellationToken stop)
    {
        var declarations = db.Declarations.Select(d => new
        {
            d.DeclaredAt,
            d.AcceptedAt,
            d.Status,
            d.Star,
            d.Origin,
            d.Business.PrefectureCode,
            d.Business.IndustryCode,
            HeardFrom = d.Questionnaire == null ? null : d.Questionnaire.HeardFrom,
        });
        await foreach (var d in declarations.AsAsyncEnumerable().WithCancellation(stop))
        {
            var declaredOn = d.DeclaredAt.DateInJapan();
            Count(FigureKind.Month, declaredOn, "");
            Count(FigureKind.Star, declaredOn, Text((int)d.Star));
            Count(FigureKind.Prefecture, declaredOn, d.PrefectureCode);
            Count(FigureKind.Industry, declaredOn, d.IndustryCode);
            Count(FigureKind.Origin, declaredOn, d.Origin ?? "");
            Count(FigureKind.HeardFrom, declaredOn, d.HeardFrom ?? "");
            if (d.Status is PublicBusiness.Shown)
            {
                var star = Text((int)d.Star);
                Count(FigureKind.PublicMonth, declaredOn, star);
                Count(FigureKind.PublicPrefecture, declaredOn, $"{d.PrefectureCode}:{star}");
                Count(FigureKind.PublicIndustry, declaredOn, $"{d.IndustryCode}:{star}");
            }

            if (d.AcceptedAt?.DateInJapan() is { } acceptedOn)
            {
                var days = acceptedOn.DayNumber - declaredOn.DayNumber;
                Count(FigureKind.DaysToAccept, acceptedOn, Text(days));
            }
        }
    }

    private async Task CountApplicationsAsync(CancellationToken stop)
    {
        var applications = db.Applications.Select(a => new { a.ReceivedAt, a.Status });
        await foreach (var a in applications.AsAsyncEnumerable().WithCancellation(stop))
        {
            var receivedOn = a.ReceivedAt.DateInJapan();
            Count(FigureKind.Received, receivedOn, "");
            if (a.Status is ApplicationStatus.Completed)
            {
                Count(FigureKind.Completed, receivedOn, "");
            }
        }
    }

    // Those that are there, and what is left of those that are not.
    private async Task CountDraftsAsync(CancellationToken stop)
    {
        var drafts = await db
            .Drafts.Where(d => !db.Applications.Any(a => a.DraftKey == d.Key))
            .GroupBy(d => new { d.StartedOn, d.Reached })
            .Select(g => new
            {
                g.Key.StartedOn,
                g.Key.Reached,
                Count = g.Count(),
            })
            .ToListAsync(stop);
        drafts.ForEach(d => Count(FigureKind.Draft, d.StartedOn, d.Reached.ToString(), d.Count));
        foreach (var e in await db.EndedDrafts.AsNoTracking().ToListAsync(stop))
        {
            Count(FigureKind.Draft, e.Month, e.Reached.ToString(), e.Count);
        }
    }

    private async Task WriteAsync(CancellationToken stop)
    {
        foreach (var known in await db.MonthlyFigures.AsNoTracking().ToListAsync(stop))
        {
            var key = (known.Kind, known.Month, known.Code);
            if (!_counts.Remove(key, out var count))
            {
                db.MonthlyFigures.Remove(known);
            }
            else if (count != known.Count)
            {
                db.MonthlyFigures.Update(Figure(key, count));
            }
        }

        db.MonthlyFigures.AddRange(_counts.Select(c => Figure(c.Key, c.Value)));
        await db.SaveChangesAsync(stop);
    }

    private void Count(FigureKind kind, DateOnly day, string code, int count = 1)
    {
        var key = (kind, new DateOnly(day.Year, day.Month, 1), code);
        _counts[key] = _counts.GetValueOrDefault(key) + count;
    }

    private static MonthlyFigure Figure(
        (FigureKind Kind, DateOnly Month, string Code) key,
        int count
    ) =>
        new()
        {
            Kind = key.Kind,
            Month = key.Month,
            Code = key.Code,
            Count = count,
        };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
