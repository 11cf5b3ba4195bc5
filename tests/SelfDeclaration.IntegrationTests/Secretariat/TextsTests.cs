using System.Net;
using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Accounts;
using SelfDeclaration.Testing;
using SelfDeclaration.Testing.Browsing;
using SelfDeclaration.Testing.Journeys;
using SelfDeclaration.Web.Audit;

namespace SelfDeclaration.IntegrationTests.Secretariat;

/// <summary>使用規約の改定とお知らせ</summary>
public sealed class TextsTests
{
    private const string Revised =
        "# 使用規約\r\n\r\n改定 2026年12月1日\r\n\r\n## 1. 目的\r\n\r\n1. あたらしい目的です。";

    [Fact]
    public async Task A_revision_is_seen_before_it_is_published_and_holds_from_its_day_on()
    {
        await using var app = new TestApp();
        var applicant = await app.Browse().ReachAsync(Screen.Confirm);
        var browser = await AdministratorAsync(app);

        await browser.OpenAsync("/secretariat/texts/terms");
        Assert.Contains("途中の下書きが1件あります", browser.Text());
        await browser
            .Fill("改定日", "2026-12-01")
            .Fill("使用規約の本文", Revised)
            .PressAsync("見た目を確かめる");
        Assert.Contains("あたらしい目的です", browser.Text("#preview"));
        Assert.Contains("なくなるところ", browser.Text());
        await browser.PressAsync("この内容で公開する");
        Assert.Contains("予定しました", browser.Text());

        // The last minute before, and the first after: nobody restarts anything.
        app.Clock.Advance(
            new DateTimeOffset(2026, 11, 30, 14, 59, 0, default) - app.Clock.GetUtcNow()
        );
        await app.Browse().OpenAsync("/terms");
        var reader = await app.Browse().OpenAsync("/terms");
        Assert.DoesNotContain("あたらしい目的です", reader.Text());
        await applicant.OpenAsync("/declare/confirm");
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await reader.ReloadAsync();
        Assert.Contains("あたらしい目的です", reader.Text());

        // Agreed before, submits after: back to the terms, with everything typed.
        await applicant.PressAsync("この内容で自己宣言する");
        Assert.StartsWith("/declare/terms", applicant.Path, StringComparison.Ordinal);
        Assert.Contains("使用規約が改定されました", applicant.Text());
        await applicant.FillAsync(Screen.Terms);
        await applicant.OpenAsync("/declare/confirm");
        Assert.Contains("株式会社情報処理推進", applicant.Text());
        var entry = await app.UseDbAsync(db =>
            db.AuditEntries.SingleAsync(e => e.Action == AuditAction.TextPublished)
        );
        Assert.Contains("あたらしい目的です", entry.Details);
    }

    [Fact]
    public async Task What_another_copy_published_stands_here_within_a_minute()
    {
        await using var app = new TestApp();
        var reader = await app.Browse().OpenAsync("/terms");

        // Past this copy's memory, as another copy would.
        await app.UseDbAsync(async db =>
        {
            db.TermsRevisions.Add(
                new()
                {
                    From = new(2026, 11, 24),
                    Text = "# 使用規約\n\n別の複製が公開しました。",
                    PublishedAt = app.Clock.GetUtcNow(),
                    PublishedBy = "佐藤 恵",
                }
            );
            await db.SaveChangesAsync();
        });
        app.Clock.Advance(TimeSpan.FromMinutes(1));

        await reader.ReloadAsync();
        Assert.Contains("別の複製が公開しました", reader.Text());
    }

    [Fact]
    public async Task A_revision_that_will_not_do_is_told_why_and_nothing_typed_is_lost()
    {
        await using var app = new TestApp();
        var browser = await AdministratorAsync(app);
        await browser.OpenAsync("/secretariat/texts/terms");

        await browser
            .Fill("改定日", "2026-11-20")
            .Fill("使用規約の本文", "題名のない本文")
            .PressAsync("見た目を確かめる");

        Assert.StartsWith(
            "エラー（2件）：使用規約を改定する",
            browser.Title,
            StringComparison.Ordinal
        );
        Assert.Equal(
            "改定日は、今日（2026年11月24日（火））より前にできません",
            browser.FieldError("改定日")
        );
        Assert.Equal(
            "使用規約の本文の1行目に、# と題名を書いてください",
            browser.FieldError("使用規約の本文")
        );
        Assert.Equal("題名のない本文", browser.Value("使用規約の本文"));
        Assert.False(browser.HasButton("この内容で公開する"));
    }

    [Fact]
    public async Task A_text_changed_after_the_preview_is_shown_again_before_it_is_published()
    {
        await using var app = new TestApp();
        var browser = await AdministratorAsync(app);
        await browser.OpenAsync("/secretariat/texts/terms");
        await browser
            .Fill("改定日", "2026-12-01")
            .Fill("使用規約の本文", Revised)
            .PressAsync("見た目を確かめる");

        await browser
            .Fill("使用規約の本文", Revised + "\r\n2. 見ていない文です。")
            .PressAsync("この内容で公開する");

        Assert.Contains("見ていない文です", browser.Text("#preview"));
        Assert.Equal(0, await app.UseDbAsync(db => db.TermsRevisions.CountAsync()));
    }

