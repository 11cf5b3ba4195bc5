using System.Data.Common;
using System.Threading.Channels;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace SelfDeclaration.Web.Mail;

/// <summary>Tells this process's worker that a mail waits; nobody should have to wait for the next poll.</summary>
public sealed class MailSignal
{
    // One note is enough: the worker sends everything that is due.
    private readonly Channel<bool> notes = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite }
    );

    public void Set() => notes.Writer.TryWrite(true);

    /// <summary>Until the next note, or as long as <paramref name="atMost"/>.</summary>
    public async Task WaitAsync(TimeSpan atMost, TimeProvider time, CancellationToken stop)
    {
        using var timeout = new CancellationTokenSource(atMost, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, stop);
        try
        {
            await notes.Reader.ReadAsync(either.Token);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested) { }
    }
}

/// <summary>Watches one scope's database work and gives the signal once its mails are committed, not before.</summary>
public sealed class MailWake(MailSignal signal) : SaveChangesInterceptor, IDbTransactionInterceptor
{
    private bool waiting;

    public void AfterCommit() => waiting = true;

    public override int SavedChanges(SaveChangesCompletedEventData eventData, int result)
    {
        if (eventData.Context?.Database.CurrentTransaction is null)
        {
            Give();
        }

        return result;
    }

    public override ValueTask<int> SavedChangesAsync(
        SaveChangesCompletedEventData eventData,
        int result,
        CancellationToken cancellationToken = default
    ) => new(SavedChanges(eventData, result));

    public void TransactionCommitted(
        DbTransaction transaction,
        TransactionEndEventData eventData
    ) => Give();

    public Task TransactionCommittedAsync(
        DbTransaction transaction,
        TransactionEndEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        Give();
        return Task.CompletedTask;
    }

    private void Give()
    {
        if (waiting)
        {
            waiting = false;
            signal.Set();
        }
    }
}
