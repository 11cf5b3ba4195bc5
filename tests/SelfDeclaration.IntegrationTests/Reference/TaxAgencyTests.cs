using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Businesses;
using SelfDeclaration.IntegrationTests.Declare;
using SelfDeclaration.Testing;
using SelfDeclaration.Testing.Browsing;
using SelfDeclaration.Testing.Journeys;
using SelfDeclaration.Web.Jobs;
using static SelfDeclaration.IntegrationTests.Reference.EmptyDirectories;

namespace SelfDeclaration.IntegrationTests.Reference;

/// <summary>国税庁への照会, as an applicant meets it.</summary>
public sealed class TaxAgencyTests
{
    // Not in the fictional sample, which the directory of every test holds.
    private const string Unlisted = "7123456789012";
    private const string Unavailable = "いま検索できません";
    private const string NotFound = "見つかりませんでした";

    [Fact]
    public async Task A_number_missing_here_is_found_there_and_fills_the_fields()
    {
        await using var server = await TaxAgencyServer.StartAsync();
        server.Knows(Unlisted, Row(Unlisted, "株式会社国税照会"));
        await using var app = AppAsking(server);
        var browser = await SearchAsync(app);

        Assert.Contains("株式会社国税照会", browser.Text("#corporation"));
        Assert.Contains("国税庁によって保証されたものではありません", browser.Text("#corporation"));
        await browser.PressAsync("この事業者の情報を使う");

        Assert.Equal("株式会社国税照会", browser.Value("事業者名"));
        Assert.Equal("カクウ", browser.Value("事業者名（全角カナ）"));
        await browser.PressAsync("次へ進む");
        Assert.Equal("1130021", browser.Value("郵便番号"));
        Assert.Equal("東京都", browser.Value("都道府県"));
        Assert.Equal("文京区本駒込２丁目", browser.Value("市区町村・町名"));
    }

    [Fact]
    public async Task What_was_found_is_asked_once_and_kept_for_a_month()
    {
        await using var server = await TaxAgencyServer.StartAsync();
        server.Knows(Unlisted, Row(Unlisted, "株式会社国税照会"));
        await using var app = AppAsking(server);
        await SearchAsync(app);
        await SearchAsync(app);
        await app.RestartAsync();

        app.Clock.Advance(TimeSpan.FromDays(29));
        Assert.Contains("株式会社国税照会", (await SearchAsync(app)).Text("#corporation"));
        Assert.Equal([Unlisted], server.Asked);

        app.Clock.Advance(TimeSpan.FromDays(1));
        server.Knows(Unlisted, Row(Unlisted, "株式会社新しい名前", closed: "2026-12-01"));
        Assert.Contains("閉鎖の登記があります", (await SearchAsync(app)).Text("#corporation"));
        Assert.Equal(2, server.Asked.Count);
    }

    [Fact]
    public async Task A_number_that_the_agency_does_not_know_is_asked_again_the_day_after()
    {
        await using var server = await TaxAgencyServer.StartAsync();
        await using var app = AppAsking(server);

        Assert.Contains(NotFound, (await SearchAsync(app)).Text("#corporation"));
        app.Clock.Advance(TimeSpan.FromHours(23));
        Assert.Contains(NotFound, (await SearchAsync(app)).Text("#corporation"));
        Assert.Single(server.Asked);

        server.Knows(Unlisted, Row(Unlisted, "株式会社できたて"));
        app.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Contains("株式会社できたて", (await SearchAsync(app)).Text("#corporation"));
    }

    [Fact]
    public async Task What_is_too_old_to_answer_from_is_deleted()
    {
        await using var server = await TaxAgencyServer.StartAsync();
        server.Knows(Number(1), Row(Number(1), "株式会社国税照会"));
        await using var app = AppAsking(server);
        await SearchAsync(app, Number(1));
        await SearchAsync(app, Unlisted);

        app.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal([Number(1)], await KeptAfterPurgeAsync());
        app.Clock.Advance(TimeSpan.FromDays(29));
        Assert.Empty(await KeptAfterPurgeAsync());

        async Task<List<string>> KeptAfterPurgeAsync()
        {
            await app.UseAsync<Purge, bool>(async job =>
            {
                await job.RunAsync(default);
                return true;
            });
            return await app.UseDbAsync(db =>
                db.AskedCorporations.Select(a => a.CorporateNumber).ToListAsync()
            );
        }
    }

