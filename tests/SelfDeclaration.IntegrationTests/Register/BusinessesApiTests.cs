using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
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

    [Fact]
    public async Task A_program_that_has_the_answer_is_spared_it_until_it_changes()
    {
        await using var app = new TestApp();
        var declared = await app.PublishAsync("株式会社みずほ精工");
        var (list, one) = ("/api/v1/businesses", $"/api/v1/businesses/{declared.PublicKey}");
        using var client = app.CreateClient();
        using var firstList = await client.GetAsync(list);
        using var firstOne = await client.GetAsync(one);

        using var sameList = await client.AgainAsync(list, firstList);
        using var sameOne = await client.AgainAsync(one, firstOne);
        await app.UseDbAsync(db =>
            db.Businesses.ExecuteUpdateAsync(s => s.SetProperty(b => b.CityAndTown, "諏訪市大手"))
        );
        await app.FollowAsync();
        using var newList = await client.AgainAsync(list, firstList);
        using var newOne = await client.AgainAsync(one, firstOne);

        Assert.Equal(HttpStatusCode.NotModified, sameList.StatusCode);
        Assert.Equal(HttpStatusCode.NotModified, sameOne.StatusCode);
        Assert.Equal(HttpStatusCode.OK, newList.StatusCode);
        Assert.Equal(HttpStatusCode.OK, newOne.StatusCode);
        Assert.Contains("諏訪市大手", await newOne.Content.ReadAsStringAsync());
        Assert.True(newOne.Headers.CacheControl is { Public: true, NoCache: true });
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
