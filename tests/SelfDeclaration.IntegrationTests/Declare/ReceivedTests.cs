using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Testing;
using SelfDeclaration.Testing.Journeys;

namespace SelfDeclaration.IntegrationTests.Declare;

/// <summary>受付確認</summary>
public sealed class ReceivedTests
{
    private const string Resend = "確認メールを再送する";
    private const string Correct = "メールアドレスを訂正する";
    private const string NewAddress = "新しいメールアドレス";
    private const string Code = "確認コード";
    private const string Mail = "hanako@example.co.jp";

    [Fact]
    public async Task A_resent_mail_takes_the_place_of_the_one_before()
    {
        await using var app = new TestApp();
        var browser = await app.Browse().ReachAsync(Screen.Received);
        app.Clock.Advance(TimeSpan.FromMinutes(3));

        await browser.PressAsync(Resend);

        Assert.Contains("確認メールをもう一度送りました", browser.Text());
        Assert.Contains("（10:03）", browser.Text());
        var mails = await app.MailsToAsync(Mail);
        Assert.Equal(2, mails.Count);
        await browser.Fill(Code, mails[0].Code).PressAsync("確認する");
        Assert.Equal(
            ["確認コードが違います。いちばん新しい確認メールの6桁の数字を入力してください"],
            browser.Errors
        );
        var phone = await app.Browse().OpenAsync(mails[0].Link);
        Assert.Contains("新しい確認メールが送られています", phone.Text());
        Assert.False(phone.HasButton("自己宣言を完了する"));

        await browser.OpenAsync("/declare/received");
        await browser.Fill(Code, mails[1].Code).PressAsync("確認する");
        Assert.Equal("宣言完了", browser.Heading);
    }

    [Fact]
    public async Task Pressing_the_same_button_again_sends_no_second_mail()
    {
        await using var app = new TestApp();
        var browser = await app.Browse().ReachAsync(Screen.Received);
        var stale = await browser.NewTab().OpenAsync("/declare/received");

        await browser.PressTwiceAsync(Resend);
        await stale.PressAsync(Resend);

        Assert.Equal(2, (await app.MailsToAsync(Mail)).Count);
    }

    [Fact]
    public async Task Going_back_to_change_the_answers_ends_the_application_and_keeps_every_word()
    {
        await using var app = new TestApp();
        var browser = await app.Browse().ReachAsync(Screen.Received);
        var first = Assert.Single(await app.MailsToAsync(Mail));

        await browser.PressAsync("入力した内容に戻って直す");

        Assert.Equal("内容確認", browser.Heading);
        Assert.Contains("株式会社情報処理推進", browser.Text());
        var phone = await app.Browse().OpenAsync(first.Link);
        Assert.Contains("内容を直すために取りやめになっています", phone.Text());
        Assert.False(phone.HasButton("自己宣言を完了する"));

        await browser.PressAsync("この内容で自己宣言する");
        var mails = await app.MailsToAsync(Mail);
        Assert.Equal(2, mails.Count);
        await phone.OpenAsync(mails[1].Link);
        await phone.PressAsync("自己宣言を完了する");
        Assert.Equal("宣言完了", phone.Heading);
        Assert.Equal(1, await app.UseDbAsync(db => db.Declarations.CountAsync()));
    }

    [Fact]
    public async Task Another_business_can_be_begun_while_the_first_mail_waits()
    {
        await using var app = new TestApp();
        var browser = await app.Browse().ReachAsync(Screen.Received);
        var mail = Assert.Single(await app.MailsToAsync(Mail));

        await browser.PressAsync("別の事業者の自己宣言を始める");
        await browser.OpenAsync("/declare/terms");

        Assert.Equal("使用規約確認", browser.Heading);
        var phone = await app.Browse().OpenAsync(mail.Link);
        Assert.True(phone.HasButton("自己宣言を完了する"));
    }

    [Fact]
    public async Task A_wrong_address_is_corrected_without_asking_anyone()
    {
        await using var app = new TestApp();
        var browser = await app.Browse().ReachAsync(Screen.Received);
        Assert.Equal(Mail, browser.Value(NewAddress));

        await browser.Fill(NewAddress, "taro@").PressAsync(Correct);
        await browser.ReloadAsync();
        Assert.Equal(
            "新しいメールアドレスは、name@example.co.jp のような形で入力してください",
            browser.FieldError(NewAddress)
        );
        Assert.Equal("taro@", browser.Value(NewAddress));
        await browser.Fill(NewAddress, "").PressAsync(Correct);
        Assert.Equal("新しいメールアドレスを入力してください", browser.FieldError(NewAddress));
        Assert.Single(await app.MailsToAsync(Mail));

        await browser.Fill(NewAddress, "ｔaro@example.com").PressTwiceAsync(Correct);

        Assert.Contains("taro@example.com に", browser.Text());
        Assert.Empty(browser.Errors);
        var mail = Assert.Single(await app.MailsToAsync("taro@example.com"));
        var old = Assert.Single(await app.MailsToAsync(Mail));
        await browser.OpenAsync(old.Link);
        Assert.False(browser.HasButton("自己宣言を完了する"));
        await browser.OpenAsync(mail.Link);
        await browser.PressAsync("自己宣言を完了する");
        var declaration = Assert.Single(await app.DeclarationsAsync());
        Assert.Equal("taro@example.com", Assert.Single(declaration.ContactPersons).Mail);
    }

