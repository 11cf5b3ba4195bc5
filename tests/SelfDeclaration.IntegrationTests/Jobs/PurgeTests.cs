using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Testing;
using SelfDeclaration.Testing.Journeys;
using SelfDeclaration.Web.Jobs;

namespace SelfDeclaration.IntegrationTests.Jobs;

/// <summary>削除</summary>
public sealed class PurgeTests
{
    [Fact]
    public async Task A_draft_nobody_came_back_for_is_deleted_after_a_week()
    {
        await using var app = new TestApp();
        await app.Browse().ReachAsync(Screen.Address);

        app.Clock.Advance(TimeSpan.FromDays(7) - TimeSpan.FromSeconds(1));
        await RunAsync(app);
        Assert.Equal(1, await app.UseDbAsync(db => db.Drafts.CountAsync()));
        app.Clock.Advance(TimeSpan.FromSeconds(1));
        await RunAsync(app);

        Assert.Equal(0, await app.UseDbAsync(db => db.Drafts.CountAsync()));
    }

    [Fact]
    public async Task The_answers_of_an_expired_application_go_after_30_days_and_its_link_says_so()
    {
        await using var app = new TestApp();
        await app.Browse().ReachAsync(Screen.Received);
        var mail = Assert.Single(await app.MailsToAsync("hanako@example.co.jp"));

        app.Clock.Advance(TimeSpan.FromDays(32));
        await RunAsync(app);
        var browser = await app.Browse().OpenAsync(mail.Link);
        Assert.Contains("入力した内容は残っています", browser.Text());

        app.Clock.Advance(TimeSpan.FromDays(1));
        await RunAsync(app);
        await browser.ReloadAsync();
        Assert.Contains("期限が過ぎ、入力した内容は削除されました", browser.Text());
        Assert.Null(
            await app.UseDbAsync(db => db.Applications.Select(a => a.Answers).SingleAsync())
        );
        Assert.DoesNotContain("株式会社情報処理推進", browser.Html);
    }

    private static Task<bool> RunAsync(TestApp app) =>
        app.UseAsync<Purge, bool>(async purge =>
        {
            await app.UseAsync<ExpiryMails, bool>(async expiry =>
            {
                await expiry.RunAsync(CancellationToken.None);
                return true;
            });
            await purge.RunAsync(CancellationToken.None);
            return true;
        });
}
