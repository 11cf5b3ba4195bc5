using System.Net;
using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Accounts;
using SelfDeclaration.Testing;
using SelfDeclaration.Testing.Browsing;
using SelfDeclaration.Testing.Journeys;
using SelfDeclaration.Web.Audit;

namespace SelfDeclaration.IntegrationTests.Materials;

/// <summary>資料・ツールを探す</summary>
public sealed class MaterialsTests
{
    private static TestApp Filled() => new TestApp().WithSetting("Materials:FillOnStart", "true");

    [Fact]
    public async Task An_empty_list_begins_with_the_catalogue_and_leads_nowhere_that_is_not_there()
    {
        await using var app = Filled();
        var visitor = await app.Browse().OpenAsync("/materials");
        var total = Count(visitor);

        Assert.InRange(total, 40, 60);
        Assert.NotEmpty(visitor.FindAll(".menu a[href='/declare']"));
        await app.RestartAsync();
        await visitor.OpenAsync("/materials");
        Assert.Equal(total, Count(visitor));
        var keys = await app.UseDbAsync(db =>
            db.Materials.Where(m => m.Publisher == "").Select(m => m.Key).ToListAsync()
        );
        foreach (var key in keys)
        {
            using var go = await app.CreateClient().GetAsync($"/materials/{key}/go");
            if (go.StatusCode is HttpStatusCode.NotFound)
            {
                // Its page is not there, so it is not shown.
                continue;
            }

            var address = go.Headers.Location!.OriginalString;
            using var answer = await app.CreateClient().GetAsync(address);
            Assert.True(answer.StatusCode is HttpStatusCode.OK, $"{address}: {answer.StatusCode}");
        }
    }

    [Fact]
    public async Task Every_item_of_the_self_assessment_finds_something()
    {
        await using var app = Filled();
        var visitor = app.Browse();
        for (var item = 1; item <= 25; item++)
        {
            await visitor.OpenAsync($"/materials?item={item}");
            Assert.True(Count(visitor) >= 1, $"{item}");
        }
    }

    [Fact]
    public async Task Conditions_are_chosen_shown_and_taken_away_one_by_one()
    {
        await using var app = Filled();
        var visitor = await app.Browse().OpenAsync("/materials");

        await visitor
            .Fill("キーワード", "いぴーえー　ＩＰＡ")
            .Select("役割", "対策実践者")
            .PressAsync("探す");
        Assert.Contains("この条件に合う資料・ツールは見つかりませんでした", visitor.Text());
        await visitor.Fill("キーワード", "ｉｐａ").PressAsync("探す");
        var ofIpa = Count(visitor);
        await visitor.FollowAsync("キーワード：ｉｐａ を外す");

        Assert.InRange(ofIpa, 1, 5);
        Assert.True(Count(visitor) > ofIpa);
        Assert.Equal("/materials?role=practitioner", visitor.Path);
    }

    [Fact]
    public async Task Pages_follow_each_other_and_one_beyond_the_end_is_the_last()
    {
        await using var app = Filled();
        var visitor = await app.Browse().OpenAsync("/materials");
        Assert.Equal(20, visitor.FindAll(".found-list li").Count);

        await visitor.OpenAsync("/materials?page=99&kind=page");

        Assert.Contains("kind=page", visitor.Find(".pager a")!.GetAttribute("href"));
        Assert.NotEmpty(visitor.FindAll(".found-list li"));
    }

    [Fact]
    public async Task What_is_opened_is_counted_by_the_day_and_leads_on()
    {
        await using var app = Filled();
        var page = await app.Browse().OpenAsync("/materials?q=JPCERT");
        await page.FollowAsync("JPCERT コーディネーションセンター");
        var go = page.Find(".acts a")!.GetAttribute("href")!;
        foreach (var purpose in new[] { null, "prefetch", null })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, go);
            if (purpose is not null)
            {
                request.Headers.Add("Sec-Purpose", purpose);
            }

