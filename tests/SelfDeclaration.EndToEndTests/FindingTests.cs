using SelfDeclaration.Declarations;
using SelfDeclaration.Testing.Journeys;
using static Microsoft.Playwright.Assertions;

namespace SelfDeclaration.EndToEndTests;

/// <summary>A subsidy office looks for a business and makes sure of its ID, in a real browser.</summary>
public sealed class FindingTests : BrowserTest
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    [OnRecord(OnRecordAttribute.WithoutScripts, "自己宣言事業者検索", OnRecordAttribute.ToTheEnd)]
    public async Task A_business_is_searched_for_narrowed_down_opened_and_its_id_checked(
        bool javaScript
    )
    {
        var app = await StartAsync(javaScript);
        var page = app.Page;
        for (var n = 1; n <= 23; n++)
        {
            await app.App.PublishAsync(
                $"株式会社みずほ第{n}精工",
                star: n == 7 ? StarLevel.TwoStar : StarLevel.OneStar
            );
        }

        var wanted = await app.App.PublishAsync(
            "有限会社あおば",
            b => b.CorporateNumber = "7123456789012"
        );

        await page.GotoAsync("/businesses");
        await page.Field("キーワード").FillAsync("ﾐｽﾞﾎ");
        await page.PressAsync("検索する");
        await Expect(page.Locator("h2").First).ToHaveTextAsync("検索結果 23件");
        await page.GetByText("次の20件").ClickAsync();
        await Expect(page.Locator("tbody tr")).ToHaveCountAsync(3);
        await page.GetByLabel("二つ星").CheckAsync();
        await page.PressAsync("検索する");
        await Expect(page.Locator("h2").First).ToHaveTextAsync("検索結果 1件");
        await page.Locator("tbody th a").ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("株式会社みずほ第7精工");

        await page.GotoAsync("/verify");
        await page.Field("自己宣言ID").FillAsync(wanted.DeclarationId);
        await page.Field("法人番号").FillAsync("7123456789012");
        await page.PressAsync("確認する");
        await Expect(page.GetByTestId("verdict")).ToContainTextAsync("はい。");
        await Expect(page.Locator("main")).ToContainTextAsync("有限会社あおば");
    }
}
