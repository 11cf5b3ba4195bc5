using System.Data.Common;
using System.Diagnostics.Metrics;
using SelfDeclaration.Web.Data;
using SelfDeclaration.Web.Jobs;

namespace SelfDeclaration.Web.Telemetry;

/// <summary>様子の計測: what is looked up when somebody asks, and at no other time.</summary>
public sealed class SiteGauges : IDisposable
{
    private readonly IServiceScopeFactory scopes;
    private readonly JobTimes jobs;
    private readonly TimeProvider clock;
    private readonly Meter meter = new(SiteMeters.Name);

    public SiteGauges(IServiceScopeFactory scopes, JobTimes jobs, TimeProvider clock)
    {
        (this.scopes, this.jobs, this.clock) = (scopes, jobs, clock);
        meter.CreateObservableGauge(
            "selfdeclaration.mails.queue",
            Queue,
            description: "Mails that wait, and those given up that nobody looked after yet"
        );
        meter.CreateObservableGauge(
            "selfdeclaration.jobs.last_success.age",
            Ages,
            "s",
            "Since a job of this copy last ended well"
        );
    }

    public void Dispose() => meter.Dispose();

    private IEnumerable<Measurement<int>> Queue()
    {
        try
        {
            using var scope = scopes.CreateScope();
            var unsent = scope
                .ServiceProvider.GetRequiredService<RegistryDb>()
                .OutgoingMails.Where(m => m.SentAt == null);
            return
            [
                new(unsent.Count(m => m.DeadAt == null), State("waiting")),
                new(unsent.Count(m => m.DeadAt != null), State("dead")),
            ];
        }
        catch (DbException)
        {
            // The other figures are wanted most of all when the database is away.
            return [];
        }
    }

    private IEnumerable<Measurement<double>> Ages() =>
        [
            .. jobs.All.Select(job => new Measurement<double>(
                (clock.GetUtcNow() - job.Value).TotalSeconds,
                new KeyValuePair<string, object?>("job", job.Key)
            )),
        ];

    private static KeyValuePair<string, object?> State(string state) => new("state", state);
}
