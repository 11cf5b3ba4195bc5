using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Testing;
using SelfDeclaration.Testing.Browsing;
using SelfDeclaration.Testing.Journeys;
using SelfDeclaration.Web.Reference;
using static SelfDeclaration.IntegrationTests.Declare.NameTests;

namespace SelfDeclaration.IntegrationTests.Declare;

/// <summary>事業者情報入力 2/4: 法人番号 and 事業者検索</summary>
public sealed class CorporateNumberTests
{
    [Fact]
    public async Task Twelve_digits_are_answered_with_the_thirteen_they_mean()
    {
        await using var app = new TestApp();
        var browser = await app.Browse().ReachAsync(Screen.Name);

        await browser.Fill("法人番号", "１２３４－５６７８－９０１２").PressAsync(Next);
        Assert.Equal("法人番号は13桁の数字です（いまは12桁）", browser.FieldError("法人番号"));
        Assert.Contains("法人番号は 7123456789012 です", browser.Text());
        await browser.PressAsync("この番号を使う");

        Assert.Equal("7123456789012", browser.Value("法人番号"));
        Assert.Null(browser.FieldError("法人番号"));
    }

    [Fact]
    public async Task The_letter_of_an_invoice_number_is_dropped()
    {
        await using var app = new TestApp();
        var browser = await app.Browse().ReachAsync(Screen.Name);

        await browser.FillAsync(
            Screen.Name,
            Applicant.Corporation with
            {
                CorporateNumber = "T7123456789012",
            }
        );

        Assert.Equal("/declare/business/address", browser.Path);
    }

    [Fact]
    public async Task A_corporation_found_fills_name_kana_and_address_with_the_street_apart()
    {
        await using var app = new TestApp();
        var browser = await app.Browse().ReachAsync(Screen.Name);

        await SearchAsync(browser, "1999901000007");
        Assert.Contains("株式会社架空青葉不動産", browser.Text("#corporation"));
        Assert.Equal("", browser.Value("事業者名"));
        Assert.Empty(browser.Errors);
        await browser.PressAsync("この事業者の情報を使う");

        Assert.Equal("株式会社架空青葉不動産", browser.Value("事業者名"));
        Assert.Equal("カクウアオバフドウサン", browser.Value("事業者名（全角カナ）"));
        await browser.PressAsync(Next);
        Assert.Equal("5300001", browser.Value("郵便番号"));
        Assert.Equal("大阪府", browser.Value("都道府県"));
        Assert.Equal("大阪市北区梅田架空", browser.Value("市区町村・町名"));
        Assert.Equal("999番地1", browser.Value("番地"));
        await browser.Fill("電話番号", "06-1234-5678").PressAsync(Next);
        Assert.Equal("/declare/business/profile", browser.Path);
    }

    [Theory]
    [InlineData(
        "1999901000023",
        "閉鎖の登記があります",
        "引き継いだ法人の法人番号は 8999905000013 です"
    )]
    [InlineData("7999901000034", "番号はあります", "そのまま入力して進めます")]
    [InlineData("7123456789012", "見つかりませんでした", "そのまま入力して進めます")]
    public async Task Whatever_the_directory_says_the_applicant_may_go_on(
        string number,
        string said,
        string wayOn
    )
    {
        await using var app = new TestApp();
        var browser = await app.Browse().ReachAsync(Screen.Name);

        await SearchAsync(browser, number);
        Assert.Contains(said, browser.Text("#corporation"));
        Assert.Contains(wayOn, browser.Text("#corporation"));
        await browser.ReloadAsync();
        Assert.Contains(said, browser.Text("#corporation"));

        await browser.FillAsync(
            Screen.Name,
            Applicant.Corporation with
            {
                CorporateNumber = number,
            }
        );
        Assert.Equal("/declare/business/address", browser.Path);
    }

    [Fact]
    public async Task An_empty_directory_keeps_nobody_from_going_on()
    {
        await using var app = new TestApp();
        await app.UseDbAsync(db =>
            db.DirectoryEditions.Where(e => e.Kind == DirectoryKind.Corporations)
                .ExecuteDeleteAsync()
        );
        var browser = await app.Browse().ReachAsync(Screen.Name);

        await SearchAsync(browser, "7123456789012");
        Assert.Contains("いま検索できません", browser.Text("#corporation"));
        await browser.FillAsync(Screen.Name);

        Assert.Equal("/declare/business/address", browser.Path);
    }

    [Fact]
    public async Task Searching_for_no_number_says_so_at_that_field_alone()
    {
        await using var app = new TestApp();
        var browser = await app.Browse().ReachAsync(Screen.Name);

        await SearchAsync(browser, "");
        Assert.Equal(["法人番号を入力してください"], browser.Errors);
        await SearchAsync(browser, "7123456789013");

        Assert.Equal(
            ["法人番号の数字を確かめてください（検査用の数字と合いません）"],
            browser.Errors
        );
    }

    private static Task<TestBrowser> SearchAsync(TestBrowser browser, string number) =>
        browser.Fill("法人番号", number).PressAsync("事業者検索");
}
