using System.Net;
using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Testing;
using SelfDeclaration.Testing.Browsing;
using SelfDeclaration.Testing.Journeys;
using SelfDeclaration.Web.Audit;

namespace SelfDeclaration.IntegrationTests.SignIn;

/// <summary>外部のログイン, with a real provider on a real port.</summary>
public sealed class OidcTests
{
    private const string Button = $"{OidcProvider.DisplayName}でログイン";
    private const string Link = "確かめて結びつける";

    [Fact]
    public async Task A_business_links_once_and_then_needs_no_password()
    {
        await using var provider = await OidcProvider.StartAsync();
        await using var app = await StartAsync(provider);
        var declared = await app.DeclareAsync();
        var browser = await ComeFromProviderAsync(app);
        Assert.Equal("/login/oidc/link", browser.Path);
        Assert.Equal("自己宣言をした方かどうかの確認", browser.Heading);

        await browser
            .Fill("利用者番号", declared.UserNumber)
            .Fill("パスワード", Applicant.Password)
            .PressAsync(Link);

        Assert.Equal("/my/security", browser.Path);
        var mails = await app.MailsToAsync(Applicant.Corporation.Mail);
        Assert.Contains(
            mails,
            m => m.Text.Contains("しごとIDでのログインの追加", StringComparison.Ordinal)
        );

        // Another browser, and nothing but the provider.
        var later = await ComeFromProviderAsync(app);
        Assert.Equal("/my/security", later.Path);
        Assert.DoesNotContain(
            later.Cookies.Names,
            n => n.StartsWith("external", StringComparison.Ordinal) && later.Cookies[n]!.Length > 0
        );
        // Without a page that was asked for, to one's own.
        var plain = await app.Browse().OpenAsync("/login");
        await plain.PressAsync(Button);
        Assert.Equal("/my", plain.Path);
        var entry = await app.UseDbAsync(db =>
            db.AuditEntries.SingleAsync(e => e.Action == AuditAction.ExternalLoginAdded)
        );
        Assert.Equal(AuditActor.Business, entry.Actor);
        Assert.Empty(app.Errors.Entries);
    }

    [Fact]
    public async Task A_mailed_link_proves_it_as_well()
    {
        await using var provider = await OidcProvider.StartAsync();
        await using var app = await StartAsync(provider);
        await app.DeclareAsync();
        var browser = await ComeFromProviderAsync(app);

        await browser.PressAsync("ログインのリンクをメールで送る");
        Assert.Contains("ログインのリンクを送りました", browser.Text());
        await browser.OpenAsync((await app.MailsToAsync(Applicant.Corporation.Mail))[^1].Link);
        await browser.PressAsync("ログインする");
        Assert.Equal("/login/oidc/link", browser.Path);
        await browser.PressAsync("ログインしている自己宣言と結びつける");

        Assert.Equal("/my/security", browser.Path);
        Assert.Equal("/my/security", (await ComeFromProviderAsync(app)).Path);
    }

    [Fact]
    public async Task A_wrong_password_or_another_declaration_links_nothing()
    {
        await using var provider = await OidcProvider.StartAsync();
        await using var app = await StartAsync(provider);
        var declared = await app.DeclareAsync();
        var other = await app.DeclareAsync(
            Applicant.SoleProprietor with
            {
                Mail = "taro@example.co.jp",
            }
        );
        var browser = await ComeFromProviderAsync(app);

        await browser.PressAsync(Link);
        Assert.Equal(2, browser.Errors.Count);
        await browser
            .Fill("利用者番号", declared.UserNumber)
            .Fill("パスワード", LoginSteps.WrongPassword)
            .PressAsync(Link);
        Assert.Equal(LoginSteps.Wrong, browser.FieldError("利用者番号"));
        await browser
            .Fill("利用者番号", other.UserNumber)
            .Fill("パスワード", Applicant.Password)
            .PressAsync(Link);

        Assert.Equal(
            "この利用者番号の自己宣言は、法人番号が異なります",
            browser.FieldError("利用者番号")
        );
        Assert.False(await app.UseDbAsync(db => db.ExternalLogins.AnyAsync()));
        Assert.False(await app.UseDbAsync(db => db.Sessions.AnyAsync()));
    }

