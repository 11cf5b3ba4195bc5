using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using SelfDeclaration.Testing;
using SelfDeclaration.Testing.Journeys;
using SelfDeclaration.Web.Security;
using SelfDeclaration.Web.Telemetry;

namespace SelfDeclaration.IntegrationTests.Telemetry;

/// <summary>OTLP: what leaves the site names the service, the route and the sentence, and nobody.</summary>
public sealed class OtlpTests
{
    [Fact]
    public async Task A_collector_learns_what_was_asked_for_and_not_by_whom_or_about_whom()
    {
        await using var receiver = await OtlpReceiver.StartAsync();
        await using var app = new TestApp()
            .WithSetting("Telemetry:OtlpEndpoint", receiver.Address)
            .WithSetting("Metrics:Enabled", "true");
        var business = await app.PublishAsync("株式会社ひみつ精工");
        using var client = app.CreateClient();
        client.DefaultRequestHeaders.UserAgent.ParseAdd("himitsu-browser/1.0");

        await client.GetStringAsync($"/businesses/{business.PublicKey}");
        await client.GetStringAsync("/businesses?q=ひみつ&city=himitsu-town");
        var login = await app.Browse().OpenAsync("/login");
        login.Fill("利用者番号", "himitsu@example.jp").Fill("パスワード", "himitsu-password");
        await login.PressAsync("ログイン");
        Complain(app.Services, new InvalidOperationException("himitsu in a fault"));
        app.Services.GetRequiredService<TracerProvider>().ForceFlush();
        app.Services.GetRequiredService<MeterProvider>().ForceFlush();
        app.Services.GetRequiredService<LoggerProvider>().ForceFlush();

        foreach (var signal in (string[])["traces", "metrics", "logs"])
        {
            var told = receiver.Told(signal);
            Assert.Contains("selfdeclaration", told);
            Assert.DoesNotContain("himitsu", told);
            Assert.DoesNotContain("ひみつ", told);
            Assert.DoesNotContain(Uri.EscapeDataString("ひみつ"), told);
            Assert.DoesNotContain(business.PublicKey, told);
        }

        Assert.Contains("businesses/{key}", receiver.Told("traces"));
        Assert.Contains("selfdeclaration.search.duration", receiver.Told("metrics"));
        Assert.Contains("selfdeclaration.logins.failed", receiver.Told("metrics"));
        Assert.Contains("Mail {Key} was refused: {Reason}", receiver.Told("logs"));
        Assert.Contains("System.InvalidOperationException", receiver.Told("logs"));
    }

    [Theory]
    [InlineData("Telemetry:OtlpEndpoint", "collector")]
    [InlineData("Metrics:Port", "99999")]
    [InlineData("Cache:Redis", "host:6379,nonsense=1")]
    public async Task A_wrong_setting_stops_the_start_with_a_sentence_that_names_it(
        string key,
        string value
    )
    {
        var builder = WebApplication.CreateBuilder(["--Metrics:Enabled=false", $"--{key}={value}"]);
        builder.AddTelemetry();
        builder.Services.AddPostLimit(builder.Configuration);
        await using var services = builder.Services.BuildServiceProvider();

        var refused = Assert.Throws<OptionsValidationException>(() =>
            services.GetRequiredService<IStartupValidator>().Validate()
        );

        Assert.Contains($"設定 {key} は", Assert.Single(refused.Failures));
    }

    // As a mail worker may, of a server that names the recipient in its answer.
    private static void Complain(IServiceProvider services, Exception fault) =>
        services
            .GetRequiredService<ILogger<OtlpTests>>()
            .LogError(fault, "Mail {Key} was refused: {Reason}", 5, "550 <himitsu@example.jp>");
}
