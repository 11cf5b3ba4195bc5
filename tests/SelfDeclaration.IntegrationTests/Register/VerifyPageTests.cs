using System.Net;
using SelfDeclaration.Declarations;
using SelfDeclaration.Testing;
using SelfDeclaration.Testing.Browsing;
using SelfDeclaration.Testing.Journeys;

namespace SelfDeclaration.IntegrationTests.Register;

public sealed class VerifyPageTests
{
    private const string Number = "7123456789012";

    [Fact]
    public async Task The_id_and_number_of_one_business_are_answered_with_yes_and_the_hour()
    {
        await using var app = new TestApp();
        var declared = await app.PublishAsync(
            "株式会社みずほ精工",
            b => b.CorporateNumber = Number
        );

        var page = await AskAsync(
            app,
            Spaced(declared.DeclarationId),
            "７１２３４５６７８９０１２"
        );

        Assert.Equal("yes", Verdict(page));
        Assert.Contains("株式会社みずほ精工", page.Text());
        Assert.Contains("2026年11月24日（火）10時00分に確認しました", page.Text());
        Assert.StartsWith("303 /verify?form=", page.Redirects[0], StringComparison.Ordinal);
        Assert.True(page.Response.Headers.CacheControl!.NoStore);
        app.Clock.Advance(TimeSpan.FromHours(1));
        await page.ReloadAsync();
        Assert.Contains("11時00分に確認しました", page.Text());
    }

    [Fact]
    public async Task A_sole_proprietor_is_confirmed_by_name()
    {
        await using var app = new TestApp();
        var declared = await app.PublishAsync("髙橋 太郎");

        var yes = await AskAsync(app, declared.DeclarationId, "", "高橋太郎");
        var no = await AskAsync(app, declared.DeclarationId, "", "高橋");

        Assert.Equal("yes", Verdict(yes));
        Assert.Equal("no", Verdict(no));
        Assert.DoesNotContain("髙橋", no.Text("#result"));
    }

    [Fact]
    public async Task Every_no_is_the_same_no()
    {
        await using var app = new TestApp();
        var one = await app.PublishAsync("一の商店", b => b.CorporateNumber = Number);
        var waiting = await app.DeclareAsync(
            Applicant.Corporation with
            {
                CorporateNumber = "8700110005901",
            }
        );
        var gone = await app.PublishAsync("去る商店", b => b.CorporateNumber = "5010401067252");
        await app.UseDbAsync(async db =>
        {
            (await db.FindAsync<Declaration>(gone.Key))!.Withdraw(null, app.Clock.GetUtcNow());
            await db.SaveChangesAsync();
        });

        List<string> answers = [];
        foreach (
            var (id, number) in (IEnumerable<(string, string)>)
                [
                    (DeclarationId.New().Digits, Number),
                    (one.DeclarationId, "8700110005901"),
                    (waiting.DeclarationId, "8700110005901"),
                    (gone.DeclarationId, "5010401067252"),
                ]
        )
        {
            var page = await AskAsync(app, id, number);
            Assert.Equal("no", Verdict(page));
            answers.Add(
                page.Text("#result")
                    .Replace(DeclarationId.TryParse(id, out var shown) ? shown.Display : "", "")
            );
        }

        Assert.Single(answers.Distinct());
    }

    [Fact]
    public async Task What_cannot_be_a_number_is_asked_for_again()
    {
        await using var app = new TestApp();

        var page = await AskAsync(app, "1234567890", "7123456789013");

        Assert.Equal(
            [
                "自己宣言IDは4で始まる11桁の数字です",
                "法人番号の数字を確かめてください（検査用の数字と合いません）",
            ],
            page.Errors
        );
        Assert.Equal("1234567890", page.Value("自己宣言ID"));
        page = await AskAsync(app, "4000000000", "");
        Assert.Equal(
            [
                "自己宣言IDは4で始まる11桁の数字です（いまは10桁）",
                "法人番号を入力してください（個人事業主は代表者名）",
            ],
            page.Errors
        );
    }

    [Fact]
    public async Task Numbers_cannot_be_tried_by_the_hundred()
    {
        await using var app = new TestApp().WithSetting(
            "RateLimits:VerificationsPerVisitorPerMinute",
            "3"
        );

        for (var n = 0; n < 3; n++)
        {
            Assert.Equal(
                HttpStatusCode.OK,
                (await AskAsync(app, DeclarationId.New().Digits, Number)).Status
            );
        }

        var page = await AskAsync(app, DeclarationId.New().Digits, Number);

        Assert.Equal(HttpStatusCode.TooManyRequests, page.Status);
        Assert.Equal(HttpStatusCode.OK, (await app.Browse().OpenAsync("/verify")).Status);
    }

    private static async Task<TestBrowser> AskAsync(
        TestApp app,
        string id,
        string number,
        string name = ""
    )
    {
        var page = await app.Browse().OpenAsync("/verify");
        return await page.Fill("自己宣言ID", id)
            .Fill("法人番号", number)
            .Fill("代表者名", name)
            .PressAsync("確認する");
    }

    private static string? Verdict(TestBrowser page) =>
        page.Find("[data-testid=verdict]")?.GetAttribute("data-verdict");

    private static string Spaced(string id) => $"{id[..4]} {id[4..8]}-{id[8..]}";
}