            using var answer = await app.CreateClient().SendAsync(request);
            Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
            Assert.Equal("https://www.jpcert.or.jp/", answer.Headers.Location!.AbsoluteUri);
        }

        await page.OpenAsync("/materials?sort=popular");
        Assert.Equal("JPCERT コーディネーションセンター", page.Text(".found-list a"));
        var opening = await app.UseDbAsync(db => db.MaterialOpenings.SingleAsync());
        Assert.Equal((2, new DateOnly(2026, 11, 24)), (opening.Count, opening.Day));
        app.Clock.Advance(TimeSpan.FromDays(91));
        await page.OpenAsync("/materials?sort=popular");
        Assert.NotEqual("JPCERT コーディネーションセンター", page.Text(".found-list a"));
    }

    [Fact]
    public async Task The_desk_adds_changes_and_retires_and_all_is_on_record()
    {
        await using var app = new TestApp();
        var staff = await app.StaffAsync(StaffRoles.Administration, "山本 学");
        await staff.OpenAsync("/secretariat/materials");
        await staff.FollowAsync("資料を加える");
        await staff.PressAsync("見た目を確かめる");
        Assert.Equal("題名を入力してください", staff.FieldError("題名"));
        await staff
            .Fill("題名", "控えの取り方")
            .Fill("短い説明", "控えを三つに分ける方法です。")
            .Fill("アドレス", "/learning/backup")
            .Fill("くわしい説明", "**大事**な[話](javascript:alert(1))<script>alert(1)</script>")
            .Choose("シート")
            .Choose("経営者")
            .Choose("始めたい")
            .Choose("11 バックアップ")
            .PressAsync("見た目を確かめる");
        Assert.Equal("大事", staff.Text("#preview strong"));
        Assert.Null(staff.Find("#preview script, #preview [href^=javascript]"));
        await staff.PressAsync("この内容で掲載する");
        Assert.Contains("掲載しました", staff.Text());

        var visitor = await app.Browse().OpenAsync("/materials?item=11&kind=sheet");
        await visitor.FollowAsync("控えの取り方");
        Assert.Equal("大事", visitor.Text("main strong"));
        var address = visitor.Path;

        await staff.FollowAsync("控えの取り方");
        await staff.Fill("題名", "控えは三つ").PressAsync("見た目を確かめる");
        await staff.PressAsync("この内容で掲載する");
        await staff.FollowAsync("控えは三つ");
        Assert.Contains("山本 学：資料・ツールを掲載", staff.Text());
        Assert.Equal("控えの取り方", staff.Text("details del"));
        await staff.PressAsync("掲載をやめる");
        await visitor.OpenAsync(address);
        Assert.Equal(HttpStatusCode.NotFound, visitor.Status);
        Assert.Equal(
            [
                AuditAction.MaterialPublished,
                AuditAction.MaterialPublished,
                AuditAction.MaterialRetired,
            ],
            await app.UseDbAsync(db =>
                db.AuditEntries.Where(e => e.Subject.StartsWith("資料 "))
                    .OrderBy(e => e.Number)
                    .Select(e => e.Action)
                    .ToListAsync()
            )
        );
    }

    [Fact]
    public async Task Of_two_who_change_the_same_the_second_is_told()
    {
        await using var app = Filled();
        var one = await app.StaffAsync(StaffRoles.Administration, "山本 学");
        var other = await app.StaffAsync(StaffRoles.Administration, "佐藤 恵");
        await one.OpenAsync("/secretariat/materials/edit/1");
        await other.OpenAsync("/secretariat/materials/edit/1");
        foreach (var (browser, title) in new[] { (one, "一人目"), (other, "二人目") })
        {
            await browser.Fill("題名", title).PressAsync("見た目を確かめる");
            await browser.PressAsync("この内容で掲載する");
        }

        Assert.Contains("ほかの人が先にこの資料を変えました", other.FieldError("題名"));
        Assert.Equal("二人目", other.Value("題名"));
        await other.PressAsync("見た目を確かめる");
        await other.PressAsync("この内容で掲載する");
        Assert.Equal(
            "二人目",
            await app.UseDbAsync(db =>
                db.Materials.Where(m => m.Key == 1).Select(m => m.Title).SingleAsync()
            )
        );
    }

    private static int Count(TestBrowser page) =>
        int.Parse(page.Find("#results")!.GetAttribute("data-count")!, null);
}
