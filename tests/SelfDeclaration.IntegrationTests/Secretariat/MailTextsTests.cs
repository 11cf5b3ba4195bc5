using SelfDeclaration.Accounts;
using SelfDeclaration.IntegrationTests.Mail;
using SelfDeclaration.Testing;
using SelfDeclaration.Testing.Browsing;
using SelfDeclaration.Testing.Journeys;

namespace SelfDeclaration.IntegrationTests.Secretariat;

/// <summary>メールの文面</summary>
public sealed class MailTextsTests
{
    private const string Address = "/secretariat/texts/mails/Resume";

    [Fact]
    public async Task A_new_text_is_previewed_published_used_and_taken_back()
    {
        await using var app = new TestApp();
        var browser = await app.StaffAsync(StaffRoles.Administration);
        await browser.OpenAsync(Address);
        await ChangeAsync(browser, "続きはこのリンクから", "今日");

        Assert.Contains("件名：続きはこのリンクから", browser.Text());
        Assert.Contains(
            "合言葉は今日です。https://declare.example.jp/",
            browser.Text(".mail-text")
        );
        var frame = await browser.NewTab().OpenAsync(browser.Find("iframe")!.GetAttribute("src")!);
        Assert.Contains("<b>今日</b>", frame.Html);
        Assert.Equal("", browser.Find("iframe")!.GetAttribute("sandbox"));
        Assert.Equal("入力の続きを再開するリンク", await SubjectAsync(app, "a@example.jp"));

        await browser.PressAsync("この内容で公開する");
        Assert.Equal("続きはこのリンクから", await SubjectAsync(app, "b@example.jp"));

        await browser.OpenAsync(Address);
        Assert.Contains("2026年11月24日（火）から：続きはこのリンクから", browser.Text());
        await browser.PressAsync("元の文面に戻す");
        Assert.Equal("入力の続きを再開するリンク", await SubjectAsync(app, "c@example.jp"));
    }

    [Fact]
    public async Task A_text_for_a_later_day_waits_for_it()
    {
        await using var app = new TestApp();
        var browser = await app.StaffAsync(StaffRoles.Administration);
        await browser.OpenAsync(Address);
        browser.Fill("使い始める日", "2026-11-26");
        await ChangeAsync(browser, "あさっての件名", "あさって");
        await browser.PressAsync("この内容で公開する");
        Assert.Contains("予定しました", browser.Text());

        Assert.Equal("入力の続きを再開するリンク", await SubjectAsync(app, "a@example.jp"));
        app.Clock.Advance(TimeSpan.FromDays(2));
        Assert.Equal("あさっての件名", await SubjectAsync(app, "b@example.jp"));
    }

    [Fact]
    public async Task Both_parts_have_to_say_the_same_and_nothing_unknown()
    {
        await using var app = new TestApp();
        var browser = await app.StaffAsync(StaffRoles.Administration);
        await browser.OpenAsync(Address);

        await browser
            .Fill("テキストの本文", "{{link}} と {{secret}}")
            .Fill("HTMLの本文", "<p>{{link}} {{expiresAt}}</p>")
            .PressAsync("見た目を確かめる");

        Assert.Equal(
            [
                "テキストの本文に {{expiresAt}} を入れてください。二つの本文は同じことを伝えます",
                "テキストの本文の {{secret}} は、このメールでは使えません",
            ],
            browser.Errors
        );
        Assert.Equal("{{link}} と {{secret}}", browser.Value("テキストの本文"));
    }

    private static Task<TestBrowser> ChangeAsync(
        TestBrowser browser,
        string subject,
        string word
    ) =>
        browser
            .Fill("件名", subject)
            .Fill("テキストの本文", $"合言葉は{word}です。{{{{link}}}} {{{{expiresAt}}}}")
            .Fill("HTMLの本文", $"<p><b>{word}</b> {{{{link}}}} {{{{expiresAt}}}}</p>")
            .PressAsync("見た目を確かめる");

    private static async Task<string> SubjectAsync(TestApp app, string to)
    {
        var mail = await app.QueueAsync(
            to,
            new Web.Mail.ResumeMail(MailTestExtensions.Link, TestApp.Start)
        );
        return mail.Subject.Replace("【SECURITY ACTION】", "");
    }
}
