using SelfDeclaration.Testing;
using SelfDeclaration.Testing.Journeys;

namespace SelfDeclaration.IntegrationTests.Declare;

/// <summary>内容確認</summary>
public sealed class ConfirmTests
{
    [Fact]
    public async Task The_destination_of_the_mail_comes_first_and_public_answers_are_marked()
    {
        await using var app = new TestApp();
        var browser = await app.Browse().ReachAsync(Screen.Confirm);

        Assert.Equal(
            "確認メールの送り先",
            browser.FindAll("main h2").Select(h => h.TextContent.Trim()).First()
        );
        Assert.StartsWith(
            "hanako@example.co.jp",
            browser.Text("section[aria-labelledby=to-h] .num")
        );
        Assert.Equal(
            ["事業者名", "都道府県", "市区町村・町名", "ロゴマークの種類"],
            browser
                .FindAll("dl.sl dt")
                .Where(dt => dt.QuerySelector(".tag.pub") is not null)
                .Select(dt => dt.FirstChild!.TextContent)
        );
        Assert.Equal(
            "株式会社情報処理推進 東京都 文京区本駒込 一つ星 宣言日 2026年11月24日（火）",
            browser.Text(".public")
        );
        Assert.Contains("2026年11月24日（火）10時00分に同意しました", browser.Text());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_trade_name_is_public_only_when_opted_in(bool publishes)
    {
        await using var app = new TestApp();
        var browser = await app.Browse()
            .ReachAsync(
                Screen.Confirm,
                Applicant.SoleProprietor with
                {
                    PublishesTradeName = publishes,
                }
            );

        Assert.Equal(publishes, browser.Text(".public").Contains("（推進太郎事務所）"));
        Assert.StartsWith("推進 太郎", browser.Text(".public"));
    }

    [Fact]
    public async Task What_was_repaired_is_listed()
    {
        await using var app = new TestApp();
        var browser = await app.Browse()
            .ReachAsync(
                Screen.Confirm,
                Applicant.Corporation with
                {
                    CorporateNumber = "Ｔ７１２３４５６７８９０１２",
                    NameKana = "じょうほう ｼｮﾘ",
                    StreetNumber = "２−２８−８",
                    Mail = "Ｈanako@example.co.jp",
                }
            );

        var fixes = browser.FindAll(".fixes li").Select(li => li.TextContent).ToList();
        Assert.Equal(4, fixes.Count);
        Assert.Contains(fixes, f => f.Contains("法人番号：") && f.Contains("先頭の「T」を除き"));
        Assert.Contains(fixes, f => f.Contains("ジョウホウショリ") && f.Contains("ひらがな"));
        Assert.Contains(fixes, f => f.Contains("2-28-8"));
        Assert.Contains(fixes, f => f.Contains("Hanako@example.co.jp"));
    }

    [Fact]
    public async Task Changing_one_answer_comes_straight_back_also_when_it_is_wrong_first()
    {
        await using var app = new TestApp();
        var browser = await app.Browse().ReachAsync(Screen.Confirm);

        await browser.FollowAsync("電話番号を変更");
        Assert.Equal("/declare/business/address?return=confirm", browser.Path);
        await browser.Fill("電話番号", "03-1234").PressAsync("次へ進む");
        Assert.Equal(["303 /declare/business/address?return=confirm#errors"], browser.Redirects);
        await browser.Fill("電話番号", "090-1234-5678").PressAsync("次へ進む");

        Assert.Equal(["303 /declare/confirm"], browser.Redirects);
        Assert.Contains("09012345678", browser.Text());
    }

    [Fact]
    public async Task A_lookup_on_the_way_does_not_forget_where_to_return_to()
    {
        await using var app = new TestApp();
        var browser = await app.Browse().ReachAsync(Screen.Confirm);

        await browser.FollowAsync("郵便番号を変更");
        await browser.Fill("郵便番号", "1000001").PressAsync("住所検索");
        await browser.PressAsync("置き換える");
        await browser.PressAsync("次へ進む");

        Assert.Equal("/declare/confirm", browser.Path);
        Assert.Contains("千代田区千代田", browser.Text(".public"));
    }

    [Fact]
    public async Task Going_back_from_a_change_returns_to_the_confirmation()
    {
        await using var app = new TestApp();
        var browser = await app.Browse().ReachAsync(Screen.Confirm);

        await browser.FollowAsync("確認メールの送り先を変更");
        await browser.PressAsync("前へ戻る");

        Assert.Equal("/declare/confirm", browser.Path);
    }

    [Fact]
    public async Task Changing_the_kind_walks_only_what_is_missing()
    {
        await using var app = new TestApp();
        var browser = await app.Browse().ReachAsync(Screen.Confirm);

        await browser.FollowAsync("法人／個人事業主を変更");
        await browser.FillAsync(Screen.Kind, Applicant.SoleProprietor);
        Assert.Equal("/declare/business/name?return=confirm", browser.Path);
        await browser.FillAsync(Screen.Name, Applicant.SoleProprietor);

        Assert.Equal("/declare/confirm", browser.Path);
        Assert.Contains("推進 太郎", browser.Text(".public"));
        Assert.DoesNotContain("7123456789012", browser.Text());
    }

    [Fact]
    public async Task Nothing_can_be_confirmed_before_everything_is_answered()
    {
        await using var app = new TestApp();
        var browser = await app.Browse().ReachAsync(Screen.Profile);

        await browser.OpenAsync("/declare/confirm");

        Assert.Equal("/declare/business/profile", browser.Path);
    }
}
