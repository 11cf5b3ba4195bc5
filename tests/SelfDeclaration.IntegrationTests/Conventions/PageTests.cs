using System.Net;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using SelfDeclaration.Testing;
using SelfDeclaration.Testing.Browsing;
using SelfDeclaration.Testing.Journeys;

namespace SelfDeclaration.IntegrationTests.Conventions;

/// <summary>What holds for every page, new ones included: they are found by their routes.</summary>
public sealed class PageTests
{
    [Fact]
    public async Task Every_page_is_well_made()
    {
        await using var app = new TestApp();

        List<string> complaints = [];
        foreach (var path in Paths(app))
        {
            try
            {
                var browser = await app.Browse().OpenAsync(path);
                if (browser.Status is HttpStatusCode.OK)
                {
                    complaints.AddRange(Complaints(browser));
                }
            }
            catch (InvalidOperationException broken)
            {
                complaints.Add(broken.Message);
            }
        }

        Expect.None(complaints);
    }

    [Theory]
    [InlineData(Screen.Terms)]
    [InlineData(Screen.Kind)]
    [InlineData(Screen.Name)]
    [InlineData(Screen.Address)]
    [InlineData(Screen.Profile)]
    [InlineData(Screen.Declaration)]
    [InlineData(Screen.Confirm)]
    [InlineData(Screen.Received)]
    public async Task Every_step_of_the_journey_is_well_made(Screen screen)
    {
        await using var app = new TestApp();

        var browser = await app.Browse().ReachAsync(screen);

        Assert.Equal(HttpStatusCode.OK, browser.Status);
        Assert.NotNull(browser.Find("meta[name=robots][content=noindex]"));
        Expect.None(Complaints(browser));
    }

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task The_site_says_that_it_is_well(string path)
    {
        await using var app = new TestApp();

        using var answer = await app.CreateClient().GetAsync(path);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    private static IEnumerable<string> Paths(TestApp app) =>
        app
            .Services.GetServices<EndpointDataSource>()
            .SelectMany(s => s.Endpoints)
            .OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<PageActionDescriptor>() is not null)
            .Where(e => e.RoutePattern.Parameters.Count == 0)
            .Select(e => "/" + e.RoutePattern.RawText!.TrimStart('/'))
            .Distinct()
            .Order();

    private static IEnumerable<string> Complaints(TestBrowser browser)
    {
        // TOP's heading is a call; its title is the name of the site.
        if (
            browser.Path != "/"
            && !browser.Title.Contains(browser.Heading, StringComparison.Ordinal)
        )
        {
            yield return $"{browser.Path}: the title \"{browser.Title}\" does not say \"{browser.Heading}\"";
        }

        if (browser.Find("html")?.GetAttribute("lang") != (browser.Path == "/en" ? "en" : "ja"))
        {
            yield return $"{browser.Path}: the language is not said";
        }

        foreach (var name in browser.UnnamedFields)
        {
            yield return $"{browser.Path}: the field {name} has no label";
        }
    }
}
