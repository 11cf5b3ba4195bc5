using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Declarations;
using SelfDeclaration.Testing.Journeys;
using static Microsoft.Playwright.Assertions;

namespace SelfDeclaration.EndToEndTests;

/// <summary>マイページ and everything a business does with its declaration.</summary>
public sealed class AccessibilityOfMyTests : LookTest
{
    [Fact]
    [LooksAt(
        "/my",
        "/my/numbers",
        "/my/registration",
        "/my/registration/{section}",
        "/my/registration/{section}/confirm",
        "/my/history"
    )]
    public async Task Registration_and_history()
    {
        var app = await StartAsync();
        var page = app.Page;
        await app.SignInAsync();
        await LookAtAsync(page, "/my", "my page, accepted");
        await LookAtAsync(page, "/my/numbers", "numbers");
        await LookAtAsync(page, "/my/registration", "registration");
        foreach (var part in (string[])["contact", "profile", "address"])
        {
            await LookAtAsync(page, $"/my/registration/{part}", part);
        }

        await page.Field("番地").FillAsync("");
        await page.PressAsync("変更を確認する");
        await Expect(page.Locator("#errors")).ToBeVisibleAsync();
        await LookAsync(page, "address, refused");

        await LookAtAsync(page, "/my/registration/name", "name");
        await page.Field("事業者名").FillAsync("㈱あたらしい");
        await page.PressAsync("変更を確認する");
        await LookAsync(page, "name, confirm");
        await page.PressAsync("この内容で申請する");
        await LookAsync(page, "my page, a change waits");
        await LookAtAsync(page, "/my/history", "history");
        ExpectAllWereSeen();
    }

    [Fact]
    [LooksAt(
        "/my",
        "/my/star",
        "/my/star/down",
        "/my/withdraw",
        "/my/contact-person",
        "/my/logo",
        "/my/paper"
    )]
    public async Task Level_mark_paper_contact_person_and_stop()
    {
        var app = await StartAsync();
        var page = app.Page;
        await app.SignInAsync(Applicant.SoleProprietor with { Stars = 2 });
        await LookAtAsync(page, "/my/star", "level");
        await page.Field("自社診断の合計点").FillAsync("1000");
        await page.PressAsync("この内容で申請する");
        await Expect(page.Locator("#errors")).ToBeVisibleAsync();
        await LookAsync(page, "level, refused");
        await LookAtAsync(page, "/my/star/down", "level, down");
        await LookAtAsync(page, "/my/logo", "mark");
        await page.PressAsync("ダウンロード");
        await Expect(page.Locator("#errors")).ToBeVisibleAsync();
        await LookAsync(page, "mark, refused");
        await LookAtAsync(page, "/my/paper?id=true", "paper");
        await LookAtAsync(page, "/my/contact-person", "contact person");
        await page.Field("担当者メールアドレス").FillAsync("jiro@gmial.com");
        await page.PressAsync("担当者を変更する");
        await Expect(page.Locator("#errors")).ToBeVisibleAsync();
        await LookAsync(page, "contact person, a slip");
        await LookAtAsync(page, "/my/withdraw", "stop");
        await page.PressAsync("宣言を停止する");
        await LookAsync(page, "my page, stopped");
        ExpectAllWereSeen();
    }

    [Fact]
    [LooksAt("/my", "/my/logo", "/my/resubmit")]
    public async Task Before_acceptance_and_sent_back()
    {
        var app = await StartAsync();
        var page = app.Page;
        await app.SignInAsync(accepted: false);
        await LookAtAsync(page, "/my", "my page, declared");
        await LookAtAsync(page, "/my/logo", "mark, not yet");
        await app.App.UseDbAsync(async db =>
        {
            (await db.Declarations.SingleAsync()).Return([
                Reason("CorporateNumber", "法人番号"),
                Reason("CityAndTown", "市区町村・町名"),
                Reason("Phone", "電話番号"),
                Reason("Industry", "業種（中分類）"),
                Reason("PolicyUrl", "基本方針の公開先URL"),
                Reason("Purposes", "目的"),
                Reason("ContactName", "担当者名"),
            ]);
            await db.SaveChangesAsync();
        });
        await LookAtAsync(page, "/my", "my page, returned");
        await LookAtAsync(page, "/my/resubmit", "resubmit");
        await page.Field("市区町村・町名").FillAsync("文京区本駒込2-28-8");
        await page.PressAsync("直して再提出する");
        await Expect(page.Locator("#errors")).ToBeVisibleAsync();
        await LookAsync(page, "resubmit, refused");
        ExpectAllWereSeen();
    }

    [Fact]
    [LooksAt("/contact-person", "/contact-person/agree", "/contact-person/confirm")]
    public async Task A_new_contact_person()
    {
        var app = await StartAsync();
        var page = app.Page;
        var declared = await app.DeclareHereAsync();
        await LookAtAsync(page, "/contact-person", "contact person");
        await page.PressAsync("担当者の変更を申し出る");
        await Expect(page.Locator("#errors")).ToBeVisibleAsync();
        await LookAsync(page, "contact person, refused");
        await page.Field("自己宣言ID").FillAsync(declared.DeclarationId);
        await page.Field("法人番号").FillAsync(Applicant.Corporation.CorporateNumber);
        await page.Field("新しい担当者名").FillAsync("鈴木 次郎");
        await page.Field("新しい担当者のメールアドレス").FillAsync("jiro@example.co.jp");
        await page.PressAsync("担当者の変更を申し出る");
        await Expect(page.Locator("h1")).ToHaveTextAsync("担当者が替わったとき");
        await LookAsync(page, "contact person, sent");

        await LookAtAsync(page, (await app.MailsToAsync("jiro@example.co.jp"))[^1].Link, "confirm");
        await page.PressAsync("このアドレスで受け取る");
        await LookAsync(page, "confirm, waits");
        await page.PressAsync("事務局に確認を依頼する");
        await LookAsync(page, "confirm, with the secretariat");
        var mails = await app.MailsToAsync(Applicant.Corporation.Mail);
        await LookAtAsync(page, mails[^1].Link, "agree");
        await page.PressAsync("同意する");
        await LookAsync(page, "agree, done");
        await LookAtAsync(page, "/contact-person/agree?token=none", "agree, unknown link");
        ExpectAllWereSeen();
    }

    private static ReturnReason Reason(string field, string label) =>
        new()
        {
            Field = field,
            Label = label,
            Reason = "確かめて直してください",
        };
}
