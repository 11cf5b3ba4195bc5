using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace SelfDeclaration.EndToEndTests;

/// <summary>審査 in each of its states, with a register that looks like one.</summary>
public sealed class AccessibilityOfDeskTests : LookTest
{
    [Fact]
    [LooksAt(
        "/secretariat",
        "/secretariat/declarations/{key:long}",
        "/secretariat/declarations/{key:long}/decide",
        "/secretariat/declarations/{key:long}/preview",
        "/secretariat/declarations/{key:long}/conflict",
        "/secretariat/declarations/{key:long}/edit",
        "/secretariat/declarations/{key:long}/edit/preview"
    )]
    public async Task A_case_from_the_queue_to_the_decision()
    {
        var app = await StartAsync(prepare: DeskPages.WithCases);
        var page = app.Page;
        await app.EnterDeskAsync();
        await LookAtAsync(page, "/secretariat", "queue");
        await page.Locator("tbody th a").First.ClickAsync();
        await LookAsync(page, "case");
        var address = page.Url;
        await LookAtAsync(page, $"{address}?v=mail", "case, mails");
        await page.PressAsync("宛先を訂正する");
        await LookAsync(page, "case, mails, errors");
        await LookAtAsync(page, $"{address}/edit", "edit");
        await page.Field("電話番号").FillAsync("1");
        await page.PressAsync("メールの文面を確かめる");
        await Expect(page.Locator("#errors")).ToBeVisibleAsync();
        await LookAsync(page, "edit, errors");
        await page.Field("電話番号").FillAsync("03-9876-5432");
        await page.Field("訂正の理由").FillAsync("電話で確かめた");
        await page.PressAsync("メールの文面を確かめる");
        await LookAsync(page, "edit, preview");

        await page.GotoAsync(address);
        await page.GetByLabel("差し戻す", new() { Exact = true }).CheckAsync();
        await page.PressAsync("メールの文面を確かめる");
        await LookAsync(page, "reasons");
        await page.PressAsync("メールの文面を確かめる");
        await Expect(page.Locator("#errors")).ToBeVisibleAsync();
        await LookAsync(page, "reasons, errors");
        await page.GetByRole(AriaRole.Group, new() { Name = "電話番号" })
            .GetByLabel("自分の言葉")
            .FillAsync("3回かけましたが、つながりませんでした。番号を確かめてください");
        await page.PressAsync("メールの文面を確かめる");
        await LookAsync(page, "preview");
        await app.App.UseDbAsync(db =>
            db.Declarations.ExecuteUpdateAsync(d => d.SetProperty(x => x.Version, 7))
        );
        await page.PressAsync("この内容で差し戻してメールを送る");
        await Expect(page.Locator("#typed")).ToBeVisibleAsync();
        await LookAsync(page, "conflict");
        await page.GotoAsync(address);
        await page.GetByLabel("受理する", new() { Exact = true }).CheckAsync();
        await page.PressAsync("メールの文面を確かめる");
        await page.PressAsync("この内容で受理してメールを送る");
        await Expect(page.Locator(".told")).ToBeVisibleAsync();
        await LookAsync(page, "next case after a decision");
        await LookAtAsync(page, $"{address}?v=history", "case, history");
        ExpectAllWereSeen();
    }

    [Fact]
    [LooksAt(
        "/secretariat/batch",
        "/secretariat/changes",
        "/secretariat/changes/{key:long}",
        "/secretariat/changes/{key:long}/preview",
        "/secretariat/corporate-events",
        "/secretariat/reports"
    )]
    public async Task Many_at_once_changes_and_corporate_events()
    {
        var app = await StartAsync(prepare: DeskPages.WithCases);
        var page = app.Page;
        await app.EnterDeskAsync();
        var change = await app.AddTasksAsync();
        await page.GotoAsync("/secretariat");
        await page.Locator("tbody th a").First.ClickAsync();
        await page.GotoAsync("/secretariat");
        await page.Locator("input[name=chosen]").First.CheckAsync();
        await LookAsync(page, "queue, one opened");
        await page.PressAsync("チェックした申込みをまとめて受理する");
        await LookAsync(page, "batch");
        await LookAtAsync(page, "/secretariat/changes", "changes");
        await LookAtAsync(page, $"/secretariat/changes/{change}", "change");
        await page.PressAsync("見送りのメールを確かめる");
        await LookAsync(page, "change, errors");
        await LookAtAsync(
            page,
            $"/secretariat/changes/{change}/preview?version=0",
            "change, preview"
        );
        await LookAtAsync(page, "/secretariat/corporate-events", "corporate events");
        await page.Locator("main form .btn").First.ClickAsync();
        await LookAsync(page, "corporate events, errors");
        await LookAtAsync(page, "/secretariat/reports", "reports");
        await page.Locator("main form .btn").First.ClickAsync();
        await LookAsync(page, "reports, errors");
        ExpectAllWereSeen();
    }
}
