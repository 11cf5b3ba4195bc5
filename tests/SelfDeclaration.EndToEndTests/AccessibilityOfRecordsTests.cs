using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using SelfDeclaration.Accounts;
using SelfDeclaration.Changes;
using SelfDeclaration.Testing.Journeys;
using SelfDeclaration.Web.Audit;
using SelfDeclaration.Web.Jobs;
using SelfDeclaration.Web.Mail;
using SelfDeclaration.Web.Statistics;
using static Microsoft.Playwright.Assertions;

namespace SelfDeclaration.EndToEndTests;

/// <summary>記録: the desk's lists, figures and texts, in each of their states.</summary>
public sealed class AccessibilityOfRecordsTests : LookTest
{
    private const StaffRoles Everything =
        StaffRoles.Acceptance | StaffRoles.Statistics | StaffRoles.Administration;

    [Fact]
    [LooksAt(
        "/secretariat/registry",
        "/secretariat/mails",
        "/secretariat/mails/reports",
        "/secretariat/audit"
    )]
    public async Task Lists_of_declarations_mails_and_what_was_done()
    {
        var app = await StartAsync(prepare: a => a.WithSetting("Demo:Businesses", "200"));
        var page = app.Page;
        await EnterAsync(app);
        await LookAtAsync(page, "/secretariat/registry", "registry");
        await page.PressAsync("検索する");
        await Expect(page.Locator("#errors")).ToBeVisibleAsync();
        await LookAsync(page, "registry, empty search");
        await page.Field("探す言葉").FillAsync("かぶしきがいしゃのない名前");
        await page.PressAsync("検索する");
        await LookAsync(page, "registry, nothing found");
        await page.Field("探す言葉").FillAsync("ン");
        await page.PressAsync("検索する");
        await Expect(page.Locator("tbody tr").First).ToBeVisibleAsync();
        await LookAsync(page, "registry, more than fit");

        await page.ReachAsync(Screen.Received);
        await app.MailsToAsync(Applicant.Corporation.Mail);
        await FailMailsAsync(app);
        await LookAtAsync(page, "/secretariat/mails", "mails");
        await LookAtAsync(page, "/secretariat/mails?state=Retrying", "mails, none");
        await LookAtAsync(page, "/secretariat/mails/reports", "reports");
        await page.Field("配達結果の通知")
            .SetInputFilesAsync([
                new FilePayload
                {
                    Name = "とても長い名前のファイルでも画面からはみ出さないことを確かめる.eml",
                    MimeType = "message/rfc822",
                    Buffer = "Subject: x\r\n\r\nx"u8.ToArray(),
                },
            ]);
        await page.PressAsync("取り込む");
        await Expect(page.Locator("tbody tr")).ToHaveCountAsync(1);
        await LookAsync(page, "reports, taken in");
        await page.PressAsync("取り込む");
        await Expect(page.Locator("#errors")).ToBeVisibleAsync();
        await LookAsync(page, "reports, refused");

        await RecordAsync(app);
        await LookAtAsync(page, "/secretariat/audit", "audit");
        await app.App.UseDbAsync(db =>
            db.AuditEntries.Where(e => e.Number == 2).ExecuteDeleteAsync()
        );
        await RunAsync<CheckAudit>(app);
        await LookAtAsync(page, "/secretariat/audit?subject=none", "audit, broken and empty");
        ExpectAllWereSeen();
    }

    [Fact]
    [LooksAt("/secretariat/statistics")]
    public async Task Figures()
    {
        var app = await StartAsync(prepare: a => a.WithSetting("Demo:Businesses", "500"));
        var page = app.Page;
        await EnterAsync(app);
        await LookAtAsync(page, "/secretariat/statistics", "statistics, none yet");
        await RunAsync<MakeFigures>(app);
        await LookAtAsync(page, "/secretariat/statistics?from=2020-01", "statistics");
        await page.Locator("details")
            .EvaluateAllAsync<int>(
                "all => { all.forEach(d => (d.open = true)); return all.length; }"
            );
        await LookAsync(page, "statistics, tables");
        await LookAtAsync(
            page,
            "/secretariat/statistics?from=2026-12&to=2026-01",
            "statistics, refused"
        );
        ExpectAllWereSeen();
    }

