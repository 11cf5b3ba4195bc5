using System.Net;
using System.Text;
using SelfDeclaration.Declarations;
using SelfDeclaration.Testing;
using SelfDeclaration.Testing.Browsing;
using SelfDeclaration.Testing.Journeys;

namespace SelfDeclaration.IntegrationTests.Register;

public sealed class SearchPageTests
{
    [Fact]
    public async Task A_business_is_found_by_part_of_its_name_however_it_is_typed()
    {
        await using var app = await WithSomeAsync();
        var page = await app.Browse().OpenAsync("/businesses");
        Assert.Equal("自己宣言事業者検索", page.Heading);

        foreach (
            var typed in (string[])
                ["みずほ精工", "ﾐｽﾞﾎ", "株式会社みずほ精工", "㈱ みずほ", "ズホ精", "ミズホ　岡谷"]
        )
        {
            await page.Fill("キーワード", typed).PressAsync("検索する");
            Assert.Contains("株式会社みずほ精工", Names(page));
            Assert.DoesNotContain("髙﨑商店", Names(page));
        }

        await page.Fill("キーワード", "高崎").PressAsync("検索する");
        Assert.Equal(["髙﨑商店"], Names(page));
        Assert.Equal("1", page.Find("[data-testid=result-count]")!.GetAttribute("data-count"));
        Assert.Equal("/businesses?q=%E9%AB%98%E5%B4%8E&prefecture=&star=", Before(page, "&city"));
        await page.FollowAsync("髙﨑商店");
        Assert.Equal("髙﨑商店", page.Heading);
    }

    [Fact]
    public async Task Every_condition_narrows_the_result()
    {
        await using var app = await WithSomeAsync();
        var page = await app.Browse().OpenAsync("/businesses");

        await page.Select("都道府県", "東京都").PressAsync("検索する");
        Assert.Equal(["推進 太郎"], Names(page));
        await page.FollowAsync("都道府県：東京都 を外す");
        await page.Choose("二つ星").PressAsync("検索する");
        Assert.Equal(["髙﨑商店"], Names(page));
        await page.FollowAsync("段階：二つ星 を外す");
        await page.Select("業種", "情報サービス業").PressAsync("検索する");
        Assert.Equal(["推進 太郎"], Names(page));
        Assert.DoesNotContain("情報サービス業", page.Text("tbody"));
        await page.Select("業種", "製造業（すべて）").PressAsync("検索する");
        Assert.DoesNotContain("推進 太郎", Names(page));
        await page.FollowAsync("業種：製造業 を外す");
        await page.Fill("市区町村", "文京区").PressAsync("検索する");
        Assert.Equal(["推進 太郎"], Names(page));
        await page.FollowAsync("市区町村：文京区 を外す");
        await page.Fill("宣言年月（から）", "令和８年３月")
            .Fill("宣言年月（まで）", "2026-04")
            .PressAsync("検索する");
        Assert.Equal(["髙﨑商店"], Names(page));
        Assert.Contains("宣言年月：2026年3月から2026年4月まで", page.Text());
    }

    [Fact]
    public async Task Several_prefectures_mean_any_of_them()
    {
        await using var app = await WithSomeAsync();

        var page = await app.Browse().OpenAsync("/businesses?prefecture=13&prefecture=群馬県");

        Assert.Equal(["髙﨑商店", "推進 太郎"], Names(page).OrderDescending());
        Assert.True(page.IsChecked("東京都"));
    }

    [Fact]
    public async Task A_corporate_number_finds_its_business_and_is_not_shown()
    {
        await using var app = await WithSomeAsync();

        var page = await app.Browse().OpenAsync("/businesses?q=７-1234-5678-9012");
        Assert.Equal(["株式会社みずほ精工"], Names(page));
        Assert.DoesNotContain("7123456789012", page.Html);

        await page.OpenAsync("/businesses?q=8123456789012");
        Assert.Empty(Names(page));
        Assert.Contains("名前として検索しました", page.Text());
    }

