using System.Net;
using Microsoft.EntityFrameworkCore;
using SelfDeclaration.IntegrationTests.Papers;
using SelfDeclaration.Testing;
using SelfDeclaration.Testing.Journeys;
using static SelfDeclaration.IntegrationTests.Benchmarks.GroupJourney;

namespace SelfDeclaration.IntegrationTests.Benchmarks;

/// <summary>ベンチマークPLUS: an organiser, members, and what each may see.</summary>
public sealed class BenchmarkGroupTests
{
    [Fact]
    public async Task A_group_is_opened_joined_answered_once_and_shown_when_it_has_closed()
    {
        await using var app = new TestApp();
        var organiser = await app.SignedInAsync(await app.DeclareAsync());
        var code = await OpenAsync(organiser);
        var group = organiser.Path;
        var member = await app.SignedInAsync(
            await app.DeclareAsync(Applicant.SoleProprietor with { Mail = "taro@example.co.jp" })
        );
        await member.AnswerAllAsync(app, level: 4);
        await member.PressAsync("結果を見る");

        await member.OpenAsync("/benchmark/groups");
        await member
            .Fill("招待コード", code.ToLowerInvariant().Replace("-", " ー "))
            .PressAsync("参加する");
        Assert.Equal(group, member.Path);
        Assert.Null(member.Find("[data-testid=code]"));
        await member.FollowAsync("回答する");
        await member.PressAsync("この内容で回答する");
        Assert.Equal([$"独自の質問1「{Question}」に答えてください"], member.Errors);
        await member
            .Choose($"{Question} › 2 一部で実施")
            .Choose("主催者に名前と点数を見せてよい")
            .Fill("主催者に見せる名前", "推進太郎事務所")
            .PressAsync("この内容で回答する");
        Assert.Contains("回答を受け付けました", member.Text());
        await member.OpenAsync($"{group}/answer");
        Assert.Contains("もう回答しています", member.Text());

        await organiser.ReloadAsync();
        Assert.Equal("1件", organiser.Text("[data-testid=answered]"));
        Assert.DoesNotContain("推進太郎事務所", organiser.Html);
        await FillAsync(app, group, members: 10, level: 2);
        await organiser.ReloadAsync();
        Assert.Equal("11件", organiser.Text("[data-testid=answered]"));
        Assert.Empty(organiser.FindAll("svg[role=img]"));

        await organiser.PressAsync("回答を締め切る");

        // 108 and ten times 54: 648/11 = 58.9. The ten others are enough for the one to be named.
        Assert.Contains("11件の平均は58.9点", organiser.Text());
        Assert.Contains("推進太郎事務所", organiser.Text("section[aria-labelledby=names]"));
        Assert.Contains("主催者の目標", organiser.Text("section[aria-labelledby=areas]"));
        await member.OpenAsync(group);
        Assert.Contains("自社 108点", member.Html);
        Assert.Null(member.Find("#names"));
        using var pdf = await organiser.SendAsync(new(HttpMethod.Get, $"{group}.pdf"));
        var text = PdfText.Of(await pdf.Content.ReadAsByteArrayAsync());
        Assert.Contains(Name, text.All);
        Assert.Contains(Question, text.All);
        using var csv = await organiser.SendAsync(new(HttpMethod.Get, $"{group}/extras.csv"));
        Assert.Contains($"{Question},0,11,0,0,0,2.0", await csv.Content.ReadAsStringAsync());
        using var all = await member.SendAsync(new(HttpMethod.Get, $"{group}.csv"));
        var sheet = await all.Content.ReadAsStringAsync();
        Assert.Contains($"独自の質問の分布,{Question},自社,2\r\n", sheet);
        Assert.DoesNotContain("推進太郎事務所", sheet);
    }

