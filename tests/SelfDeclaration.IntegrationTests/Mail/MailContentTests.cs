using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using Microsoft.Extensions.Options;
using SelfDeclaration.Declarations;
using SelfDeclaration.Testing;
using SelfDeclaration.Web.Mail;
using SelfDeclaration.Web.Site;
using static SelfDeclaration.IntegrationTests.Mail.MailTestExtensions;

namespace SelfDeclaration.IntegrationTests.Mail;

/// <summary>What the mails say.</summary>
public sealed partial class MailContentTests
{
    private static readonly MailComposer Composer = new(
        new MailTemplates(),
        Options.Create(new OperatorSettings())
    );
    private const int MostHtmlBytes = 30 * 1024;

    public static TheoryData<int> Samples => [.. Enumerable.Range(0, MailSamples.All.Count)];

    [Theory]
    [InlineData(StarLevel.OneStar, "一つ星")]
    [InlineData(StarLevel.TwoStar, "二つ星")]
    public void Subjects_are_the_agreed_ones(StarLevel star, string word)
    {
        string Subject(MailFacts facts) => Composer.Compose(facts).Subject;
        var at = TestApp.Start;

        Assert.Equal(
            $"【SECURITY ACTION】{word}：自己宣言受付確認のお知らせ",
            Subject(new ReceivedMail("架空商事", "山田", star, Link, "123456", at))
        );
        foreach (var immediate in (bool[])[true, false])
        {
            Assert.Equal(
                $"【SECURITY ACTION】{word}：自己宣言完了のお知らせ",
                Subject(new CompletedMail("架空商事", "山田", star, "1", "4", default, immediate))
            );
        }

        Assert.Equal(
            "【SECURITY ACTION】入力の続きを再開するリンク",
            Subject(new ResumeMail(Link, at))
        );
        Assert.Equal(
            "【SECURITY ACTION】確認メールの期限は明日です",
            Subject(new ExpiresTomorrowMail("架空商事", "山田", star, Link, at, at))
        );
        Assert.Equal(
            "【SECURITY ACTION】確認メールの期限が過ぎました",
            Subject(new ExpiredMail("架空商事", "山田", star, Link, at, at))
        );
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Text_and_html_say_the_same(int sample)
    {
        var facts = MailSamples.All[sample];
        var mail = Composer.Compose(facts);
        var html = new HtmlParser().ParseDocument(mail.Html).Body!.TextContent;

        foreach (var fact in facts.Values.Values.Append("SECURITY ACTION事務局"))
        {
            Assert.Contains(fact, mail.Text, StringComparison.Ordinal);
            Assert.Contains(fact, html, StringComparison.Ordinal);
        }

        // Whatever number or address one part has, the other has.
        Assert.Equal(Facts(mail.Text), Facts(html));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Html_is_small_plain_and_labelled(int sample)
    {
        var mail = Composer.Compose(MailSamples.All[sample]);
        var html = new HtmlParser().ParseDocument(mail.Html);

        Assert.True(Encoding.UTF8.GetByteCount(mail.Html) <= MostHtmlBytes);
        Assert.Equal("ja", html.DocumentElement.GetAttribute("lang"));
        Assert.Equal("ja", html.Body!.FirstElementChild!.GetAttribute("lang"));
        Assert.Equal(
            "light dark",
            html.QuerySelector("meta[name=color-scheme]")!.GetAttribute("content")
        );
        Assert.Single(html.QuerySelectorAll("h1"));
        Assert.Equal(mail.Subject, html.Title);
        Assert.Empty(html.QuerySelectorAll("img, script, link, style, table, form"));
        Assert.All(
            html.QuerySelectorAll("a"),
            a => Assert.Equal(a.GetAttribute("href"), a.TextContent)
        );
        Assert.DoesNotContain("{{", mail.Html + mail.Text + mail.Subject, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Lines_of_text_are_at_most_35_wide_characters_but_for_links(int sample)
    {
        var mail = Composer.Compose(MailSamples.All[sample]);

        Assert.All(
            mail.Text.Split('\n').Where(l => !l.StartsWith("http", StringComparison.Ordinal)),
            line => Assert.InRange(line.Sum(c => c < 0x80 ? 1 : 2), 0, 70)
        );
    }

    [Fact]
    public void The_mail_to_an_unconfirmed_address_has_one_link_and_one_code()
    {
        var mail = Composer.Compose(AMail());

        Assert.Single(Regex.Matches(mail.Text, "https?://"));
        Assert.Single(new HtmlParser().ParseDocument(mail.Html).QuerySelectorAll("a"));
        Assert.Single(Regex.Matches(mail.Text, @"(?m)^確認コード：123456$"));
        Assert.Contains("2026年11月24日（火）10時00分", mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_two_numbers_stand_after_their_names_with_digits_together()
    {
        var mail = Composer.Compose(MailSamples.All.OfType<CompletedMail>().First());

        Assert.Matches(@"(?m)^利用者番号：123456789015$", mail.Text);
        Assert.Matches(@"(?m)^自己宣言ID：41234567896$", mail.Text);
    }

    [Theory]
    [InlineData("悪意\r\nBcc: victim@example.com")]
    [InlineData("悪意\nX-Evil: 1")]
    [InlineData("悪意\u0085\u2028Bcc: victim")]
    [InlineData("\u202eBcc: victim")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("{{code}} {{content}}")]
    public async Task Hostile_names_stay_names(string name)
    {
        await using var sink = new SmtpSink();
        await using var app = new TestApp().WithSmtp(sink.Port);
        await app.QueueAsync(facts: AMail(name, name));
        await app.QueueAsync(
            facts: new CompletedMail(name, name, StarLevel.OneStar, "1", "4", default, false)
        );

        Assert.Equal(2, await app.SendDueAsync());

        foreach (var got in sink.Messages)
        {
            Assert.Equal([Taro], got.Recipients);
            Assert.Equal([Taro], got.Message.To.Mailboxes.Select(m => m.Address));
            Assert.DoesNotContain(
                got.Message.Headers,
                h =>
                    h.Field is "Bcc" or "X-Evil"
                    || h.Value.Contains("悪意", StringComparison.Ordinal)
            );
            var first = got.Message.TextBody!.ReplaceLineEndings("\n").Split('\n')[0];
            Assert.True(first == MailText.OneLine(name) || first == "お申込みの事業者", first);
            Assert.DoesNotContain("<script>", got.Message.HtmlBody, StringComparison.Ordinal);
            Assert.DoesNotContain("\u202e", got.Message.TextBody!, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("taro@example.jp\r\nBcc: victim@example.com")]
    [InlineData("taro@example.jp, victim@example.com")]
    [InlineData("Taro <taro@example.jp>")]
    [InlineData("taro")]
    [InlineData("")]
    public void What_is_not_one_plain_address_is_no_recipient(string address) =>
        Assert.False(Recipient.TryParse(address, out _));

    [Fact]
    public async Task A_mail_to_more_than_one_plain_address_is_not_queued()
    {
        await using var app = new TestApp();

        await Assert.ThrowsAsync<ArgumentException>(() =>
            app.QueueAsync("taro@example.jp\r\nBcc: victim@example.com")
        );
    }

    [Theory]
    [InlineData("taro..yamada.@docomo.example", "\"taro..yamada.\"@docomo.example")]
    [InlineData("taro+declare@example.jp", "taro+declare@example.jp")]
    public async Task Addresses_that_japanese_carriers_gave_out_are_recipients(
        string address,
        string envelope
    )
    {
        await using var sink = new SmtpSink();
        await using var app = new TestApp().WithSmtp(sink.Port);
        await app.QueueAsync(address);

        Assert.Equal(1, await app.SendDueAsync());
        Assert.Equal([envelope], Assert.Single(sink.Messages).Recipients);
    }

    [Theory]
    [InlineData("当選 https://evil.example")]
    [InlineData("当選 ｅｖｉｌ．ｃｏｍ")]
    [InlineData("www.evil")]
    public void A_name_that_would_become_a_link_is_not_sent_to_an_unconfirmed_address(string name)
    {
        Assert.Equal("お申込みの事業者", AMail(business: name).Values["businessName"]);
        Assert.Equal("ご担当者", AMail(contact: name).Values["contactName"]);
    }

    [Fact]
    public void A_template_with_a_wrong_or_missing_placeholder_or_part_is_found_at_the_start()
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        foreach (
            var file in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Mail/Templates"))
        )
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        }

        Assert.Empty(new MailTemplates(folder).Problems);
        File.WriteAllText(Path.Combine(folder, "Resume.txt"), "件名\n{{lnik}} {{expiresAt}}");
        File.Delete(Path.Combine(folder, "Expired.html"));

        Assert.Equal(
            [
                "Mail/Templates/Resume.txt names {{lnik}}, which this mail does not know.",
                "Mail/Templates/Resume.txt does not name {{link}}: both parts of a mail say the same.",
                "Mail/Templates/Expired.html is missing: every mail has a text and an HTML part.",
            ],
            new MailTemplates(folder).Problems
        );
        Directory.Delete(folder, recursive: true);
    }

    private static IEnumerable<string> Facts(string text) =>
        Fact().Matches(text).Select(m => m.Value).Distinct().Order(StringComparer.Ordinal);

    [GeneratedRegex(@"https?://\S+|[\w.-]+@[\w.-]+|\d[\d ]*\d")]
    private static partial Regex Fact();
}
