using System.Net;
using SelfDeclaration.Declarations;
using SelfDeclaration.Testing;
using SelfDeclaration.Testing.Journeys;
using static SelfDeclaration.IntegrationTests.My.MyTestExtensions;

namespace SelfDeclaration.IntegrationTests.My;

/// <summary>マイページ</summary>
public sealed class MyPageTests
{
    [Theory]
    [InlineData("/my")]
    [InlineData("/my/numbers")]
    [InlineData("/my/registration")]
    [InlineData("/my/registration/name")]
    [InlineData("/my/star")]
    [InlineData("/my/withdraw")]
    [InlineData("/my/contact-person")]
    [InlineData("/my/resubmit")]
    [InlineData("/my/history")]
    public async Task Nobody_sees_it_without_signing_in(string path)
    {
        await using var app = new TestApp();
        await app.DeclareAsync();

        var browser = await app.Browse().OpenAsync(path);

        Assert.StartsWith("/login", browser.Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Before_acceptance_it_says_until_when_the_secretariat_looks()
    {
        await using var app = new TestApp();
        var browser = await app.DeclaredBusinessAsync(accepted: false);

        await browser.OpenAsync("/my");

        Assert.Equal("マイページ", browser.Heading);
        Assert.Contains("no-store", browser.Response.Headers.CacheControl!.ToString());
        Assert.Contains(
            "事務局が確認中 目安 12月8日（火）まで",
            browser.Text("[aria-current=step]")
        );
        Assert.Contains("いま、していただくことはありません", browser.Text());
        Assert.Contains("申込みが受理されると、次の内容だけが公開されます", browser.Text());
        app.Clock.Advance(TimeSpan.FromDays(15));
        var later = await app.SignedInAsync(await DeclaredAsync(app));
        await later.OpenAsync("/my");
        Assert.Contains("目安より時間がかかっています", later.Text());
    }

    [Fact]
    public async Task After_acceptance_it_shows_exactly_what_is_public()
    {
        await using var app = new TestApp();
        var browser = await app.DeclaredBusinessAsync();

        await browser.OpenAsync("/my");

        Assert.Contains("申込受理 2026年11月24日", browser.Text("[aria-current=step]"));
        Assert.Equal(
            "事業者名株式会社情報処理推進 所在地東京都文京区本駒込 段階一つ星 宣言日2026年11月24日（火）",
            browser.Text(".box.public")
        );
    }

    [Fact]
    public async Task With_immediate_acceptance_the_declaration_is_accepted_at_once()
    {
        await using var app = new TestApp().WithSetting("Declaration:Acceptance", "Immediate");
        var browser = await app.DeclaredBusinessAsync(accepted: false);

        await browser.OpenAsync("/my");

        Assert.Contains("いまの状態：申込受理", browser.Text());
    }

    [Fact]
    public async Task Returned_it_names_each_field_and_leads_there()
    {
        await using var app = new TestApp();
        var browser = await app.DeclaredBusinessAsync(accepted: false);
        await app.ReturnAsync(Reason("Phone", "電話番号", "つながりません"));

        await browser.OpenAsync("/my");

        Assert.Contains("電話番号：つながりません", browser.Text());
        Assert.NotNull(browser.Find("a[href='/my/resubmit#phone']"));
        await browser.FollowAsync("直して再提出する");
        Assert.Equal("/my/resubmit", browser.Path);
    }

    [Theory]
    [InlineData(DeclarationStatus.Rejected, "不受理", "申込みは受理されませんでした")]
    [InlineData(DeclarationStatus.Revoked, "取消", "事務局が、この自己宣言を取り消しました")]
    [InlineData(DeclarationStatus.Withdrawn, "停止", "停止を取りやめられます")]
    public async Task An_ended_declaration_can_be_read_and_not_changed(
        DeclarationStatus status,
        string word,
        string next
    )
    {
        await using var app = new TestApp();
        var browser = await app.DeclaredBusinessAsync(
            accepted: status is DeclarationStatus.Revoked
        );
        await app.ChangeAsync(d => End(d, status, app.Clock.GetUtcNow()));

        await browser.OpenAsync("/my");

        Assert.Contains($"いまの状態：{word}", browser.Text());
        Assert.Contains(next, browser.Text());
        Assert.Contains("公開していません", browser.Text());
        foreach (
            var path in (string[])
                [
                    "/my/registration/name",
                    "/my/registration/contact",
                    "/my/star",
                    "/my/withdraw",
                    "/my/contact-person",
                    "/my/resubmit",
                ]
        )
        {
            await browser.OpenAsync(path);
            Assert.Equal("/my?notice=closed", browser.Path);
        }

        await browser.OpenAsync("/my/registration");
        Assert.Contains("登録情報は変更できません", browser.Text());
        Assert.Null(browser.Find("main .sl a"));
        await browser.OpenAsync("/my/history");
        Assert.Equal(HttpStatusCode.OK, browser.Status);
    }

    [Fact]
    public async Task The_numbers_are_shown_only_to_who_gave_the_password_lately()
    {
        await using var app = new TestApp();
        var declared = await app.DeclareAsync();
        var browser = await app.SignedInAsync(declared);
        await browser.OpenAsync("/my");
        Assert.DoesNotContain(declared.UserNumber, browser.Html);
        Assert.DoesNotContain(declared.DeclarationId, browser.Html);

        await browser.FollowAsync("番号を表示する");

        Assert.Equal(
            declared.UserNumber,
            browser.Text("[data-testid=user-number]").Replace(" ", "")
        );
        Assert.Contains("no-store", browser.Response.Headers.CacheControl!.ToString());
        app.Clock.Advance(TimeSpan.FromMinutes(16));
        await browser.OpenAsync("/my/numbers");
        Assert.StartsWith("/login/again?next=%2Fmy%2Fnumbers", browser.Path);
    }

    private static void End(Declaration declaration, DeclarationStatus status, DateTimeOffset now)
    {
        switch (status)
        {
            case DeclarationStatus.Rejected:
                declaration.Reject("実在を確かめられません", now);
                break;
            case DeclarationStatus.Revoked:
                declaration.Revoke("規約に反する使い方がありました", now);
                break;
            default:
                declaration.Withdraw(null, now);
                break;
        }
    }

    private static Task<Declared> DeclaredAsync(TestApp app) =>
        app.UseDbAsync(db =>
        {
            var account = db.BusinessAccounts.Single();
            var declaration = db.Declarations.Single();
            return Task.FromResult(
                new Declared(app.Browse(), account.UserNumber, declaration.DeclarationId)
            );
        });
}
