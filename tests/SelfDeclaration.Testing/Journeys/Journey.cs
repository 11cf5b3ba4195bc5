using SelfDeclaration.Testing.Browsing;

namespace SelfDeclaration.Testing.Journeys;

/// <summary>The pages of the journey that an applicant can be brought to, in their order.</summary>
public enum Screen
{
    Terms = 1,
    Kind,
    Name,
    Address,
    Profile,
    Declaration,
    Confirm,
    Received,
}

/// <summary>
/// 自己宣言の手続き, filled in as a person would, by the labels on the page. Each step starts on its own
/// page and ends on the next one.
/// </summary>
public static class Journey
{
    /// <summary>Goes through everything before <paramref name="screen"/> and stops there.</summary>
    public static async Task<TestBrowser> ReachAsync(
        this TestBrowser browser,
        Screen screen,
        Applicant? applicant = null
    )
    {
        var who = applicant ?? Applicant.Corporation;
        Func<Task<TestBrowser>>[] steps =
        [
            () => browser.AgreeToTermsAsync(),
            () => browser.ChooseKindAsync(who),
            () => browser.FillNameAsync(who),
            () => browser.FillAddressAsync(who),
            () => browser.FillProfileAsync(who),
            () => browser.FillDeclarationAsync(who),
            () => browser.ConfirmAsync(),
        ];
        await browser.OpenAsync("/declare/terms");
        foreach (var step in steps.Take((int)screen - 1))
        {
            var from = browser.Path;
            await step();
            if (browser.Errors is not [] || browser.Path == from)
            {
                throw new InvalidOperationException(
                    $"The journey stopped at {browser.Path}: {string.Join(", ", browser.Errors)}"
                );
            }
        }

        return browser;
    }

    public static Task<TestBrowser> AgreeToTermsAsync(this TestBrowser browser) =>
        browser.Choose("使用規約を最後の行まで確認しました").PressAsync("使用規約に同意する");

    public static Task<TestBrowser> ChooseKindAsync(this TestBrowser browser, Applicant who) =>
        browser.Choose(who.Kind).NextAsync();

    public static Task<TestBrowser> FillNameAsync(this TestBrowser browser, Applicant who)
    {
        if (who.Kind == "法人")
        {
            return browser
                .Fill("法人番号", who.CorporateNumber)
                .Fill("事業者名", who.Name)
                .Fill("事業者名（全角カナ）", who.NameKana)
                .NextAsync();
        }

        browser
            .Fill("代表者名", who.Name)
            .Fill("代表者名（全角カナ）", who.NameKana)
            .Fill("屋号", who.TradeName);
        return (who.PublishesTradeName ? browser.Choose("屋号を公開する") : browser).NextAsync();
    }

    public static Task<TestBrowser> FillAddressAsync(this TestBrowser browser, Applicant who) =>
        browser
            .Fill("郵便番号", who.PostalCode)
            .Select("都道府県", who.Prefecture)
            .Fill("市区町村・町名", who.CityAndTown)
            .Fill("番地", who.StreetNumber)
            .Fill("電話番号", who.Phone)
            .NextAsync();

    public static Task<TestBrowser> FillProfileAsync(this TestBrowser browser, Applicant who) =>
        browser
            .Select("業種（中分類）", who.Industry)
            .Choose("所属していない")
            .Choose("希望しない")
            .Fill("パスワード", Applicant.Password)
            .NextAsync();

    public static Task<TestBrowser> FillDeclarationAsync(this TestBrowser browser, Applicant who)
    {
        browser.Choose(who.Stars == 1 ? "一つ星" : "二つ星");
        if (who.Stars == 2)
        {
            browser
                .FillDate("自社診断の実施日", 2026, 3, 1)
                .Fill("自社診断の合計点", "72")
                .FillDate("基本方針の策定日", 2026, 4, 1)
                .Choose("自社ウェブサイト")
                .Fill("基本方針の公開先URL", "example.co.jp/policy");
        }

        return browser
            .Choose("従業員の意識を高めるため")
            .Fill("担当者名", who.ContactName)
            .Fill("担当者メールアドレス", who.Mail)
            .Choose("誓約する")
            .PressAsync("入力した内容を確認する");
    }

    public static Task<TestBrowser> ConfirmAsync(this TestBrowser browser) =>
        browser.PressAsync("この内容で自己宣言する");

    /// <summary>The whole journey, with the link in the mail: ends on 宣言完了.</summary>
    public static async Task<Declared> DeclareAsync(this TestApp app, Applicant? applicant = null)
    {
        var who = applicant ?? Applicant.Corporation;
        var browser = await app.Browse().ReachAsync(Screen.Received, who);
        var mails = await app.MailsToAsync(who.Mail);
        await browser.OpenAsync(mails[^1].Link);
        await browser.PressAsync("自己宣言を完了する");
        return new(
            browser,
            Digits(browser.Text("[data-testid=user-number]")),
            Digits(browser.Text("[data-testid=declaration-id]"))
        );
    }

    private static Task<TestBrowser> NextAsync(this TestBrowser browser) =>
        browser.PressAsync("次へ進む");

    private static string Digits(string text) => string.Concat(text.Where(char.IsAsciiDigit));
}

/// <summary>A finished declaration and the browser that made it.</summary>
public sealed record Declared(TestBrowser Browser, string UserNumber, string DeclarationId);
