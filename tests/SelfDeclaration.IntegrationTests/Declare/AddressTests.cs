using SelfDeclaration.Testing;
using SelfDeclaration.Testing.Browsing;
using SelfDeclaration.Testing.Journeys;

namespace SelfDeclaration.IntegrationTests.Declare;

/// <summary>事業者情報入力 3/4: 所在地と連絡先</summary>
public sealed class AddressTests
{
    private const string Next = "次へ進む";
    private const string City = "市区町村・町名";

    [Fact]
    public async Task Every_wrong_answer_has_its_message_which_stays_after_a_reload()
    {
        await using var app = new TestApp();
        var browser = await app.Browse().ReachAsync(Screen.Address);
        await browser.PressAsync(Next);
        Assert.Equal(
            [
                "郵便番号を入力してください",
                "都道府県を選んでください",
                "市区町村・町名を入力してください",
                "番地を入力してください（番地がない場合は「番地なし」）",
                "電話番号を入力してください",
            ],
            browser.Errors
        );

        await browser
            .Fill("郵便番号", "113-002")
            .Select("都道府県", "東京都")
            .Fill(City, "文京区本駒込2-28-8")
            .Fill("番地", new string('1', 101))
            .Fill("ビル名など", new string('あ', 101))
            .Fill("電話番号", "03-1234-567")
            .PressAsync(Next);
        await browser.ReloadAsync();

        Assert.Equal(
            [
                "郵便番号は7桁の数字です（いまは6桁）",
                "番地のような数字「2-28-8」が入っています。番地は次の欄に移してください",
                "番地は100文字以内で入力してください（いまは101文字）",
                "ビル名などは100文字以内で入力してください（いまは101文字）",
                "電話番号は10桁か11桁の数字です（いまは9桁）",
            ],
            browser.Errors
        );
        Assert.Equal("東京都", browser.Value("都道府県"));
        Assert.Equal("03-1234-567", browser.Value("電話番号"));
    }

    [Theory]
    [InlineData(
        "３０－１２３４－５６７８",
        "電話番号は、市外局番を含めて0から入力してください（例 03-1234-5678）"
    )]
    [InlineData(
        "+1 650 253 0000",
        "電話番号は、日本の電話番号を0から入力してください（例 03-1234-5678）"
    )]
    [InlineData(
        "03-1234-5678 内線2",
        "電話番号は10桁か11桁の数字です（数字でない文字「内」が入っています）"
    )]
    [InlineData("03-1234-56789", "電話番号は、03で始まる場合は10桁の数字です（いまは11桁）")]
    [InlineData("＋８１　９０（１２３４）５６７８", null)]
    public async Task A_telephone_number_is_read_as_people_write_it(string typed, string? message)
    {
        await using var app = new TestApp();
        var browser = await app.Browse().ReachAsync(Screen.Address);

        await browser.FillAsync(Screen.Address, Applicant.Corporation with { Phone = typed });

        Assert.Equal(message is null ? [] : [message], browser.Errors);
    }

    [Fact]
    public async Task One_town_fills_what_is_empty_and_overwrites_only_when_told_to()
    {
        await using var app = new TestApp();
        var browser = await app.Browse().ReachAsync(Screen.Address);

        await SearchAsync(browser, "〒１１３－００２１");
        Assert.Contains("東京都文京区本駒込 を入力しました", browser.Text("#towns"));
        Assert.Equal("東京都", browser.Value("都道府県"));
        Assert.Equal("文京区本駒込", browser.Value(City));
        Assert.Empty(browser.Errors);

        await SearchAsync(browser.Fill("番地", "2-28-8"), "100-0001");
        Assert.Contains("置き換えますか", browser.Text("#towns"));
        Assert.Equal("文京区本駒込", browser.Value(City));
        await browser.PressAsync("そのままにする");
        Assert.Equal("文京区本駒込", browser.Value(City));
        Assert.False(browser.HasButton("置き換える"));

        await SearchAsync(browser, "100-0001");
        await browser.PressAsync("置き換える");
        Assert.Equal("千代田区千代田", browser.Value(City));
        Assert.Equal("2-28-8", browser.Value("番地"));
    }

