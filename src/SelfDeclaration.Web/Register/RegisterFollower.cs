using Microsoft.Extensions.Options;

namespace SelfDeclaration.Web.Register;

/// <summary>登録簿の追従: reads the register when the site starts, and then asks for changes as long as it runs.</summary>
public sealed class RegisterFollower(
    RegisterSearch search,
    IOptions<RegisterSettings> settings,
    TimeProvider clock,
    ILogger<RegisterFollower> logger
) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var every = TimeSpan.FromMilliseconds(settings.Value.PollMilliseconds);
        using var timer = new PeriodicTimer(every, clock);
        var failed = false;
        do
        {
            try
            {
                await search.FollowAsync(stoppingToken);
                failed = false;
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                // Twice a second is too often to say the same.
                if (!failed)
                {
                    logger.LogError(e, "The register could not be followed; trying again");
                }

                failed = true;
            }
        } while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await search
            .IdleAsync()
            .WaitAsync(cancellationToken)
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}
