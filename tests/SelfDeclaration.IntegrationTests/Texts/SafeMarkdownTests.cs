using System.Text.Encodings.Web;
using SelfDeclaration.Web.Texts;

namespace SelfDeclaration.IntegrationTests.Texts;

/// <summary>Whatever is typed into a text becomes a harmless page.</summary>
public sealed class SafeMarkdownTests
{
    public static TheoryData<string> Hostile { get; } =
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "<svg/onload=alert(1)>",
        "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
        "段落 <b onclick=\"alert(1)\">太字</b>",
        "<!-- --><style>body{display:none}</style>",
        "[押す](javascript:alert(1))",
        "[押す](JaVaScRiPt:alert(1))",
        "[押す](java\tscript:alert(1))",
        "[押す](&#106;avascript:alert(1))",
        "[押す](&#x1;javascript:alert(1))",
        "[押す](data:text/html,<script>alert(1)</script>)",
        "[押す](vbscript:msgbox(1))",
        "[押す](//evil.example/)",
        "[押す](/\\evil.example/)",
        "[押す](file:///etc/passwd)",
        "[押す][x]\n\n[x]: javascript:alert(1) \"題\"",
        "<javascript:alert(1)>",
        "![絵](javascript:alert(1))",
        "![絵](https://evil.example/pixel.png)",
        "![絵](data:image/svg+xml;base64,PHN2Zz4=)",
        "![\"><script>alert(1)</script>](/images/x.webp)",
        "[a](/x \"\\\" onmouseover=alert(1) x=\\\"\")",
        "[![内](javascript:alert(1))](javascript:alert(2))",
        "```\" onclick=alert(1) x=\"\ncode\n```",
        "```js onload=alert(1)\ncode\n```",
        "| \"><script>alert(1)</script> | \" onclick=\"alert(1) |\n| --- | --- |\n| 一 | 二 |",
    ];

    [Theory, MemberData(nameof(Hostile))]
    public void Hostile_Markdown_is_words_and_nothing_else(string text)
    {
        var html = HtmlOf(text);

        // Every tag that is there is one of ours, with no attribute that is not.
        foreach (var tag in html.Split('<').Skip(1).Select(t => t[..(t.IndexOf('>') + 1)]))
        {
            Assert.Matches(
                """^/?(p|pre|code|h[2-6]|thead|tbody|table class="stack over" role="table"|tr role="row"|th role="columnheader" scope="col"|td role="cell" data-l="[^"<>]*"|table|tr|th|td|ul|ol|li|em|strong|blockquote|hr ?/|br ?/|a href="[^":\\]*"|a href="https?://[^"]*"|img src="/[^/"][^"]*" loading="lazy" alt="[^"<>]+" /|a)>$""",
                tag
            );
        }

        Assert.DoesNotContain("evil.example/pixel", html, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"//", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Good_links_and_pictures_stay_and_headings_follow_each_other()
    {
        var html = HtmlOf(
            """
            # 題
            ### 小見出し
            [TOP](/) [印](#x) [外](https://example.jp/?a=1&b=2) <https://example.jp/> <a@example.jp> [メール](mailto:a@example.jp)

            ![窓口の写真](/images/0123456789abcdef0123456789abcdef-640x480.webp)

            | 項目 | 値 |
            | --- | --- |
            | 一 | 二 |
            """
        );

        Assert.Contains("<h2>題</h2>", html, StringComparison.Ordinal);
        Assert.Contains("<h3>小見出し</h3>", html, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/\">TOP</a>", html, StringComparison.Ordinal);
        Assert.Contains("<a href=\"#x\">", html, StringComparison.Ordinal);
        Assert.Contains("https://example.jp/?a=1&amp;b=2", html, StringComparison.Ordinal);
        Assert.Equal(2, html.Split("mailto:a@example.jp").Length - 1);
        Assert.Contains(
            "loading=\"lazy\" width=\"640\" height=\"480\" alt=\"窓口の写真\"",
            html,
            StringComparison.Ordinal
        );
        Assert.Contains("""<td role="cell" data-l="値">二</td>""", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_picture_without_words_for_it_is_left_out() =>
        Assert.DoesNotContain("<img", HtmlOf("![](/images/a.webp)"), StringComparison.Ordinal);

    [Fact]
    public void Marks_that_turn_the_text_around_are_taken_out()
    {
        var html = HtmlOf("支払い\u202E先\u2066口座 &#x202e;\0\u001b[31m &#8238;");

        Assert.DoesNotContain(html, c => c is '\u202E' or '\u2066' or '\0' or '\u001b');
        Assert.DoesNotContain("202e", html, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("支払い先口座", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Endless_and_bottomless_texts_are_shown_and_the_page_stays_alive()
    {
        const int Many = SafeMarkdown.Longest - 1;
        string[] texts =
        [
            new('あ', 1_048_576),
            new('[', Many),
            new('>', Many),
            new('*', Many),
            new('`', Many),
            new('|', Many),
            new('<', Many),
            Repeat("*a **a ", Many),
            Repeat("*_", Many) + "a",
            Repeat("[a](", Many),
            Repeat("![", Many),
            Repeat("- ", Many),
            Repeat("1. ", Many),
            Repeat("a|", Many) + "\n" + Repeat("-|", Many / 2),
            Repeat("[a]: /x\n", Many),
            Repeat("<a ", Many),
            Repeat("&#x", Many),
            Repeat("[[a]", Many / 2) + Repeat("](/)", Many / 2),
        ];
        foreach (var text in texts)
        {
            Assert.DoesNotContain("<script", HtmlOf(text), StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public void Words_alone_have_no_marks() =>
        Assert.Equal(
            "題 本文の 太字 と リンク",
            SafeMarkdown.WordsOf("# 題\n\n本文の **太字** と\n[リンク](/x)")
        );

    private static string Repeat(string part, int length) =>
        string.Concat(Enumerable.Repeat(part, length / part.Length));

    private static string HtmlOf(string text)
    {
        using var writer = new StringWriter();
        SafeMarkdown.Html(text).WriteTo(writer, HtmlEncoder.Default);
        return writer.ToString();
    }
}
