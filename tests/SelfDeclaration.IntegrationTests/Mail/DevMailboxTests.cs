using System.Net;
using AngleSharp.Html.Parser;
using SelfDeclaration.Testing;

namespace SelfDeclaration.IntegrationTests.Mail;

/// <summary>開発用の受信箱: mails hold keys, so nobody sees them elsewhere.</summary>
public sealed class DevMailboxTests
{
    [Theory]
    [InlineData("/dev/mailbox")]
    [InlineData("/dev/mailbox/1")]
    [InlineData("/dev/mailbox/1/html")]
    [InlineData("/dev/mailbox/1/raw")]
    public async Task It_is_not_there_outside_development(string address)
    {
        await using var app = new TestApp();
        await app.QueueAsync();
        await app.SendDueAsync();
        using var client = app.CreateClient();

        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.DoesNotContain(
            "token=",
            await answer.Content.ReadAsStringAsync(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task In_development_it_lists_the_newest_first_and_shows_both_parts()
    {
        await using var app = InDevelopment();
        using var client = app.CreateClient();
        Assert.Contains(
            "メールはまだありません",
            await GetAsync(client, "/dev/mailbox"),
            StringComparison.Ordinal
        );
        await app.QueueAsync(MailTestExtensions.Taro);
        await app.QueueAsync("hanako@example.jp");
        Assert.Contains(
            "送信を待っているメール：2通",
            await GetAsync(client, "/dev/mailbox"),
            StringComparison.Ordinal
        );
        await app.SendDueAsync();

        var list = await GetAsync(client, "/dev/mailbox");
        Assert.True(
            list.IndexOf("hanako@example.jp", StringComparison.Ordinal)
                < list.IndexOf(MailTestExtensions.Taro, StringComparison.Ordinal)
        );
        var page = new HtmlParser().ParseDocument(await GetAsync(client, "/dev/mailbox/1"));
        Assert.Equal(
            "【SECURITY ACTION】一つ星：自己宣言受付確認のお知らせ",
            page.QuerySelector("h1")!.TextContent
        );
        var text = page.QuerySelector("pre")!;
        Assert.Equal(
            MailTestExtensions.Link.AbsoluteUri,
            Assert.Single(text.QuerySelectorAll("a")).GetAttribute("href")
        );
        Assert.StartsWith(
            "架空商事株式会社\n山田 太郎 様\n",
            text.TextContent,
            StringComparison.Ordinal
        );
        Assert.Equal(
            "/dev/mailbox/1/html",
            page.QuerySelector("iframe[sandbox]")!.GetAttribute("src")
        );

        var html = await GetAsync(client, "/dev/mailbox/1/html");
        Assert.Contains("<h1 style=", html, StringComparison.Ordinal);
        Assert.Contains(
            "Message-Id:",
            await GetAsync(client, "/dev/mailbox/1/raw"),
            StringComparison.OrdinalIgnoreCase
        );
    }

    private static TestApp InDevelopment() =>
        new TestApp().WithSetting("environment", "Development");

    private static async Task<string> GetAsync(HttpClient client, string address)
    {
        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync();
    }
}
