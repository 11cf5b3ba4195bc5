using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SelfDeclaration.Web.Data;

namespace SelfDeclaration.Web.Api.Clients;

/// <summary>照会の上限: what a key may ask in a minute and in a day, counted in the database for all copies of the site together.</summary>
/// <remarks>
/// A copy sets a few verifications aside and then answers from those. What is set aside is counted first and only where it
/// fits, so a quota is never exceeded, by however many copies; what a copy set aside and did not need is lost until
/// the window ends. What remains is told exactly by the copy that counted last.
/// </remarks>
public sealed class ApiQuota(
    IServiceScopeFactory scopes,
    IOptions<ApiSettings> settings,
    TimeProvider clock
) : IDisposable
{
    private readonly ConcurrentDictionary<(long, QuotaWindow), Share> shares = new();

    /// <summary>Takes one request of so many rows out of both windows, or nothing at all; says what is left in the answer's headers.</summary>
    public async Task<bool> TakeAsync(HttpContext context, ApiClient client, int rows)
    {
        var stop = context.RequestAborted;
        var now = clock.GetUtcNow();
        var minute = Of(client, QuotaWindow.Minute);
        var day = Of(client, QuotaWindow.Day);
        var refused = await minute.TakeAsync(client.RequestsPerMinute, 1, now, stop)
            ? null
            : minute;
        if (refused is null && !await day.TakeAsync(client.RowsPerDay, rows, now, stop))
        {
            minute.GiveBack(1, now);
            refused = day;
        }

        var headers = context.Response.Headers;
        headers["RateLimit-Policy"] =
            $"{Policy(QuotaWindow.Minute, client.RequestsPerMinute)}, {Policy(QuotaWindow.Day, client.RowsPerDay)}";
        headers["RateLimit"] =
            $"{minute.Left(client.RequestsPerMinute, now)}, {day.Left(client.RowsPerDay, now)}";
        if (refused is not null)
        {
            headers.RetryAfter = refused.SecondsLeft(now).ToString(CultureInfo.InvariantCulture);
        }

        return refused is null;
    }

    public void Dispose()
    {
        foreach (var share in shares.Values)
        {
            share.Dispose();
        }
    }

    private Share Of(ApiClient client, QuotaWindow window) =>
        shares.GetOrAdd(
            (client.Key, window),
            key => new(key.Item1, window, scopes, settings.Value.QuotaBlock)
        );

    private static string Policy(QuotaWindow window, int limit) =>
        $"\"{Name(window)}\";q={limit};w={(int)Length(window).TotalSeconds}";

    private static string Name(QuotaWindow window) => window is QuotaWindow.Day ? "day" : "minute";

    private static TimeSpan Length(QuotaWindow window) =>
        window is QuotaWindow.Day ? TimeSpan.FromDays(1) : TimeSpan.FromMinutes(1);

    /// <summary>What this copy has set aside of one key's quota in the window that runs.</summary>
    private sealed class Share(
        long client,
        QuotaWindow window,
        IServiceScopeFactory scopes,
        int block
    ) : IDisposable
    {
        private readonly SemaphoreSlim one = new(1, 1);
        private DateTimeOffset start;
        private long aside;
        private long spent;

        public async Task<bool> TakeAsync(
            int limit,
            int rows,
            DateTimeOffset now,
            CancellationToken stop
        )
        {
            await one.WaitAsync(stop);
            try
            {
                Turn(now);
                if (aside < rows && spent + rows - aside <= limit)
                {
                    var missing = rows - aside;
                    _ =
                        await SetAsideAsync(Math.Max(missing, block), limit, stop)
                        || await SetAsideAsync(missing, limit, stop);
                }

                if (aside < rows)
                {
                    return false;
                }

                aside -= rows;
                return true;
            }
            finally
            {
                one.Release();
            }
        }

        // Where the window is over in between, there is nothing to give back to.
        public void GiveBack(int rows, DateTimeOffset now)
        {
            if (StartOf(now) == start)
            {
                Interlocked.Add(ref aside, rows);
            }
        }

        public string Left(int limit, DateTimeOffset now) =>
            $"\"{Name(window)}\";r={Math.Max(0, limit - spent + aside)};t={SecondsLeft(now)}";

        public int SecondsLeft(DateTimeOffset now) =>
            (int)Math.Ceiling((StartOf(now) + Length(window) - now).TotalSeconds);

        public void Dispose() => one.Dispose();

        private void Turn(DateTimeOffset now)
        {
            if (StartOf(now) is var current && current != start)
            {
                (start, aside, spent) = (current, 0, 0);
            }
        }

        private async Task<bool> SetAsideAsync(long rows, int limit, CancellationToken stop)
        {
            if (rows > limit)
            {
                return false;
            }

            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<RegistryDb>();
            var (at, name) = (start.UtcDateTime, window.ToString());
            var after = await db
                .Database.SqlQuery<long>(
                    $"""
                    INSERT INTO api_usages (client_key, "window", starts_at, spent)
                    VALUES ({client}, {name}, {at}, {rows})
                    ON CONFLICT (client_key, "window", starts_at) DO UPDATE
                    SET spent = api_usages.spent + excluded.spent
                    WHERE api_usages.spent + excluded.spent <= {limit}
                    RETURNING spent AS "Value"
                    """
                )
                .ToListAsync(stop);
            if (after is [var total])
            {
                (spent, aside) = (total, aside + rows);
                return true;
            }

            spent = await db
                .ApiUsages.Where(u =>
                    u.ClientKey == client && u.Window == window && u.StartsAt == start
                )
                .Select(u => u.Spent)
                .SingleAsync(stop);
            return false;
        }

        private DateTimeOffset StartOf(DateTimeOffset now) =>
            window is QuotaWindow.Day
                ? now.DateInJapan().StartInJapan()
                : new(now.UtcTicks - (now.UtcTicks % TimeSpan.TicksPerMinute), TimeSpan.Zero);
    }
}
