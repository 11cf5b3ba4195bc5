using System.Globalization;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SelfDeclaration.Declarations;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.SignIn;

namespace SelfDeclaration.Web.Secretariat.Cases;

/// <summary>審査待ちの1行.</summary>
public sealed record QueueRow
{
    public required long Key { get; init; }
    public required int Version { get; init; }
    public required string Name { get; init; }
    public required string ReceiptNumber { get; init; }
    public required DateTimeOffset WaitingSince { get; init; }
    public required StarLevel Star { get; init; }
    public required bool MayBeDuplicate { get; init; }

    /// <summary>How many live declarations it may be a duplicate of, as far as it is marked.</summary>
    public int Suspects { get; init; }
    public required string? Assignee { get; init; }
    public required bool Held { get; init; }
    public required bool Again { get; init; }
    public required bool Proposed { get; init; }

    /// <summary>This person has opened it as it is now.</summary>
    public required bool Opened { get; init; }

    public QueuePlace Place => new(WaitingSince, Key);
}

/// <summary>A place in the queue: what comes after it is older or has a greater key.</summary>
public readonly record struct QueuePlace(DateTimeOffset Since, long Key)
{
    public string Text => string.Create(CultureInfo.InvariantCulture, $"{Since.UtcTicks}-{Key}");

    public static QueuePlace? Parse(string? text) =>
        (text ?? "").Split('-') is [var ticks, var key]
        && long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var at)
        && at <= DateTime.MaxValue.Ticks
        && long.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new QueuePlace(new(at, TimeSpan.Zero), number)
            : null;
}

/// <summary>One page of the queue.</summary>
/// <param name="Rows">Oldest first.</param>
/// <param name="Total">All that pass the filter.</param>
/// <param name="Before">How many stand before the first row.</param>
public sealed record QueuePage(IReadOnlyList<QueueRow> Rows, int Total, int Before)
{
    public bool HasMore => Before + Rows.Count < Total;
}

/// <summary>審査待ち: what waits for the secretariat, oldest first, a page at a time by place and not by number.</summary>
public sealed class WaitingCases(
    RegistryDb db,
    CaseClock clock,
    Suspects suspects,
    SignedIn signedIn,
    IOptions<SecretariatSettings> settings
)
{
    // Few of all declarations: the index of this condition is the queue.
    private IQueryable<Declaration> Waiting =>
        db.Declarations.AsNoTracking().Where(d => d.WaitingSince != null);

    private QueueFacts Facts => new(signedIn.AccountKey, clock.LateBefore, db.Businesses);

    public async Task<QueuePage> PageAsync(
        QueueFilter filter,
        QueuePlace? after,
        QueuePlace? before
    )
    {
        var queue = filter.Apply(Waiting, Facts);
        var total = await queue.CountAsync();
        var size = settings.Value.PageSize;
        List<QueueRow> rows;
        if (before is { } end)
        {
            var some = queue
                .Where(IsBefore(end))
                .OrderByDescending(d => d.WaitingSince)
                .ThenByDescending(d => d.Key);
            rows = await Rows(some.Take(size)).ToListAsync();
            rows.Reverse();
        }
        else
        {
            var some = after is { } start ? queue.Where(IsAfter(start)) : queue;
            rows = await Rows(some.OrderBy(d => d.WaitingSince).ThenBy(d => d.Key).Take(size))
                .ToListAsync();
        }

        var earlier =
            rows is [var first, ..] && (after ?? before) is not null
                ? await queue.CountAsync(IsBefore(first.Place))
                : 0;
        return new(await CountedAsync(rows), total, earlier);
    }

    /// <summary>How many each chip would show by itself; "" is everything.</summary>
    public async Task<IReadOnlyDictionary<string, int>> CountsAsync()
    {
        var facts = Facts;
        var counts = new Dictionary<string, int> { [""] = await Waiting.CountAsync() };
        foreach (var chip in QueueFilter.Chips)
        {
            counts[chip.Code] = await QueueFilter.Apply(Waiting, chip.Code, facts).CountAsync();
        }

        return counts;
    }

    /// <summary>次の申込み: the one after that place, else the oldest; held ones only where they are asked for.</summary>
    public async Task<long?> NextAsync(QueueFilter filter, QueuePlace? place, long except)
    {
        var queue = filter.Apply(Waiting, Facts).Where(d => d.Key != except);
        if (!filter.Has("held"))
        {
            queue = queue.Where(d => d.HeldAt == null);
        }

        var ordered = queue.OrderBy(d => d.WaitingSince).ThenBy(d => d.Key);
        var next = place is { } after
            ? await ordered.Where(IsAfter(after)).Select(d => (long?)d.Key).FirstOrDefaultAsync()
            : null;
        return next ?? await ordered.Select(d => (long?)d.Key).FirstOrDefaultAsync();
    }

    private async Task<IReadOnlyList<QueueRow>> CountedAsync(IReadOnlyList<QueueRow> rows)
    {
        var counts = await suspects.CountAsync([
            .. rows.Where(r => r.MayBeDuplicate).Select(r => r.Key),
        ]);
        return [.. rows.Select(r => r with { Suspects = counts.GetValueOrDefault(r.Key) })];
    }

    private static Expression<Func<Declaration, bool>> IsAfter(QueuePlace place) =>
        d => d.WaitingSince >= place.Since && (d.WaitingSince > place.Since || d.Key > place.Key);

    private static Expression<Func<Declaration, bool>> IsBefore(QueuePlace place) =>
        d => d.WaitingSince <= place.Since && (d.WaitingSince < place.Since || d.Key < place.Key);

    private IQueryable<QueueRow> Rows(IQueryable<Declaration> some)
    {
        var me = signedIn.AccountKey;
        return some.Select(d => new QueueRow
        {
            Key = d.Key,
            Version = d.Version,
            Name = d.Business.Name,
            ReceiptNumber = d.ReceiptNumber,
            WaitingSince = d.WaitingSince!.Value,
            Star = d.Star,
            MayBeDuplicate = d.ResemblesAnother || d.DuplicateReason != null,
            Assignee = db
                .Staff.Where(s => s.Key == d.AssigneeKey)
                .Select(s => s.Name)
                .FirstOrDefault(),
            Held = d.HeldAt != null,
            Again = d.WaitingSince > d.DeclaredAt,
            Proposed = d.FirstAcceptedBy != null,
            Opened = db.CaseViews.Any(v =>
                v.DeclarationKey == d.Key && v.StaffKey == me && v.SeenVersion == d.Version
            ),
        });
    }
}
