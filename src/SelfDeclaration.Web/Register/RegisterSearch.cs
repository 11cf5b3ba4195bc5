using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SelfDeclaration.Register.Search;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Telemetry;

namespace SelfDeclaration.Web.Register;

/// <summary>自己宣言事業者検索: the public register in this copy's memory, read from the database and following its changes.</summary>
/// <remarks>
/// Whoever searches takes the snapshot that is there and never waits, but for the very first, which is read through until its
/// index is made. Only one at a time follows; a register that is made anew is made beside the old one, which meanwhile goes on
/// following what it can.
/// </remarks>
public sealed class RegisterSearch(
    IServiceScopeFactory scopes,
    SnapshotFile file,
    RegisterLoader loader,
    IOptions<RegisterSettings> settings,
    TimeProvider clock
) : IDisposable
{
    private readonly SemaphoreSlim one = new(1, 1);
    private volatile RegisterState? current;
    private Task<RegisterState>? rebuilding;
    private bool readingIsDue;
    private DateTimeOffset rebuiltAt;

    /// <summary>The register as this copy knows it; reads it first where nobody has yet.</summary>
    public async ValueTask<RegisterSnapshot> SnapshotAsync(CancellationToken stop)
    {
        if (current is null)
        {
            await FollowAsync(stop);
        }

        return current!.Snapshot;
    }

    /// <summary>One search of the register as this copy knows it.</summary>
    public async ValueTask<BusinessAnswer> FindAsync(
        BusinessQuery query,
        int size,
        BusinessCursor? after,
        CancellationToken stop
    )
    {
        var snapshot = await SnapshotAsync(stop);
        var began = Stopwatch.GetTimestamp();
        var answer = snapshot.Search(query, size, after);
        SiteMeters.SearchDuration.Record(Stopwatch.GetElapsedTime(began).TotalSeconds);
        return answer;
    }

    /// <summary>Names the state that <see cref="SnapshotAsync"/> would show: another one, another name.</summary>
    public async ValueTask<string> VersionAsync(CancellationToken stop)
    {
        _ = await SnapshotAsync(stop);
        return current!.Version;
    }

    /// <summary>Takes over what changed since the last time.</summary>
    public async Task FollowAsync(CancellationToken stop)
    {
        await one.WaitAsync(stop);
        try
        {
            current = await CaughtUpAsync(
                rebuilding is { IsCompleted: true } ? await TakeRebuiltAsync() : current,
                stop
            );
        }
        finally
        {
            one.Release();
        }
    }

    /// <summary>When what is made or written in the background is done: so that a copy that ends leaves no half a file.</summary>
    public Task IdleAsync() => rebuilding ?? Task.CompletedTask;

    public void Dispose() => one.Dispose();

    private async Task<RegisterState> CaughtUpAsync(RegisterState? state, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var feed = services.GetRequiredService<ChangeFeed>();
        var mayBeOld = false;
        if (state is null && await loader.StoredAsync(feed, stop) is { } stored)
        {
            (state, rebuiltAt, mayBeOld) = (stored, stored.ReadAt, true);
        }
        else if (state is null || clock.GetUtcNow() - state.ReadAt > settings.Value.LongestSilence)
        {
            state = await ReadAsync(stop);
        }

        var changes = await feed.AfterAsync(state.Place, stop);
        if (changes.Everything && mayBeOld)
        {
            // Nobody has seen it yet; a running copy goes on with what it has.
            state = await ReadAsync(stop);
            changes = await feed.AfterAsync(state.Place, stop);
        }

        var snapshot = state.Snapshot;
        if (changes.Declarations.Count > 0)
        {
            var db = services.GetRequiredService<RegistryDb>();
            var rows = await db
                .Declarations.Where(d => changes.Declarations.Contains(d.Key))
                .Rows()
                .ToListAsync(stop);
            snapshot = snapshot.With(
                [.. changes.Declarations],
                rows.Select(RegisterEntry.Of).OfType<RegisterEntry>()
            );
        }

        readingIsDue |= changes.Everything;
        var next = new RegisterState(snapshot, changes.Next, clock.GetUtcNow());
        if (ReferenceEquals(snapshot, state.Snapshot))
        {
            next = next with { Version = state.Version };
        }

        RebuildWhenDue(next);
        return next;
    }

    private void RebuildWhenDue(RegisterState state)
    {
        var fileIsDue =
            file.IsUsed
            && clock.GetUtcNow() - rebuiltAt
                >= TimeSpan.FromHours(settings.Value.SnapshotFileHours);
        if (
            rebuilding is null
            && (
                readingIsDue
                || fileIsDue
                || !state.Snapshot.IsIndexed
                || state.Snapshot.Changes > settings.Value.RebuildAfterChanges
            )
        )
        {
            // Not awaited: a register of millions takes seconds.
            var from = readingIsDue ? null : state;
            rebuilding = Task.Run(() => loader.RebuiltAsync(from), CancellationToken.None);
        }
    }

    private async Task<RegisterState> ReadAsync(CancellationToken stop)
    {
        var state = await loader.ReadAsync(stop);
        // Long ago: where a file is kept, it is written now.
        rebuiltAt = DateTimeOffset.MinValue;
        return state;
    }

    // A fault while reading is thrown to whoever follows; it stays due, so the next one has it done again.
    private async Task<RegisterState> TakeRebuiltAsync()
    {
        var done = rebuilding!;
        rebuilding = null;
        var state = await done;
        (readingIsDue, rebuiltAt) = (false, state.ReadAt);
        return state;
    }
}

/// <summary>A register, where it stands in the list of changes, and when that was asked.</summary>
public sealed record RegisterState(
    RegisterSnapshot Snapshot,
    ChangePlace Place,
    DateTimeOffset ReadAt
)
{
    /// <summary>Of this snapshot, in this process.</summary>
    public string Version { get; init; } = Guid.NewGuid().ToString("N");
}
