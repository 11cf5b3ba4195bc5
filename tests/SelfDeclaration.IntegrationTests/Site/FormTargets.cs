using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Extensions.DependencyInjection;
using SelfDeclaration.Testing;

namespace SelfDeclaration.IntegrationTests.Site;

/// <summary>Where forms can be sent to.</summary>
internal sealed class FormTargets(TestApp app)
{
    private readonly List<RouteEndpoint> _endpoints =
    [
        .. app
            .Services.GetServices<EndpointDataSource>()
            .SelectMany(s => s.Endpoints)
            .OfType<RouteEndpoint>(),
    ];

    /// <summary>Whether an endpoint, or a handler of a page, is there for what a form sends.</summary>
    public async Task<bool> AnswerAsync(string method, string target)
    {
        var parts = target.Split('?', '#');
        var handler = parts
            .ElementAtOrDefault(1)
            ?.Split('&')
            .FirstOrDefault(p => p.StartsWith("handler=", StringComparison.Ordinal))
            ?[8..];
        foreach (
            var endpoint in _endpoints.Where(e =>
                new TemplateMatcher(new RouteTemplate(e.RoutePattern), []).TryMatch(parts[0], [])
            )
        )
        {
            if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not { } page)
            {
                if (
                    endpoint
                        .Metadata.GetMetadata<HttpMethodMetadata>()
                        ?.HttpMethods.Contains(method)
                    is not false
                )
                {
                    return true;
                }

                continue;
            }

            var whole = await app
                .Services.GetRequiredService<PageLoader>()
                .LoadAsync(page, endpoint.Metadata);
            if (
                (method == "GET" && handler is null)
                || whole.HandlerMethods.Any(h =>
                    string.Equals(h.HttpMethod, method, StringComparison.OrdinalIgnoreCase)
                    && string.Equals(h.Name, handler, StringComparison.OrdinalIgnoreCase)
                )
            )
            {
                return true;
            }
        }

        return false;
    }
}
