using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using SelfDeclaration.Declarations;
using static Microsoft.Playwright.Assertions;

namespace SelfDeclaration.EndToEndTests;

/// <summary>A day at the desk without a mouse and without scripts.</summary>
public sealed class DeskTests : BrowserTest
{
    [Fact]
    [OnRecord(OnRecordAttribute.ByKeyboard, "事務局の審査", OnRecordAttribute.ToTheEnd)]
    public async Task Without_scripts_the_keyboard_is_enough_to_return_one_case_and_accept_the_next()
    {
        // Where the focus is and whether it is seen is asked by the test's own script, which is let in.
        var app = await StartAsync(javaScript: false, prepare: DeskPages.WithCases);
        var page = app.Page;
        await app.EnterDeskAsync();
        var keys = new Keyboard(page);
        await page.GotoAsync("/secretariat");
        var first = await OpenFirstAsync();

        await ChooseAsync("差し戻す");
        await GoAsync(page.Button("メールの文面を確かめる"));
        await keys.TabToAsync(
            page.GetByRole(AriaRole.Group, new() { Name = "電話番号" }).GetByLabel("自分の言葉")
        );
        await page.Keyboard.InsertTextAsync("つながりません");
        await GoAsync(page.Button("メールの文面を確かめる"));
        await Expect(page.Locator(".mail")).ToContainTextAsync("・電話番号：つながりません");
        await GoAsync(page.Button("この内容で差し戻してメールを送る"));

        await Expect(page.Locator(".told")).ToContainTextAsync($"{first}を差し戻しました");
        var second = await page.Locator("h1").InnerTextAsync();
        Assert.NotEqual(first, second);
        await GoAsync(page.GetByRole(AriaRole.Link, new() { Name = "審査待ちの一覧" }));
        Assert.Equal(second, await OpenFirstAsync());
        await ChooseAsync("受理する");
        await GoAsync(page.Button("メールの文面を確かめる"));
        await GoAsync(page.Button("この内容で受理してメールを送る"));

        await Expect(page.Locator(".told")).ToContainTextAsync($"{second}を受理しました");
        var states = await app.App.UseDbAsync(db =>
            db.Declarations.Where(d => d.Version > 0)
                .OrderBy(d => d.DeclaredAt)
                .Select(d => d.Status)
                .ToListAsync()
        );
        Assert.Equal([DeclarationStatus.Returned, DeclarationStatus.Accepted], states);

        async Task<string> OpenFirstAsync()
        {
            var link = page.Locator("tbody th a").First;
            var name = await link.InnerTextAsync();
            await GoAsync(link);
            await Expect(page.Locator("h1")).ToHaveTextAsync(name);
            return name;
        }

        async Task ChooseAsync(string choice)
        {
            var radio = page.GetByLabel(choice, new() { Exact = true });
            await keys.TabToAsync(page.Locator("[name=kind]").First);
            await keys.PressAsync("Space");
            for (var presses = 0; presses < 4 && !await radio.IsCheckedAsync(); presses++)
            {
                await keys.PressAsync("ArrowDown");
            }

            await Expect(radio).ToBeCheckedAsync();
        }

        async Task GoAsync(ILocator target)
        {
            var from = page.Url;
            await keys.TabToAsync(target);
            await keys.PressAsync("Enter");
            await page.LeaveAsync(from);
        }
    }
}
