using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Register;
using SelfDeclaration.Register.Search;
using SelfDeclaration.Web.Data;

namespace SelfDeclaration.Web.Register;

/// <summary>登録簿の読み込み: makes the register from the file, from the database, or from an older one and its changes.</summary>
public sealed class RegisterLoader(
    IServiceScopeFactory scopes,
    SnapshotFile file,
    TimeProvider clock
)
{
    // Large enough that handing over costs nothing, small enough to stay near the processor.
    private const int BatchRows = 2_000;
    private const int BatchesAhead = 4;

    /// <summary>From the file; null where there is none that may be used.</summary>
    public async Task<RegisterState?> StoredAsync(ChangeFeed feed, CancellationToken stop) =>
        await file.ReadAsync(feed, stop) is var (register, place)
            ? new(register, new(place.Horizon, place.Known.ToHashSet()), place.ReadAt)
            : null;

    /// <summary>From the database.</summary>
    public async Task<RegisterState> ReadAsync(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var place = await services.GetRequiredService<ChangeFeed>().EndAsync(stop);
        var now = clock.GetUtcNow();
        var db = services.GetRequiredService<RegistryDb>();
        var shown = db.Declarations.Where(d => d.Status == PublicBusiness.Shown).Rows();
        using var failed = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var batches = Channel.CreateBounded<RegisterRow[]>(BatchesAhead);
        var building = Task.Run(() => BuiltAsync(batches.Reader, failed), CancellationToken.None);
        try
        {
            List<RegisterRow> batch = new(BatchRows);
            await foreach (var row in shown.AsAsyncEnumerable().WithCancellation(failed.Token))
            {
                batch.Add(row);
                if (batch.Count == BatchRows)
                {
                    await batches.Writer.WriteAsync([.. batch], failed.Token);
                    batch.Clear();
                }
            }

            await batches.Writer.WriteAsync([.. batch], failed.Token);
            batches.Writer.Complete();
        }
        catch (Exception e)
        {
            batches.Writer.TryComplete(e);
            await building;
            throw;
        }

        return new(await building, place, now);
    }

    /// <summary>Folds and lays out what is read while more of it is being read.</summary>
    private static async Task<RegisterSnapshot> BuiltAsync(
        ChannelReader<RegisterRow[]> batches,
        CancellationTokenSource failed
    )
    {
        try
        {
            var builder = new RegisterSnapshot.Builder();
            await foreach (var batch in batches.ReadAllAsync(CancellationToken.None))
            {
                foreach (var entry in batch.Select(RegisterEntry.Of).OfType<RegisterEntry>())
                {
                    builder.Add(entry);
                }
            }

            return builder.Build();
        }
        catch
        {
            // Whoever reads would wait for ever.
            await failed.CancelAsync();
            throw;
        }
    }

    /// <summary>From an older one, or from the database where that does not know everything; then kept in the file.</summary>
    public async Task<RegisterState> RebuiltAsync(RegisterState? older)
    {
        var state = older is null
            ? await ReadAsync(CancellationToken.None)
            : older with
            {
                Snapshot =
                    older.Snapshot.Changes == 0 ? older.Snapshot : older.Snapshot.Compacted(),
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
