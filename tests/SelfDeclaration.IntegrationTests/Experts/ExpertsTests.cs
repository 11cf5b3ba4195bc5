using System.Net;
using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Accounts;
using SelfDeclaration.Testing;
using SelfDeclaration.Testing.Browsing;
using SelfDeclaration.Testing.Journeys;
using SelfDeclaration.Web.Audit;
using SelfDeclaration.Web.Experts;

namespace SelfDeclaration.IntegrationTests.Experts;

/// <summary>専門家を探す</summary>
public sealed class ExpertsTests
{
    private const string Mail = "senmon@example.jp";

    [Fact]
    public async Task An_expert_registers_by_mail_is_accepted_and_found()
    {
        await using var app = new TestApp();
        var expert = await RegisterAsync(app);
        Assert.Equal("掲載の申込みを受け付けました", expert.Heading);
        var visitor = await app.Browse().OpenAsync("/experts");
        Assert.Contains("いま掲載している専門家はいません", visitor.Text());

        var staff = await AcceptAsync(app);
        Assert.Contains("受理しました", staff.Text());

        await visitor.OpenAsync("/experts");
        await visitor.Select("地域", "長野県").Fill("キーワード", "防災").PressAsync("探す");
        await visitor.FollowAsync("架空 専門郎");
        Assert.Contains("防災士", visitor.Text());
        Assert.DoesNotContain(
            Mail,
            visitor.Find("html")!.OuterHtml,
            StringComparison.OrdinalIgnoreCase
        );
        await visitor.OpenAsync("/experts?prefecture=27");
        Assert.Contains("この条件に合う専門家は見つかりませんでした", visitor.Text());
        var mail = (await app.MailsToAsync(Mail))[^1];
        Assert.Contains("2027年11月24日", mail.Text);
        var entry = await app.UseDbAsync(db =>
            db.AuditEntries.SingleAsync(e => e.Action == AuditAction.ExpertAccepted)
        );
        Assert.Equal("佐藤 恵", entry.ActorName);
        Assert.DoesNotContain("専門郎", entry.Subject + entry.Details, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Opening_the_link_changes_nothing_and_what_is_wrong_is_said()
    {
        await using var app = new TestApp();
        var expert = await OpenLinkAsync(app);
        await expert.ReloadAsync();
        Assert.Null(await app.UseDbAsync(db => db.Experts.Select(e => e.ProposedAt).SingleAsync()));

        await expert.Fill("お名前", "架空 専門郎").PressAsync("この内容で掲載を申し込む");

        Assert.StartsWith("エラー（7件）：", expert.Find("title")!.TextContent);
        Assert.Equal("活動する都道府県を選んでください", expert.FieldError("活動する都道府県"));
        Assert.Equal("架空 専門郎", expert.Value("お名前"));
        app.Clock.Advance(TimeSpan.FromHours(73));
        await expert.ReloadAsync();
        Assert.Equal("このリンクは使えません", expert.Heading);
    }

    [Fact]
    public async Task What_is_returned_comes_back_and_a_change_waits_beside_what_is_shown()
    {
        await using var app = new TestApp();
        await RegisterAsync(app);
        var staff = await app.StaffAsync();
        await OpenCaseAsync(staff);
        await staff.PressAsync("差し戻す");
        Assert.Equal(
            "直していただきたいところを入力してください",
            staff.FieldError("直していただきたいところ")
        );
        await staff
            .Fill("直していただきたいところ", "料金は書かないでください")
            .PressAsync("差し戻す");
        var returned = await app.Browse().OpenAsync((await app.MailsToAsync(Mail))[^1].Link);
        Assert.Contains("料金は書かないでください", returned.Text());
        await returned
            .Fill("自己紹介", "小さな会社を手伝います。")
            .Choose("上の内容が公開され、事務局が確かめることに同意します")
            .PressAsync("この内容で掲載を申し込む");
        await AcceptAsync(app);

        var again = await OpenLinkAsync(app);
        await again
            .Fill("お名前", "架空 改名郎")
            .Choose("上の内容が公開され、事務局が確かめることに同意します")
            .PressAsync("この内容で掲載を申し込む");

        var visitor = await app.Browse().OpenAsync("/experts");
        Assert.Contains("架空 専門郎", visitor.Text());
        Assert.DoesNotContain("改名郎", visitor.Text(), StringComparison.Ordinal);
        await AcceptAsync(app);
        await visitor.ReloadAsync();
        Assert.Contains("架空 改名郎", visitor.Text());
    }

    [Fact]
    public async Task A_question_is_seen_once_more_and_goes_to_the_expert_alone()
    {
        await using var app = new TestApp();
        await RegisterAsync(app);
        await AcceptAsync(app);
        var visitor = await app.Browse().OpenAsync("/experts");
        await visitor.FollowAsync("架空 専門郎");
        await visitor.FollowAsync("この専門家に相談する");
        await visitor.PressAsync("送る内容を確かめる");
        Assert.Equal("お名前を入力してください", visitor.FieldError("お名前"));
        await visitor
            .Fill("お名前", "山田 太郎")
            .Fill("返事を受け取るメールアドレス", "ｔａｒｏ@example.co.jp")
            .Fill("相談したいこと", "講演をお願いできますか。\n来月です。")
            .PressAsync("送る内容を確かめる");
        Assert.Contains("taro@example.co.jp", visitor.Text());
        await visitor.PressAsync("入力に戻って直す");
        Assert.Equal("山田 太郎", visitor.Value("お名前"));
        await visitor.PressAsync("送る内容を確かめる");
        await visitor.PressAsync("この内容で送る");
        Assert.Equal("相談を送りました", visitor.Heading);

        var mail = (await app.MailsToAsync(Mail))[^1];
        Assert.Contains("講演をお願いできますか。\n来月です。", mail.Text.ReplaceLineEndings("\n"));
        Assert.Equal("taro@example.co.jp", mail.Message.ReplyTo.ToString());
    }

    [Fact]
    public async Task A_trap_swallows_what_a_program_fills_in_and_many_questions_have_to_wait()
    {
        await using var app = new TestApp();
        await RegisterAsync(app);
        await AcceptAsync(app);
        var sent = (await app.MailsToAsync(Mail)).Count;
        var visitor = app.Browse();
        await visitor.OpenAsync("/experts");
        await visitor.FollowAsync("架空 専門郎");
        var address = $"{visitor.Path}/contact";
        for (var n = 0; n < 6 - sent; n++)
        {
            await visitor.OpenAsync(address);
            await visitor
                .Fill("お名前", "山田 太郎")
                .Fill("返事を受け取るメールアドレス", "taro@example.co.jp")
                .Fill("相談したいこと", $"{n}")
                .PressAsync("送る内容を確かめる");
            await visitor.PressAsync("この内容で送る");
        }

        Assert.Contains("短い間に多くの依頼があったため", visitor.Text("#errors"));
        Assert.Equal(5, (await app.MailsToAsync(Mail)).Count);
        app.Clock.Advance(TimeSpan.FromHours(2));
        var program = await app.Browse().OpenAsync("/experts/register");
        await program
            .Fill("メールアドレス", "program@example.jp")
            .Fill("この欄には何も入れないでください", "https://spam.example/")
            .PressAsync("リンクを受け取る");
        Assert.Equal("メールを送りました", program.Heading);
        Assert.Empty(await app.MailsToAsync("program@example.jp"));
    }

    [Fact]
    public async Task A_year_later_the_expert_is_reminded_renews_or_is_no_longer_shown()
    {
        await using var app = new TestApp();
        await RegisterAsync(app);
        await AcceptAsync(app);
        app.Clock.Advance(TimeSpan.FromDays(336));
        await app.RunAsync<ExpertRenewals>();
        await app.RunAsync<ExpertRenewals>();
        var reminders = (await app.MailsToAsync(Mail))
            .Where(m => m.Subject.Contains("更新"))
            .ToList();
        var link = Assert.Single(reminders).Link;

        var expert = await app.Browse().OpenAsync(link);
        await expert.PressAsync("このまま更新する");
        Assert.Equal("掲載を更新しました", expert.Heading);
        Assert.Contains("2028年11月24日", expert.Text());

        app.Clock.Advance(TimeSpan.FromDays(400));
        var visitor = await app.Browse().OpenAsync("/experts");
        Assert.Contains("いま掲載している専門家はいません", visitor.Text());
        app.Clock.Advance(TimeSpan.FromDays(400));
        await app.RunAsync<ExpertRenewals>();
        Assert.Equal(0, await app.UseDbAsync(db => db.Experts.CountAsync()));
    }

    [Fact]
    public async Task The_desk_hides_and_shows_and_an_expert_withdraws()
    {
        await using var app = new TestApp();
        await RegisterAsync(app);
        var staff = await AcceptAsync(app);
        var page = await app.UseDbAsync(db =>
            db.Experts.Select(e => "/experts/" + e.PublicKey).SingleAsync()
        );
        await staff.Fill("掲載を止める理由", "本人の申し出").PressAsync("掲載を止める");
        var visitor = await app.Browse().OpenAsync(page);
        Assert.Equal(HttpStatusCode.NotFound, visitor.Status);
        await staff.PressAsync("掲載を再開する");
        await visitor.OpenAsync(page);
        Assert.Equal(HttpStatusCode.OK, visitor.Status);

        var expert = await OpenLinkAsync(app);
        await expert.PressAsync("登録をやめて内容を消す");
        Assert.Equal("登録をやめ、内容を消しました", expert.Heading);

        Assert.Equal(0, await app.UseDbAsync(db => db.Experts.CountAsync()));
        Assert.Equal(
            [AuditAction.ExpertAccepted, AuditAction.ExpertHidden, AuditAction.ExpertShown],
            await app.UseDbAsync(db =>
                db.AuditEntries.Where(e => e.Subject.StartsWith("専門家 "))
                    .OrderBy(e => e.Number)
                    .Select(e => e.Action)
                    .ToListAsync()
            )
        );
    }

    [Fact]
    public async Task The_desk_corrects_what_is_shown_after_seeing_it_and_the_expert_is_told_why()
    {
        await using var app = new TestApp();
        await RegisterAsync(app);
        var staff = await AcceptAsync(app);
        await staff.FollowAsync("事務局で内容を直す");
        await staff.Fill("お名前", "").PressAsync("見た目を確かめる");
        Assert.Equal(["お名前を入力してください", "直す理由を入力してください"], staff.Errors);
        await staff
            .Fill("お名前", "架空 専門郎")
            .Fill("その他の資格の名前", "防災管理者")
            .Fill("直す理由", "資格の正式な名前にしました。")
            .PressAsync("見た目を確かめる");
        Assert.Contains("防災管理者", staff.Text("#preview"));
        var visitor = await app.Browse()
            .OpenAsync(
                await app.UseDbAsync(db =>
                    db.Experts.Select(e => "/experts/" + e.PublicKey).SingleAsync()
                )
            );
        Assert.Contains("防災士", visitor.Text());

        await staff.PressAsync("この内容に直す");

        Assert.Contains("内容を直しました", staff.Text(".note.ok"));
        Assert.Contains("防災士", staff.Text("details"));
        await visitor.OpenAsync(visitor.Path);
        Assert.Contains("防災管理者", visitor.Text());
        var mail = (await app.MailsToAsync(Mail))[^1];
        Assert.Contains("掲載内容を直しました", mail.Subject);
        Assert.Contains("資格の正式な名前にしました。", mail.Text);
    }

    private static async Task<TestBrowser> OpenLinkAsync(TestApp app)
    {
        var browser = await app.Browse().OpenAsync("/experts/register");
        await browser.Fill("メールアドレス", Mail).PressAsync("リンクを受け取る");
        Assert.Equal("メールを送りました", browser.Heading);
        return await browser.OpenAsync((await app.MailsToAsync(Mail))[^1].Link);
    }

    private static async Task<TestBrowser> RegisterAsync(TestApp app)
    {
        var browser = await OpenLinkAsync(app);
        return await browser
            .Fill("お名前", "架空　専門郎")
            .Choose("長野県")
            .Choose("東京都")
            .Choose("その他の資格")
            .Fill("その他の資格の名前", "防災士")
            .Choose("従業員の教育")
            .Choose("訪問")
            .Choose("応相談")
            .Fill("自己紹介", "小さな会社を手伝います。料金は1時間1万円です。")
            .Choose("上の内容が公開され、事務局が確かめることに同意します")
            .PressAsync("この内容で掲載を申し込む");
    }

    private static async Task<TestBrowser> AcceptAsync(TestApp app)
    {
        var staff = await app.StaffAsync(StaffRoles.Reception);
        await OpenCaseAsync(staff);
        return await staff.PressAsync("受理して掲載する");
    }

    private static async Task OpenCaseAsync(TestBrowser staff)
    {
        await staff.OpenAsync("/secretariat/experts");
        await staff.OpenAsync(staff.Find("tbody a")!.GetAttribute("href")!);
    }
}
