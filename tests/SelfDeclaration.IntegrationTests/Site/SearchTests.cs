using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using SelfDeclaration.Testing;
using SelfDeclaration.Testing.Journeys;
using SelfDeclaration.Web.Statistics;

namespace SelfDeclaration.IntegrationTests.Site;

/// <summary>サイト内検索, and what search engines are told.</summary>
public sealed class SearchTests
{
    [Fact]
    public async Task Pages_and_news_are_found_however_the_words_are_typed()
    {
        await using var app = new TestApp();
        await app.UseDbAsync(async db =>
        {
            db.Notices.Add(
                new()
                {
                    Title = "パスワードの話",
                    Body = "**長く**します。",
                    ShownFrom = new(2026, 11, 1),
                    UpdatedAt = app.Clock.GetUtcNow(),
                    UpdatedBy = "佐藤 恵",
                }
            );
            await db.SaveChangesAsync();
        });
        var browser = await app.Browse().OpenAsync("/site-search");

        await browser.Fill("探す言葉", "ﾊﾟｽﾜｰﾄﾞ　長く").PressAsync("検索する");

        Assert.Contains(browser.FindAll(".hits a"), a => a.TextContent.Trim() == "パスワードの話");
        Assert.Contains("お知らせ（1件）", browser.FindAll("h2").Select(h => h.TextContent));
        Assert.Contains(browser.FindAll("mark"), m => m.TextContent == "パスワード");
        Assert.Equal("noindex", browser.Find("meta[name=robots]")!.GetAttribute("content"));

        await browser.OpenAsync("/site-search?q=パスワード");
        var kinds = browser.FindAll("main h2").Select(h => h.TextContent.Split('（')[0]).ToList();
        Assert.Equal(["ページ", "ポイント学習"], kinds[..2]);
        Assert.Equal("お知らせ", kinds[^1]);
    }

    [Fact]
    public async Task Who_finds_nothing_is_shown_other_ways()
    {
        await using var app = new TestApp();

        var browser = await app.Browse().OpenAsync("/site-search?q=%3Cb%3Eみずほ精工");

        Assert.Contains("見つかりませんでした", browser.Text());
        Assert.Equal("<b>みずほ精工", browser.Value("探す言葉"));
        await browser.FollowAsync("自己宣言事業者検索で「<b>みずほ精工」を探す");
        Assert.Equal("自己宣言事業者検索", browser.Heading);
    }

    [Fact]
    public async Task The_sitemap_lists_whole_pages_that_may_be_found()
    {
        await using var app = new TestApp();
        var map = XDocument.Parse(await app.CreateClient().GetStringAsync("/sitemap.xml"));
        var pages = map.Root!.Elements()
            .Select(url => new Uri(url.Elements().First().Value))
            .ToList();
        Assert.Contains("/about", pages.Select(p => p.AbsolutePath));
        Assert.DoesNotContain(
            pages,
            p => p.AbsolutePath.StartsWith("/my", StringComparison.Ordinal)
        );

        List<string> wrong = [];
        Dictionary<string, string> titles = [];
        foreach (var page in pages)
        {
            var browser = await app.Browse().OpenAsync(page.AbsolutePath);
            var canonical = browser.Find("link[rel=canonical]")?.GetAttribute("href");
            if (
                browser.Status != HttpStatusCode.OK
                || browser.Path != page.AbsolutePath
                || canonical != page.ToString()
                || browser.Find("meta[name=description]") is null
                || !titles.TryAdd(browser.Title, page.AbsolutePath)
            )
            {
                // Either it wants a description and an own title, or it is to be left out in SearchEngines.
                wrong.Add($"{page.AbsolutePath}: {browser.Path} {canonical} {browser.Title}");
            }
        }

        Assert.Empty(wrong);
        Assert.Contains(
            "Sitemap: https://localhost/sitemap.xml",
            await app.CreateClient().GetStringAsync("/robots.txt")
        );
    }

    [Theory]
    [InlineData("/declare/terms")]
    [InlineData("/login")]
    [InlineData("/secretariat/login")]
    public async Task Journeys_and_what_is_ones_own_are_not_to_be_found(string address)
    {
        await using var app = new TestApp();

        var browser = await app.Browse().OpenAsync(address);

        Assert.Equal("noindex", browser.Find("meta[name=robots]")!.GetAttribute("content"));
        Assert.Null(browser.Find("link[rel=canonical]"));
    }

    [Fact]
    public async Task A_link_to_the_site_has_a_card_and_facts_for_machines()
    {
        await using var app = new TestApp();
        var browser = await app.Browse().OpenAsync("/privacy?x=1");

        Assert.Equal(
            "https://localhost/privacy",
            browser.Find("link[rel=canonical]")!.GetAttribute("href")
        );
        using var facts = JsonDocument.Parse(
            browser.Find("script[type='application/ld+json']")!.TextContent
        );
        Assert.Equal("BreadcrumbList", facts.RootElement.GetProperty("@type").GetString());
        var card = new Uri(browser.Find("meta[property='og:image']")!.GetAttribute("content")!);
        using var picture = await app.CreateClient().GetAsync(card.AbsolutePath);
        Assert.Equal("image/png", picture.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task Top_leads_every_role_on_and_counts_what_is_public()
    {
        await using var app = new TestApp();
        await app.PublishAsync("株式会社みずほ精工");
        var browser = await app.Browse().OpenAsync("/");
        Assert.Empty(browser.FindAll(".figs"));

        await app.RunAsync<MakeFigures>();
        await browser.OpenAsync("/");

        Assert.Equal(5, browser.FindAll(".roles a").Count);
        Assert.Equal("1件", browser.Text(".figs dd"));
        await browser.Fill("事業者名・カナ・法人番号", "みずほ").PressAsync("検索する");
        Assert.Equal("自己宣言事業者検索", browser.Heading);
        Assert.Equal("みずほ", browser.Value("キーワード"));
    }
}
