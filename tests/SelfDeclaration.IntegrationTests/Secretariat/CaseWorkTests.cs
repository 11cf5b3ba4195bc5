using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Testing;
using SelfDeclaration.Testing.Journeys;
using static SelfDeclaration.IntegrationTests.Secretariat.Desk;

namespace SelfDeclaration.IntegrationTests.Secretariat;

/// <summary>審査: what is done to a case short of a decision.</summary>
public sealed class CaseWorkTests
{
    [Fact]
    public async Task Holding_needs_a_reason_and_is_released()
    {
        await using var app = new TestApp();
        var declared = await app.DeclareAsync(Proprietor(1));
        var staff = await app.StaffAsync();
        await staff.OpenCaseAsync(app, declared);
        await staff.PressAsync("保留する");
        Assert.Equal(["保留の理由を入力してください"], staff.Errors);

        await staff.Fill("保留の理由", "書類を待っています").PressAsync("保留する");
        Assert.Contains(
            "保留しています：書類を待っています",
            staff.Text(),
            StringComparison.Ordinal
        );
        await staff.PressAsync("保留を解除する");

        Assert.Null((await app.FindAsync(declared)).HeldAt);
        await staff.FollowAsync("履歴 3");
        Assert.Contains("変更前 書類を待っています", staff.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_case_is_given_to_a_colleague_and_the_screening_is_noted()
    {
        await using var app = new TestApp();
        var declared = await app.DeclareAsync(Proprietor(1));
        var staff = await app.StaffAsync();
        await app.StaffAsync(name: "鈴木 進");
        await staff.OpenCaseAsync(app, declared);

        await staff.Select("担当", "鈴木 進").PressAsync("担当を変更する");
        Assert.Contains("鈴木 進さん", staff.Text(), StringComparison.Ordinal);
        await staff.Fill("反社会的勢力の確認", "新聞記事を検索。該当なし").PressAsync("記録する");

        Assert.Equal("新聞記事を検索。該当なし", staff.Value("反社会的勢力の確認"));
        await staff.OpenAsync("/secretariat?f=mine");
        Assert.DoesNotContain("机上", staff.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_edit_follows_the_same_rules_needs_a_reason_and_is_told_to_the_business()
    {
        await using var app = new TestApp();
        var declared = await app.DeclareAsync(Proprietor(1));
        var staff = await app.StaffAsync();
        await staff.OpenCaseAsync(app, declared);
        await staff.FollowAsync("内容を訂正する");
        await staff.Fill("電話番号", "03-12").PressAsync("メールの文面を確かめる");
        Assert.Equal(2, staff.Errors.Count);
        Assert.Equal("03-12", staff.Value("電話番号"));

        staff.Fill("電話番号", "０３－９８７６－５４３２").Fill("訂正の理由", "電話で確かめた");
        await staff.PressAsync("メールの文面を確かめる");
        Assert.Equal("0398765432", staff.Text(".diffs ins"));
        var preview = staff.Find("pre.mail")!.TextContent;
        Assert.Equal("0312340001", (await app.FindAsync(declared)).Business.Phone);
        var before = (await app.MailsToAsync("kijo1@example.jp")).Count;
        await staff.FollowAsync("内容を直す");
        Assert.Equal("電話で確かめた", staff.Value("訂正の理由"));
        await staff.PressAsync("メールの文面を確かめる");
        await staff.PressAsync("訂正してメールで知らせる");

        Assert.Equal("0398765432", (await app.FindAsync(declared)).Business.Phone);
        var mails = await app.MailsToAsync("kijo1@example.jp");
        Assert.Equal(before + 1, mails.Count);
        Assert.Equal(preview.Trim(), mails[^1].Text.ReplaceLineEndings("\n").Trim());
        await staff.OpenCaseAsync(app, declared);
        await staff.FollowAsync("履歴 2");
        Assert.Contains("電話で確かめた", staff.Text(), StringComparison.Ordinal);
        Assert.Contains("変更後 0398765432", staff.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dead_mail_is_seen_and_sent_to_the_right_address()
    {
        await using var app = new TestApp();
        var declared = await app.DeclareAsync(Proprietor(1));
        var staff = await app.StaffAsync();
        await staff.AcceptAsync(app, declared);
        await app.UseDbAsync(db =>
            db.OutgoingMails.Where(m => m.SentAt == null)
                .ExecuteUpdateAsync(m =>
                    m.SetProperty(x => x.DeadAt, app.Clock.GetUtcNow())
                        .SetProperty(x => x.LastError, "550 no such user")
                )
        );
        await staff.OpenAsync($"{await app.UrlAsync(declared)}?v=mail");
        Assert.Contains("送れませんでした", staff.Text(), StringComparison.Ordinal);
        Assert.Contains("550 no such user", staff.Text(), StringComparison.Ordinal);

        staff
            .Fill("新しいメールアドレス", "right@example.jp")
            .Fill("宛先を訂正する理由", "電話で聞いた");
        await staff.PressAsync("宛先を訂正する");

        Assert.Equal("right@example.jp", (await app.FindAsync(declared)).ContactPersons[^1].Mail);
        var mails = await app.MailsToAsync("right@example.jp");
        Assert.Contains(mails, m => m.Subject == "【SECURITY ACTION】申込受理のご連絡");
        Assert.Contains(
            await app.MailsToAsync("kijo1@example.jp"),
            m => m.Text.Contains("right@example.jp", StringComparison.Ordinal)
        );
        await staff.OpenAsync($"{await app.UrlAsync(declared)}?v=mail");
        await staff.PressAsync("「【SECURITY ACTION】申込受理のご連絡」を再送する");
        Assert.Contains("メールをもう一度送ります", staff.Text(), StringComparison.Ordinal);
    }
}
