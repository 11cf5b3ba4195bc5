using Microsoft.Playwright;
using SelfDeclaration.Testing.Journeys;
using static Microsoft.Playwright.Assertions;

namespace SelfDeclaration.EndToEndTests;

/// <summary>
/// A business and a clerk with one declaration between them, in a real browser that is signed in as both, with
/// scripts and without.
/// </summary>
public sealed class LifeOfADeclarationTests : BrowserTest
{
    private const string Mail = "hanako@example.co.jp";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    [OnRecord(
        OnRecordAttribute.WithoutScripts,
        "マイページと事務局の審査",
        OnRecordAttribute.ToTheEnd
    )]
    public async Task Accepted_it_is_told_by_mail_and_logs_in_to_its_mark(bool javaScript)
    {
        var app = await StartAsync(javaScript);
        var page = app.Page;
        var declared = await app.DeclareHereAsync();
        await app.UseSessionAsync(await app.App.StaffAsync());
        await OpenCaseAsync(page);
        await DecideAsync(page, "受理");

        app.App.Clock.Advance(TimeSpan.FromMinutes(6));
        var mail = (await app.MailsToAsync(Mail))[^1];
        Assert.Equal("【SECURITY ACTION】申込受理のご連絡", mail.Subject);
        await page.GotoAsync(mail.Link);
        await page.GetByRole(AriaRole.Link, new() { Name = "ログイン", Exact = true })
            .First.ClickAsync();
        await page.Field("利用者番号").FillAsync(declared.UserNumber);
        await page.Field("パスワード").FillAsync(Applicant.Password);
        await page.PressAsync("ログイン");

        await Expect(page.Locator("h1")).ToHaveTextAsync("マイページ");
        await page.GotoAsync("/my/logo");
        await Expect(page.Button("ダウンロード")).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Returned_it_is_put_right_and_accepted(bool javaScript)
    {
        var app = await StartAsync(javaScript);
        var page = app.Page;
        await app.SignInAsync(accepted: false);
        await app.UseSessionAsync(await app.App.StaffAsync());
        await OpenCaseAsync(page);
        await page.GetByLabel("差し戻す", new() { Exact = true }).CheckAsync();
        await page.PressAsync("メールの文面を確かめる");
        await page.GetByRole(AriaRole.Group, new() { Name = "電話番号" })
            .GetByLabel("自分の言葉")
            .FillAsync("つながりません");
        await page.PressAsync("メールの文面を確かめる");
        await page.PressAsync("この内容で差し戻してメールを送る");
        await Expect(page.Locator(".told")).ToContainTextAsync("差し戻しました");

        await page.GotoAsync("/my/resubmit");
        await Expect(page.Locator("main")).ToContainTextAsync("つながりません");
        await page.Field("電話番号").FillAsync("03-9876-5432");
        await page.PressAsync("直して再提出する");
        await Expect(page.Locator("h1")).ToHaveTextAsync("マイページ");

        await OpenCaseAsync(page);
        await Expect(page.Locator("main")).ToContainTextAsync("0398765432");
        await DecideAsync(page, "受理");
        await page.GotoAsync("/my");
        await Expect(page.Locator("main")).ToContainTextAsync("いまの状態：申込受理");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Two_stars_are_applied_for_and_a_stop_is_undone(bool javaScript)
    {
        var app = await StartAsync(javaScript);
        var page = app.Page;
        await app.SignInAsync();
        await app.UseSessionAsync(await app.App.StaffAsync());
        await page.GotoAsync("/my/star");
        await FillDateAsync(page, "自社診断の実施日", 2026, 3, 1);
        await page.Field("自社診断の合計点").FillAsync("72");
        await FillDateAsync(page, "基本方針の策定日", 2026, 4, 1);
        await page.GetByLabel("店頭・社内掲示").CheckAsync();
        await page.PressAsync("この内容で申請する");
        await Expect(page.Locator("main")).ToContainTextAsync("一つ星を宣言しています");

        await page.GotoAsync("/secretariat/changes");
        await page.Locator("tbody th a").First.ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "反映のメールを確かめる" }).ClickAsync();
        await page.PressAsync("変更を反映してメールで知らせる");
        await Expect(page.Locator("h1")).ToContainTextAsync("変更の申請");

        await page.GotoAsync("/my");
        await Expect(page.Locator("main")).ToContainTextAsync("二つ星を宣言しています");
        await page.GotoAsync("/my/withdraw");
        await page.PressAsync("宣言を停止する");
        await Expect(page.Locator("main")).ToContainTextAsync("停止を取りやめられます");
        await page.PressAsync("停止を取りやめる");
        await Expect(page.Locator("main")).ToContainTextAsync("いまの状態：申込受理");
    }

    private static async Task OpenCaseAsync(IPage page)
    {
        await page.GotoAsync("/secretariat");
        await page.Locator("tbody th a").First.ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("株式会社情報処理推進");
    }

    private static async Task DecideAsync(IPage page, string decision)
    {
        await page.GetByLabel($"{decision}する", new() { Exact = true }).CheckAsync();
        await page.PressAsync("メールの文面を確かめる");
        await page.PressAsync($"この内容で{decision}してメールを送る");
        await Expect(page.Locator(".told")).ToContainTextAsync($"を{decision}しました");
    }

    private static async Task FillDateAsync(IPage page, string label, int year, int month, int day)
    {
        await page.Field($"{label}の年").FillAsync($"{year}");
        await page.Field($"{label}の月").FillAsync($"{month}");
        await page.Field($"{label}の日").FillAsync($"{day}");
    }
}
