using SelfDeclaration.Testing;
using SelfDeclaration.Testing.Journeys;

namespace SelfDeclaration.IntegrationTests.Inquiries;

/// <summary>お問い合わせの数字</summary>
public sealed class InquiryFiguresTests
{
    [Fact]
    public async Task The_desk_sees_how_soon_it_answers_who_waits_and_what_is_asked()
    {
        await using var app = new TestApp();
        string[] numbers = [await app.AskAsync(), await app.AskAsync(), await app.AskAsync()];
        // Answered on the day itself, four business days later (with a weekend in between), and never.
        await AnswerAsync(app, numbers[0]);
        app.Clock.Advance(TimeSpan.FromDays(6));
        await AnswerAsync(app, numbers[1]);

        var staff = await app.StaffAsync();
        await staff.OpenAsync("/secretariat/inquiries");
        await staff.FollowAsync("お問い合わせの数字");

        Assert.Contains("2件の半分が0日以内、90%が4日以内でした。", staff.Text());
        Assert.Contains("お約束の3営業日を守れたのは50.0%です", staff.Text());
        Assert.Contains(
            "回答を待っているのは1件（新着1件、対応中0件）で、いちばん長いものは4営業日",
            staff.Text()
        );
        Assert.Contains("いちばん多いのは「メールが届かない」の3件", staff.Text());
        Assert.Contains("いちばん多い月は2026年11月の3件", staff.Text());
        using var csv = await staff.SendAsync(
            new(
                HttpMethod.Get,
                new Uri($"https://localhost{staff.Find("a[download]")!.GetAttribute("href")}")
            )
        );
        Assert.Contains(
            "2026年11月,2,0,4,50.0",
            await csv.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        );
    }

    private static async Task AnswerAsync(TestApp app, string number)
    {
        var staff = await app.StaffAsync();
        await staff.OpenInquiryAsync(app, number);
        await staff.FollowAsync("回答を書く");
        await staff.Fill("回答", "お答えします。").PressAsync("メールの文面を確かめる");
        await staff.PressAsync("この内容で回答を送る");
    }
}
