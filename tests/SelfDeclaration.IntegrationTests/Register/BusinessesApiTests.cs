using System.Net;
using System.Text.Json;
using SelfDeclaration.Testing;
using SelfDeclaration.Testing.Journeys;

namespace SelfDeclaration.IntegrationTests.Register;

public sealed class BusinessesApiTests
{
    [Fact]
    public async Task A_program_finds_what_a_visitor_finds_and_no_more()
    {
        await using var app = new TestApp();
        var declared = await app.PublishAsync(
            "株式会社みずほ精工",
            b => b.CorporateNumber = "7123456789012",
            new DateOnly(2026, 2, 18)
        );
        await app.PublishAsync("ほかの商店");

        var found = await GetAsync(app, "/api/v1/businesses?q=みずほ&prefecture=20&size=50");

        Assert.Equal(
            $$"""{"total":1,"items":[{{One(declared.PublicKey)}}],"next":null}""",
            found.GetRawText()
        );
        var one = await GetAsync(app, $"/api/v1/businesses/{declared.PublicKey}");
        Assert.Equal(
            One(declared.PublicKey).Replace("\"prefecture\"", "\"tradeName\":null,\"prefecture\""),
            one.GetRawText()
        );
    }

    [Fact]
    public async Task Pages_follow_by_cursor()
    {
        await using var app = new TestApp();
        for (var n = 1; n <= 25; n++)
        {
            await app.PublishAsync($"商店{n}");
        }

        var first = await GetAsync(app, "/api/v1/businesses");
        var next = first.GetProperty("next").GetString();
        var second = await GetAsync(app, $"/api/v1/businesses?after={next}");

        Assert.Equal(20, first.GetProperty("items").GetArrayLength());
        Assert.Equal(5, second.GetProperty("items").GetArrayLength());
        Assert.Equal(JsonValueKind.Null, second.GetProperty("next").ValueKind);
        Assert.Equal(25, second.GetProperty("total").GetInt32());
    }

    [Theory]
    [InlineData("0123456789abcdef")]
    [InlineData("x")]
    public async Task What_is_not_public_is_a_problem_in_words(string key)
    {
        await using var app = new TestApp();

        using var answer = await app.CreateClient().GetAsync($"/api/v1/businesses/{key}");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }

    private static string One(string key) =>
        $$"""{"key":"{{key}}","name":"株式会社みずほ精工","prefecture":"長野県","city":"岡谷市本町","star":1,"declaredOn":"2026-02-18"}""";

    private static async Task<JsonElement> GetAsync(TestApp app, string address)
    {
        using var answer = await app.CreateClient().GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return JsonElement.Parse(await answer.Content.ReadAsStringAsync());
    }
}
