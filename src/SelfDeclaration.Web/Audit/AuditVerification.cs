using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Web.Data;

namespace SelfDeclaration.Web.Audit;

/// <summary>The first number that is wrong, and what is wrong with it as a sentence.</summary>
public sealed record AuditFault(long Number, string Sentence);

/// <summary>記録のつながりの確認: finds any entry that was altered, is missing or was cut off.</summary>
public sealed class AuditVerification(RegistryDb db, AuditSeal seal)
{
    // Read and let go again: a register has millions of entries.
    private const int Batch = 5_000;

    /// <summary>The records as a whole; null when nothing is wrong.</summary>
    public async Task<AuditFault?> VerifyAsync(Action<long, long>? progress, CancellationToken stop)
    {
        // Read first: whatever is added meanwhile is the next run's.
        var head = await HeadAsync(stop);
        var check = await db.AuditChecks.AsNoTracking().SingleAsync(stop);
        return await VerifyAsync(1, head.Number, progress, stop)
            ?? await VerifyEndAsync(head, stop)
            ?? await SealedAsync(check.CheckedTo, check.Seal, stop);
    }

    /// <summary>A stretch of it, from the hash of the entry before.</summary>
    public async Task<AuditFault?> VerifyAsync(
        long from,
        long to,
        Action<long, long>? progress,
        CancellationToken stop
    )
    {
        var removed = await RemovedAsync(stop);
        var previous =
            from <= 1
                ? ""
                : await db
                    .AuditEntries.Where(e => e.Number == from - 1)
                    .Select(e => e.Hash)
                    .SingleOrDefaultAsync(stop);
        if (previous is null)
        {
            return Missing(from - 1);
        }

        for (var next = from; next <= to; )
        {
            var entries = await db
                .AuditEntries.AsNoTracking()
                .Where(e => e.Number >= next && e.Number <= to)
                .OrderBy(e => e.Number)
                .Take(Batch)
                .ToListAsync(stop);
            foreach (var entry in entries)
            {
                if (FaultOf(entry, next, previous, removed) is { } fault)
                {
                    return fault;
                }

                (previous, next) = (entry.Hash, next + 1);
            }

            if (entries.Count == 0)
            {
                return Missing(next);
            }

            progress?.Invoke(next - 1, to);
        }

        return null;
    }

    /// <summary>The end: the newest entry is the one that was sealed, and nothing follows or is cut off.</summary>
    public async Task<AuditFault?> VerifyEndAsync(AuditHead head, CancellationToken stop)
    {
        if (await SealedAsync(head.Number, head.Seal, stop) is { } fault)
        {
            return fault;
        }

        var known = head.Seal is null ? (0, "") : seal.Open(head.Seal)!.Value;
        if (known != (head.Number, head.Hash))
        {
            return new(
                known.Number + 1,
                $"記録{known.Number + 1}番から後ろは、封と合いません。記録の先頭が書き換えられています"
            );
        }

        return
            await LastAsync(stop) is var last && last > head.Number && !await GrewAsync(head, stop)
            ? new(head.Number + 1, $"記録{head.Number + 1}番は、決まった手順で書かれていません")
            : null;
    }

    /// <summary>The entry that a seal names is still the one that was sealed.</summary>
    public async Task<AuditFault?> SealedAsync(long number, string? text, CancellationToken stop)
    {
        if (text is null)
        {
            return null;
        }

        if (seal.Open(text) is not { } known)
        {
            return new(
                number,
                $"記録{number}番の封が、このサイトの鍵で開きません。封が書き換えられたか、鍵が失われています"
            );
        }

        var hash = await HashAtAsync(known.Number, stop);
        return hash == known.Hash ? null
            : hash is null ? Missing(await FirstGapAsync(known.Number, stop))
            : new(
                known.Number,
                $"記録{known.Number}番は、封をしたときと違います。この番号かその前が書き換えられ、つなぎ直されています"
            );
    }

    public Task<AuditHead> HeadAsync(CancellationToken stop) =>
        db.AuditHeads.AsNoTracking().SingleAsync(h => h.Key == AuditLog.HeadKey, stop);

    private async Task<long> FirstGapAsync(long before, CancellationToken stop) =>
        1
        + (
            await db.AuditEntries.Where(e => e.Number < before).MaxAsync(e => (long?)e.Number, stop)
            ?? 0
        );

    private Task<string?> HashAtAsync(long number, CancellationToken stop) =>
        db
            .AuditEntries.Where(e => e.Number == number)
            .Select(e => e.Hash)
            .SingleOrDefaultAsync(stop);

    private async Task<long> LastAsync(CancellationToken stop) =>
        await db.AuditEntries.MaxAsync(e => (long?)e.Number, stop) ?? 0;

    // Somebody may have done something since the head was read.
    private async Task<bool> GrewAsync(AuditHead head, CancellationToken stop) =>
        (await HeadAsync(stop)).Number > head.Number;

    private async Task<RemovedDetails> RemovedAsync(CancellationToken stop)
    {
        var removed = new RemovedDetails();
        await foreach (
            var details in db
                .AuditEntries.Where(e =>
                    e.Action == AuditAction.PersonalDataRemoved && e.Details != null
                )
                .Select(e => e.Details!)
                .AsAsyncEnumerable()
                .WithCancellation(stop)
        )
        {
            if (Read(details) is { } read)
            {
                removed.Add(read);
            }
        }

        removed.Sort();
        return removed;
    }

    private static AuditFault? FaultOf(
        AuditEntry entry,
        long expected,
        string previous,
        RemovedDetails removed
    ) =>
        entry.Number != expected ? Missing(expected)
        : entry.Details is null && !removed.Covers(entry.Number)
            ? new(
                entry.Number,
                $"記録{entry.Number}番の中身がありません。消したという記録もありません"
            )
        : entry.Details is { } details && AuditChain.HashOf(details) != entry.DetailsHash
            ? new(entry.Number, $"記録{entry.Number}番の中身が書き換えられています")
        : AuditChain.HashOf(entry, previous) != entry.Hash
            ? new(entry.Number, $"記録{entry.Number}番が書き換えられています")
        : null;

    private static AuditFault Missing(long number) => new(number, $"記録{number}番がありません");

    // An altered detail need not be JSON any more; the chain says so when it comes to it.
    private static AuditDetails? Read(string details)
    {
        try
        {
            return AuditDetails.FromJson(details);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
