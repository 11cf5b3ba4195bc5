using SelfDeclaration.Accounts;
using SelfDeclaration.Experts;
using SelfDeclaration.Inquiries;
using SelfDeclaration.Materials;
using SelfDeclaration.Testing;
using SelfDeclaration.Testing.Journeys;
using SelfDeclaration.Texts;
using SelfDeclaration.Validation;
using SelfDeclaration.Web.Texts;

namespace SelfDeclaration.IntegrationTests.Texts;

/// <summary>
/// Everything that can be edited, with everything hostile in it at once: read as a visitor, and seen by the desk before.
/// The texts are written past the forms, so nothing but the pages themselves keeps them harmless.
/// </summary>
public sealed class HostileTextTests
{
    [Fact]
    public async Task A_visitor_gets_nothing_that_acts()
    {
        await using var app = new TestApp();
        var hostile = await HostileSite.WriteAsync(app);
        var visitor = app.Browse();
        foreach (
            var address in (string[])
                [
                    "/",
                    "/news",
                    $"/news/{hostile.Notice.Key}",
                    "/about",
                    "/terms",
                    "/materials",
                    $"/materials/{hostile.Material.Key}",
                    "/experts",
                    $"/experts/{hostile.Expert.PublicKey}",
                    $"/experts/{hostile.Expert.PublicKey}/contact",
                    "/site-search?q=alert",
                ]
        )
        {
            await visitor.OpenAsync(address);
            HarmlessPage.Expect(visitor, address);
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
                    $"/secretariat/inquiries/{hostile.Inquiry.Key}",
                    $"/secretariat/inquiries/template/{hostile.Template.Key}",
                    "/secretariat/inquiries/templates",
                    "/secretariat/pages/history/about",
                    "/secretariat/texts/banner",
                    "/secretariat/texts",
                ]
        )
        {
            await clerk.OpenAsync(address);
            HarmlessPage.Expect(clerk, address);
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
        HarmlessPage.Expect(clerk, "preview of a page");
        await clerk.PressAsync("この内容で公開する");
        var reader = await app.Browse().OpenAsync("/about");
        Assert.Contains(preview.Trim(), reader.Find("main .prose")!.InnerHtml);

        await clerk.OpenAsync("/secretariat/texts/notices");
        await clerk.Fill("題名", "知らせ").Fill("本文", body).PressAsync("見た目を確かめる");
        HarmlessPage.Expect(clerk, "preview of a notice");
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
}
