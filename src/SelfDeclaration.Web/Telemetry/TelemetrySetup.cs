using OpenTelemetry;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using SelfDeclaration.Web.SignIn;

namespace SelfDeclaration.Web.Telemetry;

/// <summary>監視: figures at <c>/metrics</c>, and all three kinds of telemetry by OTLP, for Program.cs to call.</summary>
public static class TelemetrySetup
{
    public const string MetricsPath = "/metrics";
    public const string ServiceName = "selfdeclaration";

    /// <summary>Asked every few seconds, by machines.</summary>
    private static readonly PathString Health = "/health";

    private static readonly string[] s_frameworkMeters =
    [
        "Microsoft.AspNetCore.Hosting",
        "Microsoft.AspNetCore.Server.Kestrel",
        "Npgsql",
        "System.Net.Http",
        "System.Runtime",
    ];

    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        var (services, configuration) = (builder.Services, builder.Configuration);
        services
            .AddOptions<TelemetrySettings>()
            .Bind(configuration.GetSection(TelemetrySettings.Section))
            .Validate(
                s => s.IsPossible,
                "設定 Telemetry:OtlpEndpoint は http:// か https:// で始まるアドレスにしてください"
            )
            .ValidateOnStart();
        services
            .AddOptions<MetricsSettings>()
            .Bind(configuration.GetSection(MetricsSettings.Section))
            .Validate(s => s.IsPossible, "設定 Metrics:Port は1から65535までの数にしてください")
            .ValidateOnStart();
        var metrics =
            configuration.GetSection(MetricsSettings.Section).Get<MetricsSettings>() ?? new();
        var telemetry =
            configuration.GetSection(TelemetrySettings.Section).Get<TelemetrySettings>() ?? new();
        if (metrics is { Enabled: true, IsPossible: true, Port: { } port })
        {
            builder.ListenAlsoOn(port);
        }

        if (metrics.Enabled || telemetry.Receiver is not null)
        {
            services.AddMeters(metrics);
        }

        if (telemetry.Receiver is { } receiver)
        {
            services.AddTraces().AddLogs().UseOtlpExporter(telemetry.OtlpProtocol, receiver);
        }
    }

    /// <summary>The port of its own, before everything else: nothing but figures is to be had there.</summary>
    public static void UseMetricsPort(this WebApplication app, MetricsSettings settings)
    {
        if (settings is not { Enabled: true, Port: { } port })
        {
            return;
        }

        // By the port that took the connection: what a request says of its host is anybody's.
        app.UseOpenTelemetryPrometheusScrapingEndpoint(http =>
            http.Connection.LocalPort == port && http.Request.Path == MetricsPath
        );
        app.Use(
            (http, next) =>
            {
                if (http.Connection.LocalPort != port)
                {
                    return next(http);
                }

                http.Response.StatusCode = StatusCodes.Status404NotFound;
                return Task.CompletedTask;
            }
        );
    }

    /// <summary>On the site's own port, for staff alone, where no other is set.</summary>
    public static void MapMetrics(this WebApplication app, MetricsSettings settings)
    {
        if (settings is { Enabled: true, Port: null })
        {
            app.MapPrometheusScrapingEndpoint(MetricsPath).RequireAuthorization(Policies.Staff);
        }
    }

    private static void AddMeters(this IServiceCollection services, MetricsSettings settings) =>
        services
            .AddOpenTelemetry()
            .ConfigureResource(r => r.AddService(ServiceName))
            .WithMetrics(metrics =>
            {
                metrics.AddMeter([SiteMeters.Name, .. s_frameworkMeters]);
                metrics.AddInstrumentation(provider =>
                    ActivatorUtilities.CreateInstance<SiteGauges>(provider)
                );
                if (settings.Enabled)
                {
                    metrics.AddPrometheusExporter();
                }
            });

    private static OpenTelemetryBuilder AddTraces(this IServiceCollection services) =>
        services
            .AddOpenTelemetry()
            .WithTracing(traces =>
                traces
                    .AddAspNetCoreInstrumentation(o =>
                        o.Filter = http => !http.Request.Path.StartsWithSegments(Health)
                    )
                    .AddSource("System.Net.Http", "Npgsql")
                    .AddProcessor(new PrivateSpans())
            );

    private static OpenTelemetryBuilder AddLogs(this OpenTelemetryBuilder telemetry) =>
        telemetry.WithLogging(
            logs => logs.AddProcessor(new PrivateLogs()),
            // Scopes hold the address that was asked for.
            options => options.IncludeScopes = false
        );

    private static void ListenAlsoOn(this WebApplicationBuilder builder, int port)
    {
        var urls = builder.Configuration["Urls"]!;
        var host = BindingAddress.Parse(urls.Split(';')[0].Trim()).Host;
        builder.WebHost.UseUrls($"{urls};http://{host}:{port}");
    }
}
