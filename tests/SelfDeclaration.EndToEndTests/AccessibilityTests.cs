using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Testing.Journeys;
using static Microsoft.Playwright.Assertions;

namespace SelfDeclaration.EndToEndTests;

/// <summary>The pages around the journey, and what is shown when it cannot go on.</summary>
public sealed class AccessibilityTests : LookTest
{
    [Fact]
    [LooksAt("/", "/declare", "/terms", "/declare/terms", "/declare/resume", "/declare/verify")]
    public async Task Pages_before_anything_is_typed()
    {
        var app = await StartAsync();
        var page = app.Page;
        await LookAtAsync(page, "/", "TOP");
        await LookAtAsync(page, "/declare", "start");
        await LookAtAsync(page, "/terms", "使用規約");
        await LookAtAsync(page, "/declare/resume", "resume, nothing saved");
        await LookAtAsync(page, "/declare/resume?token=none", "resume, unknown link");
        await LookAtAsync(page, "/declare/verify?token=none", "verify, unknown link");

        await LookAtAsync(page, "/declare/terms", "terms");
        await page.EvaluateAsync("() => document.querySelector('form[data-terms]').submit()");
        await page.ArriveAsync("**#errors");
        await LookAsync(page, "terms, refused");
        ExpectAllWereSeen();
    }

    [Fact]
    [LooksAt("/declare", "/declare/terms", "/declare/resume")]
    public async Task Pages_of_a_saved_draft()
    {
        var app = await StartAsync();
        var page = app.Page;
        await page.ReachAsync(Screen.Kind);
        await page.FillAsync(Screen.Kind);
        await page.ArriveAsync("**/name");

        await LookAtAsync(page, "/declare", "start, with a draft");
        await LookAtAsync(page, "/declare/resume", "resume, with a draft");
        await page.PressAsync("再開のリンクを送る");
        await Expect(page.Locator("#errors")).ToBeVisibleAsync();
        await LookAsync(page, "resume, refused");
        await page.Field("リンクを送るメールアドレス").FillAsync(Applicant.Corporation.Mail);
        await page.PressAsync("再開のリンクを送る");
        await Expect(page.Locator(".note")).ToBeVisibleAsync();
        await LookAsync(page, "resume, link sent");

        var mails = await app.MailsToAsync(Applicant.Corporation.Mail);
        await LookAtAsync(page, mails[^1].Link, "resume, link");
        await page.PressAsync("続きを入力する");
        await page.ArriveAsync("**/name?notice=resumed");
        await LookAtAsync(page, mails[^1].Link, "resume, used link");

        await app.AgreeToAnOlderTextAsync();
        await LookAtAsync(page, "/declare/terms", "terms, revised");
        ExpectAllWereSeen();
    }

    [Fact]
    [LooksAt("/dev/mailbox", "/dev/mailbox/{key:long}/{part?}")]
    public async Task Pages_for_those_who_develop()
    {
        var app = await StartAsync(prepare: a => a.WithSetting("environment", "Development"));
        var page = app.Page;
        await LookAtAsync(page, "/dev/mailbox", "mailbox, empty");
        await page.ReachAsync(Screen.Received);
        await app.MailsToAsync(Applicant.Corporation.Mail);
        await LookAtAsync(page, "/dev/mailbox", "mailbox");
        await page.Locator("main table a").ClickAsync();
        await LookAsync(page, "mailbox, mail");
        ExpectAllWereSeen();
    }

    [Fact]
    [LooksAt]
    public async Task Pages_that_say_what_went_wrong()
    {
        var app = await StartAsync(prepare: a =>
            a.WithSetting("RateLimits:PostsPerVisitorPerMinute", "2")
        );
        var page = app.Page;
        await LookAtAsync(page, "/nowhere", "404");
        await page.ReachAsync(Screen.Kind);
        await page.PressAsync("次へ進む");
        await Expect(page.Locator("#errors")).ToBeVisibleAsync();
        await page.PressAsync("次へ進む");
        await Expect(page.Button("もう一度送る")).ToBeVisibleAsync();
        await LookAsync(page, "429");

        await app.App.UseDbAsync(db => db.Database.ExecuteSqlRawAsync("DROP TABLE drafts"));
        await LookAtAsync(page, "/declare", "500");

        var until = app.App.Clock.GetUtcNow().AddHours(2).ToString("O");
        await app.App.RestartAsync(("Maintenance:Until", until));
        await LookAtAsync(page, "/", "503, maintenance");
        app.ForgetComplaints();
    }
}
