using System.Collections.Concurrent;
using SelfDeclaration.Register.Search;

namespace SelfDeclaration.Web.Register;

/// <summary>登録簿の読み込み: makes the register from the file, from the database, or from an older one and its changes.</summary>
public sealed class RegisterLoader(
    IServiceScopeFactory scopes,
    SnapshotFile file,
    TimeProvider clock
)
{
    // More would wait for the database, and each has a connection of its own.
    private const int MostReaders = 4;

    /// <summary>From the file; null where there is none that may be used.</summary>
    public async Task<RegisterState?> StoredAsync(ChangeFeed feed, CancellationToken stop) =>
        await file.ReadAsync(feed, stop) is var (register, place)
            ? new(register, new(place.Horizon, place.Known.ToHashSet()), place.ReadAt)
            : null;

    /// <summary>From the database, on all processors: each reads a range of keys, folds it, and takes the next. Without an index yet.</summary>
    /// <remarks>
    /// They do not see one and the same moment. What changed after the place was asked for is followed from there, so each
    /// declaration is at last as it is.
    /// </remarks>
    public async Task<RegisterState> ReadAsync(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var place = await services.GetRequiredService<ChangeFeed>().EndAsync(stop);
        var now = clock.GetUtcNow();
        var ranges = new ConcurrentQueue<(long, long)>(
            await services.GetRequiredService<RegisterReader>().RangesAsync(stop)
        );
        var readers = Math.Clamp(
            Math.Min(Environment.ProcessorCount, ranges.Count),
            1,
            MostReaders
        );
        var read = await Task.WhenAll(
            Enumerable.Range(0, readers).Select(_ => Task.Run(() => Read(ranges, stop), stop))
        );
        foreach (var other in read.Skip(1))
        {
            read[0].Take(other);
        }

        return new(read[0].Build(), place, now);
    }

    private RegisterSnapshot.Builder Read(
        ConcurrentQueue<(long, long)> ranges,
        CancellationToken stop
    )
    {
        using var scope = scopes.CreateScope();
        var reader = scope.ServiceProvider.GetRequiredService<RegisterReader>();
        var builder = new RegisterSnapshot.Builder();
        try
        {
            while (ranges.TryDequeue(out var range))
            {
                stop.ThrowIfCancellationRequested();
                foreach (var row in reader.Of(range))
                {
                    if (RegisterEntry.Of(row) is { } entry)
                    {
                        builder.Add(entry);
                    }
                }
            }
        }
        catch
        {
            // What the others would still read is of no use.
            ranges.Clear();
            throw;
        }

        return builder;
    }

    /// <summary>From an older one, or from the database where that does not know everything; indexed, and then kept in the file.</summary>
    public async Task<RegisterState> RebuiltAsync(RegisterState? older)
    {
        var state = older ?? await ReadAsync(CancellationToken.None);
        var register = state.Snapshot;
        state = state with
        {
            Snapshot =
                register.Changes > 0 ? register.Compacted()
                : register.IsIndexed ? register
                : register.Indexed(),
        };
        if (file.IsUsed)
        {
            await using var scope = scopes.CreateAsyncScope();
            await file.WriteAsync(
                state,
                scope.ServiceProvider.GetRequiredService<ChangeFeed>(),
                CancellationToken.None
            );
        }

        return state;
    }
}