    [Fact]
    public async Task Who_is_linked_and_comes_for_another_corporation_is_asked_again()
    {
        await using var provider = await OidcProvider.StartAsync();
        await using var app = await StartAsync(provider);
        await LinkAsync(app, await app.DeclareAsync());

        provider.CorporateNumber = "9000000000009";
        var browser = await ComeFromProviderAsync(app);

        Assert.Equal("自己宣言が見つかりませんでした", browser.Heading);
        await browser.OpenAsync("/my");
        Assert.StartsWith("/login", browser.Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_corporation_without_a_declaration_is_shown_how_to_begin()
    {
        await using var provider = await OidcProvider.StartAsync();
        await using var app = await StartAsync(provider);

        var browser = await ComeFromProviderAsync(app);

        Assert.Equal("自己宣言が見つかりませんでした", browser.Heading);
        Assert.Contains("7123456789012", browser.Text());
        await browser.FollowAsync("自己宣言の始め方");
        Assert.Equal("/declare", browser.Path);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("1123456789012")]
    [InlineData("株式会社")]
    public async Task Without_a_corporate_number_there_is_a_sentence(string? number)
    {
        await using var provider = await OidcProvider.StartAsync();
        await using var app = await StartAsync(provider);
        provider.CorporateNumber = number;

        var browser = await ComeFromProviderAsync(app);

        Assert.Contains("しごとIDから法人番号を受け取れませんでした", browser.Text());
        Assert.True(browser.HasButton(Button));
    }

    [Fact]
    public async Task Cancelling_leads_back_to_the_login()
    {
        await using var provider = await OidcProvider.StartAsync();
        await using var app = await StartAsync(provider);
        provider.IsCancelled = true;

        var browser = await ComeFromProviderAsync(app);

        Assert.Contains("しごとIDでのログインを取りやめました", browser.Text());
        Assert.StartsWith("/login?notice=", browser.Path, StringComparison.Ordinal);
        Assert.Empty(app.Errors.Entries);
    }

    [Fact]
    public async Task A_provider_that_does_not_answer_is_a_sentence_too()
    {
        // Nobody listens at port 1.
        await using var app = OidcProvider.Configure(new TestApp(), "http://127.0.0.1:1");

        var browser = await ComeFromProviderAsync(app);

        Assert.Contains("しごとIDでログインできませんでした", browser.Text());
        Assert.Equal("/login?notice=oidc-failed&next=%2Fmy%2Fsecurity", browser.Path);
    }

    [Theory]
    [InlineData("/login/oidc")]
    [InlineData("/login/oidc?code=1&state=2")]
    [InlineData("/login/oidc?error=server_error")]
    public async Task An_answer_that_nobody_asked_for_signs_nobody_in(string address)
    {
        await using var provider = await OidcProvider.StartAsync();
        await using var app = await StartAsync(provider);

        var browser = await app.Browse().OpenAsync(address);

        Assert.Contains("しごとIDでログインできませんでした", browser.Text());
    }

    [Fact]
    public async Task A_link_is_listed_and_removed()
    {
        await using var provider = await OidcProvider.StartAsync();
        await using var app = await StartAsync(provider);
        var browser = await LinkAsync(app, await app.DeclareAsync());
        await browser.FollowAsync("外部のログイン");
        Assert.Contains("しごとID", browser.Text());

        await browser.PressAsync("外部のログイン（2026年11月24日（火）10時00分から）を削除する");

        Assert.Contains("外部のログインを削除しました", browser.Text());
        Assert.Contains(
            await app.MailsToAsync(Applicant.Corporation.Mail),
            m => m.Text.Contains("しごとIDでのログインの削除", StringComparison.Ordinal)
        );
        Assert.Equal("/login/oidc/link", (await ComeFromProviderAsync(app)).Path);
    }

    [Fact]
    public async Task The_link_page_forgets_who_came_after_half_an_hour()
    {
        await using var provider = await OidcProvider.StartAsync();
        await using var app = await StartAsync(provider);
        await app.DeclareAsync();
        var browser = await ComeFromProviderAsync(app);
        app.Clock.Advance(TimeSpan.FromMinutes(31));

        await browser.PressAsync(Link);

        Assert.Equal("もう一度ログインしてください", browser.Heading);
    }

    [Fact]
    public async Task Without_settings_there_is_nothing_of_it()
    {
        await using var app = new TestApp();
        var browser = await app.Browse().OpenAsync("/login");
        Assert.DoesNotContain(browser.FindAll("button"), b => b.TextContent.Contains("しごとID"));
        Assert.DoesNotContain("provider", browser.Html, StringComparison.OrdinalIgnoreCase);

        using var answer = await browser.SendAsync(new(HttpMethod.Get, "/login/oidc"));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private static async Task<TestApp> StartAsync(OidcProvider provider)
    {
        await provider.RegisterAsync(new("https://localhost"));
        return provider.Configure(new TestApp());
    }

    private static async Task<TestBrowser> ComeFromProviderAsync(TestApp app)
    {
        var browser = await app.Browse().OpenAsync("/login?next=%2Fmy%2Fsecurity");
        return await browser.PressAsync(Button);
    }

    private static async Task<TestBrowser> LinkAsync(TestApp app, Declared declared)
    {
        var browser = await ComeFromProviderAsync(app);
        return await browser
            .Fill("利用者番号", declared.UserNumber)
            .Fill("パスワード", Applicant.Password)
            .PressAsync(Link);
    }
}
