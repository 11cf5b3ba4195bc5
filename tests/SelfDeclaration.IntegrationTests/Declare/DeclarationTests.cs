using SelfDeclaration.Testing;
using SelfDeclaration.Testing.Journeys;

namespace SelfDeclaration.IntegrationTests.Declare;

/// <summary>自己宣言入力</summary>
public sealed class DeclarationTests
{
    private const string Check = "入力した内容を確認する";
    private static readonly Applicant s_twoStar = Applicant.Corporation with { Stars = 2 };

    [Fact]
    public async Task Every_question_has_its_message_which_stays_after_a_reload()
    {
        await using var app = new TestApp();
        var browser = await app.Browse().ReachAsync(Screen.Declaration);

        await browser.PressAsync(Check);
        await browser.ReloadAsync();
        Assert.Equal(
            [
                "ロゴマークの種類を選んでください",
                "目的を1つ以上選んでください",
                "担当者名を入力してください",
                "担当者メールアドレスを入力してください",
                "反社会的勢力に該当しないことと、内容が事実であることを誓約する場合は、チェックを入れてください",
            ],
            browser.Errors
        );
        Assert.Equal(browser.Errors[0], browser.FieldError("ロゴマークの種類"));
        Assert.Equal(browser.Errors[1], browser.FieldError("目的"));
        Assert.Equal(browser.Errors[4], browser.FieldError("誓約する"));

        await browser.Fill("担当者メールアドレス", "name＠example").PressAsync(Check);
        Assert.Contains(
            "担当者メールアドレスは、name@example.co.jp のような形で入力してください",
            browser.Errors
        );
    }

    [Fact]
    public async Task Two_stars_ask_for_every_piece_of_evidence()
    {
        await using var app = new TestApp();
        var browser = await app.Browse().ReachAsync(Screen.Declaration);
        await browser
            .Answer(Screen.Declaration.AnswersOf(Applicant.Corporation))
            .Choose("二つ星")
            .PressAsync(Check);
        Assert.Equal(
            [
                "自社診断の実施日を入力してください",
                "自社診断の合計点を入力してください",
                "基本方針の策定日を入力してください",
                "基本方針の公開方法を選んでください",
            ],
            browser.Errors
        );

        await browser
            .FillDate("自社診断の実施日", 2026, 2, 30)
            .Fill("自社診断の合計点", "101")
            .Fill("基本方針の策定日の年", "2026")
            .Fill("基本方針の策定日の日", "1")
            .Choose("自社ウェブサイト")
            .PressAsync(Check);
        await browser.ReloadAsync();

        Assert.Equal(
            [
                "2月30日はありません。日付を確かめてください",
                "自社診断の合計点は、−25から100までの整数です（いまは101）",
                "基本方針の策定日の月を入力してください",
                "基本方針の公開先URLを入力してください",
            ],
            browser.Errors
        );
        Assert.Equal(browser.Errors[0], browser.FieldError("自社診断の実施日"));
        Assert.Equal("30", browser.Value("自社診断の実施日の日"));
        Assert.Equal("101", browser.Value("自社診断の合計点"));

        await browser
            .FillDate("自社診断の実施日", 2026, 11, 25)
            .Fill("自社診断の合計点", "−26")
            .Fill("基本方針の策定日の年", "8")
            .Fill("基本方針の策定日の月", "4")
            .Fill("基本方針の公開先URL", "javascript:alert(1)")
            .PressAsync(Check);
        Assert.Equal(
            [
                "自社診断の実施日は、今日（2026年11月24日）までの日付にしてください",
                "自社診断の合計点は、−25から100までの整数です（いまは−26）",
                "基本方針の策定日の年は、「2026」か「令和8」のように入力してください",
                "基本方針の公開先URLは、ホームページのアドレスを入力してください（例 example.co.jp）",
            ],
            browser.Errors
        );
    }

