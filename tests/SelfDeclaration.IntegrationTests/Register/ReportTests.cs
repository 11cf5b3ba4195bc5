using System.Net;
using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Accounts;
using SelfDeclaration.Testing;
using SelfDeclaration.Testing.Journeys;
using SelfDeclaration.Web.Audit;
using SelfDeclaration.Web.Jobs;

namespace SelfDeclaration.IntegrationTests.Register;

/// <summary>誤りを知らせる</summary>
public sealed class ReportTests
{
    private const string What = "誤っているところと、正しい内容";
    private const string Mail = "返事が必要なときのメールアドレス";

    [Fact]
    public async Task What_a_visitor_finds_wrong_becomes_a_task_and_is_handled_on_record()
    {
        await using var app = new TestApp();
        var declaration = await app.PublishAsync("株式会社みずほ精工");
        var visitor = await app.Browse().OpenAsync($"/businesses/{declaration.PublicKey}");
        await visitor.FollowAsync("この情報の誤りを知らせる");
        await visitor
            .Fill(What, "所在地が移転前のままです")
            .Fill(Mail, "ｔａｒｏ@example.co.jp")
            .PressAsync("事務局に知らせる");
        Assert.Equal("お知らせを受け付けました", visitor.Heading);

        var staff = await app.StaffAsync(StaffRoles.Reception, "佐藤 恵");
        await staff.OpenAsync("/secretariat/reports");
        Assert.Equal("誤りのお知らせ（1件）", staff.Heading);
        Assert.Contains("株式会社みずほ精工", staff.Text());
        Assert.Contains("所在地が移転前のままです", staff.Text());
        Assert.Contains("taro@example.co.jp", staff.Text());
        await staff.PressAsync("株式会社みずほ精工のお知らせを対応済みにする");
        Assert.Equal("対応の内容を入力してください", staff.FieldError("対応の内容"));
        await staff
            .Fill("対応の内容", "電話で確かめ、変更を案内した")
            .PressAsync("株式会社みずほ精工のお知らせを対応済みにする");

        Assert.Equal("誤りのお知らせ（0件）", staff.Heading);
        await staff.OpenAsync("/secretariat/reports?handled=true");
        Assert.Contains("佐藤 恵が対応：電話で確かめ、変更を案内した", staff.Text());
        var entry = await app.UseDbAsync(db =>
            db.AuditEntries.SingleAsync(e => e.Action == AuditAction.RegisterReportHandled)
        );
        Assert.Equal(declaration.Key, entry.DeclarationKey);
        Assert.DoesNotContain("taro@", entry.Details, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_missing_is_asked_for_and_what_was_typed_stays()
    {
        await using var app = new TestApp();
        var declaration = await app.PublishAsync("株式会社みずほ精工");
        var visitor = await app.Browse().OpenAsync($"/businesses/{declaration.PublicKey}/report");

        await visitor.Fill(Mail, "たろう").PressAsync("事務局に知らせる");

        Assert.Equal($"{What}を入力してください", visitor.FieldError(What));
        Assert.Equal(
            $"{Mail}は、name@example.co.jp のような形で入力してください",
            visitor.FieldError(Mail)
        );
        Assert.Equal("たろう", visitor.Value(Mail));
        Assert.Equal(0, await CountAsync(app));
    }

    [Fact]
    public async Task Programs_and_floods_are_thanked_and_not_kept()
    {
        await using var app = new TestApp()
            .WithSetting("Register:MostOpenReports", "2")
            .WithSetting("RateLimits:ReportsPerVisitorPerMinute", "10");
        var declaration = await app.PublishAsync("株式会社みずほ精工");
        var address = $"/businesses/{declaration.PublicKey}/report";

        var program = await app.Browse().OpenAsync(address);
        await program
            .Fill(What, "安い広告")
            .Fill("この欄には何も入れないでください", "https://example.com")
            .PressAsync("事務局に知らせる");
        Assert.Equal("お知らせを受け付けました", program.Heading);
        Assert.Equal(0, await CountAsync(app));

        for (var n = 0; n < 4; n++)
        {
            var visitor = await app.Browse().OpenAsync(address);
            await visitor.Fill(What, $"{n}").PressAsync("事務局に知らせる");
            Assert.Equal("お知らせを受け付けました", visitor.Heading);
        }

        Assert.Equal(2, await CountAsync(app));
    }

    [Fact]
    public async Task One_visitor_may_send_a_few_a_minute()
    {
        await using var app = new TestApp();
        var declaration = await app.PublishAsync("株式会社みずほ精工");
        var visitor = app.Browse();
        List<HttpStatusCode> answers = [];
        for (var n = 0; n < 4; n++)
        {
            await visitor.OpenAsync($"/businesses/{declaration.PublicKey}/report");
            await visitor.Fill(What, $"{n}").PressAsync("事務局に知らせる");
            answers.Add(visitor.Status);
        }

        Assert.Equal(
            [
                HttpStatusCode.OK,
                HttpStatusCode.OK,
                HttpStatusCode.OK,
                HttpStatusCode.TooManyRequests,
            ],
            answers
        );
    }

    [Theory]
    [InlineData("0123456789abcdef")]
    [InlineData("x")]
    public async Task What_is_not_public_cannot_be_wrong(string key)
    {
        await using var app = new TestApp();

        var page = await app.Browse().OpenAsync($"/businesses/{key}/report");

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
    }

    [Fact]
    public async Task Handled_reports_are_forgotten_after_their_time_and_open_ones_are_not()
    {
        await using var app = new TestApp();
        var declaration = await app.PublishAsync("株式会社みずほ精工");
        foreach (var text in (string[])["対応する", "待っている"])
        {
            var visitor = await app.Browse()
                .OpenAsync($"/businesses/{declaration.PublicKey}/report");
            await visitor.Fill(What, text).PressAsync("事務局に知らせる");
        }

        await app.UseDbAsync(async db =>
        {
            var report = await db.RegisterReports.SingleAsync(r => r.Text == "対応する");
            report.Handle("佐藤 恵", "直した", app.Clock.GetUtcNow());
            await db.SaveChangesAsync();
        });
        app.Clock.Advance(TimeSpan.FromDays(179));
        await app.RunAsync<Purge>();
        Assert.Equal(2, await CountAsync(app));
        app.Clock.Advance(TimeSpan.FromDays(2));
        await app.RunAsync<Purge>();

        Assert.Equal(
            "待っている",
            await app.UseDbAsync(db => db.RegisterReports.Select(r => r.Text).SingleAsync())
        );
    }

    private static Task<int> CountAsync(TestApp app) =>
        app.UseDbAsync(db => db.RegisterReports.CountAsync());
}
