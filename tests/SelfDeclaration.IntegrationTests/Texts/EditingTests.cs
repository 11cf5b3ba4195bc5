using System.Xml.Linq;
using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Accounts;
using SelfDeclaration.Testing;
using SelfDeclaration.Testing.Browsing;
using SelfDeclaration.Testing.Journeys;

namespace SelfDeclaration.IntegrationTests.Texts;

/// <summary>事務局がお知らせ、緊急のお知らせ、固定ページ、画像を変える</summary>
public sealed class EditingTests
{
    private static readonly XNamespace s_atom = "http://www.w3.org/2005/Atom";

    [Fact]
    public async Task A_page_changes_on_its_day_and_goes_back_with_its_history()
    {
        await using var app = new TestApp();
        var clerk = await EditAsync(app, "about");
        var before = clerk.Value("本文");
        await clerk
            .Fill("題名", "このサイトの説明")
            .Fill(
                "本文",
                "あたらしい<script>alert(1)</script>本文です。\n\n[押す](javascript:alert(1))"
            )
            .Fill("切り替える日", "2026-11-26")
            .PressAsync("見た目を確かめる");
        Assert.Contains("あたらしい", clerk.Text("#preview"));
        Assert.Null(clerk.Find("#preview script"));
        Assert.Null(clerk.Find("#preview a"));
        await clerk.PressAsync("この内容で公開する");
        Assert.Contains("予定しました", clerk.Text());

        var reader = await app.Browse().OpenAsync("/about");
        Assert.Equal("このサイトについて", reader.Heading);
        app.Clock.Advance(TimeSpan.FromDays(2));
        await reader.ReloadAsync();
        Assert.Equal("このサイトの説明", reader.Heading);
        Assert.Contains("2026年11月26日", reader.Text("main .updated"));

        // Two days later the desk has signed the clerk out.
        clerk = await app.StaffAsync(StaffRoles.Administration);
        await clerk.OpenAsync("/secretariat/pages/history/about");
        Assert.Contains("佐藤 恵", clerk.Text());
        Assert.Contains(
            clerk.FindAll("ins"),
            e => e.TextContent.Contains("本文です", StringComparison.Ordinal)
        );
        Assert.NotEmpty(clerk.FindAll("del"));
        await clerk.PressAsync("今日から、はじめの内容に戻す");
        await reader.ReloadAsync();
        Assert.Equal("このサイトについて", reader.Heading);

        await clerk.OpenAsync("/secretariat/pages/edit/about?version=1");
        Assert.Equal("このサイトの説明", clerk.Value("題名"));
        await clerk.OpenAsync("/secretariat/pages/edit/about");
        Assert.Equal(before, clerk.Value("本文"));
    }

    [Fact]
    public async Task Of_two_who_change_a_page_the_second_is_told_and_keeps_the_text()
    {
        await using var app = new TestApp();
        var first = await EditAsync(app, "roles/educator");
        var second = await EditAsync(app, "roles/educator", "鈴木 一");
        foreach (var clerk in new[] { first, second })
        {
            await clerk.Fill("本文", "わたしの本文").PressAsync("見た目を確かめる");
        }

        await first.PressAsync("この内容で公開する");
        await second.PressAsync("この内容で公開する");

        Assert.Contains("ほかの人が先にこのページを変えました", second.Errors[0]);
        Assert.Equal("わたしの本文", second.Value("本文"));
        await second.PressAsync("見た目を確かめる");
        await second.PressAsync("この内容で公開する");
        Assert.Equal(2, await app.UseDbAsync(db => db.PageRevisions.CountAsync()));
    }

    [Fact]
    public async Task An_urgent_line_stands_on_every_page_for_its_time_and_no_longer()
    {
        await using var app = new TestApp();
        var clerk = await app.StaffAsync(StaffRoles.Administration);
        await clerk.OpenAsync("/secretariat/texts/banner");
        await clerk
            .Fill("伝えること", "<b>受付</b>が止まっています")
            .Fill("詳しい説明のアドレス", "/news")
            .Fill("表示し始める日時", "2026-11-24T11:00")
            .Fill("表示を終える日時", "2026-11-24T12:00")
            .PressAsync("この内容で表示する");

        var reader = await app.Browse().OpenAsync("/terms");
        Assert.Null(reader.Find(".urgent"));
        app.Clock.Advance(TimeSpan.FromHours(1));
        foreach (var address in (string[])["/", "/terms", "/declare", "/news"])
        {
            await reader.OpenAsync(address);
            Assert.Contains(
                "<b>受付</b>が止まっています",
                reader.Find("[role=region][aria-label=緊急のお知らせ]")!.TextContent
            );
        }

        await reader.FollowAsync("詳しい説明");
        Assert.Equal("/news", reader.Path);
        app.Clock.Advance(TimeSpan.FromHours(1));
        await reader.ReloadAsync();
        Assert.Null(reader.Find(".urgent"));
    }