    [Fact]
    public async Task A_declaration_id_finds_nobody()
    {
        await using var app = new TestApp();
        var declared = await app.PublishAsync("みずほ");

        var page = await app.Browse().OpenAsync($"/businesses?q={declared.DeclarationId}");

        Assert.Empty(Names(page));
        Assert.DoesNotContain("みずほ", page.Html);
        Assert.Contains("自己宣言IDから事業者名を調べることはできません", page.Text());
    }

    [Fact]
    public async Task An_unpublished_trade_name_is_not_found()
    {
        await using var app = await WithSomeAsync();

        var hidden = await app.Browse().OpenAsync("/businesses?q=隠れ屋");
        var shown = await app.Browse().OpenAsync("/businesses?q=しるし屋");

        Assert.Empty(Names(hidden));
        Assert.Equal(["髙﨑商店"], Names(shown));
        Assert.Contains("しるし屋", shown.Text("tbody"));
    }

    [Fact]
    public async Task Nothing_found_says_what_to_try()
    {
        await using var app = await WithSomeAsync();

        var page = await app.Browse().OpenAsync("/businesses?q=ありません&prefecture=13");

        Assert.Contains("「ありません」に合う事業者は見つかりませんでした", page.Text());
        await page.FollowAsync("都道府県の指定を外す");
        Assert.Equal("/businesses?q=%E3%81%82%E3%82%8A%E3%81%BE%E3%81%9B%E3%82%93", page.Path);
    }

    [Fact]
    public async Task A_month_that_cannot_be_read_is_asked_for_again()
    {
        await using var app = await WithSomeAsync();

        var page = await app.Browse().OpenAsync("/businesses?from=らいげつ&q=みずほ");

        Assert.Equal(["宣言年月は「2026年4月」のように入力してください"], page.Errors);
        Assert.StartsWith("エラー（1件）", page.Title, StringComparison.Ordinal);
        Assert.Equal("らいげつ", page.Value("宣言年月（から）"));
        Assert.Equal("みずほ", page.Value("キーワード"));
    }

    [Fact]
    public async Task Pages_lead_through_the_whole_register_while_it_changes()
    {
        await using var app = new TestApp();
        for (var n = 1; n <= 45; n++)
        {
            await app.PublishAsync($"商店{n:00}", declaredOn: new(2026, 1, n % 28 + 1));
        }

        List<string> seen = [];
        var page = await app.Browse().OpenAsync("/businesses?sort=newest");
        seen.AddRange(Names(page));
        await app.PublishAsync("新しい商店");
        await app.FollowAsync();
        await page.FollowAsync("次の20件");
        seen.AddRange(Names(page));
        await page.FollowAsync("次の20件");
        seen.AddRange(Names(page));

        Assert.Equal(45, seen.Count);
        Assert.Equal(45, seen.Distinct().Count());
        Assert.DoesNotContain("新しい商店", seen);
        await page.FollowAsync("最初のページ");
        Assert.Equal("新しい商店", Names(page)[0]);
        await page.OpenAsync("/businesses?size=100");
        Assert.Equal(46, Names(page).Count);
    }

    [Fact]
    public async Task Reading_orders_the_names_where_kana_is_asked_for()
    {
        await using var app = await WithSomeAsync();

        var page = await app.Browse().OpenAsync("/businesses?sort=kana");

        Assert.Equal(["推進 太郎", "髙﨑商店", "株式会社みずほ精工"], Names(page));
    }

