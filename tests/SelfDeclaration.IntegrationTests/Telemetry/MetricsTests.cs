using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.DependencyInjection;
using SelfDeclaration.Testing;
using SelfDeclaration.Testing.Journeys;
using SelfDeclaration.Web.Jobs;

namespace SelfDeclaration.IntegrationTests.Telemetry;

/// <summary>/metrics: for staff, or on a port of its own, and for nobody else.</summary>
public sealed class MetricsTests
{
    private const string Metrics = "/metrics";

    [Fact]
    public async Task Staff_see_the_figures_and_a_visitor_the_login()
    {
        await using var app = Counting();
        await app.PublishAsync("株式会社みずほ精工");
        await app.DeclareAsync();
        await app.Browse().OpenAsync("/businesses?q=みずほ");

        using var refused = await app.CreateClient().GetAsync(Metrics);
        var staff = await (await app.StaffAsync()).OpenAsync(Metrics);

        Assert.Equal(HttpStatusCode.Redirect, refused.StatusCode);
        Assert.Equal("/secretariat/login", refused.Headers.Location!.AbsolutePath);
        var figures = staff.Html;
        Assert.Contains("selfdeclaration_declarations_started", figures);
        Assert.Contains("selfdeclaration_declarations_completed", figures);
        Assert.Contains("selfdeclaration_search_duration_seconds_bucket", figures);
        Assert.Contains("selfdeclaration_mails_queue{", figures);
        Assert.Contains("http_server_request_duration_seconds_bucket", figures);
        Assert.DoesNotContain("みずほ", figures);
    }

    [Fact]
    public async Task A_business_is_refused_and_without_counting_there_is_no_such_page()
    {
        await using var app = Counting();
        var business = await app.SignedInAsync(await app.DeclareAsync());
        await business.OpenAsync(Metrics);
        Assert.Equal("/secretariat/login", business.Path.Split('?')[0]);

        await app.RestartAsync(("Metrics:Enabled", "false"));

        using var gone = await app.CreateClient().GetAsync(Metrics);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    [Fact]
    public async Task A_port_of_its_own_has_the_figures_and_nothing_else()
    {
        var (site, own) = (FreePort(), FreePort());
        await using var app = Counting().WithSetting("Metrics:Port", $"{own}");
        app.Listen(site);
        using var http = new HttpClient();

        Assert.Contains("http_server", await http.GetStringAsync(At(own, Metrics)));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(At(own, "/businesses")));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(At(site, "/businesses")));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(At(site, Metrics)));
        // The name of the port in the request opens nothing.
        Assert.Equal(
            HttpStatusCode.NotFound,
            await StatusAsync(At(site, Metrics), host: $"127.0.0.1:{own}")
        );

        async Task<HttpStatusCode> StatusAsync(Uri address, string? host = null)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.Host = host;
            using var answer = await http.SendAsync(request);
            return answer.StatusCode;
        }
    }

    [Fact]
    public async Task A_job_that_ended_well_is_known_by_its_age()
    {
        await using var app = Counting();
        app.Services.GetRequiredService<JobTimes>().Note("Mended", app.Clock.GetUtcNow());
        app.Clock.Advance(TimeSpan.FromMinutes(5));

        var staff = await (await app.StaffAsync()).OpenAsync(Metrics);

        var line = staff
            .Html.Split('\n')
            .Single(l => l.Contains("jobs_last_success_age") && l.Contains("Mended"));
        Assert.Contains(" 300", line);
    }

    private static TestApp Counting() => new TestApp().WithSetting("Metrics:Enabled", "true");

    private static Uri At(int port, string path) => new($"http://127.0.0.1:{port}{path}");

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
