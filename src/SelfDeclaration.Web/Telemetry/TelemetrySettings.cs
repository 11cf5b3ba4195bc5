using OpenTelemetry.Exporter;

namespace SelfDeclaration.Web.Telemetry;

/// <summary>Settings under <c>Telemetry</c>.</summary>
public sealed class TelemetrySettings
{
    public const string Section = "Telemetry";

    /// <summary>Where traces, metrics and logs are sent by OTLP; empty: nowhere.</summary>
    public string OtlpEndpoint { get; init; } = "";

    /// <summary>What most collectors and vendors take through any proxy; Grpc for those that take nothing else.</summary>
    public OtlpExportProtocol OtlpProtocol { get; init; } = OtlpExportProtocol.HttpProtobuf;

    public Uri? Receiver =>
        Uri.TryCreate(OtlpEndpoint, UriKind.Absolute, out var uri)
        && uri.Scheme is "http" or "https"
            ? uri
            : null;

    public bool IsPossible => OtlpEndpoint.Length == 0 || Receiver is not null;
}

/// <summary>Settings under <c>Metrics</c>.</summary>
public sealed class MetricsSettings
{
    public const string Section = "Metrics";

    /// <summary>False: nothing is counted, and <c>/metrics</c> is no address of this site.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>A port of its own for <c>/metrics</c> and nothing else, without a login; null: on the site's own, for staff.</summary>
    public int? Port { get; init; }

    public bool IsPossible => Port is null or (> 0 and <= 65535);
}
