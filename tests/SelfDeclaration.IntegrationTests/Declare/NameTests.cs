using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Testing;
using SelfDeclaration.Testing.Journeys;

namespace SelfDeclaration.IntegrationTests.Declare;

/// <summary>事業者情報入力 1/4 and 2/4: 種類と名称</summary>
public sealed class NameTests
{
    internal const string Next = "次へ進む";

    [Fact]
    public async Task The_kind_has_to_be_chosen()
    {
        await using var app = new TestApp();
        var browser = await app.Browse().ReachAsync(Screen.Kind);

        await browser.PressAsync(Next);

        Assert.Equal(["303 /declare/business/kind#errors"], browser.Redirects);
        Assert.Equal(["法人か個人事業主かを選んでください"], browser.Errors);
        Assert.Equal(browser.Errors[0], browser.FieldError("法人／個人事業主"));
        await browser.Choose("個人事業主").PressAsync(Next);
        Assert.Equal(["303 /declare/business/name"], browser.Redirects);
        Assert.True(browser.HasField("代表者名"));
    }

    [Fact]
    public async Task Messages_and_values_stay_after_a_reload_and_a_walk_elsewhere()
    {
        await using var app = new TestApp();
        var browser = await app.Browse().ReachAsync(Screen.Name);
        await browser.PressAsync(Next);
        Assert.Equal(
            [
                "法人番号を入力してください",
                "事業者名を入力してください",
                "事業者名（全角カナ）を入力してください",
            ],
            browser.Errors
        );

        await browser
            .Fill("法人番号", "712345678901A")
            .Fill("事業者名", "情報処理推進🎉")
            .Fill("事業者名（全角カナ）", "情報ショリ")
            .Fill("事業者URL", "ホームページ")
            .PressAsync(Next);
        IReadOnlyList<string> expected =
        [
            "法人番号は13桁の数字です（数字でない文字「A」が入っています）",
            "事業者名に絵文字「🎉」は使えません。ほかの文字にしてください",
            "事業者名（全角カナ）は、読みをカタカナかひらがなで入力してください（「ABC」は「エービーシー」のように）",
            "事業者URLは、ホームページのアドレスを入力してください（例 example.co.jp）",
        ];
        AssertRefused();
        await browser.ReloadAsync();
        AssertRefused();
        await browser.OpenAsync("/terms");
        await browser.BackAsync();
        AssertRefused();

        await browser.Fill("事業者URL", "").FillAsync(Screen.Name);
        Assert.Equal(["303 /declare/business/address"], browser.Redirects);

        void AssertRefused()
        {
            Assert.Equal(expected, browser.Errors);
            Assert.Equal(expected[0], browser.FieldError("法人番号"));
            Assert.Equal(expected[3], browser.FieldError("事業者URL"));
            Assert.Equal("712345678901A", browser.Value("法人番号"));
            Assert.Equal("情報処理推進🎉", browser.Value("事業者名"));
            Assert.Equal("ホームページ", browser.Value("事業者URL"));
            Assert.StartsWith("エラー（4件）", browser.Title);
        }
    }

    [Fact]
    public async Task A_sole_proprietor_is_told_about_every_wrong_answer()
    {
        await using var app = new TestApp();
        var browser = await app.Browse().ReachAsync(Screen.Name, Applicant.SoleProprietor);

        await browser.PressAsync(Next);
        Assert.Equal(
            ["代表者名を入力してください", "代表者名（全角カナ）を入力してください"],
            browser.Errors
        );

        await browser
            .Fill("代表者名", new string('山', 51))
            .Fill("代表者名（全角カナ）", "Taro")
            .Fill("屋号", new string('屋', 101))
            .Choose("屋号を公開する")
            .PressAsync(Next);

        Assert.Equal(
            [
                "代表者名は50文字以内で入力してください（いまは51文字）",
                "代表者名（全角カナ）は、読みをカタカナかひらがなで入力してください（「ABC」は「エービーシー」のように）",
                "屋号は100文字以内で入力してください（いまは101文字）",
            ],
            browser.Errors
        );
        Assert.True(browser.IsChecked("屋号を公開する"));
    }

    [Fact]
    public async Task Changing_the_kind_and_back_keeps_both_sides()
    {
        await using var app = new TestApp();
        var browser = await app.Browse().ReachAsync(Screen.Address);

        await browser.OpenAsync("/declare/business/kind");
        await browser.FillAsync(Screen.Kind, Applicant.SoleProprietor);
        await browser.FillAsync(Screen.Name, Applicant.SoleProprietor);
        await browser.OpenAsync("/declare/business/kind");
        await browser.FillAsync(Screen.Kind, Applicant.Corporation);

        Assert.Equal("7123456789012", browser.Value("法人番号"));
        Assert.Equal("株式会社情報処理推進", browser.Value("事業者名"));
        await browser.OpenAsync("/declare/business/kind");
        await browser.FillAsync(Screen.Kind, Applicant.SoleProprietor);
        Assert.Equal("推進 太郎", browser.Value("代表者名"));
        Assert.Equal("推進太郎事務所", browser.Value("屋号"));
    }

