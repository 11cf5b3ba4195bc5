using SelfDeclaration.Accounts;
using SelfDeclaration.IntegrationTests.Conventions;
using SelfDeclaration.Testing;
using SelfDeclaration.Testing.Journeys;
using SelfDeclaration.Web.OpenData;
using SelfDeclaration.Web.Statistics;

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

        // What the frame and TOP promise is really seen.
        Assert.Contains("/about", crawler.Seen);
        Assert.Contains("/roles/public", crawler.Seen);
        Assert.Contains("/businesses", crawler.Seen);
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
    }

    [Fact]
    public async Task Every_link_leads_a_clerk_to_a_whole_page()
    {
        await using var app = await AppAsync();
        await app.DeclareAsync();
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
    }

    private static async Task<TestApp> AppAsync()
    {
        var app = new TestApp();
        await app.PublishAsync("株式会社みずほ精工");
        await app.RunAsync<MakeFigures>();
        await app.RunAsync<MakeOpenData>();
        return app;
    }
}
