using System.Net;
using System.Text;
using SelfDeclaration.Accounts;
using SelfDeclaration.IntegrationTests.Audit;
using SelfDeclaration.Testing;
using SelfDeclaration.Testing.Journeys;
using SelfDeclaration.Web.Audit;

namespace SelfDeclaration.IntegrationTests.Secretariat;

/// <summary>操作の記録</summary>
public sealed class AuditPageTests
{
    private const string Address = "/secretariat/audit";

    [Fact]
    public async Task It_shows_who_did_what_why_and_each_value_before_and_after()
    {
        await using var app = new TestApp();
        await NoteAsync(
            app,
            AuditAction.StaffChanged,
            "職員3番",
            new(
                "異動のため",
                [
                    new()
                    {
                        Field = "Roles",
                        Label = "役割",
                        Before = "受付",
                        After = "受付・承認",
                    },
                ]
            )
        );
        var browser = await app.StaffAsync(StaffRoles.Administration);

        await browser.OpenAsync(Address);

        Assert.Equal("操作の記録", browser.Heading);
        Assert.Contains("2026年11月24日（火）10時00分", browser.Text("tbody th"));
        Assert.Contains("試験（定期処理）", browser.Text("tbody"));
        Assert.Contains("職員を変更", browser.Text("tbody"));
        Assert.Contains("異動のため", browser.Text("tbody"));
        Assert.Equal("受付", browser.Text("tbody del"));
        Assert.Equal("受付・承認", browser.Text("tbody ins"));
        Assert.Contains("変更前", browser.Text("tbody"));
        Assert.Contains("変更後", browser.Text("tbody"));
    }

    [Fact]
    public async Task It_says_whether_the_records_are_whole()
    {
        await using var app = new TestApp();
        await app.RecordAsync(3);
        var browser = await app.StaffAsync(StaffRoles.Administration);
        await browser.OpenAsync(Address);
        Assert.Contains("記録のつながり：まだ確認していません", browser.Text());

        await app.CheckAsync();
        await browser.ReloadAsync();
        Assert.Contains("記録のつながり：問題なし（最終確認 10:03）", browser.Text());

        await app.SqlAsync($"DELETE FROM audit_entries WHERE number = 2");
        await app.CheckAsync();
        await browser.ReloadAsync();
        Assert.Contains("記録のつながり：記録2番がありません（最終確認 10:03）", browser.Text());
    }

    [Fact]
    public async Task It_is_narrowed_by_day_person_action_and_subject()
    {
        await using var app = new TestApp();
        await NoteAsync(app, AuditAction.TextPublished, "使用規約");
        app.Clock.Advance(TimeSpan.FromDays(1));
        await NoteAsync(app, AuditAction.ListExported, "職員一覧");
        await NoteAsync(app, AuditAction.ListExported, "登録簿");
        var browser = await app.StaffAsync(StaffRoles.Administration);
        await browser.OpenAsync(Address);
        Assert.Equal(["登録簿", "職員一覧", "使用規約"], Subjects(browser));

        await browser.Fill("いつまで", "2026-11-24").PressAsync("絞り込む");
        Assert.Equal(["使用規約"], Subjects(browser));

        await browser.OpenAsync(Address);
        await browser.Fill("いつから", "2026-11-25").Fill("対象", "登録簿").PressAsync("絞り込む");
        Assert.Equal(["登録簿"], Subjects(browser));

        await browser.OpenAsync(Address);
        await browser
            .Select("何を", "文書を公開")
            .Select("誰が", "定期処理")
            .PressAsync("絞り込む");
        Assert.Equal(["使用規約"], Subjects(browser));

        await browser.Select("誰が", "佐藤 恵").PressAsync("絞り込む");
        Assert.Contains("この条件の記録はありません", browser.Text());
    }

    [Fact]
    public async Task Older_entries_are_a_page_away_and_none_is_shown_twice()
    {
        await using var app = new TestApp();
        await app.RecordAsync(120);
        var browser = await app.StaffAsync(StaffRoles.Administration);
        await browser.OpenAsync(Address);

        var seen = Numbers(browser).ToList();
        while (browser.Find("a[rel=next]") is not null)
        {
            await browser.FollowAsync("これより前の記録");
            seen.AddRange(Numbers(browser));
        }

        Assert.Equal(Enumerable.Range(1, 120).Reverse(), seen);
    }

    [Fact]
    public async Task Csv_holds_no_formulas_and_is_itself_on_record()
    {
        await using var app = new TestApp();
        await NoteAsync(
            app,
            AuditAction.TextPublished,
            "使用規約",
            new("=HYPERLINK(\"x\"),改定", [])
        );
        var browser = await app.StaffAsync(StaffRoles.Administration);

        await browser.OpenAsync(Address);
        await browser.FollowAsync("この条件の記録をCSVで保存する");

        var bytes = await browser.Response.Content.ReadAsByteArrayAsync();
        var text = Encoding.UTF8.GetString(bytes);
        Assert.Equal("text/csv", browser.Response.Content.Headers.ContentType?.MediaType);
        Assert.StartsWith("\uFEFF番号,日時,", text, StringComparison.Ordinal);
        Assert.Contains(
            "1,2026-11-24 10:00:00,定期処理,試験,文書を公開,使用規約,\"'=HYPERLINK(\"\"x\"\"),改定\"",
            text
        );
        await browser.OpenAsync(Address);
        Assert.Equal("操作の記録", Subjects(browser)[0]);
        Assert.Contains("一覧を書き出し", browser.Text("tbody tr"));
    }

    [Theory]
    [InlineData(StaffRoles.Reception | StaffRoles.Acceptance)]
    [InlineData(StaffRoles.Statistics)]
    public async Task Other_roles_are_refused(StaffRoles roles)
    {
        await using var app = new TestApp();
        var browser = await app.StaffAsync(roles);

        await browser.OpenAsync(Address);

        Assert.NotEqual("操作の記録", browser.Heading);
        Assert.NotEqual(HttpStatusCode.OK, browser.Status);
    }

    private static IReadOnlyList<string> Subjects(Testing.Browsing.TestBrowser browser) =>
        [.. browser.FindAll("tbody td[data-l=対象]").Select(e => e.TextContent.Trim())];

    private static IEnumerable<int> Numbers(Testing.Browsing.TestBrowser browser) =>
        browser
            .FindAll("tbody td[data-l=番号]")
            .Select(e =>
                int.Parse(e.TextContent, System.Globalization.CultureInfo.InvariantCulture)
            );

    private static Task<bool> NoteAsync(
        TestApp app,
        AuditAction action,
        string subject,
        AuditDetails? details = null
    ) =>
        app.UseAsync<AuditLog, bool>(async log =>
        {
            log.Note(action, subject, details);
            await log.SaveAsync((AuditActor.Job, "試験"));
            return true;
        });
}
