using SelfDeclaration.Web.Register;

namespace SelfDeclaration.Web.Jobs;

/// <summary>
/// 定期処理: work done every so often. Several copies of the site may run it at the same moment, so each
/// step claims its row by an update that only one of them wins.
/// </summary>
public interface IJob
{
    /// <summary>Pause between two runs.</summary>
    static abstract TimeSpan Every { get; }

    Task RunAsync(CancellationToken stop);
}

/// <summary>Whose turn it is: of all jobs of this copy one works at a time, so that most of the machine is the visitors'.</summary>
public sealed class JobTurn() : SemaphoreSlim(1, 1);

/// <summary>Runs one job for as long as the site runs; a failure is logged and the next run comes all the same.</summary>
public sealed class JobRunner<TJob>(
    IServiceScopeFactory scopes,
    JobTurn turn,
    RegisterSearch search,
    TimeProvider clock,
    ILogger<JobRunner<TJob>> logger
) : BackgroundService
    where TJob : class, IJob
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TJob.Every, clock);
        do
        {
            try
            {
                await RunOnceAsync(stoppingToken);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                logger.LogError(e, "{Job} failed and will run again", typeof(TJob).Name);
            }
        } while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task RunOnceAsync(CancellationToken stop)
    {
        // At a start, visitors wait for the register and nobody for a job.
        await search.SnapshotAsync(stop);
        await turn.WaitAsync(stop);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<TJob>().RunAsync(stop);
        }
        finally
        {
            turn.Release();
        }
    }
}