    [Fact]
    public async Task The_result_is_saved_for_a_spreadsheet_and_runs_nothing_there()
    {
        await using var app = await WithSomeAsync();
        await app.PublishAsync("=HYPERLINK(\"http://example.jp\")", b => b.NameKana = "シキ");

        var page = await app.Browse().OpenAsync("/businesses?sort=kana");
        var address = page.Find("a[download]")!.GetAttribute("href")!;
        using var answer = await app.CreateClient().GetAsync(address);
        var bytes = await answer.Content.ReadAsByteArrayAsync();

        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        var lines = Encoding.UTF8.GetString(bytes[3..]).TrimEnd().Split("\r\n");
        Assert.Equal(5, lines.Length);
        Assert.Equal(
            "\"事業者名\",\"屋号\",\"都道府県\",\"市区町村・町名\",\"段階\",\"宣言日\",\"公開ページ\"",
            lines[0]
        );
        Assert.StartsWith("\"'=HYPERLINK(\"\"http", lines[1], StringComparison.Ordinal);
        Assert.DoesNotContain("隠れ屋", string.Concat(lines));
        Assert.Contains("\"髙﨑商店\",\"しるし屋\",\"群馬県\"", string.Concat(lines));
    }

    [Fact]
    public async Task The_register_is_not_saved_a_hundred_times_a_minute()
    {
        await using var app = new TestApp().WithSetting(
            "RateLimits:DownloadsPerVisitorPerMinute",
            "2"
        );
        using var client = app.CreateClient();

        List<HttpStatusCode> answers = [];
        for (var n = 0; n < 3; n++)
        {
            using var answer = await client.GetAsync("/businesses.csv");
            answers.Add(answer.StatusCode);
        }

        Assert.Equal(
            [HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.TooManyRequests],
            answers
        );
    }

    [Theory]
    [InlineData("/businesses?q=みずほ")]
    [InlineData("/businesses.csv?q=みずほ")]
    public async Task An_unchanged_answer_is_not_sent_again(string search)
    {
        await using var app = await WithSomeAsync();
        using var client = app.CreateClient();
        using var first = await client.GetAsync(search);

        using var same = await client.AgainAsync(search, first);
        await app.PublishAsync("みずほ印刷");
        await app.FollowAsync();
        using var other = await client.AgainAsync(search, first);

        Assert.Equal(HttpStatusCode.NotModified, same.StatusCode);
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
        Assert.True((await first.Content.ReadAsByteArrayAsync()).Length < 40_000);
    }

    [Theory]
    [InlineData("/businesses?q=%00%FF&size=-1&after=zzz&sort=x&star=9&industry=ZZ&prefecture=99")]
    [InlineData("/businesses?after=OSA3Mzk2MDAgMDEyMzQ1Njc4OWFiY2RlZiA")]
    [InlineData("/businesses?q=<script>alert(1)</script>")]
    public async Task Whatever_stands_in_the_address_is_answered(string address)
    {
        await using var app = await WithSomeAsync();

        var page = await app.Browse().OpenAsync(address);
        var endless = await app.Browse().OpenAsync("/businesses?q=" + new string('あ', 2000));

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(HttpStatusCode.OK, endless.Status);
        Assert.DoesNotContain("<script>alert", page.Html);
    }

    private static async Task<TestApp> WithSomeAsync()
    {
        var app = new TestApp();
        await app.PublishAsync(
            "株式会社みずほ精工",
            b => (b.NameKana, b.CorporateNumber) = ("ミズホセイコウ", "7123456789012"),
            new DateOnly(2026, 2, 18)
        );
        await app.PublishAsync(
            "髙﨑商店",
            b =>
            {
                (b.NameKana, b.TradeName, b.PublishTradeName) = (
                    "タカサキショウテン",
                    "しるし屋",
                    true
                );
                (b.PrefectureCode, b.CityAndTown) = ("10", "高崎市栄町");
                b.IndustryCode = "10";
            },
            new DateOnly(2026, 3, 31),
            StarLevel.TwoStar
        );
        await app.PublishAsync(
            "推進 太郎",
            b =>
            {
                (b.NameKana, b.TradeName) = ("スイシンタロウ", "隠れ屋");
                (b.PrefectureCode, b.CityAndTown) = ("13", "文京区本駒込");
                b.IndustryCode = "39";
            },
            new DateOnly(2025, 7, 1)
        );
        return app;
    }

    private static List<string> Names(TestBrowser page) =>
        [.. page.FindAll("tbody th a").Select(a => a.TextContent)];

    private static string Before(TestBrowser page, string part) => page.Path.Split(part)[0];
}
