using System.Net;
using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Declarations;
using SelfDeclaration.Testing;
using SelfDeclaration.Testing.Journeys;

namespace SelfDeclaration.IntegrationTests.Register;

public sealed class BusinessPageTests
{
    private static readonly Applicant Private = Applicant.SoleProprietor with
    {
        StreetNumber = "98-76-54",
        Phone = "03-9876-5432",
        ContactName = "秘書 次郎",
        Mail = "jiro@example.co.jp",
    };

    [Fact]
    public async Task An_accepted_business_has_a_page_that_says_what_is_public()
    {
        await using var app = new TestApp();
        var declared = await app.DeclareAsync();
        await app.AcceptAsync(declared);

        var page = await app.Browse().OpenAsync(await AddressAsync(app, declared));

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal("株式会社情報処理推進", page.Heading);
        Assert.Contains("東京都", page.Text());
        Assert.Contains("文京区本駒込", page.Text());
        Assert.Contains("一つ星", page.Text());
        Assert.Contains("2026年11月24日（火）から", page.Text());
        Assert.Contains("認定・認証されたものではありません", page.Text());
        Assert.Contains("最終確認日2026年11月24日（火）", page.Text().Replace("\n", ""));
    }

    [Fact]
    public async Task Nothing_else_is_on_the_page()
    {
        await using var app = new TestApp();
        var declared = await app.DeclareAsync(Private);
        await app.AcceptAsync(declared);

        var page = await app.Browse().OpenAsync(await AddressAsync(app, declared));

        Assert.Equal("推進 太郎", page.Heading);
        foreach (
            var secret in (string[])
                [
                    declared.DeclarationId,
                    declared.UserNumber,
                    "98-76-54",
                    "9876",
                    "秘書",
                    "jiro@",
                    "スイシン",
                    "推進太郎事務所",
                    "1130021",
                    "113-0021",
                    "SA-",
                    "情報サービス業",
                ]
        )
        {
            Assert.DoesNotContain(secret, page.Html);
        }
    }

    [Fact]
    public async Task A_trade_name_is_shown_where_its_owner_publishes_it()
    {
        await using var app = new TestApp();
        var declared = await app.DeclareAsync(Private);
        await app.AcceptAsync(declared);
        await app.UseDbAsync(db =>
            db.Businesses.ExecuteUpdateAsync(s => s.SetProperty(b => b.PublishTradeName, true))
        );

        var page = await app.Browse().OpenAsync(await AddressAsync(app, declared));

        Assert.Contains("推進太郎事務所", page.Text());
    }

    [Fact]
    public async Task Waiting_withdrawn_revoked_and_unknown_look_the_same()
    {
        await using var app = new TestApp();
        var declared = await app.DeclareAsync();
        var address = await AddressAsync(app, declared);
        List<string> pages = [];

        async Task LookAsync(string at)
        {
            var page = await app.Browse().OpenAsync(at);
            Assert.Equal(HttpStatusCode.NotFound, page.Status);
            pages.Add(page.Text());
        }

        await LookAsync(address);
        await app.AcceptAsync(declared);
        Assert.Equal(HttpStatusCode.OK, (await app.Browse().OpenAsync(address)).Status);
        await ChangeAsync(app, d => d.Withdraw(null, app.Clock.GetUtcNow()));
        await LookAsync(address);
        await ChangeAsync(app, d => d.UndoWithdrawal(app.Clock.GetUtcNow()));
        await ChangeAsync(app, d => d.Revoke("虚偽", app.Clock.GetUtcNow()));
        await LookAsync(address);
        await LookAsync("/businesses/0123456789abcdef");
        await LookAsync("/businesses/そんな鍵はない");

        Assert.Single(pages.Distinct());
        Assert.StartsWith("公開されていません", pages[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_visitor_who_has_the_page_is_spared_it_until_it_changes()
    {
        await using var app = new TestApp();
        var declared = await app.DeclareAsync();
        await app.AcceptAsync(declared);
        var address = await AddressAsync(app, declared);
        using var client = app.CreateClient();

        using var first = await client.GetAsync(address);
        using var second = await client.AgainAsync(address, first);
        await app.UseDbAsync(db =>
            db.Businesses.ExecuteUpdateAsync(s => s.SetProperty(b => b.CityAndTown, "文京区根津"))
        );
        using var changed = await client.AgainAsync(address, first);
        await ChangeAsync(app, d => d.Withdraw(null, app.Clock.GetUtcNow()));
        using var gone = await client.AgainAsync(address, changed);

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Equal(first.Headers.ETag, second.Headers.ETag);
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
        Assert.NotEqual(first.Headers.ETag, changed.Headers.ETag);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    [Fact]
    public async Task A_page_that_shows_who_is_signed_in_is_kept_by_nobody()
    {
        await using var app = new TestApp();
        var declared = await app.DeclareAsync();
        await app.AcceptAsync(declared);

        var page = await (await app.SignedInAsync(declared)).OpenAsync(
            await AddressAsync(app, declared)
        );

        Assert.Null(page.Response.Headers.ETag);
        Assert.True(page.Response.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task A_key_that_was_read_aloud_leads_to_the_page()
    {
        await using var app = new TestApp();
        var declared = await app.DeclareAsync();
        await app.AcceptAsync(declared);
        var address = await AddressAsync(app, declared);

        var key = address.Split('/')[^1].ToUpperInvariant().Replace('0', 'O');
        var page = await app.Browse().OpenAsync($"/businesses/{key}");

        Assert.Equal(address, page.Path);
    }

    private static Task<string> AddressAsync(TestApp app, Declared declared) =>
        app.UseDbAsync(async db =>
            "/businesses/"
            + await db
                .Declarations.Where(d => d.DeclarationId == declared.DeclarationId)
                .Select(d => d.PublicKey)
                .SingleAsync()
        );

    private static Task ChangeAsync(TestApp app, Action<Declaration> change) =>
        app.UseDbAsync(async db =>
        {
            change(await db.Declarations.Include(d => d.Business).SingleAsync());
            await db.SaveChangesAsync();
        });
}
