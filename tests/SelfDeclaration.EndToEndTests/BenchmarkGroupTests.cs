using SelfDeclaration.Testing.Journeys;
using static Microsoft.Playwright.Assertions;

namespace SelfDeclaration.EndToEndTests;

/// <summary>ベンチマークPLUS in a real browser: an organiser and a member, and who comes too late.</summary>
public sealed class BenchmarkGroupTests : BrowserTest
{
    private const string Question = "受発注システムの利用者を、年に1回見直していますか";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_organiser_asks_a_member_answers_and_both_see_where_they_stand(
        bool javaScript
    )
    {
        // One answer is enough here for a picture.
        var app = await StartAsync(javaScript, a => a.WithSetting("Benchmarks:LeastOfGroup", "2"));
        var page = app.Page;
        var organiser = await app.App.MemberAsync("organiser@example.jp");
        var member = await app.App.MemberAsync("member@example.jp");
        await app.UseSessionAsync(organiser);
        await page.GotoAsync("/benchmark/groups/new");
        await page.Field("グループの名前").FillAsync("みどり商工会 点検");
        await page.Field("独自の質問").FillAsync(Question);
        await page.Field("組織としての取り組みの目標").SelectOptionAsync("4 点検している");
        var soon = app.App.Clock.GetUtcNow().DateInJapan().AddDays(7);
        await page.Field("回答の締切日の年").FillAsync($"{soon.Year}");
        await page.Field("回答の締切日の月").FillAsync($"{soon.Month}");
        await page.Field("回答の締切日の日").FillAsync($"{soon.Day}");
        await page.PressAsync("グループを開く");
        var code = await page.GetByTestId("code").InnerTextAsync();
        var group = new Uri(page.Url).AbsolutePath;
        await AnswerAsync(app, organiser: true);

        // Not signed in: the way leads through the login and back.
        await app.Context.ClearCookiesAsync();
        await page.GotoAsync("/benchmark/groups");
        await Expect(page.GetByText("ログインして参加する"))
            .ToHaveAttributeAsync("href", "/login?next=/benchmark/groups");
        await app.UseSessionAsync(member);
        await page.GotoAsync("/benchmark/groups");
        await page.Field("招待コード").FillAsync("ABCDE-00000");
        await page.PressAsync("参加する");
        await Expect(page.Locator("#errors")).ToContainTextAsync("グループが見つかりませんでした");
        await page.Field("招待コード").FillAsync(code);
        await page.PressAsync("参加する");
        await page.ArriveAsync($"**{group}");
        await page.GetByText("回答する", new() { Exact = true }).ClickAsync();
        await page.ArriveAsync($"**{group}/answer");
        await page.GetByText("ベンチマークに答える", new() { Exact = true }).ClickAsync();
        await page.ArriveAsync("**/benchmark");
        await AnswerAsync(app, organiser: false);
        await Expect(page.GetByTestId("answered")).ToHaveTextAsync("2件");
        await page.GotoAsync($"{group}/answer");
        await Expect(page.Locator("main")).ToContainTextAsync("もう回答しています");

        await app.Context.ClearCookiesAsync();
        await app.UseSessionAsync(organiser);
        await page.GotoAsync(group);
        await Expect(page.Locator("svg[role=img]")).ToHaveCountAsync(0);
        await page.GetByText("いま締め切る").ClickAsync();
        await page.PressAsync("回答を締め切る");
        await Expect(page.Locator("#extras")).ToBeVisibleAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("主催者の目標");
        // One of two agreed to be named, and is not: the other would be known too.
        await Expect(page.Locator("main")).ToContainTextAsync("名前を出すと残りの会社の答え");
        foreach (var words in (string[])["結果をPDFで保存する", "すべてをCSVで保存する"])
        {
            var file = await page.RunAndWaitForDownloadAsync(() =>
                page.GetByText(words, new() { Exact = true }).ClickAsync()
            );
            Assert.Matches("(pdf|csv)$", file.SuggestedFilename);
        }

        await app.Context.ClearCookiesAsync();
        await app.UseSessionAsync(member);
        await page.GotoAsync(group);
        await Expect(page.Locator("main")).ToContainTextAsync("自社 81点");
        await page.GotoAsync("/benchmark/groups");
        await Expect(page.GetByText("みどり商工会 点検")).ToBeVisibleAsync();

        async Task AnswerAsync(BrowserApp browser, bool organiser)
        {
            await browser.App.KeepBenchmarkAsync(
                organiser ? "organiser@example.jp" : "member@example.jp"
            );
            if (organiser)
            {
                await page.GotoAsync("/benchmark/groups");
                await page.Field("招待コード").FillAsync(code);
                await page.PressAsync("参加する");
                await page.ArriveAsync($"**{group}");
            }

            await page.GotoAsync($"{group}/answer");
            await page.GetByLabel("4 点検している").CheckAsync();
            if (!organiser)
            {
                await page.Field("主催者に名前と点数を見せてよい").CheckAsync();
                await page.Field("主催者に見せる名前").FillAsync("みずほ精工");
            }

            await page.PressAsync("この内容で回答する");
            await Expect(page.Locator(".note.ok")).ToContainTextAsync("回答を受け付けました");
        }
    }

    [Fact]
    public async Task Who_comes_after_the_end_reads_a_sentence_and_finds_a_way_on()
    {
        var app = await StartAsync();
        var page = app.Page;
        await app.UseSessionAsync(await app.App.MemberAsync("organiser@example.jp"));
        await page.GotoAsync("/benchmark/groups/new");
        await page.Field("グループの名前").FillAsync("ひかり工業 協力会社");
        var today = app.App.Clock.GetUtcNow().DateInJapan();
        await page.Field("回答の締切日の年").FillAsync($"{today.Year}");
        await page.Field("回答の締切日の月").FillAsync($"{today.Month}");
        await page.Field("回答の締切日の日").FillAsync($"{today.Day}");
        await page.PressAsync("グループを開く");
        var code = await page.GetByTestId("code").InnerTextAsync();
        await page.GetByText("いま締め切る").ClickAsync();
        await page.PressAsync("回答を締め切る");
        await Expect(page.Locator("main")).ToContainTextAsync("回答が10件に満たないため");

        await app.Context.ClearCookiesAsync();
        await app.UseSessionAsync(await app.App.MemberAsync("late@example.jp"));
        await page.GotoAsync("/benchmark/groups");
        await page.Field("招待コード").FillAsync(code);
        await page.PressAsync("参加する");

        await Expect(page.Locator("#errors")).ToContainTextAsync("の回答は締め切られました");
        await Expect(page.Field("招待コード")).ToHaveValueAsync(code);
    }
}
