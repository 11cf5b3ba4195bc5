using System.Text.RegularExpressions;
using System.Xml.Linq;
using SelfDeclaration.Accounts;
using SelfDeclaration.IntegrationTests.Conventions;
using SelfDeclaration.IntegrationTests.Inquiries;
using SelfDeclaration.Testing;
using SelfDeclaration.Testing.Journeys;
using SelfDeclaration.Web.Experts;
using SelfDeclaration.Web.OpenData;
using SelfDeclaration.Web.Statistics;
using SelfDeclaration.Web.Texts;

namespace SelfDeclaration.IntegrationTests.Site;

/// <summary>Every link of the site, as those who use it see it.</summary>
public sealed class CrawlerTests
{
    [Fact]
    public async Task Every_link_leads_a_visitor_to_a_whole_page()
    {
        await using var app = await AppAsync();
        var crawler = new Crawler(app, app.Browse());

        Expect.None(await crawler.WalkAsync("/"));

        // Search engines are told of every page that says it may be found, but not of each business: the register is theirs as open data.
        var told = XDocument
            .Parse(await app.CreateClient().GetStringAsync("/sitemap.xml"))
            .Descendants()
            .Where(e => e.Name.LocalName == "loc")
            .Select(e => new Uri(e.Value).AbsolutePath);
        Expect.None(
            crawler
                .Listed.Except(told)
                .Where(path => !Regex.IsMatch(path, "^/businesses/[^/]+$"))
                .Select(path => $"{path} is not in the sitemap")
        );

        // What the frame and TOP promise is really seen.
        Assert.Contains("/about", crawler.Seen);
        Assert.Contains("/roles/public", crawler.Seen);
        Assert.Contains("/businesses", crawler.Seen);
        foreach (
            var below in (string[])
                ["/businesses/", "/experts/", "/learning/", "/materials/", "/news/"]
        )
        {
            Assert.Contains(crawler.Seen, p => p.StartsWith(below, StringComparison.Ordinal));
        }

        Assert.InRange(crawler.Seen.Count, 30, 500);
    }

    [Fact]
    public async Task Every_link_leads_a_business_to_a_whole_page()
    {
        await using var app = await AppAsync();
        var declared = await app.DeclareAsync();
        await app.AcceptAsync(declared);
        var crawler = new Crawler(app, await app.SignedInAsync(declared));

        Expect.None(await crawler.WalkAsync("/my"));

        Assert.Contains("/my/registration", crawler.Seen);
        Assert.DoesNotContain(crawler.Listed, p => p.StartsWith("/my", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_link_leads_a_clerk_to_a_whole_page()
    {
        await using var app = await AppAsync();
        await app.DeclareAsync();
        await app.AskAsync();
        var crawler = new Crawler(
            app,
            await app.StaffAsync(
                StaffRoles.Reception
                    | StaffRoles.Acceptance
                    | StaffRoles.Statistics
                    | StaffRoles.Administration
            )
        );

        Expect.None(await crawler.WalkAsync("/secretariat"));

        Assert.Contains("/secretariat/statistics", crawler.Seen);
        Assert.DoesNotContain(
            crawler.Listed,
            p => p.StartsWith("/secretariat", StringComparison.Ordinal)
        );
    }

    private static async Task<TestApp> AppAsync()
    {
        var app = new TestApp().WithSetting("Materials:FillOnStart", "true");
        await app.PublishAsync("株式会社みずほ精工");
        await app.UseDbAsync(async db =>
        {
            await FictionalExperts.FillAsync(db, app.Clock.GetUtcNow(), 12, CancellationToken.None);
            await FictionalNotices.FillAsync(db, app.Clock.GetUtcNow(), CancellationToken.None);
        });
        await app.RunAsync<MakeFigures>();
        await app.RunAsync<MakeOpenData>();
        return app;
    }
}
