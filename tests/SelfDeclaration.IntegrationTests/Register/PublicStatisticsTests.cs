using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SelfDeclaration.Declarations;
using SelfDeclaration.Testing;
using SelfDeclaration.Testing.Browsing;
using SelfDeclaration.Testing.Journeys;
using SelfDeclaration.Web.Demo;
using SelfDeclaration.Web.Reference;
using SelfDeclaration.Web.Statistics;

namespace SelfDeclaration.IntegrationTests.Register;

/// <summary>自己宣言の統計</summary>
public sealed class PublicStatisticsTests
{
    [Fact]
    public async Task Every_figure_is_what_a_plain_count_of_public_declarations_says()
    {
        await using var app = new TestApp();
        var reference = app.Services.GetRequiredService<ReferenceData>();
        await app.UseDbAsync(db =>
            new SeedRegister(db, app.Clock, reference).RunAsync(
                400,
                7,
                _ => { },
                CancellationToken.None
            )
        );
        await app.RunAsync<MakeFigures>();
        var all = await app.UseDbAsync(db =>
            db.Declarations.Include(d => d.Business).AsNoTracking().ToListAsync()
        );
        var shown = all.Where(d => d.Status is DeclarationStatus.Accepted).ToList();
        Assert.InRange(shown.Count, 1, all.Count - 1);

        var page = await app.Browse().OpenAsync("/statistics");

        Assert.Contains("2026年11月24日（火）10時00分現在", page.Text());
        Assert.Equal($"{shown.Count}件", page.Find("[data-testid=total]")!.TextContent);
        Same(page, "段階別", shown.GroupBy(d => d.Star.Label()));
        Same(
            page,
            "月別",
            shown.GroupBy(d =>
            {
                var day = d.DeclaredAt.DateInJapan();
                return $"{day.Year}年{day.Month}月";
            })
        );
        Same(
            page,
            "都道府県別",
            shown.GroupBy(d => reference.PrefectureName(d.Business.PrefectureCode)!)
        );
        Same(
            page,
            "業種別",
            shown.GroupBy(d =>
                reference.Industries.Single(i => i.Code == d.Business.IndustryCode).MajorName
            )
        );
        var tiles = page.FindAll(".tilemap .map g");
        Assert.Equal(47, tiles.Count);
        Assert.Equal(shown.Count, tiles.Sum(t => Number(t.QuerySelector(".n")!.TextContent)));
    }

    [Fact]
    public async Task The_page_is_spared_until_the_figures_are_new()
    {
        await using var app = new TestApp();
        var gone = await app.PublishAsync("株式会社みずほ精工");
        await app.PublishAsync("ほかの商店");
        await app.RunAsync<MakeFigures>();
        using var client = app.CreateClient();

        using var first = await client.GetAsync("/statistics");
        using var again = await client.AgainAsync("/statistics", first);
        await app.UseDbAsync(db =>
            db.Declarations.Where(d => d.Key == gone.Key)
                .ExecuteUpdateAsync(s => s.SetProperty(d => d.Status, DeclarationStatus.Withdrawn))
        );
        app.Clock.Advance(TimeSpan.FromHours(1));
        await app.RunAsync<MakeFigures>();
        using var changed = await client.AgainAsync("/statistics", first);

        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
        Assert.Contains(
            ">1<small>件",
            await changed.Content.ReadAsStringAsync(),
            StringComparison.Ordinal
        );
        Assert.True(changed.Headers.CacheControl is { Public: true, NoCache: true });
    }

    [Fact]
    public async Task A_figure_is_saved_as_csv_in_whole_or_in_part()
    {
        await using var app = new TestApp();
        await app.PublishAsync("株式会社みずほ精工", star: StarLevel.TwoStar);
        await app.RunAsync<MakeFigures>();
        using var client = app.CreateClient();

        var text = await client.GetStringAsync("/statistics/prefecture.csv");

        Assert.StartsWith(
            "都道府県,宣言,割合,一つ星,二つ星\r\n北海道,0,0.0,0,0\r\n",
            text,
            StringComparison.Ordinal
        );
        Assert.Contains("長野県,1,100.0,0,1\r\n", text, StringComparison.Ordinal);
        using var whole = await client.GetAsync("/statistics/prefecture.csv");
        using var known = await client.AgainAsync("/statistics/prefecture.csv", whole);
        using var part = new HttpRequestMessage(HttpMethod.Get, "/statistics/prefecture.csv");
        part.Headers.Range = new(0, 2);
        using var partly = await client.SendAsync(part);
        Assert.Equal(HttpStatusCode.NotModified, known.StatusCode);
        Assert.False(whole.Headers.ETag!.IsWeak);
        Assert.Equal(HttpStatusCode.PartialContent, partly.StatusCode);
        Assert.Equal([0xEF, 0xBB, 0xBF], await partly.Content.ReadAsByteArrayAsync());
        using var unknown = await client.GetAsync("/statistics/origin.csv");
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
    }

    [Fact]
    public async Task Before_anything_was_counted_the_page_says_so()
    {
        await using var app = new TestApp();

        var page = await app.Browse().OpenAsync("/statistics");

        Assert.Contains("まだ集計していません", page.Text());
    }

    private static void Same(
        TestBrowser page,
        string heading,
        IEnumerable<IGrouping<string, Declaration>> groups
    ) =>
        Assert.Equal(
            groups.Select(g => (g.Key, g.Count())).OrderBy(g => g.Key, StringComparer.Ordinal),
            page.FindAll("section")
                .Single(s => s.QuerySelector("h2")?.TextContent == heading)
                .QuerySelectorAll("tbody tr")
                .Select(r =>
                    (
                        Label: r.QuerySelector("th")!.TextContent,
                        Count: Number(r.QuerySelector("td")!.TextContent)
                    )
                )
                .Where(r => r.Count > 0)
                .OrderBy(r => r.Label, StringComparer.Ordinal)
        );

    private static int Number(string text) =>
        int.Parse(text, NumberStyles.AllowThousands, CultureInfo.InvariantCulture);
}