    [Fact]
    public async Task A_window_that_still_shows_the_other_kind_spoils_neither()
    {
        await using var app = new TestApp();
        var browser = await app.Browse().ReachAsync(Screen.Name, Applicant.SoleProprietor);
        await browser.FillAsync(Screen.Name, Applicant.SoleProprietor);
        await browser.OpenAsync("/declare/business/kind");
        await browser.FillAsync(Screen.Kind, Applicant.Corporation);
        browser.Answer(Screen.Name.AnswersOf(Applicant.Corporation));
        var other = await browser.NewTab().OpenAsync("/declare/business/kind");
        await other.FillAsync(Screen.Kind, Applicant.SoleProprietor);

        await browser.PressAsync(Next);

        await other.OpenAsync("/declare/business/name");
        Assert.Equal("推進 太郎", other.Value("代表者名"));
        await other.OpenAsync("/declare/business/kind");
        await other.FillAsync(Screen.Kind, Applicant.Corporation);
        Assert.Equal("株式会社情報処理推進", other.Value("事業者名"));
    }

    [Fact]
    public async Task An_abbreviated_legal_form_is_offered_in_full_and_never_forced()
    {
        await using var app = new TestApp();
        var browser = await app.Browse().ReachAsync(Screen.Name);
        await browser.FillAsync(
            Screen.Name,
            Applicant.Corporation with
            {
                Name = "㈱情報処理推進",
            }
        );
        Assert.Equal("/declare/business/address", browser.Path);

        await browser.BackAsync();
        await browser.PressAsync("この名称にする");

        Assert.Equal("株式会社情報処理推進", browser.Value("事業者名"));
        Assert.False(browser.HasButton("この名称にする"));
    }

    [Fact]
    public async Task A_number_declared_already_needs_a_reason_and_stays_flagged()
    {
        await using var app = new TestApp();
        await app.DeclareAsync(Applicant.Corporation with { Mail = "first@example.co.jp" });
        var browser = await app.Browse().ReachAsync(Screen.Name);
        await browser.FillAsync(Screen.Name);

        Assert.Equal(
            "この法人番号では、すでに自己宣言されています。下の方法から選んでください",
            browser.FieldError("法人番号")
        );
        await browser.PressAsync("理由を伝えて新しく申し込む");
        Assert.NotEmpty(browser.Errors);
        await browser
            .Fill("新しく申し込む理由", "合併で前の登録が使えなくなった")
            .PressAsync("理由を伝えて新しく申し込む");
        Assert.Equal("/declare/business/address", browser.Path);
        for (var screen = Screen.Address; screen < Screen.Received; screen++)
        {
            await browser.FillAsync(screen);
        }

        var mail = Assert.Single(await app.MailsToAsync(Applicant.Corporation.Mail));
        await browser.OpenAsync(mail.Link);
        await browser.PressAsync("自己宣言を完了する");

        Assert.Equal("宣言完了", browser.Heading);
        var declarations = await app.DeclarationsAsync();
        Assert.Equal("7123456789012", declarations[0].LiveCorporateNumber);
        Assert.Null(declarations[1].LiveCorporateNumber);
        Assert.Equal("合併で前の登録が使えなくなった", declarations[1].DuplicateReason);
    }

    [Fact]
    public async Task A_reason_given_for_another_number_flags_nothing()
    {
        await using var app = new TestApp();
        await app.DeclareAsync(Applicant.Corporation with { Mail = "first@example.co.jp" });
        var browser = await app.Browse().ReachAsync(Screen.Name);
        await browser.FillAsync(Screen.Name);
        browser.Fill("新しく申し込む理由", "合併したため");
        await browser.FillAsync(
            Screen.Name,
            Applicant.Corporation with
            {
                CorporateNumber = "6012345678901",
            }
        );
        for (var screen = Screen.Address; screen < Screen.Received; screen++)
        {
            await browser.FillAsync(screen);
        }

        var mail = Assert.Single(await app.MailsToAsync(Applicant.Corporation.Mail));
        await browser.OpenAsync(mail.Link);
        await browser.PressAsync("自己宣言を完了する");

        var second = (await app.DeclarationsAsync())[1];
        Assert.Equal("6012345678901", second.LiveCorporateNumber);
        Assert.Null(second.DuplicateReason);
    }
}
