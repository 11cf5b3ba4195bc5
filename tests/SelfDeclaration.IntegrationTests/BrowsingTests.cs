using System.Net;
using SelfDeclaration.Testing;

namespace SelfDeclaration.IntegrationTests;

/// <summary>The tests' own browser does what a browser does.</summary>
public sealed class BrowsingTests
{
    [Fact]
    public async Task An_address_that_is_nowhere_is_404()
    {
        await using var app = new TestApp();

        var browser = await app.Browse().OpenAsync("/no-such-page");

        Assert.Equal(HttpStatusCode.NotFound, browser.Status);
    }
}
