using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SelfDeclaration.Accounts;
using SelfDeclaration.Declarations;
using SelfDeclaration.Testing;
using SelfDeclaration.Testing.Browsing;
using SelfDeclaration.Testing.Journeys;
using SelfDeclaration.Web.Audit;
using SelfDeclaration.Web.Demo;
using SelfDeclaration.Web.Jobs;
using SelfDeclaration.Web.Reference;
using SelfDeclaration.Web.Statistics;

namespace SelfDeclaration.IntegrationTests.Secretariat;

/// <summary>統計</summary>
public sealed class StatisticsTests
{
    private const string Address = "/secretariat/statistics?from=2017-01&to=2026-12";

    [Fact]
    public async Task Every_figure_is_what_a_plain_count_says()
    {
        await using var app = new TestApp();
        await SeedAsync(app, 300);
        await MakeAsync(app);
        var all = await app.UseDbAsync(db =>
            db.Declarations.Include(d => d.Business).AsNoTracking().ToListAsync()
        );
        var browser = await app.StaffAsync(StaffRoles.Statistics);

        await browser.OpenAsync(Address);

        Assert.Contains("2026年11月24日（火）10時00分現在", browser.Text());
        var reference = app.Services.GetRequiredService<ReferenceData>();
        Same(browser, "月別", all.GroupBy(d => Month(d.DeclaredAt)));
        Same(browser, "段階別", all.GroupBy(d => d.Star.Label()));
        Same(
            browser,
            "都道府県別",
            all.GroupBy(d => reference.PrefectureName(d.Business.PrefectureCode)!)
        );
        Same(browser, "業種別", all.GroupBy(d => reference.IndustryName(d.Business.IndustryCode)!));
        Same(browser, "入口別", all.GroupBy(d => d.Origin ?? "指定なし"));
        var days = all.Where(d => d.AcceptedAt is not null)
            .Select(d =>
                d.AcceptedAt!.Value.DateInJapan().DayNumber - d.DeclaredAt.DateInJapan().DayNumber
            )
            .Order()
            .ToList();
        Assert.Contains(
            $"受理した{days.Count}件は、半分が{days[(days.Count + 1) / 2 - 1]}日以内、90%が{days[(int)Math.Ceiling(days.Count * 0.9) - 1]}日以内でした。",
            browser.Text()
        );
    }

    [Fact]
    public async Task What_changes_is_counted_anew_and_what_does_not_is_left()
    {
        await using var app = new TestApp();
        await SeedAsync(app, 40);
        await MakeAsync(app);
        await app.UseDbAsync(async db =>
        {
            foreach (var business in await db.Businesses.Take(5).ToListAsync())
            {
                business.PrefectureCode = "47";
            }

            await db.SaveChangesAsync();
        });
        app.Clock.Advance(TimeSpan.FromHours(1));
        await MakeAsync(app);

        Assert.Equal(
            await app.UseDbAsync(db => db.Businesses.CountAsync(b => b.PrefectureCode == "47")),
            await app.UseDbAsync(db =>
                db.MonthlyFigures.Where(f => f.Kind == FigureKind.Prefecture && f.Code == "47")
                    .SumAsync(f => f.Count)
            )
        );
        Assert.Equal(
            40,
            await app.UseDbAsync(db =>
                db.MonthlyFigures.Where(f => f.Kind == FigureKind.Prefecture).SumAsync(f => f.Count)
            )
        );
    }

    [Fact]
    public async Task Where_applicants_stop_is_known_even_when_their_drafts_are_gone()
    {
        await using var app = new TestApp();
        await app.Browse().ReachAsync(Screen.Address);
        var forgetful = await app.Browse().ReachAsync(Screen.Profile);
        await forgetful.OpenAsync("/declare/resume");
        await forgetful.PressAsync("入力内容を消して終わる");
        app.Clock.Advance(TimeSpan.FromDays(8));
        await app.UseAsync<Purge, bool>(async purge =>
        {
            await purge.RunAsync(CancellationToken.None);
            return true;
        });
        Assert.Equal(0, await app.UseDbAsync(db => db.Drafts.CountAsync()));
        await app.Browse().ReachAsync(Screen.Declaration);
        await app.Browse().ReachAsync(Screen.Received, Applicant.SoleProprietor);
        await app.DeclareAsync();
        await MakeAsync(app);
        var browser = await app.StaffAsync(StaffRoles.Statistics);

        await browser.OpenAsync("/secretariat/statistics");

        Assert.Equal(
            [
                ("使用規約確認", 5),
                ("事業者情報入力（種類）", 5),
                ("事業者情報入力（名称）", 5),
                ("事業者情報入力（所在地と連絡先）", 5),
                ("事業者情報入力（業種とパスワード）", 4),
                ("自己宣言入力", 3),
                ("内容確認", 2),
                ("受付確認", 2),
                ("宣言完了", 1),
            ],
            Rows(browser, "途中でやめたところ")
        );
    }

