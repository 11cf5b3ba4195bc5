using Microsoft.Playwright;
using SelfDeclaration.Accounts;
using SelfDeclaration.Testing.Journeys;
using static Microsoft.Playwright.Assertions;

namespace SelfDeclaration.EndToEndTests;

/// <summary>お問い合わせ and what the desk writes, in each of their states.</summary>
public sealed class AccessibilityOfInquiriesTests : LookTest
{
    [Fact]
    [LooksAt(
        "/contact",
        "/contact/confirm",
        "/contact/done",
        "/secretariat/inquiries",
        "/secretariat/inquiries/{key:long}",
        "/secretariat/inquiries/{key:long}/answer",
        "/secretariat/inquiries/mails",
        "/secretariat/inquiries/figures",
        "/secretariat/inquiries/templates",
        "/secretariat/inquiries/template/{key:long?}"
    )]
    public async Task Asking_and_answering()
    {
        var app = await StartAsync();
        var page = app.Page;
        await page.GotoAsync("/contact");
        await page.PressAsync("内容を確かめる");
        await Expect(page.Locator("#errors")).ToBeVisibleAsync();
        await LookAsync(page, "contact, refused");
        await InquirySteps.FillAsync(app);
        await page.PressAsync("内容を確かめる");
        await page.ArriveAsync("**/contact/confirm**");
        await LookAsync(page, "contact, confirm");
        await page.PressAsync("この内容で送る");
        await page.ArriveAsync("**/contact/done**");
        await LookAsync(page, "contact, done");

        await app.UseSessionAsync(await app.App.StaffAsync());
        await LookAtAsync(page, "/secretariat/inquiries", "inquiries");
        await page.Locator("tbody th a").ClickAsync();
        await page.ArriveAsync("**/secretariat/inquiries/*");
        await page.Field("メモ").FillAsync("電話がありました");
        await page.PressAsync("メモを残す");
        await page.ArriveAsync("**notice=noted");
        await LookAsync(page, "inquiry");
        await page.GetByRole(AriaRole.Link, new() { Name = "回答を書く" }).ClickAsync();
        await page.Field("回答")
            .FillAsync(
                "お答えします。\nhttps://example.jp/とても長いアドレスでも画面からはみ出さないことを確かめる"
            );
        await page.PressAsync("メールの文面を確かめる");
        await Expect(page.Locator("#preview")).ToBeVisibleAsync();
        await LookAsync(page, "answer");
        await LookAtAsync(page, "/secretariat/inquiries/mails", "mails");
        await LookAtAsync(page, "/secretariat/inquiries/figures", "figures");
        await LookAtAsync(page, "/secretariat/inquiries/templates", "templates");
        await LookAtAsync(page, "/secretariat/inquiries/template", "template");
        ExpectAllWereSeen();
    }

    [Fact]
    [LooksAt(
        "/secretariat/texts/banner",
        "/secretariat/texts/notices/{key:long}/history",
        "/secretariat/pages",
        "/secretariat/pages/edit/{**slug}",
        "/secretariat/pages/history/{**slug}",
        "/secretariat/pages/images"
    )]
    public async Task Editing_with_an_urgent_line_on_top()
    {
        var app = await StartAsync();
        var page = app.Page;
        await app.UseSessionAsync(await app.App.StaffAsync(StaffRoles.Administration));
        await page.GotoAsync("/secretariat/texts/banner");
        await page.Field("伝えること")
            .FillAsync("申込みを受け付けられない状態が続いています。復旧を急いでいます");
        await page.Field("詳しい説明のアドレス").FillAsync("/news");
        await page.PressAsync("この内容で表示する");
        await Expect(page.Locator(".urgent")).ToBeVisibleAsync();
        await LookAsync(page, "banner");

        await page.GotoAsync("/secretariat/texts/notices");
        await page.Field("題名").FillAsync("年末年始の受付");
        await page.Field("本文").FillAsync("休みます。");
        await page.PressAsync("見た目を確かめる");
        await page.PressAsync("この内容で公開する");
        await page.ArriveAsync("**notice=published");
        await LookAtAsync(page, "/secretariat/texts/notices/1/history", "notice, history");

        await LookAtAsync(page, "/secretariat/pages", "pages");
        await page.GotoAsync("/secretariat/pages/edit/about");
        await page.Field("本文").FillAsync("## 目的\n\n書き直しました。");
        await page.PressAsync("見た目を確かめる");
        await Expect(page.Locator("#preview")).ToBeVisibleAsync();
        await LookAsync(page, "page, preview");
        await page.PressAsync("この内容で公開する");
        await page.ArriveAsync("**notice=published");
        await page.GotoAsync("/secretariat/pages/history/about");
        await page.Locator("summary").ClickAsync();
        await LookAsync(page, "page, history");

        await page.GotoAsync("/secretariat/pages/images");
        await page.Field("画像のファイル")
            .SetInputFilesAsync([
                new FilePayload
                {
                    Name = "a.png",
                    MimeType = "image/png",
                    Buffer = await page.ScreenshotAsync(),
                },
            ]);
        await page.Field("代わりの言葉").FillAsync("画像を加える画面");
        await page.PressAsync("画像を加える");
        await page.ArriveAsync("**added=*");
        await LookAsync(page, "images");
        ExpectAllWereSeen();
    }
}
