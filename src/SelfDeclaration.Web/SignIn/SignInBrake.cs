using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Security;

namespace SelfDeclaration.Web.SignIn;

/// <summary>One try to log in, counted already; <paramref name="WaitUntil"/> when it may not go on now.</summary>
public sealed record CountedTry(SignInFailure? Row, DateTimeOffset? WaitUntil, bool IsLast);

/// <summary>
/// ログインの間引き: counts wrong passwords by name and address, by address, and by name. Names that nobody has
/// are counted like any other, so a wait tells nothing either.
/// </summary>
/// <remarks>
/// A stranger cannot lock anybody out: the short wait is for the pair of name and address, the count of a name from
/// everywhere only slows it down, and a device that signed in before is counted by itself and meets neither.
/// </remarks>
public sealed class SignInBrake(
    RegistryDb db,
    Visitor visitor,
    IOptions<SignInSettings> settings,
    IOptions<RateLimitSettings> limits,
    TimeProvider clock
)
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    /// <summary>Counts the try as failed, before anything is compared: parallel tries get no more than others.</summary>
    /// <param name="name">As typed, in the form we keep.</param>
    /// <param name="http">The request.</param>
    /// <param name="knownDevice">Hash of the device's cookie where it signed in to this account before.</param>
    public async Task<CountedTry> BeginAsync(string name, HttpContext http, string? knownDevice)
    {
        if (!limits.Value.Enabled)
        {
            return new(null, null, false);
        }

        var row = new SignInFailure
        {
            Name = visitor.HashOf("sign-in", name),
            Source = knownDevice?[..32] ?? visitor.Hash(http),
            At = clock.GetUtcNow(),
        };
        db.SignInFailures.Add(row);
        await db.SaveChangesAsync();

        var before = db.SignInFailures.Where(f => f.Key < row.Key);
        var pair = before.Where(f => f.Name == row.Name && f.Source == row.Source);
        var until = await ClosedUntilAsync(pair, settings.Value.FailuresAllowed);
        if (knownDevice is null)
        {
            DateTimeOffset?[] more =
            [
                until,
                await ClosedUntilAsync(
                    before.Where(f => f.Source == row.Source),
                    settings.Value.FailuresPerVisitor
                ),
                await SlowedUntilAsync(before.Where(f => f.Name == row.Name)),
            ];
            until = more.Max();
        }

        if (until is not null)
        {
            // Waiting is not made longer by trying.
            db.SignInFailures.Remove(row);
            await db.SaveChangesAsync();
            return new(null, until, false);
        }

        var since = row.At - settings.Value.Wait;
        var used = await pair.CountAsync(f => f.At > since) + 1;
        return new(row, null, used >= settings.Value.FailuresAllowed);
    }

    /// <summary>The password was right: forgets the mistakes made from here.</summary>
    public async Task ForgetAsync(CountedTry attempt)
    {
        if (attempt.Row is { } row)
        {
            await db
                .SignInFailures.Where(f => f.Name == row.Name && f.Source == row.Source)
                .ExecuteDeleteAsync();
            db.Entry(row).State = EntityState.Detached;
        }
    }

    /// <summary>Rows that no count asks for any more; a job calls it.</summary>
    public Task<int> PurgeAsync(CancellationToken stop)
    {
        var past = clock.GetUtcNow() - Hour - settings.Value.Wait;
        return db.SignInFailures.Where(f => f.At <= past).ExecuteDeleteAsync(stop);
    }

    // The tenth within the window closes it for as long as the window is.
    private async Task<DateTimeOffset?> ClosedUntilAsync(
        IQueryable<SignInFailure> failures,
        int allowed
    )
    {
        var window = settings.Value.Wait;
        return
            await NewestAndOldestAsync(failures, allowed, window * 2) is var (newest, oldest)
            && newest - oldest < window
            ? After(newest, window)
            : null;
    }

    private async Task<DateTimeOffset?> SlowedUntilAsync(IQueryable<SignInFailure> failures) =>
        await NewestAndOldestAsync(failures, settings.Value.FailuresPerNamePerHour, Hour)
            is var (newest, _)
            ? After(newest, TimeSpan.FromSeconds(settings.Value.SlowedSeconds))
            : null;

    private DateTimeOffset? After(DateTimeOffset newest, TimeSpan pause) =>
        newest + pause is var end && end > clock.GetUtcNow() ? end : null;

    private async Task<(DateTimeOffset Newest, DateTimeOffset Oldest)?> NewestAndOldestAsync(
        IQueryable<SignInFailure> failures,
        int count,
        TimeSpan within
    )
    {
        var since = clock.GetUtcNow() - within;
        var times = await failures
            .Where(f => f.At > since)
            .OrderByDescending(f => f.At)
            .Select(f => f.At)
            .Take(count)
            .ToListAsync();
        return times.Count == count ? (times[0], times[^1]) : null;
    }
}
