using Microsoft.Playwright;
using SelfDeclaration.Testing.Journeys;
using static Microsoft.Playwright.Assertions;

namespace SelfDeclaration.EndToEndTests;

/// <summary>The journey without a mouse.</summary>
public sealed class KeyboardTests : BrowserTest
{
    [Fact]
    [OnRecord(OnRecordAttribute.ByKeyboard, "宣言の手続きの全体", OnRecordAttribute.ToTheEnd)]
    public async Task The_keyboard_is_enough_for_the_whole_journey()
    {
        var applicant = Applicant.Corporation;
        var app = await StartAsync();
        var page = app.Page;
        var keys = new Keyboard(page);
        await page.GotoAsync("/declare");
        await keys.TabToAsync(
            page.GetByRole(AriaRole.Link, new() { Name = "使用規約の確認へ進む" })
        );
        await keys.PressAsync("Enter");
        await page.ArriveAsync("**/declare/terms");

        await keys.TabToAsync(page.Locator(".terms"));
        await keys.PressAsync("End");
        await Expect(page.GetByRole(AriaRole.Status)).Not.ToBeEmptyAsync();
        await GoOnAsync(Screen.Terms);

        for (var screen = Screen.Kind; screen <= Screen.Confirm; screen++)
        {
            foreach (var answer in screen.AnswersOf(applicant))
            {
                await keys.AnswerAsync(answer);
            }

            await GoOnAsync(screen);
        }

        await Expect(page.Locator("h1")).ToHaveTextAsync("受付確認");
        await app.OpenMailAsync(applicant);
        await keys.TabToAsync(page.Button("自己宣言を完了する"));
        await keys.PressAsync("Space");
        await Expect(page.Locator("h1")).ToHaveTextAsync("宣言完了");
        await keys.TabToAsync(page.Button("印刷する"));

        async Task GoOnAsync(Screen screen)
        {
            var from = page.Url;
            await keys.TabToAsync(page.Button(screen.Button()));
            await keys.PressAsync("Enter");
            await page.LeaveAsync(from);
        }
    }

    [Fact]
    public async Task Shift_and_tab_lead_back_and_the_skip_links_forward()
    {
        var app = await StartAsync();
        var page = app.Page;
        var keys = new Keyboard(page);
        await page.ReachAsync(Screen.Kind);

        await keys.TabToAsync(page.GetByText("本文へ移動"));
        await keys.PressAsync("Enter");
        await Expect(page.Locator("main")).ToBeFocusedAsync();
        await keys.AnswerAsync(new Chosen("法人"));
        await keys.TabToAsync(page.Button("前へ戻る"));
        await keys.TabToAsync(page.Field("法人"), backwards: true);
        await keys.PressAsync("ArrowDown");
        await Expect(page.Field("個人事業主")).ToBeCheckedAsync();
    }

    [Fact]
    [OnRecord(
        "誤りの知らせ（WCAG 3.3.1）",
        "宣言の手続き",
        "一覧から各項目へ移り、同じ言葉で読めます"
    )]
    public async Task A_refused_page_is_mended_from_its_summary()
    {
        var app = await StartAsync();
        var page = app.Page;
        var keys = new Keyboard(page);
        await page.ReachAsync(Screen.Name);
        await keys.TabToAsync(page.Button(Screen.Name.Button()));
        await keys.PressAsync("Enter");
        await Expect(page.Locator("#errors")).ToBeFocusedAsync();
        var errors = await page.Locator("#errors a").AllAsync();

        for (var i = 0; i < errors.Count; i++)
        {
            var field = (await errors[i].GetAttributeAsync("href"))![1..];
            await page.Locator("#errors").FocusAsync();
            await keys.TabToAsync(errors[i]);
            await keys.PressAsync("Enter");
            await Expect(page.Locator($"#{field}")).ToBeFocusedAsync();
            await keys.IsSeenAsync();
            var said = await page.Locator($"#{field}-e").TextContentAsync();
            Assert.Equal("エラー：" + await errors[i].TextContentAsync(), said);
        }
    }

    [Theory]
    [InlineData("法人番号")]
    [InlineData("事業者名（全角カナ）")]
    public async Task Enter_in_a_field_goes_on_and_does_not_look_up(string field)
    {
        var app = await StartAsync();
        await app.Page.ReachAsync(Screen.Name);
        await app.Page.AnswerAsync(Screen.Name.AnswersOf(Applicant.Corporation));

        await app.Page.Field(field).PressAsync("Enter");

        await app.Page.ArriveAsync("**/declare/business/address");
    }
}
