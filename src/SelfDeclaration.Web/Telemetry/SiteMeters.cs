using System.Diagnostics.Metrics;

namespace SelfDeclaration.Web.Telemetry;

/// <summary>利用の計測: what is counted where it happens. Costs nothing while nobody listens, and names nobody.</summary>
public static class SiteMeters
{
    public const string Name = "SelfDeclaration";

    private static readonly Meter s_meter = new(Name);

    public static Counter<long> DeclarationsStarted { get; } =
        s_meter.CreateCounter<long>(
            "selfdeclaration.declarations.started",
            description: "Drafts saved for the first time"
        );

    public static Counter<long> DeclarationsCompleted { get; } =
        s_meter.CreateCounter<long>(
            "selfdeclaration.declarations.completed",
            description: "宣言完了"
        );

    public static Counter<long> DeclarationsAccepted { get; } =
        s_meter.CreateCounter<long>("selfdeclaration.declarations.accepted", description: "受理");

    public static Counter<long> MailsSent { get; } =
        s_meter.CreateCounter<long>(
            "selfdeclaration.mails.sent",
            description: "Taken by the mail server"
        );

    /// <summary>By <c>outcome</c>: <c>waits</c> for another try, or <c>gave_up</c>.</summary>
    public static Counter<long> MailsFailed { get; } =
        s_meter.CreateCounter<long>(
            "selfdeclaration.mails.failed",
            description: "Tries that failed"
        );

    /// <summary>By <c>side</c>: <c>public</c> or <c>desk</c>.</summary>
    public static Counter<long> LoginsFailed { get; } =
        s_meter.CreateCounter<long>(
            "selfdeclaration.logins.failed",
            description: "Wrong passwords"
        );

    public static Histogram<double> SearchDuration { get; } =
        s_meter.CreateHistogram(
            "selfdeclaration.search.duration",
            "s",
            "One search of the public register",
            advice: new InstrumentAdvice<double>
            {
                HistogramBucketBoundaries = [1e-5, 1e-4, 1e-3, 1e-2, 1e-1, 1],
            }
        );
}
