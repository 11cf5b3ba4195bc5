using System.Net;
using SelfDeclaration.Testing;
using SelfDeclaration.Testing.Journeys;

namespace SelfDeclaration.IntegrationTests.Site;

/// <summary>What a visitor sees when something is not there, or does not work.</summary>
public sealed class ErrorPageTests
{
    [Fact]
    public async Task A_wrong_address_is_a_page_with_a_way_on()
    {
        await using var app = new TestApp();
        var browser = await app.Browse().OpenAsync("/nothing-here");

        Assert.Equal(HttpStatusCode.NotFound, browser.Status);
        Assert.Equal("ページが見つかりません", browser.Heading);
        Assert.NotNull(browser.Find("main a[href='/']"));
        Assert.DoesNotContain("続きから再開する", browser.Text());
    }

    [Fact]
    public async Task A_wrong_address_reminds_of_a_begun_declaration()
    {
        await using var app = new TestApp();
        var browser = await app.Browse().ReachAsync(Screen.Kind);

        await browser.OpenAsync("/nothing-here");

        Assert.NotNull(browser.Find("main a[href='/declare/resume']"));
    }

    [Fact]
    public async Task Programs_get_no_page_but_a_problem_in_words()
    {
        await using var app = new TestApp();

        using var answer = await app.CreateClient().GetAsync("/api/v1/nothing-here");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains("アドレスを確かめてください", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task During_maintenance_every_page_says_when_to_come_back()
    {
        // Ten in the morning in Japan: the setting without an offset is Japan's hour.
        await using var app = new TestApp().WithSetting("Maintenance:Until", "2026-11-24T12:30");
        var browser = await app.Browse().OpenAsync("/");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, browser.Status);
        Assert.Equal("メンテナンス中です", browser.Heading);
        Assert.Contains("2026年11月24日（火）12時30分", browser.Text());
        Assert.Equal(TimeSpan.FromMinutes(150), browser.Response.Headers.RetryAfter!.Delta);

        var sheet = browser.Find("link[rel=stylesheet]")!.GetAttribute("href");
        using var style = await app.CreateClient().GetAsync(sheet);
        Assert.Equal(HttpStatusCode.OK, style.StatusCode);
        using var health = await app.CreateClient().GetAsync("/health/live");
        Assert.Equal(HttpStatusCode.OK, health.StatusCode);

        app.Clock.Advance(TimeSpan.FromMinutes(151));
        await browser.OpenAsync("/");
        Assert.Equal(HttpStatusCode.OK, browser.Status);
    }

    [Fact]
    public async Task What_was_sent_during_maintenance_can_be_sent_again_afterwards()
    {
        await using var app = new TestApp();
        var browser = await app.Browse().ReachAsync(Screen.Profile);
        browser.Answer(Screen.Profile.AnswersOf(Applicant.Corporation));
        await app.RestartAsync(("Maintenance:Until", "2026-11-24T12:30"));

        await browser.PressAsync("次へ進む");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, browser.Status);
        Assert.DoesNotContain(Applicant.Password, browser.Html);
        Assert.NotNull(browser.Find("input[type=hidden][name='Input.Industry'][value='39']"));
        app.Clock.Advance(TimeSpan.FromMinutes(151));
        await browser.PressAsync("もう一度送る");
        Assert.Equal(HttpStatusCode.OK, browser.Status);
    }

    [Fact]
    public async Task Another_sites_form_is_not_offered_to_be_sent_again()
    {
        await using var app = new TestApp();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/declare/business/kind")
        {
            Content = new FormUrlEncodedContent([new("Input.Kind", "Corporation")]),
        };
        request.Headers.Add("Origin", "https://elsewhere.example");

        using var answer = await app.CreateClient().SendAsync(request);

        Assert.DoesNotContain("もう一度送る</button>", await answer.Content.ReadAsStringAsync());
    }
}
