using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Accounts;
using SelfDeclaration.Web.Benchmarks.Groups;
using static Microsoft.Playwright.Assertions;

namespace SelfDeclaration.EndToEndTests;

/// <summary>情報セキュリティ対策ベンチマーク.</summary>
public sealed class AccessibilityOfBenchmarkTests : LookTest
{
    [Fact]
    [LooksAt(
        "/benchmark",
        "/benchmark/profile",
        "/benchmark/{area:int}",
        "/benchmark/check",
        "/benchmark/result",
        "/benchmark/results/{key}"
    )]
    public async Task Answering_and_seeing_the_result()
    {
        var app = await StartAsync();
        var page = app.Page;
        await LookAtAsync(page, "/benchmark", "benchmark");
        await LookAtAsync(page, "/benchmark/profile", "profile");
        await page.GotoAsync("/benchmark/5");
        await page.PressAsync("保存して次へ");
        await Expect(page.Locator("#errors")).ToBeVisibleAsync();
        await LookAsync(page, "area, refused");
        await LookAtAsync(page, "/benchmark/check", "check, with answers missing");
        await page.GotoAsync("/benchmark/profile");
        await page.AnswerBenchmarkAsync();
        await page.PressAsync("結果を見る");
        await page.ArriveAsync("**/benchmark/result");
        await LookAsync(page, "result");
        await LookAtAsync(page, "/benchmark/result?view=size&shape=radar", "result, other views");

        await app.SignInAsync();
        await page.GotoAsync("/benchmark/check");
        await page.PressAsync("結果を見る");
        await page.ArriveAsync("**/benchmark/results/*");
        await LookAsync(page, "result, kept");
        ExpectAllWereSeen();
    }

    [Fact]
    [LooksAt(
        "/benchmark/groups",
        "/benchmark/groups/new",
        "/benchmark/groups/{key}",
        "/benchmark/groups/{key}/answer"
    )]
    public async Task A_group_of_many()
    {
        // Two are enough here, so that the picture has something to show.
        var app = await StartAsync(prepare: a => a.WithSetting("Benchmarks:LeastOfGroup", "2"));
        var page = app.Page;
        await LookAtAsync(page, "/benchmark/groups", "groups, not signed in");
        await app.SignInAsync();
        await page.GotoAsync("/benchmark/profile");
        await page.AnswerBenchmarkAsync();
        await page.PressAsync("結果を見る");
        await page.ArriveAsync("**/benchmark/results/*");

        await page.GotoAsync("/benchmark/groups/new");
        await page.PressAsync("グループを開く");
        await Expect(page.Locator("#errors")).ToBeVisibleAsync();
        await LookAsync(page, "new group, refused");
        await page.Field("グループの名前").FillAsync("みどり商工会 点検");
        await page.Field("独自の質問").FillAsync("受発注システムの利用者を見直していますか");
        var soon = app.App.Clock.GetUtcNow().DateInJapan().AddDays(7);
        await page.Field("回答の締切日の年").FillAsync($"{soon.Year}");
        await page.Field("回答の締切日の月").FillAsync($"{soon.Month}");
        await page.Field("回答の締切日の日").FillAsync($"{soon.Day}");
        await page.PressAsync("グループを開く");
        await Expect(page.GetByTestId("code")).ToBeVisibleAsync();
        var group = new Uri(page.Url).AbsolutePath;
        await LookAsync(page, "group, open");
        var code = await page.GetByTestId("code").InnerTextAsync();

        await page.GotoAsync("/benchmark/groups");
        await page.Field("招待コード").FillAsync(code);
        await page.PressAsync("参加する");
        await page.ArriveAsync($"**{group}");
        await LookAtAsync(page, $"{group}/answer", "answer");
        await page.GetByLabel("4 点検している").CheckAsync();
        await page.PressAsync("この内容で回答する");
        await Expect(page.GetByText("回答を受け付けました")).ToBeVisibleAsync();
        await app.App.UseDbAsync(async db =>
        {
            var own = await db.BenchmarkGroupMembers.SingleAsync();
            var other = new AssessmentAccount
            {
                Mail = "hana@example.jp",
                Name = "花",
                CreatedAt = own.JoinedAt,
            };
            db.Add(other);
            await db.SaveChangesAsync();
            db.Add(
                new BenchmarkGroupMember
                {
                    GroupKey = own.GroupKey,
                    AccountKey = other.Key,
                    JoinedAt = own.JoinedAt,
                    AnsweredAt = own.AnsweredAt,
                    Answers = own.Answers,
                    Extra = own.Extra,
                }
            );
            await db.SaveChangesAsync();
        });
        await page.GotoAsync(group);
        await page.GetByText("いま締め切る").ClickAsync();
        await page.PressAsync("回答を締め切る");
        await Expect(page.Locator("svg[role=img]").First).ToBeVisibleAsync();
        await LookAsync(page, "group, closed");
        ExpectAllWereSeen();
    }
}
