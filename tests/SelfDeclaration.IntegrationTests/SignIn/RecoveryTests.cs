using SelfDeclaration.Testing;
using SelfDeclaration.Testing.Browsing;
using SelfDeclaration.Testing.Journeys;

namespace SelfDeclaration.IntegrationTests.SignIn;

/// <summary>利用者番号・パスワードが分からないとき, and the mailed login link.</summary>
public sealed class RecoveryTests
{
    private const string Sent = "登録があれば、メールを送りました";
    private const string NewPassword = "あたらしい合言葉は長い2026";
    private static readonly string s_mail = Applicant.Corporation.Mail;

    [Fact]
    public async Task A_forgotten_number_comes_by_mail_to_who_knows_the_business()
    {
        await using var app = new TestApp();
        var declared = await app.DeclareAsync();
        var browser = await AskForNumberAsync(app, s_mail, "7123-4567-89012");

        Assert.Contains(Sent, browser.Text());
        var mail = (await app.MailsToAsync(s_mail))[^1];
        Assert.Equal("【SECURITY ACTION】利用者番号のお知らせ", mail.Subject);
        Assert.Equal(declared.UserNumber, mail.Number("利用者番号"));
    }

    [Fact]
    public async Task A_sole_proprietor_is_known_by_reading_and_phone()
    {
        await using var app = new TestApp();
        var declared = await app.DeclareAsync(Applicant.SoleProprietor);
        var browser = await app.Browse().OpenAsync("/login/forgot-number");

        await browser
            .Fill("担当者メールアドレス", s_mail)
            .Fill("代表者名（全角カナ）", "すいしん　たろう")
            .Fill("電話番号", "03(1234)5678")
            .PressAsync("利用者番号をメールで送る");

        Assert.Contains(Sent, browser.Text());
        Assert.Equal(
            declared.UserNumber,
            (await app.MailsToAsync(s_mail))[^1].Number("利用者番号")
        );
    }

    [Theory]
    [InlineData("hanako@example.co.jp", "1234567890123")]
    [InlineData("nobody@example.co.jp", "7123456789012")]
    public async Task Who_does_not_know_it_is_told_the_same_and_gets_nothing(
        string mail,
        string number
    )
    {
        await using var app = new TestApp();
        await app.DeclareAsync();
        var before = (await app.MailsToAsync(mail)).Count;

        var browser = await AskForNumberAsync(app, mail, number);

        Assert.Contains(Sent, browser.Text());
        Assert.Equal(before, (await app.MailsToAsync(mail)).Count);
    }

    [Fact]
    public async Task A_login_link_logs_in_once_by_its_button_and_not_by_being_opened()
    {
        await using var app = new TestApp();
        var declared = await app.DeclareAsync();
        var link = await LinkAsync(app, "/login/link", declared.DeclarationId);
        using var scanner = app.CreateClient();
        for (var i = 0; i < 3; i++)
        {
            Assert.True((await scanner.GetAsync(link)).IsSuccessStatusCode);
        }

        var browser = await app.Browse().OpenAsync(link);
        await browser.PressAsync("ログインする");

        Assert.Equal("303 /my", browser.Redirects[0]);
        Assert.NotNull(browser.Cookies["session"]);
        var second = await app.Browse().OpenAsync(link);
        Assert.Contains("すでに使われた", second.Text());
    }

    [Fact]
    public async Task A_login_link_ends_after_a_quarter_of_an_hour_or_when_a_newer_one_comes()
    {
        await using var app = new TestApp();
        var declared = await app.DeclareAsync();
        var first = await LinkAsync(app, "/login/link", declared.UserNumber);
        var second = await LinkAsync(app, "/login/link", declared.UserNumber);
        Assert.Contains("新しいリンクに替わりました", (await app.Browse().OpenAsync(first)).Text());
        var waiting = await app.Browse().OpenAsync(second);
        app.Clock.Advance(TimeSpan.FromMinutes(15));

        await waiting.PressAsync("ログインする");

        Assert.Contains("期限が過ぎました", waiting.Text());
        Assert.Null(waiting.Cookies["session"]);
    }

    [Fact]
    public async Task A_new_password_ends_every_other_session_and_is_told_by_mail()
    {
        await using var app = new TestApp();
        var declared = await app.DeclareAsync();
        var elsewhere = await app.SignedInAsync(declared);
        var link = await LinkAsync(app, "/login/forgot-password", declared.UserNumber);
        var browser = await app.Browse().OpenAsync(link);

        await browser.Fill("新しいパスワード", "みじかい").PressAsync("パスワードを設定する");
        Assert.Equal(["パスワードは12文字以上で入力してください（いまは4文字）"], browser.Errors);
        await browser
            .Fill("新しいパスワード", "情報処理推進情報処理推進")
            .PressAsync("パスワードを設定する");
        Assert.Single(browser.Errors);
        await browser.Fill("新しいパスワード", NewPassword).PressAsync("パスワードを設定する");

        Assert.Equal("303 /my", browser.Redirects[0]);
        Assert.NotNull(browser.Cookies["session"]);
        await elsewhere.OpenAsync("/my/security");
        Assert.StartsWith("/login", elsewhere.Path, StringComparison.Ordinal);
        Assert.False((await app.Browse().LogInAsync(declared.UserNumber)).IsSignedIn());
        Assert.True((await app.Browse().LogInAsync(declared.UserNumber, NewPassword)).IsSignedIn());
        var mails = await app.MailsToAsync(s_mail);
        Assert.Contains(mails, m => m.Text.Contains("パスワードの変更"));
        Assert.Contains("すでに使われた", (await app.Browse().OpenAsync(link)).Text());
    }

    [Fact]
    public async Task A_link_for_one_purpose_serves_no_other()
    {
        await using var app = new TestApp();
        var declared = await app.DeclareAsync();
        var link = await LinkAsync(app, "/login/link", declared.UserNumber);

        var browser = await app.Browse()
            .OpenAsync(link.Replace("/login/link", "/login/new-password"));

        Assert.False(browser.HasField("新しいパスワード"));
    }

    [Fact]
    public async Task One_visitor_may_not_ask_without_end()
    {
        await using var app = new TestApp().WithSetting("RateLimits:MailsPerVisitorPerHour", "2");
        var browser = app.Browse();
        for (var i = 0; i < 2; i++)
        {
            await browser.OpenAsync("/login/forgot-password");
            await browser.Fill("利用者番号", $"91234567890{i}").PressAsync("リンクをメールで送る");
            Assert.Contains(Sent, browser.Text());
        }

        await browser.OpenAsync("/login/forgot-password");
        await browser.Fill("利用者番号", "912345678909").PressAsync("リンクをメールで送る");

        Assert.Contains("短い間に多くの依頼があった", Assert.Single(browser.Errors));
    }

    private static async Task<TestBrowser> AskForNumberAsync(
        TestApp app,
        string mail,
        string number
    )
    {
        var browser = await app.Browse().OpenAsync("/login/forgot-number");
        return await browser
            .Fill("担当者メールアドレス", mail)
            .Fill("法人番号", number)
            .PressAsync("利用者番号をメールで送る");
    }

    private static async Task<string> LinkAsync(TestApp app, string page, string name)
    {
        var browser = await app.Browse().OpenAsync(page);
        await browser.Fill("利用者番号", name).PressAsync("リンクをメールで送る");
        Assert.Contains(Sent, browser.Text());
        return (await app.MailsToAsync(s_mail))[^1].Link;
    }
}