    [Fact]
    public async Task A_correction_from_a_window_that_missed_a_resend_is_not_lost()
    {
        await using var app = new TestApp();
        var browser = await app.Browse().ReachAsync(Screen.Received);
        var stale = await browser.NewTab().OpenAsync("/declare/received");
        await browser.PressAsync(Resend);

        await stale.Fill(NewAddress, "taro@example.com").PressAsync(Correct);

        Assert.Contains("taro@example.com に", stale.Text());
        Assert.Single(await app.MailsToAsync("taro@example.com"));
    }

    [Fact]
    public async Task The_sixth_mail_within_an_hour_is_refused_and_nothing_is_lost()
    {
        await using var app = new TestApp();
        var browser = await app.Browse().ReachAsync(Screen.Received);
        for (var i = 0; i < 4; i++)
        {
            await browser.PressAsync(Resend);
        }

        app.Clock.Advance(TimeSpan.FromMinutes(10));
        await browser.PressAsync(Resend);

        Assert.Equal(["303 /declare/received?notice=limit"], browser.Redirects);
        Assert.Contains("11時00分から送れるようになります", browser.Text());
        var mails = await app.MailsToAsync(Mail);
        Assert.Equal(5, mails.Count);
        await browser.Fill(Code, mails[4].Code).PressAsync("確認する");
        Assert.Equal("宣言完了", browser.Heading);
    }

    [Fact]
    public async Task After_ten_wrong_codes_only_a_new_mail_helps()
    {
        await using var app = new TestApp();
        var browser = await app.Browse().ReachAsync(Screen.Received);
        var right = Assert.Single(await app.MailsToAsync(Mail)).Code;
        foreach (
            var (typed, message) in new[]
            {
                ("", "確認コードを入力してください"),
                ("12345", "確認コードは6桁の数字です"),
                ("12345A", "確認コードは6桁の数字です"),
            }
        )
        {
            await browser.Fill(Code, typed).PressAsync("確認する");
            await browser.ReloadAsync();
            Assert.Equal([message], browser.Errors);
            Assert.Equal(typed, browser.Value(Code));
        }

        for (var i = 0; i < 10; i++)
        {
            await browser.Fill(Code, WrongFor(right)).PressAsync("確認する");
            Assert.Contains("確認コードが違います", browser.FieldError(Code));
        }

        await browser.Fill(Code, right).PressAsync("確認する");
        Assert.Equal(
            "確認コードの入力が10回に達しました。「確認メールを再送する」を押して、新しい確認コードを入力してください",
            browser.FieldError(Code)
        );

        await browser.PressAsync(Resend);
        await browser.Fill(Code, (await app.MailsToAsync(Mail))[1].Code).PressAsync("確認する");
        Assert.Equal("宣言完了", browser.Heading);
    }

    [Fact]
    public async Task The_code_is_read_full_width_and_in_groups()
    {
        await using var app = new TestApp();
        var browser = await app.Browse().ReachAsync(Screen.Received);
        var code = Assert.Single(await app.MailsToAsync(Mail)).Code;
        var wide = string.Concat(code.Select(c => (char)(c - '0' + '０')));

        await browser.Fill(Code, $" {wide[..3]}　{wide[3..]}").PressTwiceAsync("確認する");

        Assert.Equal("宣言完了", browser.Heading);
        Assert.NotNull(browser.Find("[data-testid=user-number]"));
        Assert.Single(await app.DeclarationsAsync());
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(60, false)]
    public async Task The_second_press_of_a_double_click_shows_the_numbers_too(
        int secondsLater,
        bool shown
    )
    {
        await using var app = new TestApp();
        var browser = await app.Browse().ReachAsync(Screen.Received);
        var second = await browser.NewTab().OpenAsync("/declare/received");
        var code = Assert.Single(await app.MailsToAsync(Mail)).Code;
        await browser.Fill(Code, code).PressAsync("確認する");

        // The answer to the first press never reached the browser.
        browser.ClearCookies("declared");
        app.Clock.Advance(TimeSpan.FromSeconds(secondsLater));
        await second.Fill(Code, code).PressAsync("確認する");

        Assert.Equal("宣言完了", second.Heading);
        Assert.Equal(shown, second.Find("[data-testid=user-number]") is not null);
    }

    [Fact]
    public async Task An_expired_application_is_revived_by_a_new_mail()
    {
        await using var app = new TestApp();
        var browser = await app.Browse().ReachAsync(Screen.Received);
        var old = Assert.Single(await app.MailsToAsync(Mail));

        app.Clock.Advance(TimeSpan.FromHours(72));
        await browser.ReloadAsync();
        Assert.Contains("確認メールの期限が過ぎました", browser.Text());
        await browser.Fill(Code, old.Code).PressAsync("確認する");
        Assert.Contains("確認コードの期限が過ぎました", browser.FieldError(Code));

        await browser.PressAsync(Resend);
        var mails = await app.MailsToAsync(Mail);
        Assert.Contains("2026年11月30日（月）10時00分", mails[1].Text);
        await browser.Fill(Code, mails[1].Code).PressAsync("確認する");
        Assert.Equal("宣言完了", browser.Heading);
    }

    [Fact]
    public async Task Without_an_application_there_is_nothing_to_see()
    {
        await using var app = new TestApp();

        var browser = await app.Browse().OpenAsync("/declare/received");

        Assert.Equal("/declare", browser.Path);
    }

    private static string WrongFor(string code) => code == "000000" ? "000001" : "000000";
}
