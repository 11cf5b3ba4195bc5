using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Declarations;
using SelfDeclaration.Testing;
using SelfDeclaration.Testing.Journeys;
using SelfDeclaration.Web.Audit;
using static SelfDeclaration.IntegrationTests.Secretariat.Desk;

namespace SelfDeclaration.IntegrationTests.Secretariat;

/// <summary>判断: what happens with it, and how it is taken back.</summary>
public sealed class DecisionTests
{
    private static readonly TimeSpan Undo = TimeSpan.FromMinutes(5);

    [Fact]
    public async Task Accepting_shows_the_mail_takes_effect_at_once_and_leads_to_the_next_case()
    {
        await using var app = new TestApp();
        var first = await app.DeclareAsync(Proprietor(1));
        app.Clock.Advance(TimeSpan.FromSeconds(1));
        await app.DeclareAsync(Proprietor(2) with { Stars = 2 });
        app.Clock.Advance(TimeSpan.FromSeconds(1));
        await app.DeclareAsync(Proprietor(3));
        var staff = await app.StaffAsync();
        await staff.OpenAsync("/secretariat?f=star1");
        await staff.FollowAsync("机上 一郎");

        await staff.ChooseAsync("受理する");
        Assert.Contains(
            "【SECURITY ACTION】申込受理のご連絡",
            staff.Text(),
            StringComparison.Ordinal
        );
        Assert.Contains("kijo1@example.jp", staff.Text(), StringComparison.Ordinal);
        Assert.Equal(DeclarationStatus.Declared, (await app.FindAsync(first)).Status);
        await staff.PressAsync("この内容で受理してメールを送る");

        Assert.Equal("机上 三郎", staff.Heading);
        Assert.Contains(
            "机上 一郎を受理しました。 メールは 10:05 に送ります。",
            staff.Text(),
            StringComparison.Ordinal
        );
        Assert.StartsWith("303", staff.Redirects[0], StringComparison.Ordinal);
        var declaration = await app.FindAsync(first);
        Assert.Equal(DeclarationStatus.Accepted, declaration.Status);
        Assert.Null(declaration.WaitingSince);
        var entry = await app.UseDbAsync(db =>
            db.AuditEntries.SingleAsync(e => e.Action == AuditAction.DeclarationAccepted)
        );
        Assert.Equal("佐藤 恵", entry.ActorName);
        Assert.Contains("申込受理", entry.Details, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Within_five_minutes_a_decision_is_taken_back_and_no_mail_was_ever_sent()
    {
        await using var app = new TestApp();
        var declared = await app.DeclareAsync(Proprietor(1));
        var before = await app.FindAsync(declared);
        var staff = await app.StaffAsync();
        await staff.AcceptAsync(app, declared);
        app.Clock.Advance(Undo - TimeSpan.FromSeconds(1));
        Assert.Single(
            await app.MailsToAsync("kijo1@example.jp"),
            m => m.Subject.Contains("完了", StringComparison.Ordinal)
        );

        await staff.PressAsync("机上 一郎の受理を取り消す");

        Assert.Contains("判断を取り消しました", staff.Text(), StringComparison.Ordinal);
        var after = await app.FindAsync(declared);
        Assert.Equal(DeclarationStatus.Declared, after.Status);
        Assert.Equal(before.WaitingSince, after.WaitingSince);
        app.Clock.Advance(Undo);
        Assert.DoesNotContain(
            await app.MailsToAsync("kijo1@example.jp"),
            m => m.Subject.Contains("受理", StringComparison.Ordinal)
        );
        Assert.Equal(
            1,
            await app.UseDbAsync(db =>
                db.AuditEntries.CountAsync(e => e.Action == AuditAction.DecisionTakenBack)
            )
        );
    }

    [Fact]
    public async Task After_five_minutes_the_mail_is_sent_and_nothing_is_taken_back()
    {
        await using var app = new TestApp();
        var declared = await app.DeclareAsync(Proprietor(1));
        var staff = await app.StaffAsync();
        await staff.AcceptAsync(app, declared);
        app.Clock.Advance(Undo);
        var mail = (await app.MailsToAsync("kijo1@example.jp"))[^1];
        Assert.Equal("【SECURITY ACTION】申込受理のご連絡", mail.Subject);
        Assert.Contains("「一つ星を宣言しました」", mail.Text, StringComparison.Ordinal);

        await staff.PressAsync("机上 一郎の受理を取り消す");

        Assert.Contains("取り消せる時間が過ぎました", staff.Text(), StringComparison.Ordinal);
        Assert.Equal(DeclarationStatus.Accepted, (await app.FindAsync(declared)).Status);
    }

    [Fact]
    public async Task Nobody_takes_back_what_a_colleague_decided()
    {
        await using var app = new TestApp();
        var declared = await app.DeclareAsync(Proprietor(1));
        var staff = await app.StaffAsync();
        await staff.AcceptAsync(app, declared);
        var done = staff.Path;
        var other = await app.StaffAsync(name: "鈴木 進");

        await other.OpenAsync(done);

        Assert.False(other.HasButton("机上 一郎の受理を取り消す"));
    }

    [Fact]
    public async Task Returning_lists_every_item_in_the_mail_and_keeps_them_for_the_business()
    {
        await using var app = new TestApp();
        var declared = await app.DeclareAsync(Proprietor(1));
        var staff = await app.StaffAsync();
        await staff.OpenCaseAsync(app, declared);
        await staff.Choose("差し戻す").PressAsync("メールの文面を確かめる");
        staff.Select("電話番号 › 定型の文", "つながりません。確かめて直してください");
        staff.Fill("電話番号 › 自分の言葉", "3回かけました");
        staff.Fill("屋号 › 自分の言葉", "読み方を教えてください");
        await staff.PressAsync("メールの文面を確かめる");
        await staff.FollowAsync("理由を直す");
        Assert.Equal("3回かけました", staff.Value("電話番号 › 自分の言葉"));
        await staff.PressAsync("メールの文面を確かめる");
        await staff.PressAsync("この内容で差し戻してメールを送る");

        var declaration = await app.FindAsync(declared);
        Assert.Equal(DeclarationStatus.Returned, declaration.Status);
        Assert.Equal(["TradeName", "Phone"], declaration.ReturnReasons.Select(r => r.Field));
        app.Clock.Advance(Undo);
        var mail = (await app.MailsToAsync("kijo1@example.jp"))[^1];
        Assert.Equal("【SECURITY ACTION】申込内容の確認のお願い", mail.Subject);
        Assert.Contains("・屋号：読み方を教えてください", mail.Text, StringComparison.Ordinal);
        Assert.Contains(
            "・電話番号：つながりません。確かめて直してください。",
            mail.Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Of_two_clerks_the_second_is_told_and_keeps_the_text()
    {
        await using var app = new TestApp();
        var declared = await app.DeclareAsync(Proprietor(1));
        var next = await app.DeclareAsync(Proprietor(2));
        var (suzuki, sato) = (await app.StaffAsync(name: "鈴木 進"), await app.StaffAsync());
        await sato.OpenCaseAsync(app, declared);
        await sato.ChooseAsync("不受理にする", "この理由は失われてはなりません");
        app.Clock.Advance(TimeSpan.FromMinutes(2));
        await suzuki.AcceptAsync(app, declared);
        app.Clock.Advance(TimeSpan.FromMinutes(1));

        await sato.PressAsync("この内容で不受理にしてメールを送る");

        Assert.Equal("鈴木 進さんが 10:02 に受理しています", sato.Heading);
        Assert.Equal("この理由は失われてはなりません", sato.Value("あなたが入力した内容"));
        Assert.Equal(DeclarationStatus.Accepted, (await app.FindAsync(declared)).Status);
        await sato.FollowAsync("次の申込みへ");
        Assert.Equal((await app.FindAsync(next)).Business.Name, sato.Heading);
    }

    [Fact]
    public async Task Where_two_have_to_accept_the_first_proposes_and_another_confirms()
    {
        await using var app = new TestApp();
        app.WithSetting("Secretariat:FourEyes", "true");
        var declared = await app.DeclareAsync(Proprietor(1));
        var (first, second) = (await app.StaffAsync(), await app.StaffAsync(name: "鈴木 進"));

        await first.OpenCaseAsync(app, declared);
        await first.ChooseAsync("受理する");
        await first.PressAsync("受理を提案する");
        Assert.Equal(DeclarationStatus.Declared, (await app.FindAsync(declared)).Status);

        await first.OpenCaseAsync(app, declared);
        await first.ChooseAsync("受理する");
        await first.PressAsync("この内容で受理してメールを送る");
        Assert.Contains(
            "受理を提案した本人は確かめられません",
            first.Text(),
            StringComparison.Ordinal
        );
        Assert.Equal(DeclarationStatus.Declared, (await app.FindAsync(declared)).Status);

        await second.OpenCaseAsync(app, declared);
        Assert.Contains("佐藤 恵さんが受理を提案しました", second.Text(), StringComparison.Ordinal);
        await second.ChooseAsync("受理する");
        await second.PressAsync("この内容で受理してメールを送る");
        Assert.Equal(DeclarationStatus.Accepted, (await app.FindAsync(declared)).Status);
    }

    [Fact]
    public async Task Opened_cases_are_accepted_together_and_one_decided_meanwhile_is_left_out()
    {
        await using var app = new TestApp();
        List<Declared> all = [];
        for (var i = 1; i <= 3; i++)
        {
            all.Add(await app.DeclareAsync(Proprietor(i)));
        }

        var staff = await app.StaffAsync();
        await staff.OpenAsync("/secretariat");
        Assert.False(staff.HasField("机上 一郎を受理に含める"));
        await staff.OpenCaseAsync(app, all[0]);
        await staff.OpenCaseAsync(app, all[1]);
        await staff.OpenAsync("/secretariat");
        Assert.False(staff.HasField("机上 三郎を受理に含める"));
        staff.Choose("机上 一郎を受理に含める").Choose("机上 二郎を受理に含める");
        await staff.PressAsync("チェックした申込みをまとめて受理する");
        Assert.Contains("机上 二郎", staff.Text(), StringComparison.Ordinal);
        var other = await app.StaffAsync(name: "鈴木 進");
        await other.OpenCaseAsync(app, all[1]);
        await other.Fill("保留の理由", "待ってください").PressAsync("保留する");

        await staff.PressAsync("この2件を受理してメールを送る");

        Assert.Contains("受理できなかった申込みがあります", staff.Text(), StringComparison.Ordinal);
        Assert.True(staff.HasButton("机上 一郎の受理を取り消す"));
        Assert.Equal(
            [DeclarationStatus.Accepted, DeclarationStatus.Declared, DeclarationStatus.Declared],
            [
                (await app.FindAsync(all[0])).Status,
                (await app.FindAsync(all[1])).Status,
                (await app.FindAsync(all[2])).Status,
            ]
        );
    }
}
