using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Accounts;
using SelfDeclaration.IntegrationTests.PolicyMaking;
using SelfDeclaration.IntegrationTests.SelfAssessments;
using SelfDeclaration.IntegrationTests.SignIn;
using SelfDeclaration.Testing;
using SelfDeclaration.Testing.Journeys;
using SelfDeclaration.Web.Audit;
using SelfDeclaration.Web.SignIn;

namespace SelfDeclaration.IntegrationTests.Members;

/// <summary>診断の利用者: logs in as a business does, and has pages of their own.</summary>
public sealed class MemberTests
{
    private const string MembersPassword = "ひるやすみの図書館は7階です";

    [Fact]
    public async Task The_mail_logs_in_and_of_a_business_with_the_same_mail_the_password_decides()
    {
        await using var app = new TestApp();
        await app.RegisterAsync(Applicant.Corporation.Mail);
        await app.UseDbAsync(async db =>
        {
            var hash = await app.UseAsync<Web.Security.Passwords, string>(p =>
                Task.FromResult(p.Hash(MembersPassword))
            );
            await db.AssessmentAccounts.ExecuteUpdateAsync(a =>
                a.SetProperty(x => x.PasswordHash, hash)
            );
        });
        await app.DeclareAsync();

        var business = await app.Browse().LogInAsync(Applicant.Corporation.Mail);
        var member = await app.Browse().LogInAsync(Applicant.Corporation.Mail, MembersPassword);
        var nobody = await app.Browse()
            .LogInAsync(Applicant.Corporation.Mail, LoginSteps.WrongPassword);

        Assert.True(business.IsSignedIn() && member.IsSignedIn());
        Assert.Equal([LoginSteps.Wrong], nobody.Errors);
        Assert.Contains(Registering.Name, (await member.OpenAsync("/my")).Text());
        Assert.Contains("手続きの状況", (await business.OpenAsync("/my")).Text());
    }

    [Fact]
    public async Task The_own_page_sums_up_what_was_diagnosed_and_learnt()
    {
        await using var app = new TestApp();
        var browser = await app.MemberAsync();
        await browser.OpenAsync("/my");
        Assert.Contains("まだ結果がありません", browser.Text());
        Assert.Contains("25テーマのうち0テーマを終えました", browser.Text());

        await browser.AssessAsync(app, _ => AssessmentSteps.Yes);
        await browser.AssessAsync(app, _ => "一部実施している");
        await browser.MakePolicyAsync();
        await browser.PressAsync("マイページに保存する");
        await browser.OpenAsync("/my");

        Assert.Contains("50点（100点満点、2026年11月24日（火））", browser.Text());
        Assert.Contains("2026年11月24日（火）制定", browser.Text());
        await browser.FollowAsync("自社診断の結果を見る");
        Assert.Equal("診断結果 50点（100点満点）", browser.Heading);
    }

    [Fact]
    public async Task As_many_hashes_are_computed_whoever_has_the_mail()
    {
        await using var app = new TestApp().WithSetting("SignIn:AccountsPerMail", "2");
        await app.RegisterAsync(Applicant.Corporation.Mail);
        await app.DeclareAsync();
        await app.DeclareAsync(Applicant.SoleProprietor);

        var found = await app.UseAsync<AccountContacts, IReadOnlyList<Account>>(contacts =>
            contacts.FindAsync(new(SignInNameKind.Mail, Applicant.Corporation.Mail), 2)
        );

        Assert.Equal(
            [typeof(BusinessAccount), typeof(AssessmentAccount)],
            found.Select(a => a.GetType())
        );
    }