    [Fact]
    public async Task An_urgent_line_stands_at_once_on_kept_answers_and_on_other_copies()
    {
        await using var app = new TestApp();
        var reader = await app.Browse().OpenAsync("/businesses?q=a");
        Assert.Null(reader.Find(".urgent"));
        var clerk = await app.StaffAsync(StaffRoles.Administration);
        await clerk.OpenAsync("/secretariat/texts/banner");
        await clerk.Fill("伝えること", "受付を止めています").PressAsync("この内容で表示する");
        await reader.ReloadAsync();
        Assert.NotNull(reader.Find(".urgent"));
        await clerk.PressAsync("いま終える：受付を止めています");
        await reader.ReloadAsync();
        Assert.Null(reader.Find(".urgent"));

        // As another copy of the site writes it.
        var now = app.Clock.GetUtcNow();
        await app.UseDbAsync(async db =>
        {
            db.EmergencyBanners.Add(
                new()
                {
                    Text = "再開しました",
                    From = now,
                    To = now.AddHours(1),
                    PublishedAt = now,
                    PublishedBy = "鈴木 一",
                }
            );
            await db.SaveChangesAsync();
        });
        app.Clock.Advance(TimeSpan.FromSeconds(2));
        await reader.ReloadAsync();
        Assert.NotNull(reader.Find(".urgent"));
    }

    [Fact]
    public async Task An_urgent_line_can_be_ended_at_once()
    {
        await using var app = new TestApp();
        var clerk = await app.StaffAsync(StaffRoles.Administration);
        await clerk.OpenAsync("/secretariat/texts/banner");
        await clerk.Fill("伝えること", "間違い").PressAsync("この内容で表示する");
        Assert.NotNull(clerk.Find(".urgent"));
        await clerk.PressAsync("いま終える：間違い");
        Assert.Null(clerk.Find(".urgent"));
        Assert.Contains("終了", clerk.Text("tbody"));
    }

    [Fact]
    public async Task News_are_an_Atom_feed_whatever_was_typed()
    {
        await using var app = new TestApp();
        var empty = await FeedAsync(app);
        Assert.Empty(empty.Elements(s_atom + "entry"));
        var clerk = await app.StaffAsync(StaffRoles.Administration);
        await WriteAsync(
            clerk,
            "重い & <軽い>",
            "本文 \uFFFE<script>x</script> [x](javascript:1)",
            "メンテナンス・障害"
        );
        var reader = await app.Browse().OpenAsync("/");
        Assert.Equal("/news/feed.xml", reader.Find("link[rel=alternate]")!.GetAttribute("href"));
        await reader.OpenAsync("/news");
        Assert.Equal("メンテナンス・障害", reader.Find(".news .tag")?.TextContent);

        var feed = await FeedAsync(app);
        var entry = Assert.Single(feed.Elements(s_atom + "entry"));
        Assert.Equal("重い & <軽い>", entry.Element(s_atom + "title")!.Value.Trim());
        Assert.Equal("2026-11-24T01:00:00Z", feed.Element(s_atom + "updated")!.Value);
        Assert.StartsWith(
            "https://localhost/news/",
            entry.Element(s_atom + "id")!.Value,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("<script", entry.Element(s_atom + "content")!.Value);
        Assert.DoesNotContain("href", entry.Element(s_atom + "content")!.Value);
        foreach (var name in (string[])["id", "title", "updated", "author"])
        {
            Assert.Single(feed.Elements(s_atom + name));
        }
    }

    [Fact]
    public async Task A_notice_keeps_its_versions_and_can_be_begun_from_an_old_one()
    {
        await using var app = new TestApp();
        var clerk = await app.StaffAsync(StaffRoles.Administration);
        await WriteAsync(clerk, "題名", "はじめの本文", "お知らせ");
        await clerk.FollowAsync("題名");
        await clerk.Fill("本文", "次の本文").PressAsync("見た目を確かめる");
        await clerk.PressAsync("この内容で公開する");
        await clerk.FollowAsync("題名");
        await clerk.FollowAsync("履歴");

        Assert.Equal(
            ["第2版", "第1版"],
            clerk.FindAll("main section h2").Select(h => h.TextContent)
        );
        Assert.Contains(
            "はじめの本文",
            clerk
                .FindAll("del")
                .Select(d => d.TextContent.Replace("削除：", "", StringComparison.Ordinal))
        );
        await clerk.FollowAsync("第1版の内容から書き直す");
        Assert.Equal("はじめの本文", clerk.Value("本文"));
    }

    private static async Task<TestBrowser> EditAsync(
        TestApp app,
        string slug,
        string name = "佐藤 恵"
    )
    {
        var clerk = await app.StaffAsync(StaffRoles.Administration, name);
        return await clerk.OpenAsync($"/secretariat/pages/edit/{slug}");
    }

    private static async Task WriteAsync(TestBrowser clerk, string title, string body, string kind)
    {
        await clerk.OpenAsync("/secretariat/texts/notices");
        await clerk
            .Choose(kind)
            .Fill("題名", title)
            .Fill("本文", body)
            .PressAsync("見た目を確かめる");
        await clerk.PressAsync("この内容で公開する");
    }

    private static async Task<XElement> FeedAsync(TestApp app)
    {
        using var answer = await app.CreateClient()
            .GetAsync(
                new Uri("/news/feed.xml", UriKind.Relative),
                TestContext.Current.CancellationToken
            );
        Assert.Equal("application/atom+xml", answer.Content.Headers.ContentType!.MediaType);
        return XDocument
            .Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))
            .Root!;
    }
}
