using SelfDeclaration.Text;

namespace SelfDeclaration.IntegrationTests.Texts;

/// <summary>What somebody who means harm would write, or paste by mistake.</summary>
internal static class HostileTexts
{
    private static readonly string[] More =
    [
        "<script>alert(1)</script>",
        "\"><script>alert(1)</script>",
        "</title><script>alert(1)</script>",
        "</textarea><img src=x onerror=alert(1)>",
        "\" autofocus onfocus=\"alert(1)",
        "<svg><animate onbegin=alert(1) attributeName=x></svg>",
        "<math href=javascript:alert(1)>",
        "[押す](java&NewLine;script:alert(1))",
        "[押す](&#x6a;&#x61;vascript&colon;alert(1))",
        "[押す]( javascript:alert(1))",
        "[押す](data:text/html;base64,PHNjcmlwdD4=)",
        "[a]: data:text/html,<script>alert(1)</script>\n[a]",
        "[TOP]: javascript:alert(1)\n\n[TOP][TOP] [TOP]",
        "![](/images/x.webp) ![]()",
        "![絵](/images/x.svg)",
        "支払い\u202E先 \u2066口座\u2069",
        "終わり\0\u0001のない文字 &#0; &#x202E;",
        "]]><x xmlns=\"http://www.w3.org/1999/xhtml\"><script/></x>",
        "{{name}} {{number}} {{{{",
        string.Concat(Enumerable.Repeat("*a **b ", 400)),
        new('[', 900),
        string.Concat(Enumerable.Repeat("> ", 400)),
    ];

    /// <summary>Each in a paragraph of its own, so that none swallows the next.</summary>
    public static string Body { get; } =
        string.Join("\n\n段落\n\n", [.. SafeMarkdownTests.Hostile.Select(row => row.Data), .. More])
            // PostgreSQL keeps none.
            .Replace("\0", "", StringComparison.Ordinal);

    // Texts that are no Markdown are cleaned as they come in, and shown as they are.
    public static string Words { get; } = TypedText.Paragraphs(Body);

    // One line, as titles are.
    public static string Line { get; } =
        "\"'></title><script>alert(1)</script><img src=x onerror=alert(1)>&lt;b&gt;\u202E";
}
