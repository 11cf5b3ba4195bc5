using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Accounts;
using SelfDeclaration.Testing;
using SelfDeclaration.Testing.Browsing;
using SelfDeclaration.Testing.Journeys;

namespace SelfDeclaration.IntegrationTests.Members;

/// <summary>利用者登録</summary>
public sealed class RegisterTests
{
    [Fact]
    public async Task Mail_button_and_profile_make_an_account_that_is_signed_in()
    {
        await using var app = new TestApp();
        var asking = await app.Browse().OpenAsync("/register?next=%2Fmy%2Fprofile");
        await asking
            .Fill("メールアドレス", "ｍｅｍｂｅｒ＠EXAMPLE.co.jp")
            .PressAsync("確認のメールを送る");
        var link = (await app.MailsToAsync("member@example.co.jp"))[^1].Link;
        Assert.Null(await app.UseDbAsync(db => db.Accounts.SingleOrDefaultAsync()));
        var browser = await app.Browse().OpenAsync(link);
        Assert.Contains(Registering.Mail, browser.Text());

        await browser.PressAsync("登録を続ける");
        Assert.Equal("/register/profile", browser.Path);
        Assert.False(browser.IsChecked("診断の結果を統計に利用してよい"));
        await browser
            .Fill("氏名またはニックネーム", "花子")
            .Fill("パスワード", Applicant.Password)
            .Select("業種（大分類）", "製造業")
            .Select("従業員規模", "6〜20人")
            .Select("都道府県", "長野県")
            .Choose("診断の結果を統計に利用してよい")
            .PressAsync("登録する");

        Assert.Equal("303 /my/profile", browser.Redirects[0]);
        var (account, profile) = await app.UseDbAsync(async db =>
            (await db.AssessmentAccounts.SingleAsync(), await db.Profiles.SingleAsync())
        );
        Assert.Equal((Registering.Mail, "花子"), (account.Mail, account.Name));
        Assert.Equal(("E", "20"), (profile.MajorIndustry, profile.Prefecture));
        Assert.Equal(CompanySize.UpTo20, profile.Size);
        Assert.Equal(app.Clock.GetUtcNow(), profile.StatisticsConsentAt);
        // Nothing to be told of: the account was made in this browser.
        Assert.Single(await app.MailsToAsync(Registering.Mail));
        Assert.Equal("花子 さん、ようこそ。", (await browser.OpenAsync("/my")).Text(".lead"));
    }

    [Theory]
    [InlineData("member@gmail.com に直す", "member@gmail.com")]
    [InlineData("このまま使う", "member@gmial.com")]
    public async Task An_address_that_looks_mistyped_is_asked_about_before_a_mail_goes(
        string button,
        string address
    )
    {
        await using var app = new TestApp();
        var browser = await app.Browse().OpenAsync("/register?next=%2Fmy%2Fprofile");
        await browser.Fill("メールアドレス", "member@gmial.com").PressAsync("確認のメールを送る");
        Assert.Equal(
            "メールアドレスは member@gmail.com ではありませんか。下のボタンで選んでください",
            Assert.Single(browser.Errors)
        );

        await browser.PressAsync(button);

        Assert.Equal("303 /register?notice=sent", browser.Redirects[0]);
        Assert.Contains("next=%2Fmy%2Fprofile", $"{await NextOfAsync(app, address)}");
    }

    private static async Task<string> NextOfAsync(TestApp app, string address)
    {
        Assert.NotEmpty(await app.MailsToAsync(address));
        var waiting = await app.UseDbAsync(db => db.MailsToConfirm.SingleAsync());
        return $"next={Uri.EscapeDataString(waiting.Next!)}";
    }

