using System.Net;
using Microsoft.Extensions.Options;
using Polly;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace SelfDeclaration.Web.Reference.TaxAgency;

/// <summary>国税庁法人番号システム Web-API: asks for one number, within a time that an applicant can wait.</summary>
/// <remarks>
/// One for the whole process, so that all applicants share the breaker. Neither numbers nor answers are
/// logged, which is why there is no client of a factory here: that one logs addresses.
/// </remarks>
public sealed class TaxAgencyApi : IDisposable
{
    private const string CsvInUnicode = "02";

    // One record is under 2 KB; whatever is larger is no answer.
    private const int LargestAnswer = 64 * 1024;

    // A change of the agency's address is followed without a restart.
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(5);

    private readonly WebApiSettings settings;
    private readonly ILogger<TaxAgencyApi> logger;
    private readonly CallBudget budget;
    private readonly ResiliencePipeline pipeline;
    private readonly HttpClient client = new(
        new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            PooledConnectionLifetime = ConnectionLifetime,
            // The agency has no use for our trace numbers.
            ActivityHeadersPropagator = null,
        }
    )
    {
        MaxResponseContentBufferSize = LargestAnswer,
        // The pipeline's timeout ends a call, by the clock of the application.
        Timeout = Timeout.InfiniteTimeSpan,
    };

    public TaxAgencyApi(
        IOptions<WebApiSettings> options,
        TimeProvider clock,
        ILogger<TaxAgencyApi> logger
    )
    {
        (settings, this.logger) = (options.Value, logger);
        budget = new(settings.CallsPerMinute, clock);
        pipeline = new ResiliencePipelineBuilder { TimeProvider = clock }
            .AddCircuitBreaker(
                new CircuitBreakerStrategyOptions
                {
                    MinimumThroughput = settings.BreakerFailures,
                    FailureRatio = 0.5,
                    SamplingDuration = TimeSpan.FromSeconds(settings.BreakerWindowSeconds),
                    BreakDuration = TimeSpan.FromSeconds(settings.BreakerSeconds),
                }
            )
            .AddTimeout(TimeSpan.FromSeconds(settings.TimeoutSeconds))
            .Build();
    }

    /// <summary>Null when the agency gave no answer one can use, or is not to be asked now.</summary>
    public async Task<WebApiAnswer?> AskAsync(
        string corporateNumber,
        CancellationToken cancellationToken
    )
    {
        if (!budget.TryTake())
        {
            logger.LogWarning(
                "Not asking the tax agency: {Setting} is used up",
                $"{WebApiSettings.Section}:{nameof(WebApiSettings.CallsPerMinute)}"
            );
            return null;
        }

        try
        {
            return await pipeline.ExecuteAsync(
                async (asking, token) => await asking.CallAsync(corporateNumber, token),
                this,
                cancellationToken
            );
        }
        catch (BrokenCircuitException)
        {
            return null;
        }
        catch (TimeoutRejectedException)
        {
            Complain("no answer in time");
        }
        catch (HttpRequestException error)
        {
            Complain(
                error.StatusCode switch
                {
                    HttpStatusCode.NotFound =>
                        $"404, it does not know {WebApiSettings.Section}:{nameof(WebApiSettings.ApplicationId)}",
                    HttpStatusCode.Forbidden => "403, it was asked too often",
                    { } status => $"{(int)status}",
                    null => error.HttpRequestError.ToString(),
                }
            );
        }
        catch (InvalidDataException error)
        {
            Complain(error.Message);
        }

        return null;
    }

    public void Dispose() => client.Dispose();

    private async Task<WebApiAnswer> CallAsync(string corporateNumber, CancellationToken token)
    {
        var address =
            $"{settings.Address}?id={Uri.EscapeDataString(settings.ApplicationId)}"
            + $"&number={corporateNumber}&type={CsvInUnicode}&history=0";
        using var response = await client.GetAsync(new Uri(address), token);
        if (response.StatusCode is not HttpStatusCode.OK)
        {
            throw new HttpRequestException(null, null, response.StatusCode);
        }

        // The mark at the start tells UTF-16 apart; without one it is UTF-8.
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(token));
        return WebApiAnswer.Read(await reader.ReadToEndAsync(token), corporateNumber)
            ?? throw new InvalidDataException("an answer that is none");
    }

    private void Complain(string what) =>
        logger.LogWarning("The tax agency's Web-API: {What}", what);
}
