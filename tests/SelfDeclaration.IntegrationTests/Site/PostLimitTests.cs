using SelfDeclaration.Testing;
using SelfDeclaration.Testing.Journeys;

namespace SelfDeclaration.IntegrationTests.Site;

/// <summary>429: too many forms in a minute.</summary>
public sealed class PostLimitTests
{
    [Fact]
    public async Task The_page_says_when_to_come_back_and_holds_what_was_typed()
    {
        await using var app = new TestApp().WithSetting("RateLimits:PostsPerVisitorPerMinute", "2");
        var browser = await app.Browse().ReachAsync(Screen.Name);

        await browser.Fill("事業者名", "株式会社あおば").PressAsync("次へ進む");

        Assert.Equal(429, (int)browser.Status);
        Assert.Equal("しばらくお待ちください", browser.Heading);
        Assert.Equal("60", browser.Response.Headers.GetValues("Retry-After").Single());
        Assert.Equal(
            "株式会社あおば",
            browser.Find("input[name='Input.Name']")!.GetAttribute("value")
        );
        Assert.True(browser.HasButton("もう一度送る"));
    }

    [Fact]
    public async Task Reading_is_never_limited()
    {
        await using var app = new TestApp().WithSetting("RateLimits:PostsPerVisitorPerMinute", "1");
        var browser = app.Browse();

        for (var visit = 0; visit < 5; visit++)
        {
            await browser.OpenAsync("/declare/terms");
            Assert.Equal(200, (int)browser.Status);
        }
    }
}