    [Fact]
    public async Task What_is_wrong_is_said_and_what_was_typed_stays()
    {
        await using var app = new TestApp();
        var browser = await app.Browse().OpenAsync("/register");
        await browser.Fill("メールアドレス", "member.example").PressAsync("確認のメールを送る");
        Assert.StartsWith("エラー（1件）：", browser.Title, StringComparison.Ordinal);
        Assert.Equal("member.example", browser.Value("メールアドレス"));

        await browser.OpenAsync(await app.AskToRegisterAsync());
        await browser.PressAsync("登録を続ける");
        await browser
            .Fill("パスワード", "みじかい")
            .Select("従業員規模", "5人以下")
            .PressAsync("登録する");

        Assert.Equal(
            [
                "氏名またはニックネームを入力してください",
                "パスワードは12文字以上で入力してください（いまは4文字）",
            ],
            browser.Errors
        );
        Assert.Equal("5人以下", browser.Value("従業員規模"));
        Assert.Equal("", browser.Value("パスワード"));
        await browser
            .Fill("氏名またはニックネーム", "花子")
            .Fill("パスワード", Applicant.Password)
            .PressAsync("登録する");
        Assert.Equal("/my?notice=registered", browser.Path);
    }

    [Fact]
    public async Task A_known_address_is_answered_alike_and_mailed_a_way_to_log_in()
    {
        await using var app = new TestApp();
        await app.DeclareAsync();
        await app.RegisterAsync();

        List<string> answers = [];
        foreach (
            var mail in (string[])
                [Applicant.Corporation.Mail, Registering.Mail, "nobody@example.co.jp"]
        )
        {
            var asking = await app.Browse().OpenAsync("/register");
            await asking.Fill("メールアドレス", mail).PressAsync("確認のメールを送る");
            answers.Add(asking.Text());
        }

        Assert.Single(answers.Distinct());
        foreach (var mail in (string[])[Applicant.Corporation.Mail, Registering.Mail])
        {
            var sent = (await app.MailsToAsync(mail))[^1];
            Assert.Equal("【SECURITY ACTION】すでに登録されています", sent.Subject);
            var browser = await app.Browse().OpenAsync(sent.Link);
            await browser.PressAsync("ログインする");
            Assert.Equal("マイページ", browser.Heading);
        }
    }

    [Fact]
    public async Task A_link_works_once_until_its_time_or_a_newer_one()
    {
        await using var app = new TestApp();
        var first = await app.AskToRegisterAsync();
        var second = await app.AskToRegisterAsync();
        var browser = await app.Browse().OpenAsync(first);
        Assert.Contains("新しいリンクに替わりました", browser.Text());

        await browser.OpenAsync(second);
        var waiting = await app.Browse().OpenAsync(second);
        await waiting.PressAsync("登録を続ける");
        app.Clock.Advance(TimeSpan.FromHours(24));
        await browser.PressAsync("登録を続ける");
        Assert.Contains("期限が過ぎました", browser.Text());
        await waiting.OpenAsync("/register/profile");
        Assert.Equal("/register", waiting.Path);

        var third = await app.AskToRegisterAsync();
        foreach (var again in (TestBrowser[])[browser, waiting])
        {
            await again.OpenAsync(third);
            await again.PressAsync("登録を続ける");
        }

        foreach (var again in (TestBrowser[])[browser, waiting])
        {
            await again
                .Fill("氏名またはニックネーム", "花子")
                .Fill("パスワード", Applicant.Password)
                .PressAsync("登録する");
        }

        Assert.Equal("マイページ", browser.Heading);
        Assert.Contains("すでに使われた", waiting.Text());
        Assert.Equal(1, await app.UseDbAsync(db => db.AssessmentAccounts.CountAsync()));
        Assert.Contains(
            "使えませんでした",
            (await app.Browse().OpenAsync("/register/confirm?token=none")).Text()
        );
    }

    [Fact]
    public async Task Next_leads_only_within_the_site()
    {
        await using var app = new TestApp();
        var browser = await app.RegisterAsync(address: "/register?next=%2F%2Fevil.example");
        Assert.Equal("/my?notice=registered", browser.Path);
    }

    [Fact]
    public async Task One_visitor_may_not_ask_without_end()
    {
        await using var app = new TestApp().WithSetting("RateLimits:MailsPerVisitorPerHour", "1");
        await app.AskToRegisterAsync();

        var browser = await app.Browse().OpenAsync("/register");
        await browser.Fill("メールアドレス", "b@example.jp").PressAsync("確認のメールを送る");

        Assert.Contains("短い間に多くの依頼があった", Assert.Single(browser.Errors));
    }
}
