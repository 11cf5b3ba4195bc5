using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Testing;
using SelfDeclaration.Testing.Journeys;

namespace SelfDeclaration.IntegrationTests.SignIn;

/// <summary>ログインとセキュリティ of a business.</summary>
public sealed class SecurityTests
{
    private const string NewPassword = "あたらしい合言葉は長い2026";

    [Fact]
    public async Task Sessions_are_listed_and_ended_one_by_one()
    {
        await using var app = new TestApp();
        var declared = await app.DeclareAsync();
        var elsewhere = await app.SignedInAsync(declared);
        var browser = await app.SignedInAsync(declared);
        await browser.OpenAsync("/my/security");
        Assert.Equal(2, browser.FindAll(".devices li").Count);
        Assert.Contains("この端末", browser.FindAll(".devices li")[0].TextContent);

        await browser.PressAsync(
            "WindowsのFirefox（2026年11月24日（火）10時00分から）をログアウトする"
        );

        Assert.Single(browser.FindAll(".devices li"));
        await elsewhere.OpenAsync("/my/security");
        Assert.StartsWith("/login", elsewhere.Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_others_are_ended_at_once_and_not_this_one()
    {
        await using var app = new TestApp();
        var declared = await app.DeclareAsync();
        await app.SignedInAsync(declared);
        await app.SignedInAsync(declared);
        var browser = await app.SignedInAsync(declared);
        await browser.OpenAsync("/my/security");

        await browser.PressAsync("ほかの端末をすべてログアウトする");

        Assert.Single(browser.FindAll(".devices li"));
        Assert.False(browser.HasButton("ほかの端末をすべてログアウトする"));
    }

    [Fact]
    public async Task Nobody_ends_a_session_of_somebody_else()
    {
        await using var app = new TestApp();
        var other = await app.SignedInAsync(await app.DeclareAsync());
        var theirs = await app.UseDbAsync(db => db.Sessions.Select(s => s.Key).SingleAsync());
        var declared = await app.DeclareAsync(
            Applicant.SoleProprietor with
            {
                Mail = "taro@example.co.jp",
            }
        );
        await app.SignedInAsync(declared);
        var browser = await app.SignedInAsync(declared);
        await browser.OpenAsync("/my/security");
        browser.Find("input[name=session]")!.SetAttribute("value", theirs.ToString());

        await browser.PressAsync(
            "WindowsのFirefox（2026年11月24日（火）10時00分から）をログアウトする"
        );

        await other.OpenAsync("/my/security");
        Assert.Equal("/my/security", other.Path);
    }

    [Fact]
    public async Task The_password_is_changed_after_the_old_one_was_asked_again()
    {
        await using var app = new TestApp();
        var declared = await app.DeclareAsync();
        var elsewhere = await app.SignedInAsync(declared);
        var browser = await app.SignedInAsync(declared);
        app.Clock.Advance(TimeSpan.FromMinutes(16));
        await browser.OpenAsync("/my/security");
        await browser.FollowAsync("パスワードを変える");
        Assert.Equal("ご本人の確認", browser.Heading);

        await browser.Fill("パスワード", "まちがえたパスワード").PressAsync("続ける");
        Assert.Equal(["パスワードが違います"], browser.Errors);
        await browser.Fill("パスワード", Applicant.Password).PressAsync("続ける");
        Assert.Equal("パスワードを変える", browser.Heading);
        await browser
            .Fill("新しいパスワード", "hanako@example.co.jp")
            .PressAsync("パスワードを変える");
        Assert.Single(browser.Errors);
        await browser.Fill("新しいパスワード", NewPassword).PressAsync("パスワードを変える");

        Assert.Contains("パスワードを変えました", browser.Text());
        await elsewhere.OpenAsync("/my/security");
        Assert.StartsWith("/login", elsewhere.Path, StringComparison.Ordinal);
        Assert.True((await app.Browse().LogInAsync(declared.UserNumber, NewPassword)).IsSignedIn());
    }

    [Fact]
    public async Task A_made_up_passkey_is_refused_by_every_page_that_takes_one()
    {
        await using var app = new TestApp();
        var declared = await app.DeclareAsync();
        var browser = await app.SignedInAsync(declared);
        foreach (
            var page in (string[])
                [
                    "/login",
                    "/secretariat/login",
                    "/login/again?next=%2Fmy%2Fsecurity",
                    "/my/security/passkeys",
                ]
        )
        {
            foreach (
                var made in (string[])["", "{}", "[1]", "{\"id\":\"AAAA\",\"type\":\"public-key\"}"]
            )
            {
                var visitor = page is "/login" ? app.Browse() : browser;
                await visitor.OpenAsync(page);
                using var asked = await visitor.SendAsync(
                    new(
                        HttpMethod.Post,
                        page.EndsWith("keys", StringComparison.Ordinal)
                            ? "/passkeys/ask-for-new"
                            : "/passkeys/ask"
                    )
                    {
                        Content = new FormUrlEncodedContent([new("scheme", "business")]),
                    }
                );
                Assert.True(asked.IsSuccessStatusCode, $"{page}: {asked.StatusCode}");
                visitor.Cookies.Keep(asked);
                visitor.Find("input[name=Credential]")!.SetAttribute("value", made);
                await visitor.PressAsync(
                    page.EndsWith("keys", StringComparison.Ordinal)
                        ? "パスキーを登録する"
                        : "パスキーでログイン"
                );
                Assert.Contains("ませんでした", visitor.Text());
            }
        }

        Assert.Equal(0, await app.UseDbAsync(db => db.Passkeys.CountAsync()));
    }

    [Fact]
    public async Task Options_for_a_new_passkey_are_for_who_gave_the_password_lately()
    {
        await using var app = new TestApp();
        var browser = await app.SignedInAsync(await app.DeclareAsync());
        app.Clock.Advance(TimeSpan.FromMinutes(80));

        foreach (var visitor in new[] { browser, app.Browse() })
        {
            using var answer = await visitor.SendAsync(
                new(HttpMethod.Post, "/passkeys/ask-for-new")
                {
                    Content = new FormUrlEncodedContent([new("scheme", "business")]),
                }
            );
            Assert.Equal(System.Net.HttpStatusCode.Forbidden, answer.StatusCode);
        }
    }
}
