using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using SelfDeclaration.Testing;

namespace SelfDeclaration.IntegrationTests.Api;

/// <summary>OpenAPIの文書: says what the site does, all of it and nothing else.</summary>
public sealed class ApiDocumentTests
{
    private const string Search = "GET /api/v1/businesses";
    private const string One = "GET /api/v1/businesses/{key}";
    private const string Verify = "POST /api/v1/verifications";
    private const string Batch = "POST /api/v1/verifications/batch";
    private const string Keys = "GET /.well-known/jwks.json";

    [Fact]
    public async Task Every_call_is_described_and_no_other()
    {
        await using var app = new TestApp();
        using var document = await DocumentAsync(app);

        var routes = app
            .Services.GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<IExcludeFromDescriptionMetadata>() is null)
            .SelectMany(e =>
                (e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? []).Select(m =>
                    $"{m} /{e.RoutePattern.RawText!.Trim('/')}"
                )
            )
            .Where(r =>
                r.Contains("/api/v1", StringComparison.Ordinal)
                || r.Contains("/.well-known/", StringComparison.Ordinal)
            );

        Assert.Equal(routes.Order(), Operations(document).Keys.Order());
    }

    [Fact]
    public async Task Every_answer_is_as_described_and_every_described_answer_is_given()
    {
        await using var app = new TestApp()
            .WithSetting("Api:RequestBytes", "200")
            .WithSetting("Api:BatchRows", "2");
        var published = await app.PublishNumberedAsync();
        // A real server: sizes are its business.
        app.Listen();
        using var document = await DocumentAsync(app);
        var operations = Operations(document);
        var keyed = $"Bearer {(await app.IssueKeyAsync()).ApiKey}";
        var poor = $"Bearer {(await app.IssueKeyAsync(perMinute: 1, perDay: 1)).ApiKey}";
        var asked = $$"""{"declarationId":"{{published.DeclarationId}}"}""";
        HashSet<string> given = [];
        List<string> undescribed = [];

        async Task TryAsync(
            string operation,
            string? key = null,
            string? body = null,
            string type = "application/json",
            string accept = "*/*",
            string? path = null
        )
        {
            var parts = operation.Split(' ');
            using var request = new HttpRequestMessage(new(parts[0]), path ?? parts[1]);
            request.Headers.TryAddWithoutValidation("Accept", accept);
            request.Headers.TryAddWithoutValidation("Authorization", key);
            request.Content = body is null ? null : new StringContent(body, Encoding.UTF8, type);
            using var client = app.CreateClient();
            using var answer = await client.SendAsync(request);
            var (status, form) = ($"{(int)answer.StatusCode}", answer.Content.Headers.ContentType);
            given.Add($"{operation} {status}");
            if (
                !operations[operation].GetProperty("responses").TryGetProperty(status, out var said)
                || !said.GetProperty("content").TryGetProperty(form!.MediaType!, out var content)
            )
            {
                undescribed.Add($"{operation} {status} {form}");
            }
            else if (form.MediaType!.EndsWith("json", StringComparison.Ordinal))
            {
                var json = JsonElement.Parse(await answer.Content.ReadAsStringAsync());
                undescribed.AddRange(
                    Differences(document, content.GetProperty("schema"), json)
                        .Select(d => $"{operation} {status}: {d}")
                );
            }
        }

        await TryAsync(Search);
        await TryAsync(One, path: $"/api/v1/businesses/{published.PublicKey}");
        await TryAsync(One, path: "/api/v1/businesses/0000000000000000");
        await TryAsync(Keys);
        await TryAsync(Verify, keyed, asked);
        await TryAsync(Verify, keyed, asked, accept: "application/jose");
        await TryAsync(Verify, keyed, "{");
        await TryAsync(Verify, keyed, """{"declarationId":"1"}""");
        await TryAsync(Verify, keyed, """{"corparateNumber":"1"}""");
        await TryAsync(Verify, null, asked);
        await TryAsync(Verify, keyed, asked, accept: "text/html");
        await TryAsync(Verify, keyed, asked + new string(' ', 200));
        await TryAsync(Verify, keyed, asked, type: "text/plain");
        await TryAsync(Verify, poor, asked);
        await TryAsync(Verify, poor, asked);
        await TryAsync(Batch, keyed, "41234567897", "text/csv");
        await TryAsync(Batch, keyed, "41234567897", "text/csv", "application/jose");
        await TryAsync(Batch, null, "41234567897", "text/csv");
        await TryAsync(Batch, keyed, "41234567897", "text/csv", "application/json");
        await TryAsync(Batch, keyed, "1\n2\n3", "text/csv");
        await TryAsync(Batch, keyed, "41234567897");
        await TryAsync(Batch, poor, "41234567897", "text/csv");

        Assert.Empty(undescribed);
        var described = operations.SelectMany(o =>
            o.Value.GetProperty("responses").EnumerateObject().Select(r => $"{o.Key} {r.Name}")
        );
        Assert.Equal(described.Order(), given.Order());
    }

    [Theory]
    [InlineData("GET", "/api/v1/nothing", HttpStatusCode.NotFound)]
    [InlineData("GET", "/api/v1/verifications", HttpStatusCode.MethodNotAllowed)]
    [InlineData("DELETE", "/api/v1/businesses", HttpStatusCode.MethodNotAllowed)]
    public async Task Whatever_else_is_asked_is_a_problem_in_words(
        string method,
        string path,
        HttpStatusCode status
    )
    {
        await using var app = new TestApp();

        using var answer = await app.CreateClient().SendAsync(new(new(method), path));

        var problem = JsonElement.Parse(await answer.Content.ReadAsStringAsync());
        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal((int)status, problem.GetProperty("status").GetInt32());
        Assert.EndsWith("。", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        Assert.False(answer.Headers.Contains("Access-Control-Allow-Origin"));
    }

    private static async Task<JsonDocument> DocumentAsync(TestApp app) =>
        JsonDocument.Parse(await app.CreateClient().GetStringAsync("/api/openapi.json"));

    private static Dictionary<string, JsonElement> Operations(JsonDocument document) =>
        document
            .RootElement.GetProperty("paths")
            .EnumerateObject()
            .SelectMany(p =>
                p.Value.EnumerateObject()
                    .Select(o => (Name: $"{o.Name.ToUpperInvariant()} {p.Name}", o.Value))
            )
            .ToDictionary(o => o.Name, o => o.Value);

    private static IEnumerable<string> Differences(
        JsonDocument document,
        JsonElement schema,
        JsonElement json
    )
    {
        if (schema.TryGetProperty("$ref", out var reference))
        {
            var name = reference.GetString()!.Split('/')[^1];
            schema = document
                .RootElement.GetProperty("components")
                .GetProperty("schemas")
                .GetProperty(name);
        }

        if (json.ValueKind is JsonValueKind.Array)
        {
            return json.EnumerateArray()
                .SelectMany(j => Differences(document, schema.GetProperty("items"), j));
        }

        if (
            json.ValueKind is not JsonValueKind.Object
            || !schema.TryGetProperty("properties", out var properties)
        )
        {
            return [];
        }

        var said = properties.EnumerateObject().ToDictionary(p => p.Name, p => p.Value);
        return json.EnumerateObject()
            .SelectMany(p =>
                said.TryGetValue(p.Name, out var property)
                    ? Differences(document, property, p.Value)
                // Problems may say more.
                : p.Name == "errors" ? []
                : [$"{p.Name} is not described"]
            );
    }
}
