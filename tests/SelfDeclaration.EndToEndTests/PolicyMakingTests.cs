using Microsoft.Playwright;
using SelfDeclaration.Testing.Journeys;
using static Microsoft.Playwright.Assertions;

namespace SelfDeclaration.EndToEndTests;

/// <summary>基本方針ジェネレータ in a real browser: from the first question to the public page.</summary>
public sealed class PolicyMakingTests : LookTest
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    [OnRecord(OnRecordAttribute.WithoutScripts, "基本方針の作成", OnRecordAttribute.ToTheEnd)]
    public async Task Anybody_makes_a_policy_and_saves_it_as_a_file(bool javaScript)
    {
        var app = await StartAsync(javaScript);
        var page = app.Page;
        await page.GotoAsync("/policy");
        await AnswerAsync(page);
        await page.PressAsync("基本方針を作る");
        await page.ArriveAsync("**/policy/result");

        await Expect(page.Locator(".policy")).ToContainTextAsync("架空商店は、従業員の情報を");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "基本方針の文章をコピー" }))
            .ToHaveCountAsync(javaScript ? 1 : 0);
        var saved = await page.RunAndWaitForDownloadAsync(() =>
            page.GetByRole(AriaRole.Link, new() { Name = "Wordで保存する" }).ClickAsync()
        );
        Assert.Equal("情報セキュリティ基本方針.docx", saved.SuggestedFilename);
    }

    [Fact]
    [LooksAt("/policy", "/policy/result", "/my/policy", "/policies/{key}")]
    public async Task A_business_keeps_and_publishes_its_policy()
    {
        var app = await StartAsync();
        var page = app.Page;
        var declared = await app.App.DeclareAsync();
        await app.App.AcceptAsync(declared);
        await app.UseSessionAsync(await app.App.SignedInAsync(declared));
        await page.GotoAsync("/policy");
        await page.PressAsync("基本方針を作る");
        await Expect(page.Locator("#errors")).ToBeVisibleAsync();
        await LookAsync(page, "policy, refused");
        await AnswerAsync(page);
        await page.PressAsync("基本方針を作る");
        await page.ArriveAsync("**/policy/result#errors");
        await LookAsync(page, "policy, made");
        await page.PressAsync("マイページに保存する");
        await page.PressAsync("版1を公開する");
        await Expect(page.Locator("#public-h")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "版1を読む" }).ClickAsync();
        await Expect(page.Locator(".policy")).ToBeVisibleAsync();
        await LookAsync(page, "my policy, public");
        var address = await page.Locator("#public-h + p a").GetAttributeAsync("href");
        await LookAtAsync(page, new Uri(address!).AbsolutePath, "policy, public");
        ExpectAllWereSeen();
    }

    private static async Task AnswerAsync(IPage page)
    {
        await page.Field("事業者名").FillAsync("架空商店");
        await page.Field("代表者の役職と氏名").FillAsync("店主 架空 太郎");
        foreach (
            var choice in (string[])
                [
                    "従業員の情報",
                    "代表者が自分で務める",
                    "従業員はいない（自分で学ぶ）",
                    "委託していない",
                    "代表者に知らせて、対応を決める",
                    "半年に1回",
                    "店頭や事務所に掲示する",
                ]
        )
        {
            await page.Field(choice).CheckAsync();
        }
    }
}
