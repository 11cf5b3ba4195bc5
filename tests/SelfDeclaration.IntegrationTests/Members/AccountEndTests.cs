using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Accounts;
using SelfDeclaration.IntegrationTests.SignIn;
using SelfDeclaration.Testing;
using SelfDeclaration.Testing.Journeys;
using SelfDeclaration.Web.Members;

namespace SelfDeclaration.IntegrationTests.Members;

/// <summary>利用者登録の変更と終わり: another address, deletion, and going over to a declaration.</summary>
public sealed class AccountEndTests
{
    private const string NewMail = "new@example.co.jp";

    [Fact]
    public async Task A_new_address_is_confirmed_before_it_counts_and_both_are_told()
    {
        await using var app = new TestApp();
        var browser = await app.RegisterAsync();
        await browser.OpenAsync("/my/mail");
        await browser
            .Fill("新しいメールアドレス", Registering.Mail)
            .PressAsync("確認のメールを送る");
        Assert.Contains("いまと同じアドレスです", Assert.Single(browser.Errors));
        await browser.Fill("新しいメールアドレス", NewMail).PressAsync("確認のメールを送る");
        var link = (await app.MailsToAsync(NewMail))[^1].Link;
        Assert.True((await app.Browse().LogInAsync(Registering.Mail)).IsSignedIn());

        var phone = await app.Browse().OpenAsync(link);
        await phone.PressAsync("このアドレスに変更する");

        Assert.Contains("メールアドレスを変更しました", phone.Text());
        Assert.True((await app.Browse().LogInAsync(NewMail)).IsSignedIn());
        Assert.False((await app.Browse().LogInAsync(Registering.Mail)).IsSignedIn());
        foreach (var mail in (string[])[Registering.Mail, NewMail])
        {
            Assert.Contains(
                await app.MailsToAsync(mail),
                m => m.Text.Contains("メールアドレスの変更", StringComparison.Ordinal)
            );
        }

        Assert.Contains("すでに使われた", (await phone.OpenAsync(link)).Text());
    }

    [Fact]
    public async Task An_address_of_somebody_else_is_not_given_away()
    {
        await using var app = new TestApp();
        await app.RegisterAsync(NewMail);
        var browser = await app.RegisterAsync();
        await browser.OpenAsync("/my/mail");
        await browser.Fill("新しいメールアドレス", NewMail).PressAsync("確認のメールを送る");

        Assert.Contains("メールを送りました", browser.Text());
        Assert.Contains("すでに登録されています", (await app.MailsToAsync(NewMail))[^1].Subject);
    }

    [Fact]
    public async Task Deleting_takes_everything_along_and_asks_for_the_password_before()
    {
        await using var app = new TestApp();
        var browser = await app.RegisterAsync(consents: true);
        app.Clock.Advance(TimeSpan.FromMinutes(20));
        await browser.OpenAsync("/my/delete");
        await browser.Fill("パスワード", Applicant.Password).PressAsync("続ける");

        await browser.PressAsync("登録を削除する");

        Assert.Equal("/register?notice=deleted", browser.Path);
        Assert.Null(browser.Cookies["session"]);
        await app.UseDbAsync(async db =>
        {
            Assert.Empty(await db.Accounts.ToListAsync());
            Assert.Empty(await db.Profiles.ToListAsync());
            Assert.Empty(await db.Sessions.ToListAsync());
        });
        Assert.False((await app.Browse().LogInAsync(Registering.Mail)).IsSignedIn());
        Assert.Equal("【SECURITY ACTION】利用者登録のご案内", (await AskAgainAsync(app)).Subject);
    }

    [Fact]
    public async Task Declaring_while_signed_in_takes_the_profile_along_and_ends_the_account()
    {
        await using var app = new TestApp();
        var browser = await app.MemberAsync(change: p =>
        {
            p.Size = CompanySize.UpTo50;
            p.StatisticsConsentAt = app.Clock.GetUtcNow();
        });
        await browser.ReachAsync(Screen.Confirm);
        Assert.Contains("利用者登録の結果とプロフィールを引き継ぎます", browser.Text());
        await browser.FillAsync(Screen.Confirm);
        Assert.NotNull(await app.UseDbAsync(db => db.AssessmentAccounts.SingleOrDefaultAsync()));

        // On another device, where nobody is signed in.
        var phone = app.Browse();
        await phone.OpenAsync((await app.MailsToAsync(Applicant.Corporation.Mail))[^1].Link);
        await phone.PressAsync("自己宣言を完了する");

        var (account, profile) = await app.UseDbAsync(async db =>
            (await db.Accounts.SingleAsync(), await db.Profiles.SingleAsync())
        );
        Assert.IsType<BusinessAccount>(account);
        Assert.Equal(account.Key, profile.AccountKey);
        Assert.Equal(CompanySize.UpTo50, profile.Size);
        await browser.OpenAsync("/my");
        Assert.StartsWith("/login", browser.Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_table_of_an_account_says_whether_it_goes_over()
    {
        await using var app = new TestApp();
        var tables = await app.UseDbAsync(db =>
            Task.FromResult(
                db.Model.GetEntityTypes()
                    .Where(t => t.FindProperty("AccountKey") is not null)
                    .Select(t => t.ClrType)
                    .ToList()
            )
        );

        Assert.Empty(tables.Except(CarryOver.Moved).Except(CarryOver.Stays));
        Assert.Empty(CarryOver.Moved.Intersect(CarryOver.Stays));
    }

    private static async Task<TestMail> AskAgainAsync(TestApp app)
    {
        await app.AskToRegisterAsync();
        return (await app.MailsToAsync(Registering.Mail))[^1];
    }
}