    [Fact]
    [LooksAt(
        "/secretariat/texts",
        "/secretariat/texts/terms",
        "/secretariat/texts/mails/{template}/{part?}",
        "/secretariat/texts/notices/{key:long?}",
        "/news",
        "/news/{key:long}",
        "/"
    )]
    public async Task Texts_and_where_they_are_shown()
    {
        var app = await StartAsync();
        var page = app.Page;
        await EnterAsync(app);
        await LookAtAsync(page, "/news", "news, none");
        await LookAtAsync(page, "/secretariat/texts/notices", "notice");
        await page.PressAsync("見た目を確かめる");
        await Expect(page.Locator("#errors")).ToBeVisibleAsync();
        await LookAsync(page, "notice, refused");
        await page.Field("題名").FillAsync("年末年始の受付と、審査の予定についてのお知らせ");
        await page.Field("本文")
            .FillAsync(
                "12月29日から**休みます**。\n\n## 再開\n\n- 1月4日\n- https://example.jp/とても長いアドレス"
            );
        await page.PressAsync("見た目を確かめる");
        await LookAsync(page, "notice, preview");
        await page.PressAsync("この内容で公開する");
        await LookAsync(page, "texts");
        await LookAtAsync(page, "/", "TOP with a notice");
        await page.Locator(".news a").First.ClickAsync();
        await LookAsync(page, "notice, public");
        await LookAtAsync(page, "/news", "news");

        await LookAtAsync(page, "/secretariat/texts/terms", "terms");
        await page.Field("改定日")
            .FillAsync(
                app.App.Clock.GetUtcNow()
                    .AddDays(9)
                    .ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            );
        await page.Field("使用規約の本文")
            .FillAsync("# 使用規約\n\n## 1. 目的\n\n1. 短くしました。");
        await page.PressAsync("見た目を確かめる");
        await LookAsync(page, "terms, preview");
        await page.PressAsync("この内容で公開する");
        await LookAsync(page, "texts, with terms to come");

        await LookAtAsync(page, "/secretariat/texts/mails/Received", "mail text");
        await page.Field("件名").FillAsync("{{code}} は確認コードです");
        await page.PressAsync("見た目を確かめる");
        await Expect(page.FrameLocator("iframe").Locator("body")).ToContainTextAsync("123456");
        await LookAsync(page, "mail text, preview");
        await page.PressAsync("この内容で公開する");
        await LookAtAsync(page, "/secretariat/texts/mails/Received", "mail text, own");
        ExpectAllWereSeen();
    }

    private static async Task EnterAsync(BrowserApp app) =>
        await app.UseSessionAsync(await app.App.StaffAsync(Everything));

    // One of each: given up, and returned.
    private static Task FailMailsAsync(BrowserApp app) =>
        app.App.UseDbAsync(async db =>
        {
            var now = app.App.Clock.GetUtcNow();
            var sent = await db.OutgoingMails.FirstAsync();
            (sent.BouncedAt, sent.BounceReason) = (now, "5.1.1 550 5.1.1 user unknown");
            db.OutgoingMails.Add(
                new()
                {
                    Kind = MailKind.Resume,
                    MessageId = "dead@example.jp",
                    ToAddress = "averyveryveryverylongaddressofsomebody@subdomain.example.co.jp",
                    Subject = "【SECURITY ACTION】入力の続きを再開するリンク",
                    Content = "sealed",
                    CreatedAt = now,
                    NextAttemptAt = now,
                    DeadAt = now,
                    Attempts = 10,
                    LastError = "550 5.1.1 no such user here, and a long explanation of the server",
                }
            );
            await db.SaveChangesAsync();
        });

    private static Task<bool> RecordAsync(BrowserApp app) =>
        app.App.UseAsync<AuditLog, bool>(async log =>
        {
            log.Note(
                AuditAction.RegistrationChanged,
                "職員1番",
                new(
                    "電話で確かめたため",
                    [
                        new ChangedValue
                        {
                            Field = "Phone",
                            Label = "電話番号",
                            Before = "0312345678",
                            After = "0698765432",
                        },
                    ]
                )
            );
            await log.SaveAsync((AuditActor.Job, "試験"));
            return true;
        });

    private static Task<bool> RunAsync<TJob>(BrowserApp app)
        where TJob : IJob =>
        app.App.UseAsync<TJob, bool>(async job =>
        {
            await job.RunAsync(CancellationToken.None);
            return true;
        });
}
