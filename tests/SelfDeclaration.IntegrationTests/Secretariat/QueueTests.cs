using System.Net;
using SelfDeclaration.Accounts;
using SelfDeclaration.Testing;
using SelfDeclaration.Testing.Browsing;
using SelfDeclaration.Testing.Journeys;
using static SelfDeclaration.IntegrationTests.Secretariat.Desk;

namespace SelfDeclaration.IntegrationTests.Secretariat;

/// <summary>審査待ち.</summary>
public sealed class QueueTests
{
    [Fact]
    public async Task Lists_what_waits_oldest_first_and_says_what_today_was_like()
    {
        await using var app = new TestApp();
        await app.DeclareAsync(Proprietor(1));
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await app.DeclareAsync(Proprietor(2) with { Stars = 2 });
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await app.AcceptAsync(await app.DeclareAsync(Proprietor(3)));
        var staff = await app.StaffAsync();

        await staff.OpenAsync("/secretariat");

        Assert.Equal("審査待ち（2件）", staff.Heading);
        Assert.Equal(["机上 一郎", "机上 二郎"], Names(staff));
        Assert.Equal("2件中 1〜2件（受付の古い順）", staff.Text("caption"));
        Assert.Contains("今日の受付3", staff.Text(".kpi"), StringComparison.Ordinal);
        Assert.Contains("期限まで2日以内0", staff.Text(".kpi"), StringComparison.Ordinal);
        Assert.Contains("0営業日", staff.Text(), StringComparison.Ordinal);
        Assert.Contains("11月24日", staff.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Filters_are_links_that_combine_and_can_be_taken_away()
    {
        await using var app = new TestApp();
        var one = await app.DeclareAsync(Proprietor(1));
        await app.DeclareAsync(Proprietor(2) with { Stars = 2 });
        await app.DeclareAsync(Proprietor(3) with { Stars = 2 });
        var staff = await app.StaffAsync();
        await staff.OpenCaseAsync(app, one);
        await staff.PressAsync("自分が担当する");

        await staff.OpenAsync("/secretariat");
        await staff.FollowAsync("二つ星 2");
        Assert.Equal(["机上 二郎", "机上 三郎"], Names(staff));

        await staff.FollowAsync("自分の担当 1");
        Assert.Empty(Names(staff));
        Assert.Equal("/secretariat?f=mine,star2", Uri.UnescapeDataString(staff.Path));

        await staff.FollowAsync("二つ星 2（外す）");
        Assert.Equal(["机上 一郎"], Names(staff));

        await staff.FollowAsync("一つ星 1");
        await staff.FollowAsync("二つ星 2");
        Assert.DoesNotContain("star1", staff.Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_how_long_a_case_has_waited_in_business_days_and_when_it_is_overdue()
    {
        await using var app = new TestApp();
        var late = await app.DeclareAsync(Proprietor(1));
        var held = await app.DeclareAsync(Proprietor(2));
        // A Tuesday, and eleven business days later: a Wednesday.
        app.Clock.Advance(TimeSpan.FromDays(15));
        var staff = await app.StaffAsync();
        await staff.OpenCaseAsync(app, held);
        await staff.Fill("保留の理由", "書類を待っています").PressAsync("保留する");

        await staff.OpenAsync("/secretariat");

        Assert.Equal("11営業日 期限超過1日", staff.Text(".wait"));
        Assert.Single(staff.FindAll(".late"));
        await staff.FollowAsync("期限超過 1");
        Assert.Equal(["机上 一郎"], Names(staff));
        await staff.OpenAsync("/secretariat");
        await staff.FollowAsync("保留 1");
        Assert.Equal(["机上 二郎"], Names(staff));
    }

    [Fact]
    public async Task Pages_by_place_and_back()
    {
        await using var app = new TestApp();
        app.WithSetting("Secretariat:PageSize", "2");
        for (var i = 1; i <= 5; i++)
        {
            await app.DeclareAsync(Proprietor(i));
            app.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        var staff = await app.StaffAsync();
        await staff.OpenAsync("/secretariat");
        await staff.FollowAsync("次へ");

        Assert.Equal(["机上 三郎", "机上 四郎"], Names(staff));
        Assert.Equal("5件中 3〜4件（受付の古い順）", staff.Text("caption"));
        await staff.FollowAsync("次へ");
        Assert.Equal(["机上 五郎"], Names(staff));
        await staff.FollowAsync("前へ");
        Assert.Equal(["机上 三郎", "机上 四郎"], Names(staff));
        await staff.FollowAsync("前へ");
        Assert.Equal(["机上 一郎", "机上 二郎"], Names(staff));
    }

    [Fact]
    public async Task Says_how_many_live_declarations_a_case_may_be_a_duplicate_of()
    {
        await using var app = new TestApp();
        var first = await app.DeclareAsync(Proprietor(1));
        await app.DeclareAsync(Proprietor(2));
        await app.DeclareAsync(Proprietor(1) with { Mail = "kijo8@example.jp" });
        var third = await app.DeclareAsync(Proprietor(1) with { Mail = "kijo9@example.jp" });
        var staff = await app.StaffAsync();

        await staff.OpenAsync("/secretariat");
        Assert.Equal(["なし", "なし", "疑い2件", "疑い2件"], Suspects(staff).Order());
        await staff.FollowAsync("重複の疑い 2");
        Assert.Equal(2, Names(staff).Count());

        await app.UseDbAsync(async db =>
        {
            foreach (var declared in (Declared[])[first, third])
            {
                var found = await db.Declarations.FindAsync((await app.FindAsync(declared)).Key);
                found!.Withdraw("廃業", app.Clock.GetUtcNow());
            }

            await db.SaveChangesAsync();
        });
        await staff.OpenAsync("/secretariat");
        Assert.Equal(["なし", "疑い0件"], Suspects(staff).Order());
    }

    [Theory]
    [InlineData(StaffRoles.Statistics)]
    [InlineData(StaffRoles.Administration)]
    public async Task Is_not_for_those_who_do_not_work_on_cases(StaffRoles roles)
    {
        await using var app = new TestApp();
        var declared = await app.DeclareAsync(Proprietor(1));
        var url = await app.UrlAsync(declared);
        var staff = await app.StaffAsync(roles, "統計 子");

        foreach (
            var page in (string[])
                [
                    "/secretariat",
                    url,
                    $"{url}/edit",
                    $"{url}/decide?kind=Return&version=0",
                    $"{url}/preview?kind=Accept",
                    $"{url}/conflict",
                    "/secretariat/batch",
                    "/secretariat/changes",
                    "/secretariat/corporate-events",
                ]
        )
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await staff.OpenAsync(page)).Status);
        }
    }

    [Fact]
    public async Task What_was_put_right_is_marked_and_can_be_filtered()
    {
        await using var app = new TestApp();
        var declared = await app.DeclareAsync(Proprietor(1));
        await app.DeclareAsync(Proprietor(2));
        var staff = await app.StaffAsync();
        await staff.OpenCaseAsync(app, declared);
        await staff.ChooseAsync("差し戻す");
        await staff.PressAsync("この内容で差し戻してメールを送る");
        app.Clock.Advance(TimeSpan.FromHours(1));
        await app.UseDbAsync(async db =>
        {
            var found = await db.Declarations.FindAsync((await app.FindAsync(declared)).Key);
            found!.Resubmit(app.Clock.GetUtcNow());
            await db.SaveChangesAsync();
        });
        // Half an hour away from the desk signs its staff out.
        staff = await app.StaffAsync();

        await staff.OpenAsync("/secretariat");
        await staff.FollowAsync("再提出 1");

        Assert.Equal(["机上 一郎"], Names(staff));
        await staff.FollowAsync("机上 一郎");
        Assert.Contains("前回の差戻しの理由", staff.Text(), StringComparison.Ordinal);
    }

    private static IEnumerable<string> Suspects(TestBrowser staff) =>
        staff.FindAll("td[data-l=重複]").Select(td => td.TextContent.Trim());

    private static IEnumerable<string> Names(TestBrowser staff) =>
        staff.FindAll("tbody th").Select(th => th.TextContent.Trim());
}
