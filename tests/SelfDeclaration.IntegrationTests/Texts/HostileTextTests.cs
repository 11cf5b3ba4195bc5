using AngleSharp.Dom;
using SelfDeclaration.Accounts;
using SelfDeclaration.Experts;
using SelfDeclaration.Inquiries;
using SelfDeclaration.Materials;
using SelfDeclaration.Testing;
using SelfDeclaration.Testing.Browsing;
using SelfDeclaration.Testing.Journeys;
using SelfDeclaration.Text;
using SelfDeclaration.Texts;
using SelfDeclaration.Validation;
using SelfDeclaration.Web.Materials;
using SelfDeclaration.Web.Texts;

namespace SelfDeclaration.IntegrationTests.Texts;

/// <summary>
/// Everything that can be edited, with everything hostile in it at once: read as a visitor, and seen by the desk before.
/// The texts are written past the forms, so nothing but the pages themselves keeps them harmless.
/// </summary>
public sealed class HostileTextTests
{
    private static readonly string[] s_more =
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
    private static readonly string s_body = string.Join(
            "\n\n段落\n\n",
            [.. SafeMarkdownTests.Hostile.Select(row => row.Data), .. s_more]
        )
        // PostgreSQL keeps none.
        .Replace("\0", "", StringComparison.Ordinal);

    // Texts that are no Markdown are cleaned as they come in, and shown as they are.
    private static readonly string s_words = TypedText.Paragraphs(s_body);

    // One line, as titles are.
    private static readonly string s_line =
        "\"'></title><script>alert(1)</script><img src=x onerror=alert(1)>&lt;b&gt;\u202E";

    [Fact]
    public async Task A_visitor_gets_nothing_that_acts()
    {
        await using var app = new TestApp();
        var (now, today) = (app.Clock.GetUtcNow(), new DateOnly(2026, 11, 24));
        var notice = new Notice
        {
            Title = s_line,
            Body = s_body,
            ShownFrom = today,
            UpdatedAt = now,
            UpdatedBy = s_line,
        };
        var material = MaterialCatalogue.New(now, "佐藤 恵");
        (material.Title, material.Summary, material.Body) = (s_line, s_line, s_body);
        (material.Address, material.Publisher) = ("https://example.jp/", s_line);
        (material.Roles, material.Purposes) = (MaterialRoles.Owner, MaterialPurposes.Know);
        material.ShownFrom = today;
        var expert = new Expert
        {
            Key = Guid.NewGuid(),
            PublicKey = SelfDeclaration.Declarations.PublicKey.New().Text,
            Mail = "senmon@example.jp",
            CreatedAt = now,
        };
        expert.Propose(
            new()
            {
                Name = s_line,
                Organisation = s_line,
                Prefectures = ["13"],
                Qualifications = ExpertQualifications.Other,
                OtherQualification = s_line,
                Topics = ExpertTopics.Rules,
                Forms = ExpertForms.Online,
                Fee = ExpertFee.Paid,
                Introduction = s_words,
                Website = "",
            },
            now
        );
        expert.Accept("佐藤 恵", now, 12);
        var inquiry = new Inquiry
        {
            Number = "Q-20261124-ABCDEF",
            SubmitKey = Guid.NewGuid(),
            Kind = InquiryKind.Other,
            Name = s_line,
            Organisation = s_line,
            Mail = "a@example.jp",
            Reference = s_line,
            ReceivedAt = now,
            Since = now,
        };
        inquiry.Receive(s_words, s_line, "x@example.jp", now);
        inquiry.AddNote(s_words, s_line, now);
        var template = new AnswerTemplate
        {
            Title = s_line,
            Body = s_words,
            UpdatedAt = now,
            UpdatedBy = s_line,
        };
        await app.UseDbAsync(async db =>
        {
            db.AddRange(notice, material, expert, inquiry, template);
            db.PageRevisions.Add(
                new()
                {
                    Slug = "about",
                    Number = 1,
                    From = today,
                    Title = s_line,
                    Description = s_line,
                    Body = s_body,
                    PublishedAt = now,
                    PublishedBy = s_line,
                }
            );
            db.EmergencyBanners.Add(
                new()
                {
                    Text = s_line,
                    Link = null,
                    From = now,
                    To = now.AddDays(1),
                    PublishedAt = now,
                    PublishedBy = s_line,
                }
            );
            db.TermsRevisions.Add(
                new()
                {
                    From = today,
                    Text = s_body,
                    PublishedAt = now,
                    PublishedBy = s_line,
                }
            );
            await db.SaveChangesAsync();
        });

        var visitor = app.Browse();
        foreach (
            var address in (string[])
                [
                    "/",
                    "/news",
                    $"/news/{notice.Key}",
                    "/about",
                    "/terms",
                    "/materials",
                    $"/materials/{material.Key}",
                    "/experts",
                    $"/experts/{expert.PublicKey}",
                    $"/experts/{expert.PublicKey}/contact",
                    "/site-search?q=alert",
                ]
        )
        {
            await visitor.OpenAsync(address);
            NothingActs(visitor, address);
            Assert.DoesNotContain(visitor.Find("main")!.TextContent, c => c is '\0' or '\u0001');
        }

        var feed = await app.CreateClient()
            .GetStringAsync(
                new Uri("/news/feed.xml", UriKind.Relative),
                TestContext.Current.CancellationToken
            );
        // Its titles are plain text, its contents HTML.
        var contents = System
            .Xml.Linq.XDocument.Parse(feed)
            .Descendants("{http://www.w3.org/2005/Atom}content")
            .Select(e => e.Value)
            .ToList();
        Assert.Single(contents);
        Assert.DoesNotContain("<script", contents[0], StringComparison.OrdinalIgnoreCase);

        var clerk = await app.StaffAsync(StaffRoles.Administration | StaffRoles.Reception);
        foreach (
            var address in (string[])
                [
                    $"/secretariat/inquiries/{inquiry.Key}",
                    $"/secretariat/inquiries/template/{template.Key}",
                    "/secretariat/inquiries/templates",
                    "/secretariat/pages/history/about",
                    "/secretariat/texts/banner",
                    "/secretariat/texts",
                ]
        )
        {
            await clerk.OpenAsync(address);
            NothingActs(clerk, address);
        }
    }

