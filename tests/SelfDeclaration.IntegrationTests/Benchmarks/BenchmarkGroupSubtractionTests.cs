using System.Net;
using SelfDeclaration.Testing;
using SelfDeclaration.Testing.Journeys;
using static SelfDeclaration.IntegrationTests.Benchmarks.GroupJourney;

namespace SelfDeclaration.IntegrationTests.Benchmarks;

/// <summary>ベンチマークPLUS: an organiser who subtracts what was seen before.</summary>
public sealed class BenchmarkGroupSubtractionTests
{
    [Fact]
    public async Task Looking_before_and_after_one_more_answer_shows_nothing_but_their_number()
    {
        await using var app = new TestApp();
        var organiser = await app.SignedInAsync(await app.DeclareAsync());
        await OpenAsync(organiser);
        await FillAsync(app, organiser.Path, members: 10, level: 2, named: true);
        var before = (await organiser.ReloadAsync()).Text("main");

        await FillAsync(app, organiser.Path, members: 1, level: 5, named: true);

        var after = (await organiser.ReloadAsync()).Text("main");
        Assert.NotEqual(before, after);
        Assert.Equal(before, after.Replace("11件", "10件", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_second_group_with_one_more_of_the_same_answers_shows_nothing()
    {
        await using var app = new TestApp();
        var organiser = await app.SignedInAsync(await app.DeclareAsync());
        await OpenAsync(organiser);
        var first = organiser.Path;
        await FillAsync(app, first, members: 10, level: 2);
        await organiser.ReloadAsync();
        await organiser.PressAsync("回答を締め切る");
        Assert.Contains("10件の平均は54.0点", organiser.Text());

        await OpenAsync(organiser);
        var second = organiser.Path;
        await FillAsync(app, second, members: 1, level: 5);
        await CopyAsync(app, first, second);
        await organiser.ReloadAsync();
        Assert.Equal("11件", organiser.Text("[data-testid=answered]"));
        await organiser.PressAsync("回答を締め切る");

        Assert.Contains("同じ主催者の別のグループと", organiser.Text());
        Assert.Empty(organiser.FindAll("svg[role=img]"));
        using var csv = await organiser.SendAsync(new(HttpMethod.Get, $"{second}.csv"));
        Assert.Equal(HttpStatusCode.NotFound, csv.StatusCode);
    }
}