    [Fact]
    public async Task A_revision_not_in_force_yet_is_taken_back()
    {
        await using var app = new TestApp();
        var browser = await AdministratorAsync(app);
        await browser.OpenAsync("/secretariat/texts/terms");
        await browser
            .Fill("改定日", "2026-12-01")
            .Fill("使用規約の本文", Revised)
            .PressAsync("見た目を確かめる");
        await browser.PressAsync("この内容で公開する");

        await browser.PressAsync("2026年12月1日（火）からの改定を取りやめる");

        Assert.Contains("予定を取りやめました", browser.Text());
        app.Clock.Advance(TimeSpan.FromDays(10));
        var reader = await app.Browse().OpenAsync("/terms");
        Assert.DoesNotContain("あたらしい目的です", reader.Text());
    }

    [Fact]
    public async Task A_notice_is_shown_from_its_first_day_to_its_last()
    {
        await using var app = new TestApp();
        var browser = await AdministratorAsync(app);
        await WriteAsync(
            browser,
            "年末年始の受付",
            "**12月29日**から休みます。",
            "2026-11-25",
            "2026-11-26"
        );
        var reader = app.Browse();

        await reader.OpenAsync("/");
        Assert.DoesNotContain("年末年始の受付", reader.Text("main"));
        app.Clock.Advance(TimeSpan.FromDays(1));
        await reader.OpenAsync("/");
        Assert.Contains("年末年始の受付", reader.Text("main"));
        await reader.FollowAsync("年末年始の受付");
        Assert.Equal("年末年始の受付", reader.Heading);
        Assert.Equal("12月29日", reader.Text("main strong"));

        app.Clock.Advance(TimeSpan.FromDays(2));
        await reader.ReloadAsync();
        Assert.Equal(HttpStatusCode.NotFound, reader.Status);
        await reader.OpenAsync("/news");
        Assert.Contains("いまお知らせはありません", reader.Text());
    }

    [Fact]
    public async Task Top_shows_the_newest_three_and_the_list_all()
    {
        await using var app = new TestApp();
        var browser = await AdministratorAsync(app);
        for (var day = 1; day <= 4; day++)
        {
            await WriteAsync(browser, $"お知らせその{day}", "本文", $"2026-11-{day:00}", "");
        }

        var reader = await app.Browse().OpenAsync("/");
        Assert.Equal(
            ["お知らせその4", "お知らせその3", "お知らせその2"],
            reader.FindAll(".news a").Select(a => a.TextContent)
        );
        await reader.FollowAsync("お知らせの一覧");
        Assert.Equal(4, reader.FindAll(".news a").Count);
    }

    [Fact]
    public async Task Two_people_on_one_notice_do_not_overwrite_each_other_unseen()
    {
        await using var app = new TestApp();
        var first = await AdministratorAsync(app);
        await WriteAsync(first, "題名", "はじめの本文", "2026-11-24", "");
        var second = await app.StaffAsync(StaffRoles.Administration, "鈴木 一");
        await first.FollowAsync("題名");
        await second.OpenAsync(first.Path);

        await first.Fill("本文", "一人目の本文").PressAsync("見た目を確かめる");
        await first.PressAsync("この内容で公開する");
        await second.Fill("本文", "二人目の本文").PressAsync("見た目を確かめる");
        await second.PressAsync("この内容で公開する");

        Assert.Contains("ほかの人が先にこのお知らせを変えました", second.Errors[0]);
        Assert.Equal("二人目の本文", second.Value("本文"));
        await second.PressAsync("見た目を確かめる");
        await second.PressAsync("この内容で公開する");
        Assert.Contains("公開しました", second.Text());
    }

    [Theory]
    [InlineData("/secretariat/texts")]
    [InlineData("/secretariat/texts/terms")]
    [InlineData("/secretariat/texts/notices")]
    [InlineData("/secretariat/texts/mails/Received")]
    public async Task Other_roles_are_refused(string address)
    {
        await using var app = new TestApp();
        var browser = await app.StaffAsync(
            StaffRoles.Reception | StaffRoles.Acceptance | StaffRoles.Statistics
        );

        await browser.OpenAsync(address);

        Assert.NotEqual(HttpStatusCode.OK, browser.Status);
    }

    private static Task<TestBrowser> AdministratorAsync(TestApp app) =>
        app.StaffAsync(StaffRoles.Administration);

    private static async Task WriteAsync(
        TestBrowser browser,
        string title,
        string body,
        string from,
        string to
    )
    {
        await browser.OpenAsync("/secretariat/texts/notices");
        await browser
            .Fill("題名", title)
            .Fill("本文", body)
            .Fill("載せ始める日", from)
            .Fill("載せ終わる日", to)
            .PressAsync("見た目を確かめる");
        await browser.PressAsync("この内容で公開する");
    }
}
