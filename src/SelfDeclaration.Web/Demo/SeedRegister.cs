using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Reference;
using SelfDeclaration.Web.Reference.Imports;
using SelfDeclaration.Web.Reference.Loading;

namespace SelfDeclaration.Web.Demo;

/// <summary>架空の登録簿を書き込む: batch by batch, however many there are.</summary>
public sealed class SeedRegister(RegistryDb db, TimeProvider time, ReferenceData reference)
{
    public const int DefaultSeed = 1;
    private const int BatchBusinesses = 10_000;

    private static readonly string[] Tables =
    [
        "businesses",
        "declarations",
        "level_periods",
        "contact_persons",
        "accounts",
    ];

    /// <summary>False when the register was not empty, and so was left alone.</summary>
    public async Task<bool> RunAsync(
        int businesses,
        int seed,
        Action<LoadProgress> progress,
        CancellationToken cancellationToken
    )
    {
        await using var one = await DatabaseLock.TakeAsync(db, cancellationToken);
        await using var open = await Bulk.HoldOpenAsync(db, cancellationToken);
        if (await db.Businesses.AnyAsync(cancellationToken))
        {
            return false;
        }

        await WriteAsync(
            new FictionalRegister(reference, businesses, seed, time.GetUtcNow()),
            done => progress(new("架空の事業者", (double)done / businesses, done)),
            cancellationToken
        );
        if (Bulk.IsPostgres(db))
        {
            // Keys were given, so the sequences must be told. SQLite follows by itself.
            foreach (var table in Tables)
            {
#pragma warning disable EF1002 // Names of tables from this file; SQL has no parameters for them.
                await db.Database.ExecuteSqlRawAsync(
                    $"SELECT setval(pg_get_serial_sequence('{table}', 'key'), (SELECT max(key) FROM {table}))",
                    cancellationToken
                );
#pragma warning restore EF1002
            }
        }

        return true;
    }

    /// <summary>Invents the next batch while the database takes the one before.</summary>
    private async Task WriteAsync(
        FictionalRegister register,
        Action<long> done,
        CancellationToken cancellationToken
    )
    {
        var accountsBefore = await db.Accounts.MaxAsync(a => (long?)a.Key, cancellationToken);
        await using var trust = await TrustedRows.BeginAsync(db, cancellationToken);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var batches = Channel.CreateBounded<FictionalDeclaration[]>(1);
        var inventing = Task.Run(
            async () =>
            {
                try
                {
                    foreach (var batch in register.All().Chunk(BatchBusinesses))
                    {
                        await batches.Writer.WriteAsync(batch, stop.Token);
                    }

                    batches.Writer.Complete();
                }
                catch (Exception error)
                {
                    batches.Writer.Complete(error);
                }
            },
            stop.Token
        );
        try
        {
            await foreach (var batch in batches.Reader.ReadAllAsync(cancellationToken))
            {
                await using var transaction = await db.Database.BeginTransactionAsync(
                    cancellationToken
                );
                await trust.InTransactionAsync(cancellationToken);
                RegisterTables.Write(db, batch, accountsBefore ?? 0);
                await transaction.CommitAsync(cancellationToken);
                done(batch[^1].Key);
            }
        }
        finally
        {
            await stop.CancelAsync();
            await inventing;
        }
    }
}