    [Fact]
    public async Task It_is_asked_where_nothing_was_ever_imported()
    {
        await using var server = await TaxAgencyServer.StartAsync();
        server.Knows(Unlisted, Row(Unlisted, "株式会社国税照会"));
        await using var app = AppAsking(server);
        await app.UseDbAsync(db => db.DirectoryEditions.ExecuteDeleteAsync());

        Assert.Contains("株式会社国税照会", (await SearchAsync(app)).Text("#corporation"));
        Assert.Contains(NotFound, (await SearchAsync(app, Number(1))).Text("#corporation"));
    }

    [Fact]
    public async Task A_number_that_is_here_is_never_asked_there()
    {
        await using var server = await TaxAgencyServer.StartAsync();
        await using var app = AppAsking(server);

        var browser = await SearchAsync(app, "1999901000007");

        Assert.Contains("株式会社架空青葉不動産", browser.Text("#corporation"));
        Assert.DoesNotContain("保証されたものではありません", browser.Text("#corporation"));
        await SearchAsync(app, "1999901000023");
        await SearchAsync(app, "7999901000034");
        Assert.Empty(server.Asked);
    }

    [Fact]
    public async Task Without_an_application_id_nobody_is_asked()
    {
        await using var server = await TaxAgencyServer.StartAsync();
        await using var app = AppAsking(server)
            .WithSetting("Corporations:WebApi:ApplicationId", "");

        Assert.Contains(NotFound, (await SearchAsync(app)).Text("#corporation"));

        Assert.Empty(server.Asked);
    }

    [Fact]
    public async Task A_declaration_is_compared_with_the_agencys_answer()
    {
        await using var server = await TaxAgencyServer.StartAsync();
        server.Knows(Unlisted, Row(Unlisted, Applicant.Corporation.Name));
        await using var app = AppAsking(server);

        await app.DeclareAsync();

        var declaration = Assert.Single(await app.DeclarationsAsync());
        Assert.Equal(DirectoryCheck.Same, declaration.Business.DirectoryCheck);
    }

    [Fact]
    public async Task A_slow_agency_costs_the_applicant_two_seconds_and_leaves_a_flag()
    {
        await using var server = (await TaxAgencyServer.StartAsync()).Hang(times: 2);
        await using var app = AppAsking(server);
        var browser = await app.Browse().ReachAsync(Screen.Name);

        var searching = Search(browser, Unlisted);
        await server.NextAsync();
        Assert.False(searching.IsCompleted);
        app.Clock.Advance(TimeSpan.FromSeconds(2));
        await searching;

        Assert.Contains(Unavailable, browser.Text("#corporation"));
        await browser.FillAsync(Screen.Name);
        Assert.Equal("/declare/business/address", browser.Path);
        for (var screen = Screen.Address; screen < Screen.Received; screen++)
        {
            await browser.FillAsync(screen);
        }

        var mail = Assert.Single(await app.MailsToAsync(Applicant.Corporation.Mail));
        await browser.OpenAsync(mail.Link);
        var completing = browser.PressAsync("自己宣言を完了する");
        await server.NextAsync();
        app.Clock.Advance(TimeSpan.FromSeconds(2));
        await completing;
        Assert.Equal("宣言完了", browser.Heading);
        var declaration = Assert.Single(await app.DeclarationsAsync());
        Assert.Equal(DirectoryCheck.Unchecked, declaration.Business.DirectoryCheck);
    }

    private static TestApp AppAsking(TaxAgencyServer server) =>
        new TestApp()
            .WithSetting("Corporations:WebApi:ApplicationId", TaxAgencyServer.ApplicationId)
            .WithSetting("Corporations:WebApi:Address", server.Address);

    private static async Task<TestBrowser> SearchAsync(TestApp app, string number = Unlisted) =>
        await Search(await app.Browse().ReachAsync(Screen.Name), number);

    private static Task<TestBrowser> Search(TestBrowser browser, string number) =>
        browser.Fill("法人番号", number).PressAsync("事業者検索");
}
