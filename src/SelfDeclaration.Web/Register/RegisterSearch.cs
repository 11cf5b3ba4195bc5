using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SelfDeclaration.Register;
using SelfDeclaration.Register.Search;
using SelfDeclaration.Web.Data;

namespace SelfDeclaration.Web.Register;

/// <summary>自己宣言事業者検索: the public register in this copy's memory, read from the database and following its changes.</summary>
/// <remarks>
/// Whoever searches takes the snapshot that is there and never waits, but for the very first. Only one at a time follows; a
/// register that has to be read anew is read beside the old one, which meanwhile goes on following what it can.
/// </remarks>
public sealed class RegisterSearch(
    IServiceScopeFactory scopes,
    IOptions<RegisterSettings> settings,
    TimeProvider clock
) : IDisposable
{
    private readonly SemaphoreSlim one = new(1, 1);
    private volatile State? current;
    private Task<State>? rebuilding;
    private bool rebuildIsDue;

    /// <summary>The register as this copy knows it; reads it first where nobody has yet.</summary>
    public async ValueTask<RegisterSnapshot> SnapshotAsync(CancellationToken stop)
    {
        if (current is null)
        {
            await FollowAsync(stop);
        }

        return current!.Snapshot;
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

    public void Dispose() => one.Dispose();

    private async Task<State> CaughtUpAsync(State? state, CancellationToken stop)
    {
        if (state is null || clock.GetUtcNow() - state.ReadAt > LongestSilence)
        {
            state = await LoadAsync(stop);
        }

        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var changes = await services.GetRequiredService<ChangeFeed>().AfterAsync(state.Place, stop);
        var snapshot = state.Snapshot;
        rebuildIsDue |= changes.Everything || snapshot.Changes > settings.Value.RebuildAfterChanges;
        if (rebuildIsDue)
        {
            // Not awaited: a register of millions takes seconds to read.
            rebuilding ??= Task.Run(
                () => LoadAsync(CancellationToken.None),
                CancellationToken.None
            );
        }

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

        var next = new State(snapshot, changes.Next, clock.GetUtcNow());
        return ReferenceEquals(snapshot, state.Snapshot)
            ? next with
            {
                Version = state.Version,
            }
            : next;
    }

    // A fault while reading is thrown to whoever follows; it stays due, so the next one has it read again.
    private async Task<State> TakeRebuiltAsync()
    {
        var done = rebuilding!;
        rebuilding = null;
        var state = await done;
        rebuildIsDue = false;
        return state;
    }

    private async Task<State> LoadAsync(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var place = await services.GetRequiredService<ChangeFeed>().EndAsync(stop);
        var now = clock.GetUtcNow();
        var db = services.GetRequiredService<RegistryDb>();
        var shown = db.Declarations.Where(d => d.Status == PublicBusiness.Shown).Rows();
        var builder = new RegisterSnapshot.Builder();
        await foreach (var row in shown.AsAsyncEnumerable().WithCancellation(stop))
        {
            if (RegisterEntry.Of(row) is { } entry)
            {
                builder.Add(entry);
            }
        }

        return new(builder.Build(), place, now);
    }

    private TimeSpan LongestSilence => TimeSpan.FromHours(settings.Value.KeepChangesHours) / 2;

    private sealed record State(RegisterSnapshot Snapshot, ChangePlace Place, DateTimeOffset ReadAt)
    {
        /// <summary>Of this snapshot, in this process.</summary>
        public string Version { get; init; } = Guid.NewGuid().ToString("N");
    }
}
