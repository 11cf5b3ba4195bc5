using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Changes;
using SelfDeclaration.Testing;
using SelfDeclaration.Testing.Browsing;
using SelfDeclaration.Testing.Journeys;
using SelfDeclaration.Web.Data;
using static SelfDeclaration.IntegrationTests.My.ContactPersonTests;

namespace SelfDeclaration.IntegrationTests.My;

/// <summary>担当者変更の申し出, by somebody who is not signed in.</summary>
public sealed class ContactPersonClaimTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_new_person_takes_over_when_both_addresses_agree_in_either_order(
        bool beforeFirst
    )
    {
        await using var app = new TestApp();
        var declared = await app.DeclareAsync();
        var signedIn = await app.SignedInAsync(declared);
        await ClaimAsync(app, declared, b => b.Fill("法人番号", "7123456789012"));
        var agree = (await app.LastMailAsync()).Link;
        var confirm = (await app.LastMailAsync(NewMail)).Link;
        var (first, second) = beforeFirst ? (agree, confirm) : (confirm, agree);

        // Opening changes nothing.
        await app.Browse().OpenAsync(first);
        await app.Browse().OpenAsync(second);
        Assert.Single((await app.DeclarationAsync()).ContactPersons);
        await AnswerAsync(app, first);
        Assert.Single((await app.DeclarationAsync()).ContactPersons);
        await AnswerAsync(app, second);

        var person = (await app.DeclarationAsync()).ContactPersons[^1];
        Assert.Equal(("鈴木 次郎", NewMail), (person.Name, person.Mail));
        Assert.Equal(Changed, (await app.LastMailAsync()).Subject);
        var mails = await app.MailsToAsync(NewMail);
        Assert.Equal(
            [Confirm, Changed, "【SECURITY ACTION】新しいパスワードを決めてください"],
            mails.Select(m => m.Subject)
        );
        Assert.StartsWith("/login/new-password?token=", mails[^1].Link, StringComparison.Ordinal);
        await signedIn.OpenAsync("/my");
        Assert.StartsWith("/login", signedIn.Path, StringComparison.Ordinal);
        await app.UseDbAsync(async db =>
        {
            Assert.Null((await db.BusinessAccounts.SingleAsync()).PasswordHash);
            Assert.Single(db.MailLinks.Where(l => l.Purpose == MailLinkPurpose.SetPassword));
        });
    }

    [Fact]
    public async Task The_answer_is_the_same_whether_or_not_it_matches()
    {
        await using var app = new TestApp();
        var declared = await app.DeclareAsync();
        var right = await ClaimAsync(app, declared, b => b.Fill("法人番号", "7123456789012"));
        var wrong = await ClaimAsync(app, declared, b => b.Fill("法人番号", "1010001000006"));

        Assert.Equal(right.Text(), wrong.Text());
        Assert.Equal(right.Path, wrong.Path);
        Assert.Single(await app.MailsToAsync(NewMail));
    }

    [Fact]
    public async Task The_page_only_writes_down_what_was_typed_sealed_and_until_it_is_answered()
    {
        await using var app = new TestApp();
        var declared = await app.DeclareAsync();

        await ClaimAsync(app, declared, b => b.Fill("法人番号", "7123456789012"));

        await app.UseDbAsync(async db =>
        {
            var request = await db.MailRequests.SingleAsync();
            Assert.DoesNotContain("7123456789012", request.Content);
            Assert.Empty(db.ContactPersonChanges);
        });
        Assert.Single(await app.MailsToAsync(NewMail));
        await app.UseDbAsync(async db =>
        {
            Assert.Null((await db.MailRequests.SingleAsync()).Content);
            Assert.Single(db.ContactPersonChanges);
        });
    }

    [Fact]
    public async Task Whoever_asks_too_often_is_told_when_to_ask_again_and_keeps_what_was_typed()
    {
        await using var app = new TestApp().WithSetting("RateLimits:MailsPerVisitorPerHour", "2");
        var declared = await app.DeclareAsync();
        for (var i = 0; i < 2; i++)
        {
            await ClaimAsync(app, declared, b => b.Fill("法人番号", "1010001000006"));
        }

        var browser = await ClaimAsync(app, declared, b => b.Fill("法人番号", "1010001000006"));

        Assert.Contains("短い間に多くの依頼があった", browser.FieldError("自己宣言ID"));
        Assert.Equal("1010001000006", browser.Value("法人番号"));
    }

    [Fact]
    public async Task A_sole_proprietor_is_known_by_reading_and_phone()
    {
        await using var app = new TestApp();
        var declared = await app.DeclareAsync(Applicant.SoleProprietor);

        await ClaimAsync(
            app,
            declared,
            b =>
                b.Fill("事業者名または代表者名の読み（カタカナ）", "すいしん たろう")
                    .Fill("登録した電話番号", "0312345678")
        );

        Assert.Single(await app.MailsToAsync(NewMail));
    }

    [Fact]
    public async Task The_form_says_what_is_missing_and_not_whether_a_number_exists()
    {
        await using var app = new TestApp();
        var browser = await app.Browse().OpenAsync("/contact-person");

        await browser.Fill("自己宣言ID", "41234567890").PressAsync("担当者の変更を申し出る");

        Assert.StartsWith("エラー（4件）：", browser.Title, StringComparison.Ordinal);
        Assert.Contains("自己宣言IDの数字を確かめてください", browser.FieldError("自己宣言ID"));
        Assert.Contains("法人番号を入力してください", browser.FieldError("法人番号"));
    }

    [Fact]
    public async Task The_person_before_can_say_that_it_is_wrong()
    {
        await using var app = new TestApp();
        var declared = await app.DeclareAsync();
        await ClaimAsync(app, declared, b => b.Fill("法人番号", "7123456789012"));
        await AnswerAsync(app, (await app.LastMailAsync(NewMail)).Link);

        var before = await app.Browse().OpenAsync((await app.LastMailAsync()).Link);
        await before.PressAsync("違います");

        Assert.Contains("担当者は変わりません", before.Text());
        var after = await app.Browse().OpenAsync((await app.LastMailAsync(NewMail)).Link);
        Assert.Contains("「違います」とのお返事があった", after.Text());
        Assert.Single((await app.DeclarationAsync()).ContactPersons);
    }

    [Fact]
    public async Task After_three_days_the_links_do_nothing_and_say_so()
    {
        await using var app = new TestApp();
        var declared = await app.DeclareAsync();
        await ClaimAsync(app, declared, b => b.Fill("法人番号", "7123456789012"));
        var link = (await app.LastMailAsync()).Link;
        app.Clock.Advance(TimeSpan.FromHours(73));

        var before = await app.Browse().OpenAsync(link);

        Assert.Contains("期限は過ぎました", before.Text());
        Assert.False(before.HasButton("同意する"));
    }

    [Fact]
    public async Task A_dead_address_leads_to_the_secretariat_whose_acceptance_enters_the_new_person()
    {
        await using var app = new TestApp();
        var declared = await app.DeclareAsync();
        await app.AcceptAsync(declared);
        await ClaimAsync(
            app,
            declared,
            b =>
                b.Fill("法人番号", "7123456789012")
                    .Choose("前の担当者のメールアドレスは、もう使われていません")
        );

        var reader = await AnswerAsync(app, (await app.LastMailAsync(NewMail)).Link);

        Assert.Contains("登記事項証明書の写し", reader.Text());
        var request = Assert.Single(await app.RequestsAsync());
        Assert.Equal(
            (ChangeKind.ContactPerson, ChangeStatus.Waiting),
            (request.Kind, request.Status)
        );
        Assert.Single((await app.DeclarationAsync()).ContactPersons);
        Assert.Null(await app.AcceptRequestAsync());
        Assert.Equal(NewMail, (await app.DeclarationAsync()).ContactPersons[^1].Mail);
        await reader.ReloadAsync();
        Assert.Contains("担当者の変更は終わっています", reader.Text());
    }

    [Fact]
    public async Task Without_an_answer_the_new_person_can_ask_the_secretariat_and_the_person_before_can_still_stop_it()
    {
        await using var app = new TestApp();
        var declared = await app.DeclareAsync();
        await ClaimAsync(app, declared, b => b.Fill("法人番号", "7123456789012"));
        var agree = (await app.LastMailAsync()).Link;
        var reader = await AnswerAsync(app, (await app.LastMailAsync(NewMail)).Link);
        await app.UseDbAsync(db =>
            db.OutgoingMails.Where(m => m.ToAddress == MailBefore)
                .ExecuteUpdateAsync(m => m.SetProperty(x => x.DeadAt, app.Clock.GetUtcNow()))
        );
        await reader.ReloadAsync();
        Assert.Contains("メールを届けられませんでした", reader.Text());

        await reader.PressAsync("事務局に確認を依頼する");
        Assert.Equal(ChangeStatus.Waiting, Assert.Single(await app.RequestsAsync()).Status);
        var before = await app.Browse().OpenAsync(agree);
        await before.PressAsync("違います");

        Assert.Equal(ChangeStatus.Cancelled, Assert.Single(await app.RequestsAsync()).Status);
    }

    private static async Task<TestBrowser> ClaimAsync(
        TestApp app,
        Declared declared,
        Action<TestBrowser> prove
    )
    {
        var browser = await app.Browse().OpenAsync("/contact-person");
        browser
            .Fill("自己宣言ID", declared.DeclarationId)
            .Fill("新しい担当者名", "鈴木 次郎")
            .Fill("新しい担当者のメールアドレス", NewMail);
        prove(browser);
        return await browser.PressAsync("担当者の変更を申し出る");
    }

    private static async Task<TestBrowser> AnswerAsync(TestApp app, string link)
    {
        var browser = await app.Browse().OpenAsync(link);
        return await browser.PressAsync(
            browser.HasButton("同意する") ? "同意する" : "このアドレスで受け取る"
        );
    }
}
