using Microsoft.EntityFrameworkCore;
using SelfDeclaration.IntegrationTests.SignIn;
using SelfDeclaration.Testing;
using SelfDeclaration.Testing.Journeys;
using SelfDeclaration.Web.Members;

namespace SelfDeclaration.IntegrationTests.Members;

/// <summary>長く使われていない登録</summary>
public sealed class UnusedAccountsTests
{
    private const string Subject = "保存した診断の結果が、まもなく消えます";

    [Fact]
    public async Task Who_does_not_log_in_for_three_years_is_told_a_month_before_and_then_forgotten()
    {
        await using var app = new TestApp();
        await app.RegisterAsync();
        app.Clock.Advance(TimeSpan.FromDays(3 * 365 - 31));
        await app.RunAsync<UnusedAccounts>();
        Assert.DoesNotContain(await app.MailsToAsync(Registering.Mail), IsNotice);

        app.Clock.Advance(TimeSpan.FromDays(3));
        await app.RunAsync<UnusedAccounts>();
        await app.RunAsync<UnusedAccounts>();

        var notice = Assert.Single(await app.MailsToAsync(Registering.Mail), IsNotice);
        Assert.Contains("2029年11月25日（日）を過ぎると", notice.Text);
        app.Clock.Advance(TimeSpan.FromDays(29));
        await app.RunAsync<UnusedAccounts>();
        Assert.Equal(1, await app.UseDbAsync(db => db.Accounts.CountAsync()));
        app.Clock.Advance(TimeSpan.FromDays(1));
        await app.RunAsync<UnusedAccounts>();
        Assert.Equal(0, await app.UseDbAsync(db => db.Accounts.CountAsync()));
        Assert.Equal(0, await app.UseDbAsync(db => db.Profiles.CountAsync()));
    }

    [Fact]
    public async Task A_login_after_the_mail_keeps_everything()
    {
        await using var app = new TestApp();
        await app.RegisterAsync();
        app.Clock.Advance(TimeSpan.FromDays(3 * 365));
        await app.RunAsync<UnusedAccounts>();
        Assert.Contains(await app.MailsToAsync(Registering.Mail), IsNotice);

        Assert.True((await app.Browse().LogInAsync(Registering.Mail)).IsSignedIn());
        app.Clock.Advance(TimeSpan.FromDays(365));
        await app.RunAsync<UnusedAccounts>();

        Assert.Equal(1, await app.UseDbAsync(db => db.Accounts.CountAsync()));
    }

    private static bool IsNotice(TestMail mail) =>
        mail.Subject.Contains(Subject, StringComparison.Ordinal);
}
