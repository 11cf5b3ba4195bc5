using System.Reflection;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using SelfDeclaration.Testing;

namespace SelfDeclaration.EndToEndTests;

/// <summary>A page that nobody looks at cannot be known to be usable.</summary>
public sealed class AccessibilityRoutesTests
{
    [Fact]
    public async Task Every_page_is_looked_at_by_a_test()
    {
        await using var app = new TestApp();
        var looked = typeof(AccessibilityRoutesTests)
            .Assembly.GetTypes()
            .SelectMany(t => t.GetMethods())
            .SelectMany(m => m.GetCustomAttribute<LooksAtAttribute>()?.Routes ?? [])
            .ToHashSet();

        var pages = app
            .Services.GetServices<EndpointDataSource>()
            .SelectMany(source => source.Endpoints)
            .OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<PageActionDescriptor>() is not null)
            .Select(e => "/" + e.RoutePattern.RawText!.TrimStart('/'))
            .Distinct();

        // Name each in [LooksAt] of the test that opens it and calls LookAsync.
        Assert.Empty(pages.Where(page => !looked.Contains(page)).Order());
    }
}
