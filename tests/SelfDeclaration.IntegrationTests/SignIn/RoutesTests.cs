using System.Net;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;
using SelfDeclaration.Accounts;
using SelfDeclaration.Testing;
using SelfDeclaration.Testing.Browsing;
using SelfDeclaration.Testing.Journeys;

namespace SelfDeclaration.IntegrationTests.SignIn;

/// <summary>誰がどの画面を開けるか: all routes are walked, so a new page without an expectation fails.</summary>
public sealed class RoutesTests
{
    private const StaffRoles Everybody =
        StaffRoles.Reception
        | StaffRoles.Acceptance
        | StaffRoles.Statistics
        | StaffRoles.Administration;
    private const StaffRoles Cases = StaffRoles.Reception | StaffRoles.Acceptance;
    private const StaffRoles Figures =
        StaffRoles.Statistics | StaffRoles.Acceptance | StaffRoles.Administration;

    /// <summary>Open to who has not logged in yet.</summary>
    private static readonly string[] s_open =
    [
        "/secretariat/login",
        "/secretariat/login/code",
        "/secretariat/enrol",
        "/secretariat/logout",
    ];

    /// <summary>Who may open what below /secretariat: the longest beginning counts.</summary>
    private static readonly Dictionary<string, StaffRoles> s_staff = new()
    {
        ["/secretariat"] = Cases,
        ["/secretariat/alive"] = Everybody,
        ["/secretariat/api-keys"] = StaffRoles.Administration,
        ["/secretariat/audit"] = StaffRoles.Administration,
        ["/secretariat/batch"] = StaffRoles.Acceptance,
        ["/secretariat/changes"] = Cases,
        ["/secretariat/corporate-events"] = Cases,
        ["/secretariat/declarations"] = Cases,
        ["/secretariat/inquiries"] = Cases | StaffRoles.Administration,
        ["/secretariat/inquiries/figures"] = Cases | StaffRoles.Administration,
        ["/secretariat/experts"] = Cases,
        ["/secretariat/mails"] = Cases,
        ["/secretariat/materials"] = StaffRoles.Administration,
        ["/secretariat/pages"] = StaffRoles.Administration,
        ["/secretariat/registry"] = Cases,
        ["/secretariat/reports"] = Cases,
        ["/secretariat/security"] = Everybody,
        ["/secretariat/staff"] = StaffRoles.Administration,
        ["/secretariat/statistics"] = Figures,
        ["/secretariat/texts"] = StaffRoles.Administration,
    };

    [Fact]
    public async Task Pages_of_ones_own_refuse_the_anonymous_and_the_staff()
    {
        await using var app = new TestApp();
        var staff = await app.StaffAsync(Everybody);
        List<string> wrong = [];
        foreach (var (method, path) in Below(app, "/my"))
        {
            wrong.AddRange(await RefusedAsync(app.Browse(), method, path, "/login?"));
            wrong.AddRange(await RefusedAsync(staff, method, path, "/login?"));
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public async Task Pages_of_the_desk_refuse_the_anonymous_and_businesses()
    {
        await using var app = new TestApp();
        var business = await app.SignedInAsync(await app.DeclareAsync());
        List<string> wrong = [];
        foreach (var (method, path) in Below(app, "/secretariat").Where(r => !IsOpen(r.Path)))
        {
            wrong.AddRange(await RefusedAsync(app.Browse(), method, path, "/secretariat/login?"));
            wrong.AddRange(await RefusedAsync(business, method, path, "/secretariat/login?"));
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public async Task Pages_of_the_desk_refuse_every_role_they_are_not_for()
    {
        await using var app = new TestApp().WithSetting(
            "RateLimits:PostsPerVisitorPerMinute",
            "10000"
        );
        List<string> wrong = [];
        foreach (var (role, name) in StaffRoleNames.All)
        {
            var staff = await app.StaffAsync(role, $"{name} 担当");
            foreach (var (method, path) in Below(app, "/secretariat").Where(r => !IsOpen(r.Path)))
            {
                if (Expected(path) is not { } roles)
                {
                    wrong.Add($"{path}: say in this test who may open it");
                    continue;
                }

                var answer = await SendAsync(staff, method, path);
                var refused =
                    answer.StatusCode is HttpStatusCode.Forbidden
                    && (await answer.Content.ReadAsStringAsync()).Contains("この操作はできません");
                if (refused == roles.HasFlag(role))
                {
                    wrong.Add($"{name} {method} {path}: {(int)answer.StatusCode}");
                }
            }
        }

        Assert.Empty(wrong);
    }

    private static bool IsOpen(string path) => s_open.Contains(path);

    private static StaffRoles? Expected(string path) =>
        s_staff
            .Where(e => path == e.Key || path.StartsWith(e.Key + "/", StringComparison.Ordinal))
            // What is below the queue is not the queue.
            .Where(e => e.Key != "/secretariat" || path == e.Key)
            .OrderByDescending(e => e.Key.Length)
            .Select(e => (StaffRoles?)e.Value)
            .FirstOrDefault();

    private static IEnumerable<(HttpMethod Method, string Path)> Below(TestApp app, string root) =>
        app
            .Services.GetServices<EndpointDataSource>()
            .SelectMany(s => s.Endpoints)
            .OfType<RouteEndpoint>()
            .SelectMany(e => MethodsOf(e).Select(m => (m, PathOf(e))))
            .Distinct()
            .Where(r => r.Item2 == root || r.Item2.StartsWith(root + "/", StringComparison.Ordinal))
            .OrderBy(r => r.Item2, StringComparer.Ordinal);

    private static IEnumerable<HttpMethod> MethodsOf(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null
            ? [HttpMethod.Get, HttpMethod.Post]
            : endpoint
                .Metadata.GetMetadata<HttpMethodMetadata>()
                ?.HttpMethods.Select(m => new HttpMethod(m))
                ?? [HttpMethod.Get];

    /// <summary>Any value will do for a parameter: whoever may not open the page is not told what exists.</summary>
    private static string PathOf(RouteEndpoint endpoint) =>
        "/"
        + string.Join(
            '/',
            endpoint.RoutePattern.PathSegments.Select(segment =>
                string.Concat(
                    segment.Parts.Select(part =>
                        part switch
                        {
                            RoutePatternLiteralPart literal => literal.Content,
                            RoutePatternParameterPart
                            {
                                ParameterPolicies: [{ Content: "guid" }]
                            } => Guid.Empty.ToString(),
                            _ => "1",
                        }
                    )
                )
            )
        );

    private static async Task<IEnumerable<string>> RefusedAsync(
        TestBrowser browser,
        HttpMethod method,
        string path,
        string login
    )
    {
        using var answer = await SendAsync(browser, method, path);
        var refused =
            method == HttpMethod.Get
                ? answer.StatusCode is HttpStatusCode.Redirect
                    && answer.Headers.Location!.PathAndQuery.StartsWith(
                        login,
                        StringComparison.Ordinal
                    )
                : answer.StatusCode is HttpStatusCode.Unauthorized;
        return refused
            ? []
            : [$"{method} {path}: {(int)answer.StatusCode} {answer.Headers.Location}"];
    }

    private static Task<HttpResponseMessage> SendAsync(
        TestBrowser browser,
        HttpMethod method,
        string path
    ) => browser.SendAsync(new(method, path));
}
