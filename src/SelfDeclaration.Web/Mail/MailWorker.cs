using Microsoft.Extensions.Options;
using SelfDeclaration.Web.SignIn.Recovery;

namespace SelfDeclaration.Web.Mail;

/// <summary>Runs <see cref="MailSender"/> whenever a mail was committed here, and every few seconds for the rest.</summary>
public sealed class MailWorker(
    MailRequestAnswers requests,
    MailSender sender,
    MailSignal signal,
    TimeProvider time,
    IOptions<MailSettings> settings,
    IConfiguration configuration,
    ILogger<MailWorker> log
) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!configuration.GetValue("Jobs:Enabled", true))
        {
            return;
        }

        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await requests.AnswerDueAsync(stoppingToken);
                await sender.SendDueAsync(stoppingToken);
                await signal.WaitAsync(settings.Value.Poll, time, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
#pragma warning disable CA1031 // A database that is away must not end the worker for good.
            catch (Exception e)
#pragma warning restore CA1031
            {
                log.LogError(e, "Sending mails failed; the next round tries again");
                await Task.Delay(settings.Value.Poll, time, stoppingToken)
                    .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }
}
