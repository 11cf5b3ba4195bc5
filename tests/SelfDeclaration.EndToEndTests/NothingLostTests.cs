using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Testing.Journeys;
using static Microsoft.Playwright.Assertions;

namespace SelfDeclaration.EndToEndTests;

/// <summary>Whatever the browser's buttons do, what was typed is still there.</summary>
public sealed class NothingLostTests : BrowserTest
{
    private static readonly Screen[] s_forms =
    [
        Screen.Kind,
        Screen.Name,
        Screen.Address,
        Screen.Profile,
        Screen.Declaration,
    ];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Back_and_forward_keep_every_field(bool javaScript)
    {
        var applicant = Applicant.Corporation with { Stars = 2 };
        var app = await StartAsync(javaScript);
        var page = app.Page;
        await page.ReachAsync(Screen.Kind, applicant);

        foreach (var screen in s_forms)
        {
            var address = page.Url;
            await page.AnswerAsync(screen.AnswersOf(applicant));
            await page.GoBackAsync();
            Assert.NotEqual(address, page.Url);
            await page.GoForwardAsync();
            Assert.Equal(address, page.Url);

            await page.ShowsAsync(screen.AnswersOf(applicant));
            await page.FillAsync(screen, applicant);
            await page.LeaveAsync(address);
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_refused_page_keeps_values_and_errors_through_reload_and_back(
        bool javaScript
    )
    {
        var app = await StartAsync(javaScript);
        var page = app.Page;
        await page.ReachAsync(Screen.Name);
        await page.Field("法人番号").FillAsync("712345678901");
        await page.Field("事業者名").FillAsync("株式会社情報処理推進");
        await page.PressAsync("次へ進む");
        await RefusedAsync();

        // A reload that would send the form again asks the visitor; this one has nothing to send.
        var reloaded = await page.ReloadAsync();
        Assert.Equal("GET", reloaded!.Request.Method);
        await RefusedAsync();

        await page.Locator(".brand").ClickAsync();
        await Expect(page.Locator(".hero")).ToBeVisibleAsync();
        var returned = await page.GoBackAsync();
        Assert.True(returned is null or { Request.Method: "GET" });
        await RefusedAsync();

        async Task RefusedAsync()
        {
            await Expect(page).ToHaveTitleAsync(new Regex("^エラー（2件）："));
            await Expect(page.Locator("#errors li")).ToHaveCountAsync(2);
            await Expect(page.Field("法人番号")).ToHaveValueAsync("712345678901");
            await Expect(page.Field("事業者名")).ToHaveValueAsync("株式会社情報処理推進");
        }
    }

    [Fact]
    public async Task A_closed_tab_loses_nothing_that_was_saved()
    {
        var app = await StartAsync();
        await app.Page.ReachAsync(Screen.Address);

        await app.Page.Field("ビル名など").FillAsync("青葉ビル3階");
        await app.Page.Keyboard.PressAsync("Tab");

        await Expect(app.Page.Locator("[data-saved]"))
            .ToHaveTextAsync(new Regex(@"^\d{1,2}:\d\d に自動保存しました$"));
        await app.Page.CloseAsync();
        var page = await app.Context.NewPageAsync();
        await page.GotoAsync("/declare/business/address");
        await Expect(page.Field("ビル名など")).ToHaveValueAsync("青葉ビル3階");
    }

    [Fact]
    public async Task A_page_left_in_the_middle_of_a_word_saves_on_the_way_out()
    {
        var app = await StartAsync();
        await app.Page.ReachAsync(Screen.Address);

        await app.Page.Field("ビル名など").PressSequentiallyAsync("Aoba");
        await app.Page.GotoAsync("/");

        await app.Page.GotoAsync("/declare/business/address");
        await Expect(app.Page.Field("ビル名など")).ToHaveValueAsync("Aoba");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_double_click_applies_once(bool javaScript)
    {
        var app = await StartAsync(javaScript);
        await app.Page.ReachAsync(Screen.Confirm);

        await app.Page.Button(Screen.Confirm.Button()).DblClickAsync();

        await Expect(app.Page.Locator("h1")).ToHaveTextAsync("受付確認");
        Assert.Equal(1, await app.App.UseDbAsync(db => db.Applications.CountAsync()));
        Assert.Single(await app.MailsToAsync(Applicant.Corporation.Mail));
    }

    [Fact]
    public async Task The_second_of_two_tabs_is_told_before_it_overwrites()
    {
        var app = await StartAsync();
        var first = app.Page;
        await first.ReachAsync(Screen.Name);
        var second = await app.Context.NewPageAsync();
        await second.GotoAsync(first.Url);
        await second.FillAsync(Screen.Name);
        await second.ArriveAsync("**/declare/business/address");

        await first.FillAsync(
            Screen.Name,
            Applicant.Corporation with
            {
                Name = "株式会社あとから",
            }
        );

        await Expect(first.Locator(".note"))
            .ToContainTextAsync("同じ内容が別の画面で変更されています");
        await Expect(first.Field("事業者名")).ToHaveValueAsync("株式会社あとから");
        await first.PressAsync("次へ進む");
        await first.ArriveAsync("**/declare/business/address");
        // What the autosave of the older window was answered.
        app.ForgetComplaints();
    }

    [Fact]
    public async Task A_lost_cookie_costs_one_more_press()
    {
        var app = await StartAsync();
        await app.Page.ReachAsync(Screen.Name);
        await app.Page.AnswerAsync(Screen.Name.AnswersOf(Applicant.Corporation));
        await app.Context.ClearCookiesAsync(new() { NameRegex = new("Antiforgery") });

        await app.Page.PressAsync("次へ進む");

        await Expect(app.Page.Locator(".note"))
            .ToContainTextAsync("もう一度ボタンを押してください");
        await app.Page.ShowsAsync(Screen.Name.AnswersOf(Applicant.Corporation));
        await app.Page.PressAsync("次へ進む");
        await app.Page.ArriveAsync("**/declare/business/address");
        // What the autosave of the page without its cookie was answered.
        app.ForgetComplaints();
    }
}