    [Fact]
    public async Task Too_few_answers_show_nothing_and_a_name_that_would_tell_about_another_stays_hidden()
    {
        await using var app = new TestApp();
        var organiser = await app.SignedInAsync(await app.DeclareAsync());
        await OpenAsync(organiser);
        var few = organiser.Path;
        await FillAsync(app, few, members: 9, level: 2);
        await organiser.ReloadAsync();
        await organiser.PressAsync("回答を締め切る");
        Assert.Contains("回答が10件に満たないため、結果は出しません", organiser.Text());
        using var csv = await organiser.SendAsync(new(HttpMethod.Get, $"{few}/items.csv"));
        Assert.Equal(HttpStatusCode.NotFound, csv.StatusCode);

        await OpenAsync(organiser);
        var named = organiser.Path;
        await FillAsync(app, named, members: 9, level: 2, named: true);
        await FillAsync(app, named, members: 1, level: 5);
        await organiser.ReloadAsync();
        await organiser.PressAsync("回答を締め切る");
        Assert.Contains("名前を出すと残りの会社の答えが分かってしまう", organiser.Text());
        Assert.DoesNotContain("会社1", organiser.Text());
    }

    [Fact]
    public async Task Figures_stay_as_they_were_at_the_end()
    {
        await using var app = new TestApp();
        var organiser = await app.SignedInAsync(await app.DeclareAsync());
        await OpenAsync(organiser);
        await FillAsync(app, organiser.Path, members: 11, level: 2);
        await organiser.ReloadAsync();
        await organiser.PressAsync("回答を締め切る");
        Assert.Contains("11件の平均は54.0点", organiser.Text());

        await app.UseDbAsync(async db =>
        {
            var leaving = await db.BenchmarkGroupMembers.FirstAsync();
            db.Remove(leaving);
            await db.SaveChangesAsync();
        });

        Assert.Contains("11件の平均は54.0点", (await organiser.ReloadAsync()).Text());
    }

    [Fact]
    public async Task A_wrong_code_a_closed_group_and_a_stranger_each_get_a_sentence_and_a_way_on()
    {
        await using var app = new TestApp();
        var organiser = await app.SignedInAsync(await app.DeclareAsync());
        var code = await OpenAsync(organiser);
        var group = organiser.Path;
        var other = await app.SignedInAsync(
            await app.DeclareAsync(Applicant.SoleProprietor with { Mail = "taro@example.co.jp" })
        );
        Assert.Equal(HttpStatusCode.NotFound, (await other.OpenAsync(group)).Status);

        await other.OpenAsync("/benchmark/groups");
        await other.Fill("招待コード", "ABCDE-00000").PressAsync("参加する");
        Assert.Equal(
            [
                "招待コードに合うグループが見つかりませんでした。主催者から届いたコード（10文字）を確かめてください",
            ],
            other.Errors
        );
        Assert.Equal("ABCDE-00000", other.Value("招待コード"));

        await organiser.PressAsync("回答を締め切る");
        await other.Fill("招待コード", code).PressAsync("参加する");
        Assert.Contains("の回答は締め切られました", Assert.Single(other.Errors));

        var visitor = await app.Browse().OpenAsync("/benchmark/groups/new");
        Assert.StartsWith("/login?next=", visitor.Path);
    }

    [Fact]
    public async Task Codes_cannot_be_guessed_one_after_another()
    {
        await using var app = new TestApp().WithSetting(
            "RateLimits:GroupCodesPerVisitorPerMinute",
            "2"
        );
        var account = await app.SignedInAsync(await app.DeclareAsync());
        List<HttpStatusCode> answers = [];
        for (var n = 0; n < 3; n++)
        {
            await account.OpenAsync("/benchmark/groups");
            await account.Fill("招待コード", $"ABCDE-0000{n}").PressAsync("参加する");
            answers.Add(account.Status);
        }

        Assert.Equal(
            [HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.TooManyRequests],
            answers
        );
    }

    [Fact]
    public async Task What_an_organiser_types_is_checked()
    {
        await using var app = new TestApp();
        var organiser = await app.SignedInAsync(await app.DeclareAsync());
        await organiser.OpenAsync("/benchmark/groups/new");
        await organiser
            .Fill("独自の質問", string.Join('\n', Enumerable.Range(1, 31).Select(n => $"質問{n}")))
            .FillDate("回答の締切日", 2026, 11, 1)
            .PressAsync("グループを開く");

        Assert.Equal(
            [
                "グループの名前を入力してください",
                "独自の質問は30問までです（いまは31問。1問減らしてください）",
                "回答の締切日は、今日（2026年11月24日（火））か、それより後の日付にしてください",
            ],
            organiser.Errors
        );
        Assert.Contains("質問31", organiser.Value("独自の質問"));
    }
}
