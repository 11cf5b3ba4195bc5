using System.Net;
using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Testing;
using SelfDeclaration.Testing.Journeys;

namespace SelfDeclaration.IntegrationTests.Register;

/// <summary>検索の答えの控え: nobody can tell that it is there.</summary>
public sealed class SearchCacheTests
{
    private const string Search = "/businesses?q=みずほ";
    private const string Api = "/api/v1/businesses?q=みずほ";

    [Theory]
    [InlineData(Search)]
    [InlineData(Api)]
    public async Task A_change_of_the_register_is_in_the_next_answer(string address)
    {
        await using var app = new TestApp();
        await app.PublishAsync("株式会社みずほ精工");
        using var client = app.CreateClient();
        Assert.Contains("みずほ精工", await client.GetStringAsync(address));

        await app.UseDbAsync(db =>
            db.Businesses.ExecuteUpdateAsync(s => s.SetProperty(b => b.Name, "みずほ工業"))
        );
        await app.FollowAsync();

        var after = await client.GetStringAsync(address);
        Assert.Contains("みずほ工業", after);
        Assert.DoesNotContain("みずほ精工", after);
    }

    [Fact]
    public async Task The_second_answer_is_kept_and_a_visitor_who_has_it_is_spared_it()
    {
        await using var app = new TestApp();
        await app.PublishAsync("株式会社みずほ精工");
        using var client = app.CreateClient();

        using var first = await client.GetAsync(Search);
        using var second = await client.GetAsync(Search);
        using var request = new HttpRequestMessage(HttpMethod.Get, Search);
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var known = await client.SendAsync(request);

        Assert.Null(first.Headers.Age);
        Assert.NotNull(second.Headers.Age);
        Assert.Equal(
            await first.Content.ReadAsStringAsync(),
            await second.Content.ReadAsStringAsync()
        );
        Assert.Equal(
            first.Headers.GetValues("Content-Security-Policy"),
            second.Headers.GetValues("Content-Security-Policy")
        );
        Assert.Equal(HttpStatusCode.NotModified, known.StatusCode);
    }

    [Fact]
    public async Task Who_is_signed_in_and_who_wants_large_letters_see_their_own_page()
    {
        await using var app = new TestApp();
        var declared = await app.DeclareAsync();
        var visitor = await app.Browse().OpenAsync(Search);
        var business = await (await app.SignedInAsync(declared)).OpenAsync(Search);
        var large = app.Browse();
        large.Cookies.Set("text", "large");
        await large.OpenAsync(Search);
        var other = await app.Browse().OpenAsync(Search);

        Assert.DoesNotContain("マイページ", visitor.Find("header")!.TextContent);
        Assert.Contains("マイページ", business.Find("header")!.TextContent);
        Assert.DoesNotContain("マイページ", other.Find("header")!.TextContent);
        Assert.Equal("large", large.Find("html")!.GetAttribute("data-text"));
        Assert.NotEqual("large", other.Find("html")!.GetAttribute("data-text"));
    }
}