    [Fact]
    public async Task A_forgotten_password_and_a_login_link_go_to_the_address()
    {
        await using var app = new TestApp();
        await app.RegisterAsync();
        var browser = await app.Browse().OpenAsync("/login/forgot-password");
        await browser.Fill("利用者番号", Registering.Mail).PressAsync("リンクをメールで送る");
        await browser.OpenAsync((await app.MailsToAsync(Registering.Mail))[^1].Link);
        await browser.Fill("新しいパスワード", MembersPassword).PressAsync("パスワードを設定する");

        Assert.Contains(Registering.Name, browser.Text());
        Assert.True(
            (await app.Browse().LogInAsync(Registering.Mail, MembersPassword)).IsSignedIn()
        );
        var other = await app.Browse().OpenAsync("/login/link");
        await other.Fill("利用者番号", Registering.Mail).PressAsync("リンクをメールで送る");
        await other.OpenAsync((await app.MailsToAsync(Registering.Mail))[^1].Link);
        await other.PressAsync("ログインする");
        Assert.Contains(Registering.Name, other.Text());
        var mails = await app.MailsToAsync(Registering.Mail);
        Assert.Contains(mails, m => m.Text.Contains("パスワードの変更", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Logins_and_failures_are_on_record_and_read_by_their_owner()
    {
        await using var app = new TestApp();
        await app.RegisterAsync();
        await app.Browse().LogInAsync(Registering.Mail, LoginSteps.WrongPassword);
        await app.RunAsync<RecordFailedSignIns>();

        var browser = await app.Browse().LogInAsync(Registering.Mail);

        Assert.Equal(
            ["ログイン", "ログインの失敗", "ログイン"],
            browser.FindAll(".events h3").Select(h => h.TextContent)
        );
        Assert.Equal("ログインとセキュリティ", browser.Heading);
    }

    [Fact]
    public async Task Pages_of_a_declaration_lead_to_ones_own_page()
    {
        await using var app = new TestApp();
        var browser = await app.MemberAsync();
        foreach (
            var page in (string[])
                [
                    "/my/numbers",
                    "/my/registration",
                    "/my/registration/name",
                    "/my/registration/name/confirm",
                    "/my/contact-person",
                    "/my/star",
                    "/my/star/down",
                    "/my/withdraw",
                    "/my/resubmit",
                    "/my/history",
                    "/my/logo",
                    "/my/logo/download",
                    "/my/logo/documents/logo-procedure",
                    "/my/paper",
                    "/my/paper.pdf",
                    "/my/security/external",
                ]
        )
        {
            await browser.OpenAsync(page);
            Assert.StartsWith("/my?notice=", browser.Path, StringComparison.Ordinal);
            Assert.Contains("ようこそ", browser.Text());
        }
    }

    [Fact]
    public async Task Consent_is_given_and_withdrawn_with_its_day()
    {
        await using var app = new TestApp();
        var browser = await app.RegisterAsync();
        await browser.OpenAsync("/my/profile");
        Assert.Contains("いまは、結果を統計に使っていません。", browser.Text());

        await browser.Choose("診断の結果を統計に利用してよい").PressAsync("保存する");
        Assert.Contains("2026年11月24日（火）10時00分に同意いただいています", browser.Text());
        app.Clock.Advance(TimeSpan.FromHours(5));
        await browser.Select("従業員規模", "301人以上").PressAsync("保存する");
        Assert.Contains("2026年11月24日（火）10時00分に同意いただいています", browser.Text());
        await browser.Uncheck("診断の結果を統計に利用してよい").PressAsync("保存する");

        var profile = await app.UseDbAsync(db => db.Profiles.SingleAsync());
        Assert.Null(profile.StatisticsConsentAt);
        Assert.Equal(CompanySize.Over300, profile.Size);
        Assert.Equal(
            [
                AuditAction.AccountOpened,
                AuditAction.SignedIn,
                AuditAction.StatisticsConsented,
                AuditAction.StatisticsConsentWithdrawn,
            ],
            await app.UseDbAsync(db =>
                db.AuditEntries.OrderBy(e => e.Number).Select(e => e.Action).ToListAsync()
            )
        );
    }

    [Fact]
    public async Task A_business_has_a_profile_too_proposed_from_its_declaration()
    {
        await using var app = new TestApp();
        var browser = await app.SignedInAsync(await app.DeclareAsync());
        await browser.OpenAsync("/my");
        await browser.FollowAsync("プロフィール業種・規模と、統計への利用");
        Assert.Equal("情報通信業", browser.Value("業種（大分類）"));
        Assert.Equal("東京都", browser.Value("都道府県"));
        Assert.Empty(await app.UseDbAsync(db => db.Profiles.ToListAsync()));

        await browser.Choose("診断の結果を統計に利用してよい").PressAsync("保存する");

        Assert.Equal("G", (await app.UseDbAsync(db => db.Profiles.SingleAsync())).MajorIndustry);
        await browser.OpenAsync("/my/mail");
        Assert.StartsWith("/my?notice=", browser.Path, StringComparison.Ordinal);
    }
}