    [Fact]
    public async Task A_preview_is_what_will_be_read()
    {
        await using var app = new TestApp();
        var clerk = await app.StaffAsync(StaffRoles.Administration);
        // As much of it as the forms take: of a control character they say that it cannot stay.
        var body = string.Join(
            "\n\n段落\n\n",
            SafeMarkdownTests
                .Hostile.Select(row => row.Data)
                .Where(t => !t.Contains("![", StringComparison.Ordinal))
        );
        await clerk.OpenAsync("/secretariat/pages/edit/about");
        await clerk.Fill("本文", body).PressAsync("見た目を確かめる");
        var preview = clerk.Find("#preview .prose")!.InnerHtml;
        NothingActs(clerk, "preview of a page");
        await clerk.PressAsync("この内容で公開する");
        var reader = await app.Browse().OpenAsync("/about");
        Assert.Contains(preview.Trim(), reader.Find("main .prose")!.InnerHtml);

        await clerk.OpenAsync("/secretariat/texts/notices");
        await clerk.Fill("題名", "知らせ").Fill("本文", body).PressAsync("見た目を確かめる");
        NothingActs(clerk, "preview of a notice");
        var seen = clerk.FindAll("#preview .text-preview > *").Select(e => e.TextContent).ToList();
        await clerk.PressAsync("この内容で公開する");
        await reader.OpenAsync("/news");
        await reader.FollowAsync("知らせ");
        Assert.All(seen, words => Assert.Contains(words.Trim(), reader.Find("main")!.TextContent));
    }

    /// <summary>How long reading a text may take is a matter of how long it may be: see <see cref="SafeMarkdown.Longest"/>.</summary>
    [Fact]
    public void No_form_takes_more_than_can_be_read_in_good_time() =>
        Assert.All(
            (Field[])
                [
                    PageRules.Body,
                    NoticeRules.Body,
                    MaterialRules.Body,
                    ExpertRules.Introduction,
                    AnswerRules.Text,
                    AnswerRules.Body,
                ],
            field => Assert.InRange(field.MaxLength, 1, SafeMarkdown.Longest)
        );

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("java\tscript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example/")]
    [InlineData("https://a\" onclick=\"x")]
    public void No_address_leads_astray(string address)
    {
        Assert.Contains(
            MaterialRules.Check(new() { Address = address }),
            e => e.Field == MaterialRules.Address.Name
        );
        Assert.Contains(
            BannerRules.Check(new() { Link = address }, TestApp.Start),
            e => e.Field == BannerRules.Link.Name
        );
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("java\tscript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("https://a\" onclick=\"x")]
    public void No_home_page_of_an_expert_does(string address) =>
        Assert.Contains(
            ExpertRules.Check(new() { Website = address }, new HashSet<string>()),
            e => e.Field == ExpertRules.Website.Name
        );

    private static void NothingActs(TestBrowser page, string where)
    {
        Assert.True((int)page.Status == 200, $"{where}: {page.Status}");
        foreach (var element in page.FindAll("*"))
        {
            var name = element.LocalName;
            Assert.False(
                name is "iframe" or "object" or "embed" or "base" or "style" or "animate" or "math",
                $"{where}: {name}"
            );
            Assert.False(name == "script" && !IsOurs(element), $"{where}: {element.OuterHtml}");
            foreach (var attribute in element.Attributes)
            {
                Assert.False(
                    attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase)
                        || attribute.Name is "srcdoc" or "style",
                    $"{where}: {attribute.Name} in {element.OuterHtml}"
                );
                if (attribute.Name is "href" or "src" or "action" or "formaction" or "xlink:href")
                {
                    Assert.Matches(
                        "^(https?://|mailto:|tel:|#|\\?|/(?![/\\\\])|$)",
                        attribute.Value
                    );
                }
            }

            Assert.False(
                name == "img" && !element.HasAttribute("alt"),
                $"{where}: {element.OuterHtml}"
            );
        }
    }

    private static bool IsOurs(IElement script) =>
        script.GetAttribute("src") is { } src
            ? src.StartsWith('/')
            : script.GetAttribute("type") == "application/ld+json";
}
