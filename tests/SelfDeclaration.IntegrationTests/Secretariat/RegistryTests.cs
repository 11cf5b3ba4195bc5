using System.Net;
using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Accounts;
using SelfDeclaration.Testing;
using SelfDeclaration.Testing.Browsing;
using SelfDeclaration.Testing.Journeys;
using SelfDeclaration.Web.Audit;

namespace SelfDeclaration.IntegrationTests.Secretariat;

/// <summary>登録簿</summary>
public sealed class RegistryTests
{
    private const string Address = "/secretariat/registry";

    [Fact]
    public async Task Anything_somebody_can_say_finds_their_declaration()
    {
        await using var app = new TestApp();
        var declared = await app.DeclareAsync();
        await app.DeclareAsync(
            Applicant.SoleProprietor with
            {
                Mail = "taro@example.jp",
                Phone = "045-111-2222",
            }
        );
        var receipt = await app.UseDbAsync(db =>
            db.Declarations.Where(d => d.DeclarationId == declared.DeclarationId)
                .Select(d => d.ReceiptNumber)
                .SingleAsync()
        );
        var browser = await app.StaffAsync();

        foreach (
            var typed in (string[])
                [
                    declared.UserNumber,
                    declared.DeclarationId,
                    "7-1234-5678-9012",
                    receipt,
                    receipt.ToLowerInvariant().Replace("-", " "),
                    "情報処理",
                    "㈱情報処理推進",
                    "じょうほうしょり",
                    "推進　株式会社　じょうほう",
                    "03(1234)5678",
                    "HANAKO@example.co.jp".Replace("HANAKO", "hanako"),
                ]
        )
        {
            await browser.OpenAsync(Address);
            await browser.Fill("探す言葉", typed).PressAsync("検索する");

            Assert.Equal("株式会社情報処理推進", browser.Text("tbody th a"));
            Assert.Single(browser.FindAll("tbody tr"));
            Assert.Equal(typed, browser.Value("探す言葉"));
            Assert.DoesNotContain(typed, browser.Path);
        }
    }

    [Theory]
    [InlineData("　", "探す言葉を入力してください")]
    [InlineData("株式会社", "法人格や記号だけでは探せません。名前の一部か番号を入力してください")]
    public async Task What_tells_no_businesses_apart_is_asked_for_again(string typed, string said)
    {
        await using var app = new TestApp();
        var browser = await (await app.StaffAsync()).OpenAsync(Address);

        await browser.Fill("探す言葉", typed).PressAsync("検索する");

        Assert.Equal([said], browser.Errors);
    }

    [Fact]
    public async Task A_trade_name_and_every_state_are_found_and_lead_to_the_case()
    {
        await using var app = new TestApp();
        await app.DeclareAsync(Applicant.SoleProprietor);
        var key = await app.UseDbAsync(async db =>
        {
            var declaration = await db.Declarations.SingleAsync();
            declaration.Withdraw("廃業", app.Clock.GetUtcNow());
            await db.SaveChangesAsync();
            return declaration.Key;
        });
        var browser = await app.StaffAsync();

        await browser.OpenAsync(Address);
        await browser.Fill("探す言葉", "太郎事務所").PressAsync("検索する");

        Assert.Contains("停止", browser.Find("tbody")!.TextContent);
        Assert.Equal(
            $"/secretariat/declarations/{key}",
            browser.Find("tbody th a")?.GetAttribute("href")
        );
    }

    [Fact]
    public async Task A_name_that_changed_is_found_by_the_new_one()
    {
        await using var app = new TestApp();
        await app.DeclareAsync();
        await app.UseDbAsync(async db =>
        {
            var business = await db.Businesses.SingleAsync();
            business.Name = "株式会社あおぞら";
            await db.SaveChangesAsync();
        });
        var browser = await app.StaffAsync();

        await browser.OpenAsync(Address);
        await browser.Fill("探す言葉", "アオゾラ").PressAsync("検索する");

        Assert.Equal("株式会社あおぞら", browser.Text("tbody th a"));
    }

    [Fact]
    public async Task More_than_a_page_is_read_on_by_links_and_each_is_there_once()
    {
        await using var app = new TestApp().WithSetting("Secretariat:PageSize", "2");
        for (var i = 1; i <= 5; i++)
        {
            await app.DeclareAsync(Desk.Proprietor(i));
        }

        var browser = await app.StaffAsync();
        await browser.OpenAsync(Address);
        await browser.Fill("探す言葉", "机上").PressAsync("検索する");
        Assert.Contains("2件以上", browser.Text("h2"), StringComparison.Ordinal);
        List<string> names = [.. Names(browser)];
        await browser.FollowAsync("次へ");
        names.AddRange(Names(browser));
        Assert.DoesNotContain("机上", browser.Path, StringComparison.Ordinal);
        await browser.FollowAsync("次へ");
        names.AddRange(Names(browser));

        Assert.DoesNotContain("次へ", browser.Text(), StringComparison.Ordinal);
        Assert.Equal(5, names.Count);
        Assert.Equal(5, names.Distinct().Count());
        await browser.FollowAsync("最初へ");
        Assert.Equal(names[..2], Names(browser));
    }

    [Fact]
    public async Task What_was_searched_by_is_on_record_and_not_for_whom()
    {
        await using var app = new TestApp();
        var browser = await app.StaffAsync();

        await browser.OpenAsync(Address);
        await browser.Fill("探す言葉", "hanako@example.co.jp").PressAsync("検索する");

        Assert.Contains("登録簿にありません", browser.Text());
        var entry = await app.UseDbAsync(db =>
            db.AuditEntries.SingleAsync(e => e.Action == AuditAction.RegistrySearched)
        );
        Assert.Equal("メールアドレス", entry.Subject);
        Assert.DoesNotContain("hanako", entry.Details);
    }

    [Fact]
    public async Task An_empty_search_says_what_to_do()
    {
        await using var app = new TestApp();
        var browser = await app.StaffAsync();

        await browser.OpenAsync(Address);
        await browser.PressAsync("検索する");

        Assert.Equal("探す言葉を入力してください", browser.FieldError("探す言葉"));
        Assert.StartsWith("エラー（1件）：登録簿", browser.Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Results_are_shown_to_nobody_else_and_not_to_other_roles()
    {
        await using var app = new TestApp();
        await app.DeclareAsync();
        var browser = await app.StaffAsync();
        await browser.OpenAsync(Address);
        await browser.Fill("探す言葉", "情報").PressAsync("検索する");

        var colleague = await app.StaffAsync(StaffRoles.Reception, "鈴木 一");
        await colleague.OpenAsync(browser.Path);
        Assert.Empty(colleague.FindAll("tbody tr"));

        var other = await app.StaffAsync(
            StaffRoles.Administration | StaffRoles.Statistics,
            "高橋 二"
        );
        await other.OpenAsync(Address);
        Assert.NotEqual(HttpStatusCode.OK, other.Status);
    }

    private static IEnumerable<string> Names(TestBrowser browser) =>
        browser.FindAll("tbody th").Select(th => th.TextContent.Trim());
}
