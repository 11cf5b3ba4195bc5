using SelfDeclaration.Testing;
using SelfDeclaration.Testing.Journeys;
using SelfDeclaration.Web.Jobs;

namespace SelfDeclaration.IntegrationTests.Jobs;

/// <summary>期限は明日・期限切れ</summary>
public sealed class ExpiryMailsTests
{
    private const string Mail = "hanako@example.co.jp";

    [Fact]
    public async Task One_reminder_goes_out_a_day_before_and_one_mail_when_it_is_over()
    {
        await using var app = new TestApp();
        var browser = await app.Browse().ReachAsync(Screen.Received);

        app.Clock.Advance(TimeSpan.FromHours(47));
        await RunAsync(app);
        Assert.Single(await app.MailsToAsync(Mail));

        app.Clock.Advance(TimeSpan.FromHours(1));
        await RunAsync(app);
        await RunAsync(app);
        var mails = await app.MailsToAsync(Mail);
        Assert.Equal(2, mails.Count);
        Assert.Contains("2026年11月27日（金）10時00分", mails[1].Text);

        app.Clock.Advance(TimeSpan.FromHours(24));
        await RunAsync(app);
        await RunAsync(app);
        Assert.Equal(3, (await app.MailsToAsync(Mail)).Count);

        await browser.OpenAsync("/declare/received");
        await browser.PressAsync("確認メールを再送する");
        app.Clock.Advance(TimeSpan.FromHours(48));
        await RunAsync(app);
        Assert.Equal(5, (await app.MailsToAsync(Mail)).Count);
    }

    [Fact]
    public async Task Two_copies_of_the_site_send_each_mail_once()
    {
        await using var app = new TestApp();
        string[] addresses = ["a@example.co.jp", "b@example.co.jp", "c@example.co.jp"];
        foreach (var address in addresses)
        {
            await app.Browse()
                .ReachAsync(Screen.Received, Applicant.SoleProprietor with { Mail = address });
        }

        app.Clock.Advance(TimeSpan.FromHours(50));
        await RunOnThreeCopiesAsync(app);
        foreach (var address in addresses)
        {
            Assert.Equal(2, (await app.MailsToAsync(address)).Count);
        }

        app.Clock.Advance(TimeSpan.FromHours(50));
        await RunOnThreeCopiesAsync(app);
        foreach (var address in addresses)
        {
            Assert.Equal(3, (await app.MailsToAsync(address)).Count);
        }
    }

    [Fact]
    public async Task A_completed_declaration_is_not_reminded_of()
    {
        await using var app = new TestApp();
        await app.DeclareAsync();

        app.Clock.Advance(TimeSpan.FromHours(100));
        await RunAsync(app);

        Assert.Equal(2, (await app.MailsToAsync(Mail)).Count);
    }

    // SQLite answers at once, so tasks alone would run one after the other.
    private static Task<bool[]> RunOnThreeCopiesAsync(TestApp app) =>
        Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => RunAsync(app))));

    private static Task<bool> RunAsync(TestApp app) =>
        app.UseAsync<ExpiryMails, bool>(async job =>
        {
            await job.RunAsync(CancellationToken.None);
            return true;
        });
}
