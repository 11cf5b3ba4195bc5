using Microsoft.Extensions.DependencyInjection;
using SelfDeclaration.Declarations;
using SelfDeclaration.Testing.Journeys;
using SelfDeclaration.Web.Demo;
using SelfDeclaration.Web.OpenData;
using SelfDeclaration.Web.Reference;
using SelfDeclaration.Web.Statistics;
using static Microsoft.Playwright.Assertions;

namespace SelfDeclaration.EndToEndTests;

/// <summary>What everybody may look up: search, a business, the check of an ID.</summary>
public sealed class AccessibilityOfRegisterTests : LookTest
{
    private const string Number = "7123456789012";

    [Fact]
    [LooksAt("/businesses", "/businesses/{key}")]
    public async Task Finding_a_business()
    {
        var app = await StartAsync();
        var page = app.Page;
        for (var n = 1; n <= 23; n++)
        {
            await app.App.PublishAsync(
                $"株式会社みずほ第{n}精工",
                b => (b.TradeName, b.PublishTradeName) = ("しるし屋", n % 2 == 0),
                new DateOnly(2026, 1, n),
                n % 3 == 0 ? StarLevel.TwoStar : StarLevel.OneStar
            );
        }

        await LookAtAsync(page, "/businesses", "search");
        await page.Field("キーワード").FillAsync("みずほ");
        await page.PressAsync("検索する");
        await Expect(page.Locator("h2").First).ToHaveTextAsync("検索結果 23件");
        await LookAsync(page, "search, found");
        await page.GetByText("次の20件").ClickAsync();
        await page.ArriveAsync("**after=**");
        await LookAsync(page, "search, second page");
        await LookAtAsync(
            page,
            "/businesses?q=みずほ&prefecture=20&prefecture=13&industry=E&from=2026-01&sort=kana&size=50",
            "search, every condition"
        );
        await LookAtAsync(page, "/businesses?q=ありません&prefecture=13", "search, nothing found");
        await LookAtAsync(page, "/businesses?from=らいげつ", "search, month not understood");

        await page.GotoAsync("/businesses?q=第22");
        await page.Locator("tbody th a").ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("株式会社みずほ第22精工");
        await LookAsync(page, "business");
        await LookAtAsync(page, "/businesses/0123456789abcdef", "business, not public");
        ExpectAllWereSeen();
        app.ForgetComplaints();
    }

    [Fact]
    [LooksAt("/statistics", "/open-data", "/businesses/{key}/report")]
    public async Task Counting_saving_and_reporting()
    {
        var app = await StartAsync();
        var page = app.Page;
        await LookAtAsync(page, "/statistics", "statistics, not yet");
        await LookAtAsync(page, "/open-data", "open data, not yet");
        var reference = app.App.Services.GetRequiredService<ReferenceData>();
        await app.App.UseDbAsync(db =>
            new SeedRegister(db, app.App.Clock, reference).RunAsync(
                300,
                7,
                _ => { },
                CancellationToken.None
            )
        );
        await app.App.RunAsync<MakeFigures>();
        await app.App.RunAsync<MakeOpenData>();
        app.App.Clock.Advance(TimeSpan.FromDays(1));
        var declared = await app.App.PublishAsync("株式会社みずほ精工");
        await app.App.RunAsync<MakeOpenData>();

        await page.GotoAsync("/statistics");
        foreach (var table in await page.Locator("details summary").AllAsync())
        {
            await table.ClickAsync();
        }

        await LookAsync(page, "statistics");
        await LookAtAsync(page, "/open-data", "open data");

        await page.GotoAsync($"/businesses/{declared.PublicKey}");
        await page.GetByText("この情報の誤りを知らせる").ClickAsync();
        await LookAsync(page, "report");
        await page.PressAsync("事務局に知らせる");
        await Expect(page.Locator("#errors")).ToBeVisibleAsync();
        await LookAsync(page, "report, refused");
        await page.Field("誤っているところと、正しい内容").FillAsync("所在地が古いままです");
        await page.PressAsync("事務局に知らせる");
        await Expect(page.Locator("h1")).ToHaveTextAsync("お知らせを受け付けました");
        await LookAsync(page, "report, sent");
        ExpectAllWereSeen();
    }

    [Fact]
    [LooksAt("/verify")]
    public async Task Checking_an_id()
    {
        var app = await StartAsync();
        var page = app.Page;
        var declared = await app.App.PublishAsync(
            "株式会社みずほ精工",
            b => b.CorporateNumber = Number
        );

        await LookAtAsync(page, "/verify", "verify");
        await page.PressAsync("確認する");
        await Expect(page.Locator("#errors")).ToBeVisibleAsync();
        await LookAsync(page, "verify, refused");
        foreach (
            var (id, verdict) in (IEnumerable<(string, string)>)
                [(declared.DeclarationId, "yes"), (DeclarationId.New().Digits, "no")]
        )
        {
            await page.Field("自己宣言ID").FillAsync(id);
            await page.Field("法人番号").FillAsync(Number);
            await page.PressAsync("確認する");
            await Expect(page.Locator($"[data-verdict={verdict}]")).ToBeVisibleAsync();
            await LookAsync(page, $"verify, {verdict}");
        }

        ExpectAllWereSeen();
    }
}
