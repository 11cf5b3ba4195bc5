using System.Text.RegularExpressions;
using Microsoft.Playwright;
using SelfDeclaration.Testing.Journeys;
using static Microsoft.Playwright.Assertions;

namespace SelfDeclaration.EndToEndTests;

/// <summary>The pages that are filled in, in each of their states.</summary>
public sealed partial class AccessibilityOfInputTests : LookTest
{
    [Fact]
    [LooksAt("/declare/business/kind", "/declare/business/name")]
    public async Task Kind_and_name()
    {
        var app = await StartAsync();
        var page = app.Page;
        // Whoever declared before with the same number makes the last state.
        await app.DeclareAsync(Applicant.Corporation);
        await page.PressAsync("別の事業者の自己宣言を始める");
        await page.ArriveAsync("**/declare");

        await page.ReachAsync(Screen.Kind);
        await LookAsync(page, "kind");
        await RefuseAsync(page, Screen.Kind);
        await LookAsync(page, "kind, refused");
        await page.FillAsync(Screen.Kind, Applicant.SoleProprietor);
        await page.ArriveAsync("**/name");
        await LookAsync(page, "name of a 個人事業主");
        await RefuseAsync(page, Screen.Name);
        await LookAsync(page, "name of a 個人事業主, refused");
        await page.PressAsync("前へ戻る");
        await page.FillAsync(Screen.Kind);
        await page.ArriveAsync("**/name");

        await LookAsync(page, "name");
        foreach (
            var (state, number, heading) in ((string, string, string)[])
                [
                    ("12 digits", "123456789012", "会社法人等番号の12桁ですか"),
                    ("found", "1999901000007", "見つかりました"),
                    ("closed", "1999901000023", "閉鎖の登記があります"),
                    ("not found", "7000012050002", "見つかりませんでした"),
                    (
                        "declared",
                        Applicant.Corporation.CorporateNumber,
                        "この法人番号では、すでに自己宣言されています"
                    ),
                ]
        )
        {
            await page.Field("法人番号").FillAsync(number);
            await page.PressAsync("事業者検索");
            await Expect(page.Locator("#corporation h2").First).ToHaveTextAsync(heading);
            await LookAsync(page, $"name, {state}");
        }

        await page.Field("事業者名").FillAsync("㈱情報処理推進");
        await RefuseAsync(page, Screen.Name);
        await LookAsync(page, "name, refused");
        ExpectAllWereSeen();
    }

    [Fact]
    [LooksAt("/declare/business/address", "/declare/business/profile")]
    public async Task Address_and_profile()
    {
        var app = await StartAsync();
        var page = app.Page;
        await page.ReachAsync(Screen.Address);
        await LookAsync(page, "address");
        await RefuseAsync(page, Screen.Address);
        await LookAsync(page, "address, refused");
        foreach (
            var (state, code, heading) in ((string, string, string)[])
                [
                    ("0 towns", "999-9999", "見つかりませんでした"),
                    ("3 towns", "029-4203", "この郵便番号には3件の町名があります"),
                ]
        )
        {
            await page.Field("郵便番号").FillAsync(code);
            await page.PressAsync("住所検索");
            await Expect(page.Locator("#towns h2")).ToHaveTextAsync(heading);
            await LookAsync(page, $"address, {state}");
        }

        await page.Field("市区町村・町名").FillAsync("文京区本駒込2-28-8");
        await page.Field("郵便番号").FillAsync("113-0021");
        await page.PressAsync("住所検索");
        await Expect(page.Locator("#towns h2")).ToContainTextAsync("置き換えますか");
        await Expect(page.GetByText("番地が入っていませんか")).ToBeVisibleAsync();
        await LookAsync(page, "address, another one typed and a 番地 in the town");
        await page.PressAsync("このまま進む");
        await page.FillAsync(Screen.Address);
        await page.ArriveAsync("**/profile");

        await LookAsync(page, "profile");
        await RefuseAsync(page, Screen.Profile);
        await LookAsync(page, "profile, refused");
        await page.FillAsync(Screen.Profile);
        await page.ArriveAsync("**/declaration");
        await LookAtAsync(page, "/declare/business/profile", "profile, password set");
        ExpectAllWereSeen();
    }

    [Fact]
    [LooksAt("/declare/declaration", "/declare/confirm")]
    public async Task Declaration_and_confirmation()
    {
        var applicant = Applicant.SoleProprietor with
        {
            Stars = 2,
            NameKana = "すいしん　たろう",
            PublishesTradeName = true,
        };
        var app = await StartAsync();
        var page = app.Page;
        await page.ReachAsync(Screen.Declaration, applicant);
        await LookAsync(page, "declaration");
        await page.Field("二つ星").CheckAsync();
        await RefuseAsync(page, Screen.Declaration);
        await LookAsync(page, "declaration, ★★ refused");
        await page.GetByText("アンケートに答える").ClickAsync();
        await page.FillAsync(Screen.Declaration, applicant with { Mail = "taro@gmial.com" });
        await Expect(page.GetByText("メールアドレスを確かめてください")).ToBeVisibleAsync();
        await LookAsync(page, "declaration, slip in the mail address");
        await page.FillAsync(Screen.Declaration, applicant);
        await page.ArriveAsync("**/confirm");
        await LookAsync(page, "confirm, 個人事業主 ★★ with corrections");
        ExpectAllWereSeen();
    }

    private static async Task RefuseAsync(IPage page, Screen screen)
    {
        await page.PressAsync(screen.Button());
        await Expect(page).ToHaveTitleAsync(Refused());
        await Expect(page.Locator("#errors")).ToBeFocusedAsync();
    }

    [GeneratedRegex("^エラー")]
    private static partial Regex Refused();
}
