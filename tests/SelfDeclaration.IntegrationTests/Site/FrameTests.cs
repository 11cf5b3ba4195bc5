using System.Net;
using Microsoft.Extensions.DependencyInjection;
using SelfDeclaration.Testing;
using SelfDeclaration.Web.Site;

namespace SelfDeclaration.IntegrationTests.Site;

/// <summary>The frame around every page.</summary>
public sealed class FrameTests
{
    [Fact]
    public async Task Every_link_of_the_frame_leads_to_a_page()
    {
        await using var app = new TestApp();
        var browser = await app.Browse().OpenAsync("/");
        var addresses = browser
            .FindAll("a[href^='/']")
            .Select(a => a.GetAttribute("href")!)
            .Distinct()
            .ToList();

        Assert.Contains("/terms", addresses);
        foreach (var address in addresses)
        {
            using var answer = await app.CreateClient().GetAsync(address);
            // What belongs to a business leads to the login first.
            Assert.True(
                answer.StatusCode == HttpStatusCode.OK
                    || answer.Headers.Location?.AbsolutePath == "/login",
                $"{address}: {answer.StatusCode}"
            );
        }
    }

    [Theory]
    [InlineData("/security/index.html")]
    [InlineData("/security/")]
    public async Task The_address_printed_in_the_old_manual_leads_to_the_top(string old)
    {
        await using var app = new TestApp();

        using var answer = await app.CreateClient().GetAsync(old);

        Assert.Equal(HttpStatusCode.MovedPermanently, answer.StatusCode);
        Assert.Equal("/", answer.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task A_page_that_is_not_there_yet_has_no_link()
    {
        await using var app = new TestApp();
        await app.Browse().OpenAsync("/");
        var links = app.Services.GetRequiredService<SiteLinks>();

        Assert.False(links.Answers("/not-there"));
        Assert.True(links.Answers("/terms"));
    }

    [Fact]
    public async Task Links_that_leave_the_site_say_so()
    {
        await using var app = new TestApp();
        var browser = await app.Browse().OpenAsync("/");

        Assert.All(
            browser.FindAll("nav a[href^='https:']"),
            link => Assert.EndsWith("（外部サイト）", link.TextContent)
        );
    }

    [Theory]
    [InlineData("大きく", "large")]
    [InlineData("特大", "xlarge")]
    public async Task The_size_of_the_letters_stays_over_pages(string button, string size)
    {
        await using var app = new TestApp();
        var browser = await app.Browse().OpenAsync("/terms?x=1");

        await browser.PressAsync(button);

        Assert.Equal("/terms?x=1", browser.Path);
        await browser.OpenAsync("/");
        Assert.Equal(size, browser.Find("html")!.GetAttribute("data-text"));
    }

    [Theory]
    [InlineData("//elsewhere.example/")]
    [InlineData("/\\elsewhere.example/")]
    [InlineData("https://elsewhere.example/")]
    public async Task The_size_of_the_letters_never_leads_off_the_site(string address)
    {
        await using var app = new TestApp();

        using var answer = await app.CreateClient()
            .PostAsync(
                "/prefs/text",
                new FormUrlEncodedContent([new("size", "large"), new("returnUrl", address)])
            );

        Assert.Equal("/", answer.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task The_style_sheet_is_one_compressed_file_kept_for_good()
    {
        await using var app = new TestApp();
        var browser = await app.Browse().OpenAsync("/");
        var sheet = Assert.Single(browser.FindAll("link[rel=stylesheet]")).GetAttribute("href");

        using var request = new HttpRequestMessage(HttpMethod.Get, sheet);
        request.Headers.Add("Accept-Encoding", "br");
        using var answer = await app.CreateClient().SendAsync(request);

        Assert.Equal("br", Assert.Single(answer.Content.Headers.ContentEncoding));
        Assert.Contains("immutable", answer.Headers.CacheControl!.ToString());
        Assert.InRange((await answer.Content.ReadAsByteArrayAsync()).Length, 1, 14 * 1024);
    }

    [Fact]
    public async Task Every_answer_forbids_what_the_site_never_does()
    {
        await using var app = new TestApp();
        var client = app.CreateClient();

        foreach (var path in (string[])["/", "/terms.txt", "/nothing-here"])
        {
            using var answer = await client.GetAsync(path);
            var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
            Assert.Contains("default-src 'none'", policy);
            Assert.Contains("frame-ancestors 'none'", policy);
            Assert.DoesNotContain("unsafe", policy);
            Assert.Equal("same-origin", answer.Headers.GetValues("Referrer-Policy").Single());
        }

        using var secret = await client.GetAsync("/declare/verify?token=x");
        Assert.Equal("no-referrer", secret.Headers.GetValues("Referrer-Policy").Single());
    }

    [Fact]
    public async Task Terms_can_be_saved_as_text()
    {
        await using var app = new TestApp();

        var text = await app.CreateClient().GetStringAsync("/terms.txt");

        Assert.Contains("反社会的勢力排除に関する誓約", text);
    }
}