    [Theory]
    [InlineData("−25", "-25点")]
    [InlineData("▲２５", "-25点")]
    [InlineData("１００", "100点")]
    [InlineData("７２点", "72点")]
    [InlineData("0", "0点")]
    public async Task A_score_is_read_however_it_is_typed(string typed, string shown)
    {
        await using var app = new TestApp();
        var browser = await app.Browse().ReachAsync(Screen.Declaration);

        await browser
            .Answer(Screen.Declaration.AnswersOf(s_twoStar))
            .Fill("自社診断の合計点", typed)
            .PressAsync(Check);

        Assert.Equal("/declare/confirm", browser.Path);
        Assert.Contains(shown, browser.Text());
    }

    [Theory]
    [InlineData("令和8", "3", "1")]
    [InlineData("Ｒ８", "３月", "１日")]
    [InlineData("令和８年３月１日", "", "")]
    [InlineData("2026/3/1", "", "")]
    public async Task A_date_is_read_in_either_calendar(string year, string month, string day)
    {
        await using var app = new TestApp();
        var browser = await app.Browse().ReachAsync(Screen.Declaration);

        await browser
            .Answer(Screen.Declaration.AnswersOf(s_twoStar))
            .Fill("自社診断の実施日の年", year)
            .Fill("自社診断の実施日の月", month)
            .Fill("自社診断の実施日の日", day)
            .PressAsync(Check);

        Assert.Equal("/declare/confirm", browser.Path);
        Assert.Contains("2026年3月1日（日）", browser.Text());
    }

    [Fact]
    public async Task A_likely_slip_in_the_address_is_corrected_at_one_press()
    {
        await using var app = new TestApp();
        var browser = await app.Browse().ReachAsync(Screen.Declaration);
        await browser.FillAsync(
            Screen.Declaration,
            Applicant.Corporation with
            {
                Mail = "hanako@gmial.com",
            }
        );

        Assert.Contains(
            "hanako@gmail.com ではありませんか",
            browser.FieldError("担当者メールアドレス")
        );
        await browser.PressAsync("hanako@gmail.com に直す");
        Assert.Equal("hanako@gmail.com", browser.Value("担当者メールアドレス"));
        Assert.Empty(browser.Errors);
        await browser.PressAsync(Check);

        Assert.Equal("/declare/confirm", browser.Path);
    }

    [Fact]
    public async Task A_strange_address_is_kept_when_the_applicant_says_so_and_only_that_one()
    {
        await using var app = new TestApp();
        var browser = await app.Browse().ReachAsync(Screen.Declaration);
        await browser.FillAsync(
            Screen.Declaration,
            Applicant.Corporation with
            {
                Mail = "hanako@gmial.com",
            }
        );

        await browser.PressAsync("このまま使う");
        Assert.Equal("/declare/confirm", browser.Path);
        Assert.Contains("hanako@gmial.com", browser.Text());

        await browser.BackAsync();
        await browser.Fill("担当者メールアドレス", "hanako@yahooo.co.jp").PressAsync(Check);
        Assert.NotEmpty(browser.Errors);
    }

    [Fact]
    public async Task The_proprietors_own_name_is_offered_as_the_contact_person()
    {
        await using var app = new TestApp();

        var browser = await app.Browse().ReachAsync(Screen.Declaration, Applicant.SoleProprietor);

        Assert.Equal("推進 太郎", browser.Value("担当者名"));
    }

    [Fact]
    public async Task Back_keeps_half_an_answer_and_complains_about_nothing()
    {
        await using var app = new TestApp();
        var browser = await app.Browse().ReachAsync(Screen.Declaration);

        await browser.Choose("二つ星").Fill("担当者名", "山田").PressAsync("前へ戻る");
        Assert.Equal(["303 /declare/business/profile"], browser.Redirects);
        await browser.PressAsync("次へ進む");

        Assert.Equal("/declare/declaration", browser.Path);
        Assert.Empty(browser.Errors);
        Assert.True(browser.IsChecked("二つ星"));
        Assert.Equal("山田", browser.Value("担当者名"));
    }
}