    [Fact]
    public async Task A_figure_is_saved_as_csv_and_that_is_on_record()
    {
        await using var app = new TestApp();
        await app.DeclareAsync();
        await MakeAsync(app);
        var browser = await app.StaffAsync(StaffRoles.Statistics);

        await browser.OpenAsync("/secretariat/statistics?from=2026-11&to=2026-11");
        await browser.FollowAsync("都道府県別をCSVで保存する");

        Assert.Equal(
            "都道府県,宣言,割合\r\n東京都,1,100.0\r\n",
            await browser.Response.Content.ReadAsStringAsync()
        );
        Assert.True(
            await app.UseDbAsync(db =>
                db.AuditEntries.AnyAsync(e =>
                    e.Action == AuditAction.ListExported && e.Subject == "統計（都道府県別）"
                )
            )
        );
    }

    [Fact]
    public async Task A_period_that_will_not_do_is_told_why()
    {
        await using var app = new TestApp();
        var browser = await app.StaffAsync(StaffRoles.Acceptance);

        await browser.OpenAsync("/secretariat/statistics?from=2026-13&to=2026-11");
        Assert.Equal(
            "いつの月からは、2026-04 のように年と月で入力してください",
            browser.FieldError("いつの月から")
        );
        await browser.Fill("いつの月から", "2026-12").PressAsync("この期間を見る");
        Assert.Equal(
            "いつの月までは、いつの月から以後の月にしてください",
            browser.FieldError("いつの月まで")
        );
    }

    [Fact]
    public async Task Whoever_only_receives_cases_is_refused()
    {
        await using var app = new TestApp();
        var browser = await app.StaffAsync(StaffRoles.Reception);

        await browser.OpenAsync("/secretariat/statistics");

        Assert.NotEqual(HttpStatusCode.OK, browser.Status);
    }

    private static void Same(
        TestBrowser browser,
        string heading,
        IEnumerable<IGrouping<string, Declaration>> groups
    ) =>
        Assert.Equal(
            groups.Select(g => (g.Key, g.Count())).OrderBy(g => g.Key, StringComparer.Ordinal),
            Rows(browser, heading)
                .Where(r => r.Count > 0)
                .OrderBy(r => r.Label, StringComparer.Ordinal)
        );

    private static List<(string Label, int Count)> Rows(TestBrowser browser, string heading) =>
        [
            .. browser
                .FindAll("section")
                .First(s =>
                    s.QuerySelector("h2")?.TextContent.StartsWith(heading, StringComparison.Ordinal)
                        is true
                )
                .QuerySelectorAll("tbody tr")
                .Select(r =>
                    (
                        r.QuerySelector("th")!.TextContent,
                        int.Parse(
                            r.QuerySelector("td")!.TextContent,
                            NumberStyles.AllowThousands,
                            CultureInfo.InvariantCulture
                        )
                    )
                ),
        ];

    private static string Month(DateTimeOffset at)
    {
        var day = at.DateInJapan();
        return $"{day.Year}年{day.Month}月";
    }

    private static Task<bool> MakeAsync(TestApp app) =>
        app.UseAsync<MakeFigures, bool>(async job =>
        {
            await job.RunAsync(CancellationToken.None);
            return true;
        });

    private static Task<bool> SeedAsync(TestApp app, int businesses) =>
        app.UseDbAsync(db =>
            new SeedRegister(
                db,
                app.Clock,
                app.Services.GetRequiredService<ReferenceData>()
            ).RunAsync(businesses, 7, _ => { }, CancellationToken.None)
        );
}