    [Fact]
    public async Task A_prefecture_chosen_already_is_no_reason_to_ask_when_it_is_the_same()
    {
        await using var app = new TestApp();
        var browser = await app.Browse().ReachAsync(Screen.Address);

        await SearchAsync(browser.Select("都道府県", "東京都"), "113-0021");
        Assert.Equal("文京区本駒込", browser.Value(City));

        await SearchAsync(browser.Select("都道府県", "大阪府").Fill(City, ""), "113-0021");
        Assert.True(browser.HasButton("置き換える"));
        Assert.Equal("大阪府", browser.Value("都道府県"));
    }

    [Fact]
    public async Task Several_towns_are_offered_to_choose_from()
    {
        await using var app = new TestApp();
        var browser = await app.Browse().ReachAsync(Screen.Address);

        await SearchAsync(browser, "498-0000");
        Assert.Contains("この郵便番号には2件の町名があります", browser.Text("#towns"));
        await browser.Choose("三重県桑名郡木曽岬町").PressAsync("この住所を使う");
        Assert.Equal("三重県", browser.Value("都道府県"));
        Assert.Equal("桑名郡木曽岬町", browser.Value(City));

        await SearchAsync(browser, "452-0961");
        Assert.Contains("この郵便番号には66件の町名があります", browser.Text("#towns"));
        Assert.True(browser.IsChecked("この中にない（自分で入力する）"));
        await browser.PressAsync("この住所を使う");
        Assert.Equal("桑名郡木曽岬町", browser.Value(City));
        Assert.Equal("", browser.Text("#towns"));
    }

    [Fact]
    public async Task Candidates_left_alone_do_not_keep_anyone_from_going_on()
    {
        await using var app = new TestApp();
        var browser = await app.Browse().ReachAsync(Screen.Address);

        await SearchAsync(browser, "498-0000");
        await browser.FillAsync(
            Screen.Address,
            Applicant.Corporation with
            {
                PostalCode = "498-0000",
            }
        );

        Assert.Equal("/declare/business/profile", browser.Path);
    }

    [Theory]
    [InlineData("", "郵便番号を入力してから「住所検索」を押してください", "")]
    [InlineData("113002", "郵便番号は7桁の数字です（いまは6桁）", "")]
    [InlineData(
        "9999999",
        null,
        "この郵便番号の住所は見つかりませんでした。住所を直接入力してください"
    )]
    public async Task A_search_without_a_result_says_what_to_do(
        string code,
        string? message,
        string said
    )
    {
        await using var app = new TestApp();
        var browser = await app.Browse().ReachAsync(Screen.Address);

        await SearchAsync(browser, code);
        await browser.ReloadAsync();

        Assert.Equal(message is null ? [] : [message], browser.Errors);
        Assert.Contains(said, browser.Text("#towns"));
        await browser.FillAsync(Screen.Address);
        Assert.Equal("/declare/business/profile", browser.Path);
    }

    [Fact]
    public async Task A_street_number_in_the_public_field_is_moved_at_one_press()
    {
        await using var app = new TestApp();
        var browser = await app.Browse().ReachAsync(Screen.Address);
        await browser.FillAsync(
            Screen.Address,
            Applicant.Corporation with
            {
                CityAndTown = "文京区本駒込２－２８－８",
                StreetNumber = "第一ビル",
            }
        );

        Assert.Contains("公開されるのは「文京区本駒込」になります", browser.Text());
        await browser.PressAsync("番地の欄へ移す");

        Assert.Equal("文京区本駒込", browser.Value(City));
        Assert.Equal("2-28-8第一ビル", browser.Value("番地"));
        Assert.Empty(browser.Errors);
        await browser.PressAsync(Next);
        Assert.Equal("/declare/business/profile", browser.Path);
    }

    [Fact]
    public async Task A_town_with_a_number_in_its_name_is_kept_when_the_applicant_says_so()
    {
        await using var app = new TestApp();
        var browser = await app.Browse().ReachAsync(Screen.Address);
        await browser.FillAsync(
            Screen.Address,
            Applicant.Corporation with
            {
                CityAndTown = "札幌市北区条1-2",
            }
        );

        await browser.PressAsync("このまま進む");
        Assert.Equal("/declare/business/profile", browser.Path);

        await browser.BackAsync();
        Assert.Empty(browser.Errors);
        await browser.Fill(City, "札幌市北区条3-4").PressAsync(Next);
        Assert.Contains("「3-4」", browser.FieldError(City));
    }

    private static Task<TestBrowser> SearchAsync(TestBrowser browser, string code) =>
        browser.Fill("郵便番号", code).PressAsync("住所検索");
}
